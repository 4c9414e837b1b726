// Decides how somebody is erased from a row of any table: the row is removed, or loses what identifies them.

import { blankedValues } from "../../domain/privacy/erased-names.ts";
import type { ErasureScope } from "../privacy-store.ts";
import type { PersonalTable } from "./personal-data.ts";

/** Who is erased, by the numbers of actors. */
export interface NumberedScope extends Pick<ErasureScope, "names" | "blanked"> {
  whole: ReadonlySet<number>;
  /** Actor that stays → the identifiers of its erased people. */
  people: ReadonlyMap<number, ReadonlySet<string>>;
  /** The projects in which they, or their structures, take part. */
  projects: ReadonlySet<number>;
}

export type AnyRow = Readonly<Record<string, unknown>>;

/** What an erasure does with a row: removes it (`goes`), or changes columns; null when it stays as it is. */
export type RowErasure =
  | { goes: true }
  | { goes: false; changed: Record<string, unknown>; texts: { column: string; text: string }[] }
  | null;

export function erasureOf(
  table: string,
  { actors, person, goesWithPerson, goesWhenNamed, texts }: PersonalTable,
  row: AnyRow,
  scope: NumberedScope,
): RowErasure {
  const about = actors.flatMap((column) => (typeof row[column] === "number" ? [row[column]] : []));
  if (about.some((number) => scope.whole.has(number))) return { goes: true };
  if (table === "project_pictures" && scope.projects.has(Number(row.project))) return { goes: true };
  const ofPerson = about.some((number) => scope.people.has(number));
  const named = (column: string) => typeof row[column] === "string" && scope.names(row[column]);
  if (person !== null && named(person) && goesWithPerson && ofPerson) return { goes: true };
  if (goesWhenNamed && about.length === 0 && [...texts, ...(person ? [person] : [])].some(named))
    return { goes: true };
  if (table === "actors") return erasureOfActor(row, texts, scope);
  const changed: Record<string, unknown> = {};
  const namingTexts: { column: string; text: string }[] = [];
  if (person !== null && named(person))
    changed[person] = goesWithPerson ? scope.blanked(String(row[person])) : null;
  for (const column of texts) {
    const value = row[column];
    if (typeof value !== "string") continue;
    const blanked = withoutNames(value, scope, (text) => namingTexts.push({ column, text }));
    if (blanked !== value) changed[column] = table === "steps" ? markedErased(blanked) : blanked;
  }
  return Object.keys(changed).length === 0 ? null : { goes: false, changed, texts: namingTexts };
}

/** The provenance of these fields stays in an actor that loses nobody, even if a value equals the erased name: it is the actor's own. */
const ownFields = new Set(["name", "acronym", "emails", "phones", "people", "commune", "territory"]);

function erasureOfActor(row: AnyRow, columns: readonly string[], scope: NumberedScope): RowErasure {
  const gone = scope.people.get(Number(row.number));
  const changed: Record<string, unknown> = {};
  const texts: { column: string; text: string }[] = [];
  for (const column of columns) {
    const value = row[column];
    if (typeof value !== "string") continue;
    let after: string | null = value;
    if (column === "people") after = gone ? withoutItems(value, ({ id }) => !gone.has(id)) : value;
    else if (column === "emails" || column === "phones")
      after = gone ? withoutItems<string>(value, (address) => !scope.names(address)) : value;
    else if (column === "provenance")
      after = withoutItems<[string, string]>(value, ([field, given]) =>
        gone ? !scope.names(given) : ownFields.has(field) || !scope.names(given),
      );
    else after = withoutNames(value, scope, (text) => texts.push({ column, text }));
    if (after !== value) changed[column] = after;
  }
  return Object.keys(changed).length === 0 ? null : { goes: false, changed, texts };
}

/** A JSON list without the items that do not stay: the same text when all stay, null when none does. */
function withoutItems<T = { id: string }>(list: string, stays: (item: T) => boolean): string | null {
  const all = JSON.parse(list) as T[];
  const remaining = all.filter(stays);
  if (remaining.length === all.length) return list;
  return remaining.length === 0 ? null : JSON.stringify(remaining);
}

const markedErased = (facts: string) => JSON.stringify({ ...JSON.parse(facts), erased: true });

/** A text, or JSON with its texts, without the names. Calls `found` with each text that has one. Returns the same text when there is none. */
function withoutNames(value: string, scope: NumberedScope, found: (text: string) => void): string {
  const inner = parsed(value);
  if (inner === undefined) {
    if (!scope.names(value)) return value;
    found(value);
    return scope.blanked(value);
  }
  const blank = (text: string) => withoutNames(text, scope, found);
  const after = JSON.stringify(blankedValues(inner, { text: blank, key: blank }));
  return after === JSON.stringify(inner) ? value : after;
}

/** The value of a column of JSON; undefined for a plain text. */
function parsed(value: string): object | undefined {
  if (!/^[[{]/.test(value)) return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** Replaces a whole text in a column, which is plain or JSON. */
export function reworded(value: string, from: string, to: string): string {
  const inner = parsed(value);
  if (inner === undefined) return value === from ? to : value;
  return JSON.stringify(inner, (_, one) => (one === from ? to : one));
}
