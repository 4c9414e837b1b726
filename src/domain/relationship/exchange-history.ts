// What passed between the mission and an actor, and which message may follow it.

import type { MailKind } from "../documents/mail-kinds.ts";
import { dayOfMailing, kindOfMailing, mailingName } from "../documents/mailing-name.ts";
import type { Occasion } from "../documents/occasion.ts";
import { dayAfter } from "../values/days.ts";
import { compareText } from "../values/spelling.ts";
import {
  type Channel,
  type Contact,
  type ContactOutcome,
  isWritten,
  metUs,
  type PreparedDocument,
} from "./contact.ts";
import { stepLeftBy } from "./standing-promise.ts";

/** A message prepared before. `at` is an ISO instant, `file` a path; null when it is in no file. */
export interface EarlierMessage {
  mailing: string;
  at: string;
  file: string | null;
}

/** An exchange that took place, and what it left to do; without our note. Dates are ISO, `person` is a name. */
export interface PastExchange {
  at: string;
  channel: Channel;
  person: string | null;
  outcome: ContactOutcome;
  nextStep: string | null;
  nextAt: string | null;
  theirStep: string | null;
}

/** What was between us and one actor so far: messages prepared, the oldest first, and the last real exchange. */
export interface History {
  before: readonly EarlierMessage[];
  exchange: PastExchange | null;
  /** The last day on which a message or a letter is noted as sent or received, ISO; null when none is. */
  writtenOn: string | null;
  /** The last day on which they were tried, or somebody else was reached, ISO; null when no such attempt is noted. */
  triedOn: string | null;
}

export const noHistory: History = { before: [], exchange: null, writtenOn: null, triedOn: null };

/** Why a message of this kind would be out of place for this actor. */
export type Untimely =
  /** A first contact with somebody we have talked with. */
  | { because: "already-met"; at: string }
  /** A reminder when no message came before. */
  | { because: "nothing-to-remind" }
  /** A reminder to somebody we have talked with since. */
  | { because: "answered-since"; at: string }
  /** A reminder of a meeting that is over. */
  | { because: "meeting-over"; at: string }
  /** A reminder so soon that it would press; `at` is the first day on which it would not. */
  | { because: "too-soon"; at: string }
  /** A follow-up when no exchange took place. */
  | { because: "never-met" }
  /** A follow-up when nobody of theirs was reached yet; `at` is the day of the last attempt. */
  | { because: "not-reached"; at: string }
  /** They asked to be called, not written to; `at` is the day, when it is known. */
  | { because: "call-back"; at: string | null }
  /** They said no: nobody writes to them again. */
  | { because: "refused"; at: string }
  /** A follow-up on the day of the exchange, which carries nothing that was promised. */
  | { because: "same-day" }
  /** Nothing was promised, and the actor has the legal notice already. */
  | { because: "nothing-promised"; at: string };

/** Days to wait before a reminder. */
const patience = 10;

/** The mailing that a message belongs to, and what it comes after; or why there is none to write. */
export type ExchangeStanding =
  | {
      mailing: string;
      reminds: EarlierMessage | null;
      latest: EarlierMessage | null;
      first: boolean;
      informs: boolean;
      untimely: null;
    }
  | { untimely: Untimely };

/**
 * Where a message of `kind` stands for one actor. A second message never passes for a first. `sends`: the last exchange
 * promised to send something. `first` is the first written message. It carries the whole legal notice, even after a call, and
 * so does each (`informs`) until one of those prepared is known to have reached them: a draft may lie in its folder still.
 */
export function exchangeStandingOf(
  kind: MailKind,
  history: History,
  occasion: Occasion,
  today: string,
  { sends = false }: { sends?: boolean } = {},
): ExchangeStanding {
  const { exchange } = history;
  const last = kind === "last-message";
  const own = kind === "reminder" || kind === "follow-up" || last ? null : mailingName(kind, occasion);
  const others = history.before.filter(({ mailing }) => mailing !== own);
  // “Je vous ai écrit mardi” is said of a message known to have left, as the notice is; a draft may lie in its folder still.
  const latest = others.findLast((message) => hasReached(message, history)) ?? null;
  const informs = !isInformed(others, history);
  const standing = { latest, reminds: null, first: others.length === 0, informs, untimely: null } as const;
  if (kind === "first-contact" && exchange) return { untimely: { because: "already-met", at: exchange.at } };
  if (kind === "reminder") return reminding(history, today);
  // One last message after each exchange; it tells again which data are kept.
  if (last)
    return {
      ...standing,
      first: true,
      informs: true,
      mailing: exchange ? `last-message-${exchange.at}` : kind,
    };
  if (kind === "follow-up") {
    const untimely = untimelyFollowUp(history, { today, sends });
    return untimely ? { untimely } : { ...standing, mailing: `follow-up-${exchange!.at}` };
  }
  return { ...standing, mailing: mailingName(kind, occasion) };
}

