// Lays a list that was pasted as text out as a table: a row for each contact, under titles of its own.

import type { ImportMappings } from "../../../domain/importing/import-words.ts";
import { titleOfPlaceInText } from "../../../domain/places/parted-place.ts";
import type { Finding } from "../../../domain/problems/problem.ts";
import placeNames from "../../../knowledge/words/place-names.yaml";
import { titleReader } from "../../mapping/column-titles.ts";
import { nameRemarks } from "../../people/name-remarks.ts";
import { refusalReader } from "../../refusals/refusal-reader.ts";
import { type Grid, noAnswers, type Row } from "../../table/grid-row.ts";
import { callNotebook } from "./call-notebook.ts";
import { contactEntriesIn } from "./contact-entries.ts";
import { contactCells } from "./contact-entry-cells.ts";
import type { ContactEntry, DatedEntries, EntryCells, PlacedCells } from "./entry-cells.ts";
import { minutesAsText } from "./minutes-as-text.ts";

/** In characters: the text left out may hold a refusal, so all but long texts are reported whole. Chosen by hand. */
const longestReported = 1200;

const titlesOfPlaces = { place: titleOfPlaceInText, department: placeNames.department_in_text };

/** The line of titles that the file itself does not hold. */
export const untitledLine = 0;

/**
 * The text as a table, or null when it is no list of contacts. The text around the list is reported as left out. `lineOf` gives the
 * line of the file that holds a line of the text.
 */
export function contactListGrid(
  text: string,
  file: string,
  { columns: words, structures, refusals }: Pick<ImportMappings, "columns" | "structures" | "refusals">,
  lineOf: (line: number) => number = (line) => line,
): Grid | null {
  const titles = titleReader(words);
  const fieldOf = (label: string) => titles.read(label).field;
  const { titles: own } = words.contact_lists;
  const cellsIn = (entry: string) => contactCells(entry, words.people, fieldOf, structures);
  const namesStructure = (label: string) => fieldOf(label) === "name";
  const dated = datedEntriesGrid(text, file, { columns: words, structures, refusals }, lineOf);
  if (dated !== null) return dated;
  const list = contactEntriesIn(text, namesStructure, structures);
  if (list === null) return null;
  const entries = list.entries.map(({ line, text: entry, cells }) => ({
    line: lineOf(line),
    cells: cells ?? cellsIn(entry),
  }));
  const isPlaced = entries.some(({ cells }) => cells.place !== "");
  const rowOf = (line: number, { name, place, person, role, email, phone, note }: EntryCells): Row => ({
    line,
    cells: [name, person, role, email, phone, ...(isPlaced ? [place] : []), note],
    fault: null,
  });
  const header = rowOf(untitledLine, { ...own, place: titleOfPlaceInText });
  const rows = entries.map(({ line, cells }) => rowOf(line, cells));
  return tableOf([header, ...rows], findingsAround(list, file, lineOf), Buffer.byteLength(text));
}

/** A notebook of calls or the minutes of a meeting as a table of exchanges; null for any other text. */
export function datedEntriesGrid(
  text: string,
  file: string,
  { columns, structures, refusals }: Pick<ImportMappings, "columns" | "structures" | "refusals">,
  lineOf: (line: number) => number,
): Grid | null {
  const titles = titleReader(columns);
  const namesStructure = (label: string) => titles.read(label).field === "name";
  const lines = text.split(/\r\n|\n|\r/);
  const reading = { remarks: nameRemarks(columns.people), structures };
  const dated =
    callNotebook(lines, file, reading, refusalReader(refusals)) ??
    minutesAsText(lines, file, namesStructure, reading);
  if (dated === null) return null;
  const { titles: own, exchange_titles: ofExchanges } = columns.contact_lists;
  return exchangeGrid(dated, { ...own, ...ofExchanges, ...titlesOfPlaces }, file, { text, lineOf });
}

/** A notebook or minutes as a table of exchanges. Columns of places and of refusals taken back stand in it where an entry has one. */
function exchangeGrid(
  { entries, around, channel }: DatedEntries,
  titles: Readonly<
    Record<
      "day" | "channel" | "meeting" | "lifted" | "said_by_phone" | keyof Omit<PlacedCells, "note"> | "said",
      string
    >
  >,
  file: string,
  { text, lineOf }: { text: string; lineOf(line: number): number },
): Grid {
  const isFilled = (column: "place" | "department") => entries.some(({ cells }) => cells[column] !== "");
  const columns = (["name", "place", "department", "person", "role", "email", "phone"] as const).filter(
    (column) => (column !== "place" && column !== "department") || isFilled(column),
  );
  const isLifted = entries.some(({ lifted }) => lifted !== "");
  const isOfMeeting = channel === "meeting";
  const header = [
    titles.day,
    ...columns.map((column) => titles[column]),
    ...(isOfMeeting ? [titles.channel] : []),
    ...(isLifted ? [titles.lifted] : []),
    channel === "phone" ? titles.said_by_phone : titles.said,
  ];
  const rows = entries.map(
    ({ line, day, cells, lifted }): Row => ({
      line: lineOf(line),
      cells: [
        day,
        ...columns.map((column) => cells[column]),
        ...(isOfMeeting ? [day === "" ? "" : titles.meeting] : []),
        ...(isLifted ? [lifted] : []),
        cells.note,
      ],
      fault: null,
    }),
  );
  const grid = tableOf(
    [{ line: untitledLine, cells: header, fault: null }, ...rows],
    findingsAround({ entries, around }, file, lineOf),
    Buffer.byteLength(text),
  );
  return { ...grid, teamNotes: header.length - 1 };
}

const findingsAround = (
  list: { entries: readonly { line: number }[]; around: readonly ContactEntry[] },
  file: string,
  lineOf: (line: number) => number,
): Finding[] =>
  betweenEntries(list).flatMap((passages) =>
    textAround(
      passages.map(({ line, text: passage }) => ({ line: lineOf(line), text: passage })),
      file,
    ),
  );

/** The text around entries, in the pieces that the entries leave. */
function betweenEntries({
  entries,
  around,
}: {
  entries: readonly { line: number }[];
  around: readonly ContactEntry[];
}): ContactEntry[][] {
  const pieces = new Map<number, ContactEntry[]>();
  for (const passage of around) {
    const entriesBefore = entries.filter(({ line }) => line < passage.line).length;
    pieces.set(entriesBefore, [...(pieces.get(entriesBefore) ?? []), passage]);
  }
  return [...pieces.values()];
}

/** The finding that passages before or after a list are left out. */
export function textAround(passages: readonly ContactEntry[], file: string): Finding[] {
  const [first] = passages;
  if (!first) return [];
  const leftOut = passages.map(({ text }) => text.replaceAll("\n", " ")).join(" / ");
  return [
    {
      code: "text-around-list",
      severity: "warning",
      file,
      line: first.line,
      found: leftOut.slice(0, longestReported),
    },
  ];
}

/** A table that is all in memory. */
export const tableOf = (rows: readonly Row[], findings: readonly Finding[], bytes: number): Grid => ({
  sample: rows.map(copied),
  width: rows[0]!.cells.length,
  answers: noAnswers,
  findings,
  async *rows() {
    yield { rows: rows.map(copied), bytes };
  },
});

/** A copy, since reading a row cuts its cells. */
const copied = (row: Row): Row => ({ ...row, cells: [...row.cells] });
