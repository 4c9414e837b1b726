/** Tells which promise to an actor is still to be kept. The agenda, follow-ups and messages all use it, so that they agree. */
import promiseWords from "../../knowledge/words/promise-words.yaml";
import { fold } from "../values/spelling.ts";
import { type Contact, isWritten, metUs } from "./contact.ts";

/** Whether a contact only says that somebody was at a meeting. */
export const isPresence = ({ channel, outcome, done, note, nextStep, nextAt, theirStep = null }: Contact) =>
  channel === "meeting" &&
  outcome === "reached" &&
  done !== true &&
  [note, nextStep, nextAt, theirStep].every((said) => said === null);

/** Whether a contact neither makes nor keeps a promise of ours: presence at a meeting, or a message of theirs. A refusal ends all promises. */
export const keepsNoPromise = (contact: Contact) =>
  isPresence(contact) || (contact.received === true && contact.outcome !== "refused");

/**
 * The contact with the promise that is still to be kept; null without one. A promise stands until it is kept (`isKept`), noted as done, replaced by
 * another, or ended by a refusal; neither a call that nobody answers nor an exchange about something else ends it. When a promise of ours and
 * a request of theirs both stand, the earlier one counts. `contacts`: those of one actor, the oldest first.
 */
export function standingPromise(contacts: readonly Contact[]): Contact | null {
  const own = promiseOfOurs(contacts);
  const asked = askedByThem(contacts);
  if (own === null || asked === null) return own ?? asked;
  return (own.nextAt ?? own.at) <= (asked.nextAt ?? asked.at) ? own : asked;
}

/** The newest message in which they ask for something or name a day to come back to them; null once we did, or after a refusal. */
function askedByThem(contacts: readonly Contact[]): Contact | null {
  const index = contacts.findLastIndex((contact) => contact.received === true && makesPromise(contact));
  const asked = contacts[index];
  if (asked === undefined || contacts.slice(index).some(({ outcome }) => outcome === "refused")) return null;
  const since = contacts.slice(index + 1).filter((contact) => !keepsNoPromise(contact));
  const isDone = since.some((contact) => makesPromise(contact) || contact.done === true);
  return isKept(asked, since) || isDone ? null : asked;
}

function promiseOfOurs(contacts: readonly Contact[]): Contact | null {
  const ours = contacts.filter((contact) => !keepsNoPromise(contact));
  for (let index = ours.length - 1; index >= 0; index--) {
    const contact = ours[index]!;
    if (contact.outcome === "refused") return null;
    if (makesPromise(contact)) return isKept(contact, ours.slice(index + 1)) ? null : contact;
    if (contact.done === true) return null;
  }
  return null;
}

const makesPromise = ({ nextStep, nextAt }: Contact) => nextStep !== null || nextAt !== null;

/**
 * Whether a later contact keeps a promise: a written one keeps a promise to send, a visit or a meeting one to visit, on its day or later; any real
 * exchange that is not written keeps a promised call, on any day. Nothing here keeps a promise of another kind.
 */
function isKept(promise: Contact, since: readonly Contact[]): boolean {
  const kind = kindOfPromise(promise);
  const { nextAt } = promise;
  return since.some(({ channel, outcome, at }) => {
    const isDue = nextAt === null || at >= nextAt;
    if (kind === "call") return !isWritten(channel) && metUs.includes(outcome);
    if (kind === "send") return isDue && isWritten(channel);
    return (
      kind === "visit" && isDue && metUs.includes(outcome) && (channel === "visit" || channel === "meeting")
    );
  });
}

/**
 * The calls in vain after a promised call, on its day or later. The promise stands, and the cadence says when to try again. `contacts`: those of one
 * actor, the oldest first.
 */
export function vainCalls(promise: Contact, contacts: readonly Contact[]): readonly Contact[] {
  if (kindOfPromise(promise) !== "call") return [];
  const since = contacts.slice(contacts.indexOf(promise) + 1);
  return since.filter(
    ({ channel, outcome, received, at }) =>
      !isWritten(channel) &&
      !metUs.includes(outcome) &&
      received !== true &&
      at >= (promise.nextAt ?? promise.at),
  );
}

const promiseKinds = ["call", "send", "visit"] as const;
const startOf = (words: readonly string[]) => `(?:${words.map(fold).join("|")})`;
const starts = promiseKinds.map(
  (kind) =>
    [
      kind,
      new RegExp(`^(?:${startOf(promiseWords.before)}\\s)*${startOf(promiseWords[kind])}(?!\\p{L})`, "u"),
    ] as const,
);

/** What was promised, by its first words; null when they do not tell. A day alone, or a step after somebody asked for a call, counts as a call. */
export function kindOfPromise({ nextStep, outcome }: Contact): (typeof promiseKinds)[number] | null {
  if (nextStep === null || outcome === "call-back") return "call";
  return starts.find(([, start]) => start.test(fold(nextStep.trim())))?.[0] ?? null;
}

/** What is to be done after a contact: its own step, or the promise that still stands. `contacts`: those of one actor, the oldest first. */
export function stepLeftBy(contact: Contact, contacts: readonly Contact[]) {
  const isOwn = !keepsNoPromise(contact) && (makesPromise(contact) || contact.outcome === "refused");
  const left = isOwn ? contact : standingPromise(contacts);
  return { nextStep: left?.nextStep ?? null, nextAt: left?.nextAt ?? null };
}
