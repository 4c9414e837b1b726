// Writes CSV that spreadsheets open safely: no cell can run as a formula.

import { stringify } from "csv-stringify/sync";
import { printable } from "../printable.ts";

/**
 * A table that Excel and LibreOffice open with a double click: UTF-8 with its mark, semicolons, CRLF. No cell can become
 * a formula or lose digits: one that would is given an apostrophe, and so is one that begins with an apostrophe, so that
 * `import` can take away exactly what was added (it knows the file by a column of our own; `domain/importing/round-trip-columns.ts`).
 */
export const spreadsheet = (rows: Rows): string => `\ufeff${spreadsheetRows(rows)}`;

/** Further rows of a spreadsheet that is written piece by piece. */
export const spreadsheetRows = (rows: Rows): string => delimited(rows, protectedCell, ";");

/** What a cell of a workbook holds at most: Excel's own limit, in UTF-16 units; past it the file would not open. */
export const longestCell = 32_767;

type Rows = readonly (readonly (string | null)[])[];

/** What spreadsheets take for the start of a formula, behind anything invisible. */
const formula = /^(?:[\s\p{Cc}\p{Cf}]*[=+\-@|＝＋－＠]|[\t\r\n'])/u;

/** Digits that a spreadsheet would take for a number, and lose the zero of a postcode or the end of a SIRET. */
const digits = /^(?:0\d+|\d{12,})$/;

const protectedCell = (cell: string) => (formula.test(cell) || digits.test(cell) ? `'${cell}` : cell);

/**
 * A table for a program that reads it as it is: no apostrophe saves a zero there, it would be printed. Only what a
 * spreadsheet would run gets one, since people look at such a file before they hand it on.
 */
export const mergeCsv = (rows: Rows, { delimiter, mark }: { delimiter: string; mark: boolean }): string =>
  (mark ? "\ufeff" : "") + delimited(rows, (cell) => (formula.test(cell) ? `'${cell}` : cell), delimiter);

/** Writes every CSV: control characters are removed first, then cells are searched for formulas. */
const delimited = (rows: Rows, protect: (cell: string) => string, delimiter: string): string =>
  stringify(
    rows.map((row) => row.map((cell) => protect(printable(cell ?? "")))),
    { delimiter, record_delimiter: "windows", quoted_match: /[\r\n]/ },
  );
