// Adds to a row the people whom one cell names beside addresses or numbers: "Claire MARTIN 06 12 34 56 78" under "Téléphone".
import { saysAbsence } from "../../domain/people/noted-remark.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { ContactCell } from "../people/cell-reading.ts";
import type { OwnedPerson } from "../people/contact-owners.ts";
import type { PlannedColumn } from "./column-plan.ts";
import { withoutContacts } from "./contact-points.ts";
import type { RowContents, WordsBeside } from "./row-contents.ts";
import { emptyPersonCells, type PersonCells } from "./row-people.ts";

/** Adds the people of a cell: as the person of its column, or as further people when that person is named already. */
export function addNamedPeople(
  { people, emails, phones, hasRemark }: ContactCell,
  number: number,
  { label }: PlannedColumn,
  text: string,
  to: RowContents,
): void {
  const cells = to.people[number - 1]!;
  if (isNamed(cells)) to.people = [...to.people, ...people.map(cellsOf)];
  else Object.assign(cells, { full: people[0]!.name, namedByCell: people });
  add(to, emails, phones);
  if (hasRemark) to.answers.push({ label, text, author: "team" });
}

const cellsOf = (person: OwnedPerson): PersonCells => ({
  ...emptyPersonCells(),
  full: person.name,
  namedByCell: [person],
});

/**
 * Adds a person for each name beside addresses or numbers, with what is theirs; other words are kept as the team's answer. Where the
 * person of the column is already named in the row, no other is added.
 */
export function addPeopleBesideContacts(to: RowContents): void {
  for (const beside of to.beside) {
    const owner = beside.person === null ? null : to.people[beside.person - 1]!;
    if (isNamed(owner)) {
      add(owner!, beside.emails, beside.phones);
      if (!sayTheSame(owner!, beside.text)) keepAsAnswer(beside, to);
    } else if (to.people.some(isNamed) && opensWithAbsence(beside.text)) {
      add(owner ?? to, beside.emails, beside.phones);
      keepAsAnswer(beside, to);
    } else addPeopleOfCell(beside, owner, to);
  }
}

function addPeopleOfCell(beside: WordsBeside, owner: PersonCells | null, to: RowContents): void {
  const { people, hasRemark } = beside.cell;
  const contactsOfPeople = new Set(people.flatMap((person) => [...person.emails, ...person.phones]));
  const names = people.length > 0;
  if (owner && names) Object.assign(owner, { full: people[0]!.name, namedByCell: people });
  else to.people = [...to.people, ...people.map(cellsOf)];
  const open = (contact: string) => !contactsOfPeople.has(contact);
  if (owner && !names) add(owner, beside.emails, beside.phones);
  else add(to, beside.emails.filter(open), beside.phones.filter(open));
  if (hasRemark) keepAsAnswer(beside, to);
}

/** "06… – en congé jusqu'au 11/01, voir Anna Petit": the number is that of the person named in the row, not Anna Petit's. */
function opensWithAbsence(text: string): boolean {
  const [clause = ""] = withoutContacts(text.replace(/^[^\p{L}]+/u, "")).split(/[,;:(→>\n]/);
  return saysAbsence(clause) && !/\p{Lu}\p{Ll}/u.test(clause.slice(1));
}

const keepAsAnswer = ({ label, text }: WordsBeside, to: RowContents) =>
  to.answers.push({ label, text, author: "team" });

const isNamed = (cells: PersonCells | null) =>
  cells !== null && `${cells.full}${cells.first}${cells.last}` !== "";

const wordsOf = (text: string) => fold(text).match(/\p{L}+/gu) ?? [];

/** Whether the words of a cell, without its e-mail addresses, all belong to the person's name. */
function sayTheSame({ full, first, last }: PersonCells, text: string): boolean {
  const nameWords = new Set(wordsOf(`${full} ${first} ${last}`));
  return wordsOf(text.replace(/\S*@\S*/g, " ")).every((word) => nameWords.has(word));
}

interface Holder {
  emails: readonly string[];
  phones: readonly string[];
}

function add(to: Holder, emails: readonly string[], phones: readonly string[]): void {
  to.emails = [...new Set([...to.emails, ...emails])];
  to.phones = [...new Set([...to.phones, ...phones])];
}
