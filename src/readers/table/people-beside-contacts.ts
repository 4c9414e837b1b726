// Tells who is named beside an address or a number: "Claire MARTIN 06 12 34 56 78" under "Contact".
import { isOffice, isWholeName, peopleIn } from "../../domain/values/person-name.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../domain/values/structure-taxonomy.ts";
import type { Gathered, WordsBeside } from "./gathered-row.ts";
import { noPerson, type PersonCells, withoutRole } from "./row-people.ts";

/**
 * Makes a person of each name that stands beside addresses or numbers, with them; other words are kept as the team's answer. A column of somebody who is
 * named elsewhere in the row names them no second time.
 */
export function settleBeside(to: Gathered, { structures }: { structures: StructureTaxonomy }): void {
  for (const beside of to.beside) {
    const owner = beside.person === null ? null : to.people[beside.person - 1]!;
    if (isNamed(owner) && sayTheSame(owner!, beside.words)) continue;
    if (isNamed(owner) || !namesPeople(beside.words, structures)) {
      to.answers.push({ label: beside.label, text: beside.text, author: "team" });
    } else if (owner) owner.full = beside.words;
    else giveToPerson(beside, to);
  }
}

const isNamed = (cells: PersonCells | null) =>
  cells !== null && `${cells.full}${cells.first}${cells.last}` !== "";

const wordsOf = (text: string) => fold(text).match(/\p{L}+/gu) ?? [];

function sayTheSame({ full, first, last }: PersonCells, words: string): boolean {
  const known = new Set(wordsOf(`${full} ${first} ${last}`));
  return wordsOf(words).every((word) => known.has(word));
}

const namesPeople = (words: string, structures: StructureTaxonomy) =>
  structures.kindOf(words) === null &&
  !isOffice(words) &&
  peopleIn(words).every((piece) => isWholeName(withoutRole(piece)));

/** What stood in a column of the structure is the person's whom the cell names. */
function giveToPerson({ words, emails, phones }: WordsBeside, to: Gathered): void {
  to.people = [...to.people, { ...noPerson(), full: words, emails, phones }];
  to.emails = to.emails.filter((email) => !emails.includes(email));
  to.phones = to.phones.filter((phone) => !phones.includes(phone));
}
