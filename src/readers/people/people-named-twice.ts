// Joins people whom several columns of a row name into one, with all posts, addresses and numbers.
import type { CandidatePerson } from "../../domain/importing/candidate.ts";
import { keysOf } from "../../domain/people/title-words.ts";
import { fold } from "../../domain/values/spelling.ts";

const together = (some: readonly string[], others: readonly string[]) => [...new Set([...some, ...others])];

/** "Maire" beside "Président" is another post; "présidente depuis 2020" is not. */
export function sayTheSamePost(post: string, other: string): boolean {
  const own = keysOf(other);
  return keysOf(post).some((key) => own.includes(key));
}

const rolesTogether = (one: string | null, other: string | null): string | null => {
  if (one === null || other === null) return one ?? other;
  return fold(one) === fold(other) ? one : `${one}, ${other}`;
};

/** "Jean" beside "Jean Durand": a first name alone may be that of a person with a surname. */
const isCalledSo = (one: CandidatePerson, other: CandidatePerson) =>
  other.lastName === null &&
  one.lastName !== null &&
  fold(one.firstName ?? "") === fold(other.firstName ?? "-");

/** "M. Martin" and "Mme Martin" are two; a name written once with and once without its civility is one. */
const isSame = (one: CandidatePerson, other: CandidatePerson) =>
  fold(one.fullName) === fold(other.fullName) &&
  (one.civility === null || other.civility === null || one.civility === other.civility);

export function withoutRepeatedPeople(people: readonly CandidatePerson[]): readonly CandidatePerson[] {
  if (people.length < 2) return people;
  const each: CandidatePerson[] = [];
  for (const person of people) {
    const called = people.filter((known) => isCalledSo(known, person));
    const at = each.findIndex(
      (known) => isSame(known, person) || (called.length === 1 && called[0]!.fullName === known.fullName),
    );
    const earlier = each[at];
    if (earlier === undefined) each.push(person);
    else
      each[at] = {
        ...earlier,
        civility: earlier.civility ?? person.civility,
        role: rolesTogether(earlier.role, person.role),
        emails: together(earlier.emails, person.emails),
        phones: together(earlier.phones, person.phones),
      };
  }
  return each.length === people.length ? people : each;
}