/** Why nothing is written after an exchange; null when a follow-up is in place. */
function untimelyFollowUp(
  history: History,
  { today, sends }: { today: string; sends: boolean },
): Untimely | null {
  const { before, exchange, triedOn } = history;
  if (exchange === null)
    return triedOn === null ? { because: "never-met" } : { because: "not-reached", at: triedOn };
  const { outcome, at, nextStep, nextAt, theirStep } = exchange;
  if (outcome === "refused") return { because: "refused", at };
  if (outcome === "call-back") return { because: "call-back", at: nextAt };
  if (at === today && !sends) return { because: "same-day" };
  const own = `follow-up-${at}`;
  const informed = isInformed(
    before.filter(({ mailing }) => mailing !== own),
    history,
  );
  // Whoever came to a meeting is thanked for it.
  const something =
    exchange.channel === "meeting" ||
    nextStep !== null ||
    nextAt !== null ||
    theirStep !== null ||
    outcome === "not-now";
  return informed && !something ? { because: "nothing-promised", at } : null;
}

/** Whether one of these messages, with its legal notice, reached them, as far as is noted. */
const isInformed = (messages: readonly EarlierMessage[], history: History): boolean =>
  messages.some((message) => hasReached(message, history));

const hasReached = ({ at }: EarlierMessage, { writtenOn }: History): boolean =>
  writtenOn !== null && at.slice(0, 10) <= writtenOn;

function reminding(history: History, today: string): ExchangeStanding {
  const { before, exchange } = history;
  const reminds = before.findLast(({ mailing }) => kindOfMailing(mailing) !== "reminder");
  if (reminds === undefined) return { untimely: { because: "nothing-to-remind" } };
  if (exchange && exchange.at >= reminds.at.slice(0, 10))
    return { untimely: { because: "answered-since", at: exchange.at } };
  const soonest = dayAfter(reminds.at.slice(0, 10), patience);
  if (today < soonest) return { untimely: { because: "too-soon", at: soonest } };
  const day = dayOfMailing(reminds.mailing);
  if (day !== null && day < today) return { untimely: { because: "meeting-over", at: day } };
  return {
    mailing: `reminder-of-${reminds.mailing}`,
    reminds,
    latest: reminds,
    first: false,
    informs: !isInformed(before, history),
    untimely: null,
  };
}

/**
 * The last exchange in which somebody was reached, for each actor; being at a meeting carries what was promised before. What we
 * planned after an attempt in vain ("message laissé ; envoyer la plaquette") was said to nobody, and is no promise.
 */
export function lastExchanges(contacts: readonly Contact[]): Map<string, PastExchange> {
  const own = new Map<string, Contact[]>();
  for (const contact of contacts) {
    const known = own.get(contact.actor);
    if (known) known.push(contact);
    else own.set(contact.actor, [contact]);
  }
  const last = new Map<string, PastExchange>();
  for (const [actor, theirs] of own) {
    const inOrder = theirs.sort((a, b) => compareText(a.at, b.at));
    const exchange = inOrder.findLast(({ outcome }) => metUs.includes(outcome));
    if (exchange === undefined) continue;
    const { at, channel, person, outcome, theirStep = null } = exchange;
    last.set(actor, {
      at,
      channel,
      person,
      outcome,
      theirStep,
      ...stepLeftBy(exchange, inOrder.map(asToldToThem)),
    });
  }
  return last;
}

const asToldToThem = (contact: Contact): Contact =>
  metUs.includes(contact.outcome) ? contact : { ...contact, nextStep: null, nextAt: null };

/** The last day on which something written is noted, for each actor: sent by us to whom it was meant for, or by them. */
export function lastWritten(contacts: readonly Contact[]): Map<string, string> {
  const last = new Map<string, string>();
  for (const { actor, at, channel, outcome } of contacts)
    if (isWritten(channel) && outcome !== "wrong-person" && at > (last.get(actor) ?? "")) last.set(actor, at);
  return last;
}

/** The last day on which each actor was tried in vain. */
export function lastTried(contacts: readonly Contact[]): Map<string, string> {
  const last = new Map<string, string>();
  for (const { actor, at, outcome } of contacts)
    if (!metUs.includes(outcome) && at > (last.get(actor) ?? "")) last.set(actor, at);
  return last;
}

/** The messages prepared for each actor, the oldest first. */
export function messagesBefore(prepared: readonly PreparedDocument[]): Map<string, EarlierMessage[]> {
  const messages = new Map<string, EarlierMessage[]>();
  for (const { actor, template, at, file } of [...prepared].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const known = messages.get(actor);
    const message = { mailing: template, at, file };
    if (known) known.push(message);
    else messages.set(actor, [message]);
  }
  return messages;
}
