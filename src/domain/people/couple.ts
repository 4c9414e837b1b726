// Recognises a couple in a list: two people of one surname who share a post and a mailbox, and are greeted together.
import type { Person } from "../actors/actor.ts";
import { fold } from "../values/spelling.ts";

type Named = Pick<Person, "fullName" | "civility" | "lastName" | "role" | "emails">;

/** Whether somebody shares surname, post and mailbox with one colleague only, one as “M.”, the other as “Mme”. */
export function isOfCouple(person: Named, people: readonly Named[]): boolean {
  const { lastName, civility } = person;
  if (lastName === null || civility === null) return false;
  const namesakes = people.filter((other) => fold(other.lastName ?? "") === fold(lastName));
  const [one, other, ...more] = namesakes;
  if (one === undefined || other === undefined || more.length > 0) return false;
  const civilities = [one.civility, other.civility].sort();
  return (
    civilities[0] === "M." &&
    civilities[1] === "Mme" &&
    fold(one.role ?? "") === fold(other.role ?? "") &&
    [...one.emails].sort().join() === [...other.emails].sort().join()
  );
}
