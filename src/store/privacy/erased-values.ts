// Erases somebody from one row of any table: the row is removed, or loses what identifies them.

import { blankedValues } from "../../domain/privacy/erased-names.ts";
import type { ErasureScope } from "../privacy-store.ts";
import type { PersonalTable } from "./personal-data.ts";

/** Who is erased, by the numbers of actors. */
export interface NumberedScope extends Pick<ErasureScope, "names" | "blanked"> {
  whole: ReadonlySet<number>;
  /** The people of actors that stay. */
  people: ReadonlyMap<number, ReadonlySet<string>>;
  /** The projects in which they, or their structures, take part. */
  projects: ReadonlySet<number>;
}

export type AnyRow = Readonly<Record<string, unknown>>;

/** What becomes of a row; null when it is about somebody else and names nobody. */
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
  const found: { column: string; text: string }[] = [];
  if (person !== null && named(person))
    changed[person] = goesWithPerson ? scope.blanked(String(row[person])) : null;
  for (const column of texts) {
    const value = row[column];
    if (typeof value !== "string") continue;
    const blanked = withoutNames(value, scope, (text) => found.push({ column, text }));
    if (blanked !== value) changed[column] = table === "steps" ? markedErased(blanked) : blanked;
  }
  return Object.keys(changed).length === 0 ? null : { goes: false, changed, texts: found };
}

/** In an actor that loses nobody, these fields are its own even where they equal the erased name: they keep their provenance. */
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
      after = gone ? withoutItems<string>(value, (one) => !scope.names(one)) : value;
    else if (column === "provenance")
      after = withoutItems<[string, string]>(value, ([field, one]) =>
        gone ? !scope.names(one) : ownFields.has(field) || !scope.names(one),
      );
    else after = withoutNames(value, scope, (text) => texts.push({ column, text }));
    if (after !== value) changed[column] = after;
  }
  return Object.keys(changed).length === 0 ? null : { goes: false, changed, texts };
}

/** A JSON list without the items that do not stay; the same text when all stay. */
function withoutItems<T = { id: string }>(list: string, stays: (item: T) => boolean): string | null {
  const all = JSON.parse(list) as T[];
  const left = all.filter(stays);
  if (left.length === all.length) return list;
  return left.length === 0 ? null : JSON.stringify(left);
}

const markedErased = (facts: string) => JSON.stringify({ ...JSON.parse(facts), erased: true });

/** A text, or the texts in JSON, without names; the same when it names nobody. */
function withoutNames(value: string, scope: NumberedScope, tell: (text: string) => void): string {
  const inner = parsed(value);
  if (inner === undefined) {
    if (!scope.names(value)) return value;
    tell(value);
    return scope.blanked(value);
  }
  const blank = (one: string) => withoutNames(one, scope, tell);
  const after = JSON.stringify(blankedValues(inner, { text: blank, key: blank }));
  return after === JSON.stringify(inner) ? value : after;
}

/** What a column of JSON holds; undefined for a plain text. */
function parsed(value: string): object | undefined {
  if (!/^[[{]/.test(value)) return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** Replaces a text wherever it stands in a column, plain or JSON. */
export function reworded(value: string, from: string, to: string): string {
  const inner = parsed(value);
  if (inner === undefined) return value === from ? to : value;
  return JSON.stringify(inner, (_, one) => (one === from ? to : one));
}
