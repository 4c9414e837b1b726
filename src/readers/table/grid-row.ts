// The form in which every format gives its rows, before anybody knows what they mean.

import type { Finding } from "../../domain/problems/problem.ts";

/** What was wrong with a row, and set right or left as it is. */
export type RowFault = "quotes" | "glued" | "short" | "long" | "encoding" | "decoded-twice" | "hidden";

/** One record of a file or row of a sheet: its cells as text, and the 1-based line (sheet row) where it starts. */
export interface Row {
  line: number;
  cells: string[];
  fault: RowFault | null;
  /** Of a row that was glued to fit its table, every cell: those of another table may be more. */
  asWritten?: string[];
  /** The title of the part of the table in which it stands: `ASSOCIATIONS` over those that follow. */
  part?: string;
}

export const noAnswers: ReadonlySet<number> = new Set();

/** Somewhere to read rows from: a delimited text or one sheet of a workbook. */
export interface Grid {
  /** The first rows, enough to find the table in. */
  sample: readonly Row[];
  /** How many columns the rows are known to have; null in a sheet, whose empty columns are nobody's. */
  width: number | null;
  /** Columns, from 0, that hold answers whatever their titles say: of several rows that were joined to one. */
  answers: ReadonlySet<number>;
  /** A column, from 0, of what the team noted beside the cells of each row. */
  teamNotes?: number;
  /** The field of each column, where the format itself says what its columns hold; the first row then has their titles. */
  fields?: readonly string[];
  /** What was seen of the file that no row shows. */
  findings: readonly Finding[];
  /** Every row from the first one, in batches, with the bytes read so far. */
  rows(): AsyncIterable<{ rows: Row[]; bytes: number }>;
}
