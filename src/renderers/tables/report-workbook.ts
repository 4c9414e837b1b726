// A table of figures as a workbook: numbers are numbers, and nothing is a formula.
import { utils, write } from "@e965/xlsx";
import { printable } from "../printable.ts";

export function reportWorkbook(rows: readonly (readonly (string | number)[])[], name: string): Uint8Array {
  const cells = rows.map((row) =>
    row.map((value) =>
      typeof value === "number" ? { t: "n" as const, v: value } : { t: "s" as const, v: printable(value) },
    ),
  );
  const sheet = utils.aoa_to_sheet(cells);
  sheet["!cols"] = [36, 30, 34, 14, 14, 90].map((wch) => ({ wch }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx", compression: true }));
}
