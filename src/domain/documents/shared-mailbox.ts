// Keeps a message from greeting one person in the mailbox of another.
import type { Actor, Person } from "../actors/actor.ts";
import { bearsNameOf } from "../values/email.ts";
import { usableAddress } from "./message.ts";
import type { Meeting } from "./person-to-meet.ts";

/** A name; the first name is absent for somebody whom only another's title names. */
type Named = Pick<Person, "lastName" | "fullName"> & Partial<Pick<Person, "firstName">>;

/**
 * Changes the meeting for an e-mail: when the person has no address of their own, and the structure's address reads as somebody
 * else's, the message is written as to a front desk, which is asked to pass it on.
 */
export function meetingByMail(actor: Pick<Actor, "emails" | "people">, meeting: Meeting): Meeting {
  const { person } = meeting;
  const shared = actor.emails.find(usableAddress);
  if (person === null || shared === undefined || person.emails.some(usableAddress)) return meeting;
  return readsAsSomebodyElses(shared, person, actor.people)
    ? { ...meeting, interlocutor: "front-desk" }
    : meeting;
}

/**
 * Whether an address reads as the mailbox of somebody other than `person`: it does not bear their name, and it belongs to another of
 * the `people`, bears another's name, or is made of an initial and a name.
 */
export function readsAsSomebodyElses(
  email: string,
  person: Named,
  people: readonly (Named & Pick<Person, "emails">)[],
): boolean {
  if (bears(email, person)) return false;
  const others = people.filter(({ fullName }) => fullName !== person.fullName);
  return (
    others.some((other) => other.emails.includes(email) || bears(email, other)) ||
    /^[a-z][._-][a-z]{3,}$/.test(email.slice(0, email.indexOf("@")))
  );
}

/** Whether an address bears a person's name. Without a noted last name, the last word of the full name counts as such. */
const bears = (email: string, { firstName = null, lastName, fullName }: Named) =>
  bearsNameOf(email, { firstName, lastName: lastName ?? fullName.slice(fullName.lastIndexOf(" ") + 1) });
