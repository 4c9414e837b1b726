// One sheet of a workbook, and how its numbers and dates become text: the same for all formats.

import type { CellComment, Row } from "../../table/grid-row.ts";
import type { MergedRows } from "./merged-cells.ts";

/** One sheet of a workbook. Rows come in order, empty ones perhaps left out; `line` is the row's number. */
export interface Sheet {
  name: string;
  hidden: boolean;
  rows(): AsyncIterable<Row[]>;
  /** Comments, hidden columns and merged cells. */
  aside(): Promise<SheetAside>;
}

export interface SheetAside {
  comments: readonly CellComment[];
  /** From 0. */
  hiddenColumns: readonly number[];
  merges: readonly MergedRows[];
}

/** 27 → `AB`, as the spreadsheet names its columns. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** Columns beyond this one are not read: no list is that wide, and one far cell must not make a row of a million. Chosen by hand. */
export const widest = 2000;

/** How many rows of a sheet decide how it is read. Chosen by hand. */
export const sampleRows = 500;

/** Writes a cell, and empty ones before it where nothing was written. */
export function put(cells: string[], column: number, text: string): void {
  if (column >= widest) return;
  while (cells.length < column) cells.push("");
  cells[column] = text;
}

/** A date or time of a spreadsheet (days since 1899-12-30) as ISO text: the day, with the time unless it is midnight; below 1, the time alone. */
export function serialText(serial: number): string {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return String(serial);
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400) * 1000).toISOString();
  const time = moment.slice(11, 16);
  if (serial < 1) return time;
  return time === "00:00" ? moment.slice(0, 10) : `${moment.slice(0, 10)} ${time}`;
}

/** A number as people see it: no exponent for a SIRET, no tail of binary rounding. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return "";
  if (Number.isInteger(value) && Math.abs(value) < 1e17) return value.toFixed(0);
  return String(Number(value.toPrecision(15)));
}

/** True for a number format that shows dates or times: a day, month, year or hour outside quotes, colours and escapes. */
export function isDateFormat(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"|\[(?!h|m|s)[^\]]*\]|\\.|_.|\*./gi, "")
    .split(";")[0]!
    .toLowerCase();
  return (
    /[dyj]|a{3}|h|(?:^|[^0#?])m{1,5}(?:$|[^0#?])|s/.test(bare) && !/general|standard|[0#]{2,}/.test(bare)
  );
}
