// Lays a list that was pasted as text out as a table: a row for each contact, under titles of its own.

import type { ImportMappings } from "../../../domain/importing/import-words.ts";
import { titleOfPlaceInText } from "../../../domain/places/parted-place.ts";
import type { Finding } from "../../../domain/problems/problem.ts";
import { titleReader } from "../../mapping/column-titles.ts";
import { type Grid, noAnswers, type Row } from "../../table/grid-row.ts";
import { contactEntriesIn } from "./contact-entries.ts";
import { contactCells } from "./contact-entry-cells.ts";
import type { ContactEntries, ContactEntry, EntryCells } from "./entry-cells.ts";

/** In characters: the text left out may hold a refusal, so all but long texts are reported whole. Chosen by hand. */
const longestReported = 1200;

/** The line of titles that the file itself does not hold. */
export const untitledLine = 0;

/**
 * The text as a table, or null when it is no list of contacts. The text around the list is reported as left out. `lineOf` gives the
 * line of the file that holds a line of the text.
 */
export function contactListGrid(
  text: string,
  file: string,
  { columns: words, structures }: Pick<ImportMappings, "columns" | "structures">,
  lineOf: (line: number) => number = (line) => line,
): Grid | null {
  const titles = titleReader(words);
  const fieldOf = (label: string) => titles.read(label).field;
  const list = contactEntriesIn(text, (label) => fieldOf(label) === "name", structures);
  if (list === null) return null;
  const { titles: own } = words.contact_lists;
  const entries = list.entries.map(({ line, text: entry, cells }) => ({
    line: lineOf(line),
    cells: cells ?? contactCells(entry, words.people, fieldOf, structures),
  }));
  const isPlaced = entries.some(({ cells }) => cells.place !== "");
  const rowOf = (line: number, { name, place, person, role, email, phone, note }: EntryCells): Row => ({
    line,
    cells: [name, person, role, email, phone, ...(isPlaced ? [place] : []), note],
    fault: null,
  });
  const header = rowOf(untitledLine, { ...own, place: titleOfPlaceInText });
  const rows = entries.map(({ line, cells }) => rowOf(line, cells));
  const findings = betweenEntries(list).flatMap((passages) =>
    textAround(
      passages.map(({ line, text: passage }) => ({ line: lineOf(line), text: passage })),
      file,
    ),
  );
  return tableOf([header, ...rows], findings, Buffer.byteLength(text));
}

/** The text around entries, in the pieces that the entries leave. */
function betweenEntries({ entries, around }: ContactEntries): ContactEntry[][] {
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
