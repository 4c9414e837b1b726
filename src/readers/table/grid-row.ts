// The form in which every format gives its rows, before anybody knows what they mean.

import type { Finding } from "../../domain/problems/problem.ts";

/** What was wrong with a row, whether it was repaired or not. */
export type RowFault = "quotes" | "glued" | "short" | "long" | "encoding" | "decoded-twice" | "hidden";

/** One record of a file or row of a sheet: its cells as text, and the 1-based line (sheet row) where it starts. */
export interface Row {
  line: number;
  cells: string[];
  fault: RowFault | null;
  /** All cells of a row whose cells were glued to fit the table: it may belong to another, wider table. */
  asWritten?: string[];
  /** The title of the part of the table in which the row stands, such as `ASSOCIATIONS`. */
  part?: string;
}

/** A comment that somebody left on a cell; `column` counts from 0. */
export interface CellComment {
  line: number;
  column: number;
  text: string;
}

/** The comments of a row as one cell, each behind the title of its column. */
export const commentsCell = (comments: readonly CellComment[], titleOf: (column: number) => string): string =>
  comments.map(({ column, text }) => `${titleOf(column)} : ${text}`).join("\n");

export const noAnswers: ReadonlySet<number> = new Set();

/** Somewhere to read rows from: a delimited text or one sheet of a workbook. */
export interface Grid {
  /** The first rows, enough to find the table in. */
  sample: readonly Row[];
  /** How many columns the rows are known to have; null in a sheet, whose outer columns may be empty. */
  width: number | null;
  /** Columns, from 0, that hold answers whatever their titles say: their values come from several rows joined to one. */
  answers: ReadonlySet<number>;
  /** A column, from 0, of what the team noted beside the cells of each row. */
  teamNotes?: number;
  /** The comments that stand in that column, with the cells on which people left them. */
  comments?: readonly CellComment[];
  /** The column, from 0, of those who came to a meeting, where the table is known to list them. */
  attendees?: number;
  /** The field of each column, where the format itself says what its columns hold; the first row then has their titles. */
  fields?: readonly string[];
  /** What is reported of the file besides its rows. */
  findings: readonly Finding[];
  /** Every row from the first one, in batches, with the bytes read so far. */
  rows(): AsyncIterable<{ rows: Row[]; bytes: number }>;
}

/** The sample as a grid of its own; its rows are copied, since reading cuts them. */
export const sampleOf = (grid: Grid): Grid => ({
  ...grid,
  async *rows() {
    yield { rows: grid.sample.map((row) => ({ ...row, cells: [...row.cells] })), bytes: 0 };
  },
});
