// Completes a stored actor with the values of a row, and lists the values that differ.
import type { Candidate, CandidatePerson } from "../importing/candidate.ts";
import { haveDifferentFirstNames } from "../people/different-first-names.ts";
import { saysAbsence } from "../people/noted-remark.ts";
import { slug } from "../values/slug.ts";
import { fold } from "../values/spelling.ts";
import { type Person, type SeveralField, type SingleField, severalFields, singleFields } from "./actor.ts";
import { isLaterState } from "./dated-states.ts";

/** The values of an actor that a row can complete. */
export interface StoredValues {
  fields: Partial<Record<SingleField, string | null>> & { name: string };
  several: Readonly<Record<SeveralField, readonly string[]>>;
  people: readonly Person[];
}

/** A value that the row added or replaced; its provenance is the row. */
export interface AddedValues {
  field: SingleField | SeveralField | "people";
  value: string;
  /** The value that it replaces; null when there was none, or when it joins others. */
  before: string | null;
  /** Set for a person who was completed or corrected: all that was known of them before, and all that is known now. */
  person?: readonly [before: CandidatePerson, after: CandidatePerson];
}

export interface Merged {
  values: StoredValues;
  added: readonly AddedValues[];
  /** Values of a several-valued field that are removed, since the row does not repeat them. */
  removed: readonly (readonly [field: SeveralField, value: string])[];
  /** Values of the row that were not taken, and stored states that a later one replaced. */
  differing: readonly [field: string, value: string][];
}

/**
 * Completes an actor by a row. A blank value changes nothing. A different value replaces the stored one when `mayReplace` allows it, a state also when it
 * is later; otherwise it is in `differing`, unless only accents or case differ. `daysOfStates`: when the states were noted.
 */
export function merge(
  storedValues: StoredValues,
  row: Pick<Candidate, "fields" | "several" | "people">,
  mayReplace: (field: string, value: string) => boolean,
  daysOfStates?: () => readonly [ofRow: string | null, ofStored: string | null],
): Merged {
  const addedValues: AddedValues[] = [];
  const differing: [string, string][] = [];
  const fields = { ...storedValues.fields };
  for (const field of singleFields) {
    const value = row.fields[field];
    if (value === undefined || value === "") continue;
    const known = storedValues.fields[field];
    if (known === value) continue;
    const isLater = field === "state" && Boolean(known) && isLaterState(value, known!, daysOfStates?.());
    if (!known || isLater || mayReplace(field, known)) {
      fields[field] = value;
      addedValues.push({ field, value, before: known ?? null });
      if (isLater) differing.push([field, known!]);
    } else if (fold(known) !== fold(value)) differing.push([field, value]);
  }
  const removed: [SeveralField, string][] = [];
  const several = { ...storedValues.several };
  for (const field of severalFields) {
    const values = row.several[field];
    if (!values || values.length === 0) continue;
    const goes = (value: string) => !values.includes(value) && mayReplace(field, value);
    const kept = storedValues.several[field].filter((value) => !goes(value));
    const added = values.filter((value) => !storedValues.several[field].includes(value));
    if (added.length === 0 && kept.length === storedValues.several[field].length) continue;
    several[field] = [...kept, ...added];
    for (const value of added) addedValues.push({ field, value, before: null });
    for (const value of storedValues.several[field]) if (goes(value)) removed.push([field, value]);
  }
  const people = mergePeople(storedValues.people, row.people, addedValues, mayReplace);
  return { values: { fields, several, people }, added: addedValues, removed, differing };
}

/** The values of a new actor by its first row. */
export function valuesOfFirstRow({
  fields,
  several,
  people,
}: Pick<Candidate, "fields" | "several" | "people">): StoredValues {
  return {
    fields: { ...fields, name: fields.name ?? "" },
    several: {
      emails: several.emails ?? none,
      phones: several.phones ?? none,
      themes: several.themes ?? none,
    },
    people: people.length === 0 ? none : mergePeople([], people, [], () => false),
  };
}

const none: readonly never[] = [];

/**
 * Completes people by those of a row. Two are the same person when they have the same name (but see `areTwoOfOneSurname`); the same address, a word of
 * their names in common and no different first names; or one the initial of the other's first name (`withSameInitial`). Missing values are completed;
 * different ones are replaced when `mayReplace` allows it for the person.
 */
