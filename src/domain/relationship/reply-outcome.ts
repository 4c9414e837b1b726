// What a message of theirs comes to: its outcome, and the day on which they ask to hear from us or are to be met.
import type { ContactRefusal } from "../importing/candidate.ts";
import type { ContactOutcome } from "./contact.ts";
import { passesOn, replyIntent } from "./reply-intent.ts";

export interface ReplyOutcome {
  outcome: ContactOutcome;
  /** ISO date; null when they name none, or several. */
  nextAt: string | null;
  /** The days between which somebody has to choose, where they name several; empty otherwise. ISO dates. */
  days: readonly string[];
}

/**
 * `refusal`: what reads as a no. `answersRequest`: the yes or no in it is to a request of ours. `namesOthers`: it gives the address
 * of somebody else.
 */
export function replyOutcome(
  {
    words,
    on,
    refusal,
    answersRequest,
    namesOthers = false,
  }: {
    words: string;
    on: string;
    refusal: ContactRefusal | null;
    answersRequest: boolean;
    namesOthers?: boolean;
  },
  workingDay: (day: string) => string,
): ReplyOutcome {
  const isIntent = refusal === null && !answersRequest;
  const intent = isIntent ? replyIntent(words, on) : { outcome: "reached" as const, days: [] };
  // Of a "not now", each day moves to a working day: "en mai" is read as 1 May. A day proposed for a meeting stays as it was named.
  const named = intent.outcome === "not-now" ? intent.days.map(workingDay) : intent.days;
  const [only = null] = named.length === 1 ? named : [];
  const isPassedOn = isIntent && intent.outcome === "reached" && namesOthers && passesOn(words);
  return {
    outcome: refusal?.certain ? "refused" : isPassedOn ? "wrong-person" : intent.outcome,
    nextAt: only,
    days: named.length > 1 ? named : [],
  };
}
