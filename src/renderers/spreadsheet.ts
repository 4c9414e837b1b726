import { stringify } from "csv-stringify/sync";

/**
 * A table that Excel and LibreOffice open with a double click: UTF-8 with its mark, semicolons, CRLF. No cell can become
 * a formula: one that would begin as one is given an apostrophe, and so is one that begins with an apostrophe, so that
 * `import` can take away exactly what was added (it knows the file by a column of our own; `domain/own-columns.ts`).
 */
export const spreadsheet = (rows: readonly (readonly (string | null)[])[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => protectedCell(cell ?? ""))),
    { bom: true, delimiter: ";", record_delimiter: "windows", quoted_match: /[\r\n]/ },
  );

/** What spreadsheets take for the start of a formula, behind anything invisible. */
const formula = /^(?:[\s\p{Cc}\p{Cf}]*[=+\-@|＝＋－＠]|[\t\r\n'])/u;

const protectedCell = (cell: string) => (formula.test(cell) ? `'${cell}` : cell);
