// Tells which columns are of the same person, where a table has several people a row.
import { fieldOfPerson, type PersonField } from "./canonical-fields.ts";
import { type ReadColumn, shareOfAddressesBearing } from "./table-evidence.ts";
import type { ValueEvidence } from "./value-evidence.ts";

/** A column that is part of a person. */
export interface PersonColumn {
  index: number;
  field: PersonField;
  /** The number that the user, a known source or the title gives the person: 2 in "Contact 2"; else null. */
  counted: number | null;
  /** The title above it, in merged cells; empty where there is none. */
  group: string;
  table: ReadColumn;
}

interface Person {
  columns: PersonColumn[];
  counted: number | null;
}

/** How strongly columns go together. Chosen by hand: a shared word outweighs a place, and a name in a mailbox both. */
const weights = {
  sharedWord: 3,
  otherWord: -2.5,
  sameGroup: 3,
  otherGroup: -4,
  nameBorne: 5,
  otherNameBorne: -4,
  /** A name that is given whole and again in its parts is one person's. */
  sameName: 9,
  sameCount: 6,
  otherCount: -8,
  /** The same part of a person twice: a second telephone is usual, a second name is not. */
  partTwice: -6,
  /** Two columns of whole names that are not the same name: two people, whatever their titles share ("Président", "Vice-président"). */
  otherName: -20,
  contactTwice: -1,
  nextTo: 1.5,
  /** What each column further away costs. */
  distance: -0.15,
  before: -0.5,
  /** A title without a number that stands before all columns of “Contact 2” belongs to an earlier person. */
  beforeCounted: -4,
};
/** The share of rows in which the address, or the other column of names, must hold the name. Chosen by hand. */
const shareBearingName = 0.5;

const isName = (field: PersonField) =>
  field === "full_name" || field === "last_name" || field === "first_name";

const isEmpty = ({ table }: PersonColumn) => table.values.filled === 0;

/** The field of each column with the number of its person, in the order of the people's first columns. */
export function numberPeople(columns: readonly PersonColumn[]): Map<number, string> {
  const people: Person[] = [];
  const filled = columns.filter((column) => !isEmpty(column));
  const names = filled.filter(({ field }) => isName(field));
  for (const column of names) seat(column, people, true);
  for (const column of filled.filter(({ field }) => !isName(field))) seat(column, people, names.length === 0);
  // An empty column does not tell whose it is: it joins people that the filled columns told apart.
  for (const column of columns.filter(isEmpty)) seat(column, people, column.counted !== null);
  const ordered = people
    .map((person) => ({ ...person, first: Math.min(...person.columns.map(({ index }) => index)) }))
    .sort((a, b) => a.first - b.first);
  const numbered = new Map<number, string>();
  const used = new Set(ordered.flatMap(({ counted }) => counted ?? []));
  let next = 0;
  for (const { columns: own, counted } of ordered) {
    let number = counted;
    while (number === null) if (!used.has(++next)) number = next;
    for (const { index, field } of own) numbered.set(index, fieldOfPerson(number, field));
  }
  return numbered;
}

/** Puts a column with the person whom it fits best, or with a new one when it fits none and may begin one. */
function seat(column: PersonColumn, people: Person[], mayBegin: boolean): void {
  let best: Person | null = null;
  let bestFit = Number.NEGATIVE_INFINITY;
  for (const person of people) {
    const fit = fitOf(column, person, people);
    if (fit > bestFit) {
      best = person;
      bestFit = fit;
    }
  }
  const isAnotherPerson =
    column.counted !== null && !people.some(({ counted }) => counted === column.counted);
  if (best && !isAnotherPerson && (bestFit > -2 || !mayBegin)) {
    best.columns.push(column);
    best.counted ??= column.counted;
  } else people.push({ columns: [column], counted: column.counted });
}

function fitOf(column: PersonColumn, person: Person, people: readonly Person[]): number {
  let fit = 0;
  const { columns, counted } = person;
  if (column.counted !== null && counted !== null)
    fit += column.counted === counted ? weights.sameCount : weights.otherCount;
  const words = new Set(columns.flatMap(({ table }) => [...table.title.whose]));
  const own = [...column.table.title.whose];
  if (own.some((word) => words.has(word))) fit += weights.sharedWord;
  else if (own.length > 0 && words.size > 0) fit += weights.otherWord;
  if (column.group !== "" && columns.some(({ group }) => group !== ""))
    fit += columns.some(({ group }) => group === column.group) ? weights.sameGroup : weights.otherGroup;
  const posts = column.table.title.posts;
  const isOtherPost = ({ title }: ReadColumn) =>
    posts.size > 0 && title.posts.size > 0 && ![...posts].some((post) => title.posts.has(post));
  const isOtherName = ({ field, table }: PersonColumn) =>
    field === "full_name" &&
    column.field === "full_name" &&
    (isOtherPost(table) || !haveSameNames(column.table.values, table.values));
  if (columns.some(isOtherName)) fit += weights.otherName;
  if (columns.some(({ field }) => clash(field, column.field)))
    fit += column.field === "email" || column.field === "phone" ? weights.contactTwice : weights.partTwice;
  const namesSame = ({ field, table }: PersonColumn) =>
    isName(field) && !isOtherPost(table) && haveSameNames(column.table.values, table.values);
  if (isName(column.field) && columns.some(namesSame)) fit += weights.sameName;
  if (column.field === "email") {
    const share = bearing(column, person);
    const others = Math.max(
      0,
      ...people.filter((other) => other !== person).map((other) => bearing(column, other)),
    );
    if (share >= shareBearingName && share > others) fit += weights.nameBorne;
    else if (others >= shareBearingName) fit += weights.otherNameBorne;
  }
  const distances = columns.map(({ index }) => column.index - index);
  const nearest = Math.min(...distances.map(Math.abs));
  if (nearest === 1) fit += weights.nextTo;
  if (distances.every((distance) => distance < 0))
    fit += column.counted === null && (counted ?? 1) > 1 ? weights.beforeCounted : weights.before;
  return fit + weights.distance * nearest;
}

/** Whether two fields say the same part of a person: a whole name and a first name do, a first and a last name do not. */
const clash = (a: PersonField, b: PersonField) =>
  a === b || (a === "full_name" && isName(b)) || (b === "full_name" && isName(a));

/** Whether, in at least half of the rows that fill both columns, all words of one name stand in the other. */
export function haveSameNames(names: ValueEvidence, otherNames: ValueEvidence): boolean {
  let both = 0;
  let same = 0;
  for (const [row, words] of names.words.entries()) {
    const others = new Set(otherNames.words[row]);
    if (words.length === 0 || others.size === 0) continue;
    both++;
    const shared = words.filter((word) => others.has(word)).length;
    if (shared === words.length || shared === others.size) same++;
  }
  return both > 0 && same / both >= shareBearingName;
}

const bearing = (column: PersonColumn, { columns }: Person) =>
  Math.max(
    0,
    ...columns
      .filter(({ field }) => isName(field))
      .map(({ table }) => shareOfAddressesBearing(column.table.values, table.values)),
  );
