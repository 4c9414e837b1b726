// Writes Excel workbooks (.xlsx) in which every cell is text.

import { utils, write } from "@e965/xlsx";
import { printable } from "../printable.ts";
import { longestCell } from "./spreadsheet.ts";

/** A value that a cell cannot hold whole: where it stands in the table, both counted from 0 with the titles. */
export interface CutCell {
  row: number;
  column: number;
  length: number;
}

/**
 * A workbook of one sheet whose every cell is text: nothing in it is a formula, a number or a date. A text too long for a
 * cell is cut, ends in “…”, and is listed in `cut`.
 */
export const workbookOf = (rows: readonly (readonly string[])[], name: string) =>
  workbookOfSheets([{ name, rows }]);

/** As `workbookOf`, with several sheets; `cut` lists the shortened values of all of them. */
export function workbookOfSheets(sheets: readonly { name: string; rows: readonly (readonly string[])[] }[]): {
  bytes: Uint8Array;
  cut: CutCell[];
} {
  const cut: CutCell[] = [];
  const book = utils.book_new();
  for (const { name, rows } of sheets)
    utils.book_append_sheet(book, sheetOf(rows, cut), printable(name).slice(0, 31));
  const bytes = write(book, { type: "array", bookType: "xlsx", bookSST: true, compression: true });
  return { bytes: new Uint8Array(bytes), cut };
}

function sheetOf(rows: readonly (readonly string[])[], cut: CutCell[]) {
  const cells = printable(rows).map((cellsOfRow, row) =>
    cellsOfRow.map((text, column) => {
      if (text.length > longestCell) cut.push({ row, column, length: text.length });
      return { t: "s" as const, v: shortened(text) };
    }),
  );
  const sheet = utils.aoa_to_sheet(cells);
  sheet["!cols"] = (rows[0] ?? []).map((_, column) => ({
    wch: 2 + Math.max(...rows.slice(0, 200).map((row) => Math.min(40, row[column]?.length ?? 0))),
  }));
  return sheet;
}

/** A text that a workbook would take for the code of another sign, `_x0041_` for A, and line ends that XML would change. */
export const workbookText = (text: string): string =>
  text.replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_").replaceAll("\r", "_x000D_");

/** Shortens a text between two characters, never in the middle of a character. */
const shortened = (text: string) =>
  text.length <= longestCell ? text : `${text.slice(0, longestCell - 1).replace(/[\ud800-\udbff]$/, "")}…`;
