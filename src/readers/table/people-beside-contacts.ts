// Gives the people named in one cell their places in the row: "Claire MARTIN 06 12 34 56 78" under "Contact" or "Téléphone".
import { fold } from "../../domain/values/spelling.ts";
import type { ContactCell } from "../people/contact-cell.ts";
import type { OwnedPerson } from "../people/contact-owners.ts";
import type { PlannedColumn } from "./column-plan.ts";
import type { Gathered, WordsBeside } from "./gathered-row.ts";
import { noPerson, type PersonCells } from "./row-people.ts";

/** Seats those whom a cell of people names: they share their column's place, or come after all when it names somebody already. */
export function seatNamed(
  { people, emails, phones, remarked }: ContactCell,
  number: number,
  { label }: PlannedColumn,
  text: string,
  to: Gathered,
): void {
  const cells = to.people[number - 1]!;
  if (isNamed(cells)) to.people = [...to.people, ...people.map(cellsOf)];
  else Object.assign(cells, { full: people[0]!.name, said: people });
  add(to, emails, phones);
  if (remarked) to.answers.push({ label, text, author: "team" });
}

const cellsOf = (person: OwnedPerson): PersonCells => ({
  ...noPerson(),
  full: person.name,
  said: [person],
});

/**
 * Makes a person of each name that stands beside addresses or numbers, with what is theirs; other words are kept as the team's answer. A column of
 * somebody who is named elsewhere in the row names them no second time.
 */
export function settleBeside(to: Gathered): void {
  for (const beside of to.beside) {
    const owner = beside.person === null ? null : to.people[beside.person - 1]!;
    if (isNamed(owner)) {
      add(owner!, beside.emails, beside.phones);
      if (!sayTheSame(owner!, beside.text)) keep(beside, to);
    } else seatBeside(beside, owner, to);
  }
}

function seatBeside(beside: WordsBeside, owner: PersonCells | null, to: Gathered): void {
  const { people, remarked } = beside.cell;
  const theirs = new Set(people.flatMap((one) => [...one.emails, ...one.phones]));
  const names = people.length > 0;
  if (owner && names) Object.assign(owner, { full: people[0]!.name, said: people });
  else to.people = [...to.people, ...people.map(cellsOf)];
  const open = (contact: string) => !theirs.has(contact);
  if (owner && !names) add(owner, beside.emails, beside.phones);
  else add(to, beside.emails.filter(open), beside.phones.filter(open));
  if (remarked) keep(beside, to);
}

const keep = ({ label, text }: WordsBeside, to: Gathered) => to.answers.push({ label, text, author: "team" });

const isNamed = (cells: PersonCells | null) =>
  cells !== null && `${cells.full}${cells.first}${cells.last}` !== "";

const wordsOf = (text: string) => fold(text).match(/\p{L}+/gu) ?? [];

/** Whether the words of a cell, but for addresses, are those of a name. */
function sayTheSame({ full, first, last }: PersonCells, text: string): boolean {
  const known = new Set(wordsOf(`${full} ${first} ${last}`));
  return wordsOf(text.replace(/\S*@\S*/g, " ")).every((word) => known.has(word));
}

interface Holder {
  emails: readonly string[];
  phones: readonly string[];
}

function add(to: Holder, emails: readonly string[], phones: readonly string[]): void {
  to.emails = [...new Set([...to.emails, ...emails])];
  to.phones = [...new Set([...to.phones, ...phones])];
}
