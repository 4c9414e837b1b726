/** What was promised to an actor and is still to be kept. The one answer to it: the agenda, follow-ups and messages all ask here. */
import { type Contact, metUs } from "./contact.ts";

/** Being at a meeting, and nothing more. */
export const isPresence = ({ channel, outcome, note, nextStep, nextAt, theirStep = null }: Contact) =>
  channel === "meeting" &&
  outcome === "reached" &&
  [note, nextStep, nextAt, theirStep].every((said) => said === null);

/** What took place without our doing anything for them: it makes no promise and keeps none. A refusal ends them all. */
export const keepsNoPromise = (contact: Contact) =>
  isPresence(contact) || (contact.received === true && contact.outcome !== "refused");

/**
 * A promise stands until its day has been kept, somebody was reached since, or another one took its place. `contacts`: those
 * of one actor, the oldest first.
 */
export function standingPromise(contacts: readonly Contact[]): Contact | null {
  const exchanges = contacts.filter((contact) => !keepsNoPromise(contact));
  for (let index = exchanges.length - 1; index >= 0; index--) {
    const contact = exchanges[index]!;
    if (contact.nextStep !== null || contact.nextAt !== null)
      return contact.outcome === "refused" || isFollowed(exchanges, index) ? null : contact;
    if (metUs.includes(contact.outcome)) return null;
  }
  return null;
}

/** Whether an attempt on the day of a promise, or later, has followed it; one without a day is followed by any. */
function isFollowed(contacts: readonly Contact[], index: number): boolean {
  const { nextAt } = contacts[index]!;
  return contacts.slice(index + 1).some(({ at }) => nextAt === null || at >= nextAt);
}

/** The step that a contact left to do: its own, or the promise that it let stand. `contacts`: as above. */
export function stepLeftBy(contact: Contact, contacts: readonly Contact[]) {
  const left = keepsNoPromise(contact) ? standingPromise(contacts) : contact;
  return { nextStep: left?.nextStep ?? null, nextAt: left?.nextAt ?? null };
}
