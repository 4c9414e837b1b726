import { utils, write } from "@e965/xlsx";
import { printable } from "../printable.ts";

/** A workbook of one sheet whose every cell is text: nothing in it is a formula, a number or a date. */
export function workbookOf(rows: readonly (readonly string[])[], name: string): Uint8Array {
  const sheet = utils.aoa_to_sheet(printable(rows).map((row) => row.map((v) => ({ t: "s" as const, v }))));
  sheet["!cols"] = (rows[0] ?? []).map((_, column) => ({
    wch: 2 + Math.max(...rows.slice(0, 200).map((row) => Math.min(40, row[column]?.length ?? 0))),
  }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, printable(name).slice(0, 31));
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx", bookSST: true, compression: true }));
}
