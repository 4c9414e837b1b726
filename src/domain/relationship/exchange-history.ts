// Tells from the past exchanges and messages with an actor which message may follow.

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

/** A document prepared before. `at` is an ISO instant; `file` its path, null when it is in no file. */
export interface EarlierMessage {
  mailing: string;
  at: string;
  file: string | null;
}

/** A real exchange without our note, and what is still promised after it. Dates are ISO, `person` is a name. */
export interface PastExchange {
  at: string;
  channel: Channel;
  person: string | null;
  outcome: ContactOutcome;
  nextStep: string | null;
  nextAt: string | null;
  theirStep: string | null;
}

/** The past with one actor: what was prepared, the oldest first, and the last real exchange. */
export interface History {
  before: readonly EarlierMessage[];
  exchange: PastExchange | null;
  /** The last day on which a message or a letter is noted as sent to the right person or received, ISO; null when none is. */
  writtenOn: string | null;
  /** The last day of an attempt without a real exchange, ISO; null when none is noted. */
  triedOn: string | null;
}

export const noHistory: History = { before: [], exchange: null, writtenOn: null, triedOn: null };

/** Why a message of some kind does not suit an actor now. */
export type Untimely =
  /** A first contact with an actor with whom we have talked. */
  | { because: "already-met"; at: string }
  /** A reminder when no message came before. */
  | { because: "nothing-to-remind" }
  /** A reminder to an actor with whom we have talked since. */
  | { because: "answered-since"; at: string }
  /** A reminder of a meeting that is over. */
  | { because: "meeting-over"; at: string }
  /** A reminder too soon after the message; `at` is the first suitable day. */
  | { because: "too-soon"; at: string }
  /** A follow-up when no exchange took place. */
  | { because: "never-met" }
  /** A follow-up when nobody there was reached yet; `at` is the day of the last attempt. */
  | { because: "not-reached"; at: string }
  /** They asked to be called; `at` is the day, null when it is not known. */
  | { because: "call-back"; at: string | null }
  /** They said no: nobody writes to them again. */
  | { because: "refused"; at: string }
  /** A follow-up on the day of the exchange, which promised to send nothing. */
  | { because: "same-day" }
  /** The exchange left nothing to write about, and the actor has the legal notice already. */
  | { because: "nothing-promised"; at: string };

/** The days to wait before a reminder. */
const patience = 10;

/** The mailing that a message belongs to, and what came before it; or why no message suits now. */
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
 * Tells what a message of `kind` to one actor comes after, or why it does not suit now. `sends`: the last exchange promised to send something.
 * `first`: no other message was prepared before, or it is the last message. `informs`: the message carries the whole legal notice, since none of
 * those prepared is known to have reached them (a draft may never have been sent), or since it is the last message.
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
  // “Je vous ai écrit mardi” needs a message that is known to have reached them.
  const latest = others.findLast((message) => hasReached(message, history)) ?? null;
  const informs = !isInformed(others, history);
  const standing = { latest, reminds: null, first: others.length === 0, informs, untimely: null } as const;
  if (kind === "first-contact" && exchange) return { untimely: { because: "already-met", at: exchange.at } };
  if (kind === "reminder") return reminding(history, today);
  // There is one last message after each real exchange; it says again which data are kept.
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

/** Why a follow-up does not suit; null when it does. */
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

/** Whether one of these messages is known to have reached them, with its legal notice. */
const isInformed = (messages: readonly EarlierMessage[], history: History): boolean =>
  messages.some((message) => hasReached(message, history));

/** A message counts as received when a written exchange is noted on its day or later. */
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
 * The last real exchange of each actor, with what is still promised: presence at a meeting leaves an earlier promise in force. A step that we planned
 * after an attempt in vain ("message laissé ; envoyer la plaquette") is no promise.
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

/** For each actor the last day of a message or letter, sent by us to the right person or by them. */
export function lastWritten(contacts: readonly Contact[]): Map<string, string> {
  const last = new Map<string, string>();
  for (const { actor, at, channel, outcome } of contacts)
    if (isWritten(channel) && outcome !== "wrong-person" && at > (last.get(actor) ?? "")) last.set(actor, at);
  return last;
}

/** For each actor the last day of an exchange that was not real: an attempt in vain, or a wrong person. */
export function lastTried(contacts: readonly Contact[]): Map<string, string> {
  const last = new Map<string, string>();
  for (const { actor, at, outcome } of contacts)
    if (!metUs.includes(outcome) && at > (last.get(actor) ?? "")) last.set(actor, at);
  return last;
}

/** The given documents of each actor, the oldest first. */
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
