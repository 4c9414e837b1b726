// Addresses the news that a meeting changed or is cancelled to the person and the address of the invitation.
import type { Person } from "../actors/actor.ts";
import type { InvitedActor } from "./whole-meeting.ts";

interface Addressed {
  id: string;
  emails: readonly string[];
  people: readonly Pick<Person, "fullName" | "emails">[];
}

/**
 * The actor with only the person and the address of its invitation; or only the address, when it is now the structure's. Unchanged without an invitation,
 * and when the address of a message, or the person of a letter, is no longer listed.
 */
export function asInvited<A extends Addressed>(
  actor: A,
  before: Pick<InvitedActor, "document" | "recipient" | "person"> | undefined,
): A {
  if (before === undefined || before.recipient === null) return actor;
  const { document, recipient, person } = before;
  const named = actor.people.filter(({ fullName }) => fullName === person);
  if (document !== "mail") return named.length > 0 ? { ...actor, people: named } : actor;
  const there = named.filter(({ emails }) => emails.includes(recipient));
  if (there.length > 0) return { ...actor, people: there.map((one) => ({ ...one, emails: [recipient] })) };
  return actor.emails.includes(recipient) ? { ...actor, people: [], emails: [recipient] } : actor;
}
