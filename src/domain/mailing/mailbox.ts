import type { Actor, Person } from "../actor.ts";
import type { Meeting } from "../briefing/meeting.ts";
import { usableAddress } from "../mailing.ts";
import { fold } from "../spelling.ts";

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
  person: Pick<Person, "lastName" | "fullName">,
  people: readonly Pick<Person, "lastName" | "fullName" | "emails">[],
): boolean {
  const mailbox = fold(email.slice(0, email.indexOf("@")));
  if (bears(mailbox, person)) return false;
  const others = people.filter(({ fullName }) => fullName !== person.fullName);
  return (
    others.some((one) => one.emails.includes(email) || bears(mailbox, one)) ||
    /^[a-z][._-][a-z]{3,}$/.test(mailbox)
  );
}

/** Shorter names stand in other words. */
const longEnough = 3;

function bears(mailbox: string, { lastName, fullName }: Pick<Person, "lastName" | "fullName">): boolean {
  const name = fold(lastName ?? fullName.slice(fullName.lastIndexOf(" ") + 1)).replace(/[^a-z0-9]/g, "");
  return name.length >= longEnough && mailbox.replace(/[^a-z0-9]/g, "").includes(name);
}