function mergePeople(
  known: readonly Person[],
  rows: readonly CandidatePerson[],
  addedValues: AddedValues[],
  mayReplace: (field: string, value: string) => boolean,
): readonly Person[] {
  if (rows.length === 0) return known;
  const people = [...known];
  for (const row of rows) {
    const name = people.length === 0 ? "" : fold(row.fullName);
    const at = people.findIndex(
      (person) =>
        (fold(person.fullName) === name && !areTwoOfOneSurname(person, row)) ||
        (person.emails.some((email) => row.emails.includes(email)) &&
          shareAWord(person.fullName, row.fullName) &&
          !haveDifferentFirstNames(person, row)),
    );
    const person = people[at === -1 ? withSameInitial(people, row) : at];
    if (!person) {
      people.push({ id: freePersonId(row.fullName, people), ...row });
      addedValues.push({ field: "people", value: row.fullName, before: null });
      continue;
    }
    const replaces = mayReplace("people", person.fullName);
    const either = (before: string | null, now: string | null) =>
      replaces ? (now ?? before) : (before ?? now);
    const both = (before: readonly string[], now: readonly string[]) =>
      replaces && now.length > 0 ? now : union(before, now);
    // A whole first name replaces its initial.
    const fuller = at === -1 && isInitial(person.firstName) ? row : person;
    const completed: Person = {
      ...person,
      fullName: fuller.fullName,
      civility: either(person.civility, row.civility),
      firstName: either(fuller.firstName, row.firstName),
      lastName: either(person.lastName, row.lastName),
      role: withAbsence(either(person.role, row.role), row.role),
      emails: both(person.emails, row.emails),
      phones: both(person.phones, row.phones),
    };
    if (samePerson(person, completed)) continue;
    people[people.indexOf(person)] = completed;
    addedValues.push({
      field: "people",
      value: completed.fullName,
      before: person.fullName,
      person: [person, completed],
    });
  }
  return people;
}

/** Adds to a post the absence that a later row notes: "E. Roux (en congé)" below "Emma Roux, animatrice". */
function withAbsence(post: string | null, said: string | null): string | null {
  if (post === null || said === null || post === said || saysAbsence(post) || !saysAbsence(said)) return post;
  const [, remark = said] = /\(([^()]+)\)$/.exec(said) ?? [];
  return `${post} (${remark})`;
}

/** "M. et Mme Martin": two surnames without first names, with different civilities, are two people. */
const areTwoOfOneSurname = (person: CandidatePerson, other: CandidatePerson) =>
  person.firstName === null &&
  other.firstName === null &&
  person.civility !== null &&
  other.civility !== null &&
  person.civility !== other.civility;

const isInitial = (name: string | null) => name !== null && /^\p{L}\.?$/u.test(name);

/**
 * The index of the person noted as `J. Roux` when the row has `Julien Roux`, or the reverse; -1 when there is none, when there are two, or when
 * person and row have different addresses.
 */
function withSameInitial(people: readonly Person[], row: CandidatePerson): number {
  const { firstName, lastName } = row;
  if (people.length === 0 || firstName === null || lastName === null) return -1;
  const initial = fold(firstName).slice(0, 1);
  const candidates = people.filter(
    (person) =>
      person.firstName !== null &&
      fold(person.firstName).startsWith(initial) &&
      fold(person.lastName ?? "") === fold(lastName),
  );
  const [only] = candidates;
  const haveDifferentMailboxes =
    only &&
    only.emails.length > 0 &&
    row.emails.length > 0 &&
    !only.emails.some((email) => row.emails.includes(email));
  return candidates.length === 1 &&
    !haveDifferentMailboxes &&
    isInitial(only!.firstName) !== isInitial(firstName)
    ? people.indexOf(only!)
    : -1;
}

const shareAWord = (a: string, b: string) => {
  const words = fold(a).split(/[ '-]/);
  return fold(b)
    .split(/[ '-]/)
    .some((word) => word.length > 1 && words.includes(word));
};

const union = (a: readonly string[], b: readonly string[]) => {
  const added = b.filter((value) => !a.includes(value));
  return added.length === 0 ? a : [...a, ...added];
};

const samePerson = (a: Person, b: Person) =>
  a.fullName === b.fullName &&
  a.civility === b.civility &&
  a.firstName === b.firstName &&
  a.lastName === b.lastName &&
  a.role === b.role &&
  sameList(a.emails, b.emails) &&
  sameList(a.phones, b.phones);

const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((value) => b.includes(value));

/** An identifier that no other person of the actor has. */
export function freePersonId(fullName: string, people: readonly Pick<Person, "id">[]): string {
  const base = slug(fullName, "personne");
  let id = base;
  for (let n = 2; people.some((person) => person.id === id); n++) id = `${base}-${n}`;
  return id;
}
