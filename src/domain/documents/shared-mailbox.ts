// Keeps a message from greeting one person in the mailbox of another.
import type { Actor, Person } from "../actors/actor.ts";
import { bearsNameOf } from "../values/email.ts";
import { usableAddress } from "./message.ts";
import type { Meeting } from "./person-to-meet.ts";

/** Somebody whom only a title names may come without a first name. */
type Named = Pick<Person, "lastName" | "fullName"> & Partial<Pick<Person, "firstName">>;

/**
 * The meeting as an e-mail has it: a person who can only be written to in what reads as somebody else's mailbox is not
 * greeted by name, and whoever reads the message is asked to pass it on.
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
 * Whether an address that is not known as `person`'s reads as somebody else's: another of the `people` has it or bears its
 * name, or it is made of an initial and a name. Greeting one person in another's mailbox is worse than greeting nobody.
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

/** Whether an address bears a person's name. Without a noted last name, the last word of the full name stands for it. */
const bears = (email: string, { firstName = null, lastName, fullName }: Named) =>
  bearsNameOf(email, { firstName, lastName: lastName ?? fullName.slice(fullName.lastIndexOf(" ") + 1) });
