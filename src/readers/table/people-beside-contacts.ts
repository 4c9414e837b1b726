// Gives the people named in one cell their places in the row: "Claire MARTIN 06 12 34 56 78" under "Contact" or "Téléphone".
import { isOffice, isWholeName, peopleIn } from "../../domain/values/person-name.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../domain/values/structure-taxonomy.ts";
import type { PlannedColumn } from "./column-plan.ts";
import type { Gathered, WordsBeside } from "./gathered-row.ts";
import type { NameRemarks } from "./name-remarks.ts";
import { type NamedPeople, type NamedSegment, namedPeopleIn } from "./named-segments.ts";
import { noPerson, type PersonCells, withoutRole } from "./row-people.ts";

/** Seats those whom a cell of people names: the first is the column's, the others come after all columns' people. */
export function seatNamed(
  { people, emails, phones, remarked }: NamedPeople,
  number: number,
  { label }: PlannedColumn,
  text: string,
  to: Gathered,
): void {
  const cells = to.people[number - 1]!;
  const [first, ...others] = isNamed(cells) ? [undefined, ...people] : people;
  if (first) Object.assign(cells, cellsOf(first, cells));
  to.people = [...to.people, ...others.map((one) => cellsOf(one!, noPerson()))];
  to.emails = [...new Set([...to.emails, ...emails])];
  to.phones = [...new Set([...to.phones, ...phones])];
  if (remarked) to.answers.push({ label, text, author: "team" });
}

/** A title stands behind the name, as people write it: a column of titles may say more. */
const cellsOf = ({ name, role, emails, phones }: NamedSegment, cells: PersonCells): PersonCells => ({
  ...cells,
  full: role === null ? name : `${name} (${role})`,
  emails: [...new Set([...cells.emails, ...emails])],
  phones: [...new Set([...cells.phones, ...phones])],
});

/**
 * Makes a person of each name that stands beside addresses or numbers, with them; other words are kept as the team's answer. A column of somebody who is
 * named elsewhere in the row names them no second time.
 */
export function settleBeside(
  to: Gathered,
  { structures, remarks }: { structures: StructureTaxonomy; remarks: NameRemarks },
): void {
  for (const beside of to.beside) {
    const owner = beside.person === null ? null : to.people[beside.person - 1]!;
    if (isNamed(owner) && sayTheSame(owner!, beside.words)) continue;
    if (isNamed(owner) || structures.kindOf(beside.words) !== null || isOffice(beside.words))
      keep(beside, to);
    else seatBeside(beside, owner, namedPeopleIn(beside.text, remarks), to);
  }
}

function seatBeside(
  beside: WordsBeside,
  owner: PersonCells | null,
  named: NamedPeople | null,
  to: Gathered,
): void {
  const { words, emails, phones } = beside;
  // One word alone is a name only where names are expected.
  const isSure = named?.people.every(({ name }) => isWholeName(name)) === true;
  if (!isSure && !peopleIn(words).every((piece) => isWholeName(withoutRole(piece)))) {
    keep(beside, to);
    return;
  }
  const people = isSure
    ? named!.people.map((one) => cellsOf(one, noPerson()))
    : [{ ...noPerson(), full: words, emails, phones }];
  const [first, ...others] = people;
  if (owner) Object.assign(owner, { ...first!, role: owner.role });
  to.people = [...to.people, ...(owner ? others : people)];
  const theirs = new Set(people.flatMap((one) => [...one.emails, ...one.phones]));
  to.emails = to.emails.filter((email) => !theirs.has(email));
  to.phones = to.phones.filter((phone) => !theirs.has(phone));
  if (isSure && named!.remarked) keep(beside, to);
}

const keep = ({ label, text }: WordsBeside, to: Gathered) => to.answers.push({ label, text, author: "team" });

const isNamed = (cells: PersonCells | null) =>
  cells !== null && `${cells.full}${cells.first}${cells.last}` !== "";

const wordsOf = (text: string) => fold(text).match(/\p{L}+/gu) ?? [];

function sayTheSame({ full, first, last }: PersonCells, words: string): boolean {
  const known = new Set(wordsOf(`${full} ${first} ${last}`));
  return wordsOf(words).every((word) => known.has(word));
}
