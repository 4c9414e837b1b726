// Recognises a couple among the people of an actor: two of one surname, who are greeted together.
import type { Actor, Person } from "../actors/actor.ts";
import { fold } from "../values/spelling.ts";

/** The people of an actor, with its own addresses and the rows that its values come from. */
export type PeopleOfActor = Pick<Actor, "people"> & Partial<Pick<Actor, "emails" | "provenance">>;

/**
 * Whether a person is one of exactly two people of an actor with one surname, an “M.” and a “Mme” whose posts and addresses
 * do not differ, and who share a post, a mailbox, or a row that names both by their surname alone (“M. et Mme Roux”).
 */
export function isOfCouple({ lastName }: Pick<Person, "lastName">, actor: PeopleOfActor): boolean {
  if (lastName === null) return false;
  const namesakes = actor.people.filter((person) => fold(person.lastName ?? "") === fold(lastName));
  const [first, second] = namesakes;
  if (first === undefined || second === undefined || namesakes.length > 2) return false;
  const civilities = [first.civility, second.civility].sort();
  if (civilities[0] !== "M." || civilities[1] !== "Mme") return false;
  const [post, otherPost] = [fold(first.role ?? ""), fold(second.role ?? "")];
  const [addresses, otherAddresses] = [addressesOf(first), addressesOf(second)];
  if (post !== otherPost || addresses !== otherAddresses) return false;
  return (
    post !== "" ||
    addresses !== "" ||
    (actor.emails ?? []).some((email) => isMailboxOfSurname(email, lastName)) ||
    areNamedTogether(first, second, actor)
  );
}

const addressesOf = ({ emails }: Person) => [...emails].sort().join();

/** Whether an address of the structure is that of the surname alone: `roux@…`, but not `l.roux@…`. */
const isMailboxOfSurname = (email: string, surname: string) =>
  letters(email.slice(0, email.indexOf("@"))) === letters(surname);

const letters = (text: string) => fold(text).replace(/[^a-z]/g, "");

/** Whether one row names two people by their surname alone. */
function areNamedTogether(first: Person, second: Person, { provenance = [] }: PeopleOfActor): boolean {
  if (first.firstName !== null || second.firstName !== null || first.fullName !== second.fullName)
    return false;
  const rows = provenance.filter(({ field, value }) => field === "people" && value === first.fullName);
  return rows.some((row, place) =>
    rows.slice(place + 1).some(({ file, line }) => line !== null && line === row.line && file === row.file),
  );
}
