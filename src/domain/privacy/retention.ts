// How long an actor may be kept: until some years have gone by without a real exchange.
import { dayAfterSpan } from "../cadence/span-of-time.ts";
import type { Contact } from "../relationship/contact.ts";
import { metUs } from "../relationship/contact.ts";
import { dayAfter } from "../values/days.ts";

/** The days from which the retention of an actor is counted. ISO dates. */
export interface RetentionFacts {
  /** The day on which we were first told of the actor. */
  arrived: string;
  /** The day on which it applied; null when it did not. */
  submitted: string | null;
  /** The days of real exchanges (`isRealExchange`). */
  exchanges: readonly string[];
  /** The last days of agreements that have one and are not withdrawn. */
  agreedUntil: readonly string[];
}

/** Until when an actor is kept, and the last real exchange. */
export interface RetentionEnd {
  /** Null when there never was an exchange: the years then count from the arrival or the application. */
  lastRealContact: string | null;
  /** The first day on which the actor is to be erased. */
  on: string;
}

/** Whether they wrote to us, or somebody there talked with us. A call that nobody answered does not count. */
export const isRealExchange = ({ outcome, received }: Pick<Contact, "outcome" | "received">): boolean =>
  received === true || metUs.includes(outcome);

/**
 * The years count from the arrival, the application or the last real exchange, whichever is latest. An agreement that runs
 * longer keeps the actor until it ends, since the actor agreed to that day.
 */
export function retentionEnd(
  { arrived, submitted, exchanges, agreedUntil }: RetentionFacts,
  years: number,
): RetentionEnd {
  const lastRealContact = exchanges.length === 0 ? null : latest(exchanges);
  const from = latest([arrived, submitted ?? "", lastRealContact ?? ""].map((day) => day.slice(0, 10)));
  const ends = dayAfterSpan(from, { count: 12 * years, unit: "month" });
  return { lastRealContact, on: latest([ends, ...agreedUntil.map((day) => dayAfter(day, 1))]) };
}

/** The days that somebody has to answer a last message: about the month that RGPD art. 12 gives us to answer theirs. */
const daysToAnswer = 30;

/** The last day on which an answer to a last message is awaited. ISO dates. */
export const answerAwaitedUntil = (written: string): string => dayAfter(written.slice(0, 10), daysToAnswer);

const latest = (days: readonly string[]) => days.reduce((last, day) => (day > last ? day : last), "");
