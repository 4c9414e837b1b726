// Reads a mail or a list that was pasted into one column of a table as a text: lines, entries and greetings.

import type { ImportMappings } from "../../../domain/importing/import-words.ts";
import { titleReader } from "../../mapping/column-titles.ts";
import type { Grid, Row } from "../../table/grid-row.ts";
import { contactListGrid } from "./contact-list-grid.ts";

/** A column of more rows is no pasted text. Chosen by hand. */
const mostRows = 2000;

/** The table of contacts that one column of lines holds; the grid as it is when it has a title, more columns, or no such list. */
export async function withPastedList(
  grid: Grid,
  file: string,
  mappings: Pick<ImportMappings, "columns" | "structures" | "refusals">,
): Promise<Grid> {
  if (grid.fields !== undefined || !isOneColumn(grid.sample)) return grid;
  const titles = titleReader(mappings.columns);
  const first = grid.sample.map(textOf).find((text) => text !== "");
  if (first === undefined || titles.knows(first)) return grid;
  const rows = await rowsOf(grid);
  if (rows === null || !isOneColumn(rows)) return grid;
  const lines: string[] = [];
  const rowOfLine: number[] = [];
  const add = (text: string, row: number) => {
    lines.push(text);
    rowOfLine.push(row);
  };
  let last = 0;
  for (const row of rows) {
    // Readers may leave out empty rows, but they separate paragraphs.
    if (row.line > last + 1 && lines.length > 0) add("", row.line - 1);
    for (const text of textOf(row).split("\n")) add(text, row.line);
    last = row.line;
  }
  const list = contactListGrid(lines.join("\n"), file, mappings, (line) => rowOfLine[line - 1]!);
  return list === null ? grid : { ...list, findings: [...grid.findings, ...list.findings] };
}

const filledAt = ({ cells }: Row) => cells.flatMap((cell, at) => (cell.trim() === "" ? [] : [at]));

const isOneColumn = (rows: readonly Row[]) => new Set(rows.flatMap(filledAt)).size === 1;

const textOf = ({ cells }: Row) => (cells.find((cell) => cell.trim() !== "") ?? "").trim();

/** All rows, or null when they are too many to be a text. */
async function rowsOf(grid: Grid): Promise<Row[] | null> {
  const all: Row[] = [];
  for await (const { rows } of grid.rows()) {
    all.push(...rows);
    if (all.length > mostRows) return null;
  }
  return all;
}
