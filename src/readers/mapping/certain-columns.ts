// Finds the columns whose field is certain before any value is weighed: the user, a known source or a file of ours says it.

import type { ImportSource } from "../../domain/importing/import-words.ts";
import {
  isOwnId,
  isOwnMark,
  isOwnTitle,
  ownField,
  ownTextColumn,
} from "../../domain/importing/round-trip-columns.ts";
import { columnsOfCalls } from "../../domain/relationship/columns-of-calls.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { CellContext } from "../people/cell-reading.ts";
import type { Column } from "../reading.ts";
import { saysLifted } from "../refusals/dated-refusals.ts";
import type { Header } from "../table/header-layout.ts";
import { isField } from "./canonical-fields.ts";
import { areOfFormerPeople, saysFormer } from "./former-people.ts";
import { sourceField } from "./known-sources.ts";
import type { ReadColumn } from "./table-evidence.ts";
import { rowsLookedAt } from "./value-evidence.ts";

/** The columns of one table, and what is known of them before their evidence is weighed. */
export interface ListTable {
  headers: readonly Header[];
  /** Some data rows. */
  rows: readonly (readonly string[])[];
  source: ImportSource | null;
  /** Title → field, as the user said now (`--map`) or once for these titles. */
  userMapping: ReadonlyMap<string, string>;
  /** What the format says each column holds; nothing where it says nothing. */
  stated?: readonly string[];
  /** A column, from 0, of what the team noted of each row; nothing when there is none. */
  teamNotes?: number;
  /** The column, from 0, of the people in a table known to list those who came to a meeting. */
  attendees?: number;
  /** True for a column, from 0, that holds answers whatever its title says. */
  isAnswer?(index: number): boolean;
  /** True for a column, from 0, whose title and values say whether somebody may be contacted. */
  isConsent?(index: number): boolean;
}

/** A column whose field is certain. */
export type CertainColumn = Omit<Column, "col" | "header">;

/** The columns whose field is certain, whatever titles and values suggest; null for the others. */
export function certainColumns({
  headers,
  rows,
  source,
  userMapping,
  stated: statedFields,
  teamNotes,
  attendees,
  isAnswer,
  isConsent,
}: ListTable): (CertainColumn | null)[] {
  const titles = headers.map(({ last }) => last);
  const idColumn = titles.findIndex(isOwnId);
  const markColumn = idColumn === -1 ? titles.findIndex(isOwnTitle) : idColumn;
  const calls = textsOfCalls(titles, rows);
  return headers.map((header, index) => {
    const ownColumn = columnOfOurFile(header, index, markColumn);
    if (ownColumn) return ownColumn;
    const userField = userMapping.get(fold(header.label)) ?? userMapping.get(fold(header.last));
    if (userField) return { field: userField, by: "user" };
    const stated = statedFields?.[index];
    if (stated) return { field: stated, by: "source", ...(isWrittenByTeam(stated) ? ofTheTeam : {}) };
    if (index === teamNotes) return { field: "text", by: "source", ...ofTheTeam };
    if (index === attendees) return { field: "person.full_name", by: "source" };
    if (isOwnTitle(header.last)) return { field: "ignore", by: "source" };
    // Otherwise its days would be those of an application.
    if (saysLifted(header.last) && headers.some((_, at) => isConsent?.(at)))
      return { field: "text", by: "synonym", ...ofTheTeam };
    const sourceSays = source && (sourceField(source, header.label) ?? sourceField(source, header.last));
    if ((!sourceSays || sourceSays === "text") && isConsent?.(index))
      return { field: "contact_consent", by: "synonym" };
    if (isAnswer?.(index)) return { field: sourceSays === "ignore" ? sourceSays : "text", by: "source" };
    if (sourceSays) return { field: sourceSays, by: "source" };
    return calls.has(index) ? { field: "text", by: "synonym", ...ofTheTeam } : null;
  });
}

/**
 * In a table of the team's calls, the columns (from 0) that tell of the exchange, without the column of people. “1er contact” may be one of people too:
 * only its cells tell.
 */
function textsOfCalls(titles: readonly string[], rows: ListTable["rows"]): ReadonlySet<number> {
  const columns = columnsOfCalls(titles) ?? [];
  const holdsFigures = (at: number) => {
    const filled = rows.slice(0, rowsLookedAt).flatMap((row) => row[at]?.trim() || []);
    return filled.filter((cell) => /\d/.test(cell)).length >= filled.length / 2;
  };
  return new Set(
    columns.flatMap(({ part }, at) =>
      part === null || part === "who" || (part === "day" && !holdsFigures(at)) ? [] : [at],
    ),
  );
}

/** Completes the certain columns with those of people who left, and of their addresses and numbers: these are the team's notes. */
export function withFormerPeople(
  certain: readonly (CertainColumn | null)[],
  { headers, rows }: ListTable,
  columns: readonly ReadColumn[],
  reading: CellContext,
): (CertainColumn | null)[] {
  return certain.map((column, index) => {
    const values = columns[index]?.values;
    if (column !== null || values === undefined || !saysFormer(headers[index]!)) return column;
    const cells = rows.slice(0, rowsLookedAt).map((row) => row[index] ?? "");
    return areOfFormerPeople(cells, values, reading) ? { field: "text", by: "synonym", ...ofTheTeam } : null;
  });
}

/**
 * A column of a file that we wrote; null for a column of another file. The column at `markColumn` marks the file as ours: the columns
 * behind it are answers, and the titles of those before it may name their field.
 */
function columnOfOurFile(header: Header, index: number, markColumn: number): CertainColumn | null {
  if (isOwnId(header.last)) return { field: "id", by: "source" };
  if (markColumn === -1 || isOwnTitle(header.last)) return null;
  const titled = ownField(header.last);
  const isOurs = titled !== null && (isField(titled) || isOwnMark(titled));
  const field = index > markColumn ? "text" : isOurs ? titled : null;
  if (field === null) return null;
  const author = field === "text" ? writtenBy(header.last) : field === "note" ? ofTheTeam : {};
  return { field, by: "source", ...author };
}

/** The notes and categories of an address book were written by whoever keeps it. */
const isWrittenByTeam = (field: string) => field === "note" || field === "text";
const ofTheTeam = { author: "team", authorBy: "source" } as const;

/** Who wrote a column of texts, as a file of ours says. */
function writtenBy(title: string): Partial<Column> {
  const own = ownTextColumn(title);
  if (own === null) return {};
  const { label, author, authorName } = own;
  return { label, author, authorBy: "source", ...(authorName === null ? {} : { authorName }) };
}
