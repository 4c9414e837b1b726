// Removes rows from a workbook, and names from its other cells. The other values are written to a new workbook, without their formatting.

import { type CellObject, read, utils, type WorkSheet, write } from "@e965/xlsx";

interface RowRemoval {
  /** Whether the cells of a row say that it is about a removed person. */
  isTheirs(cells: readonly string[]): boolean;
  blanked(text: string): string;
}

/** Null when it is no workbook that can be read. */
export function workbookWithout(bytes: Buffer, removal: RowRemoval): Buffer | null {
  try {
    const book = read(bytes, { type: "buffer", cellNF: true });
    const left = utils.book_new();
    for (const name of book.SheetNames) {
      const sheet = book.Sheets[name];
      if (sheet) utils.book_append_sheet(left, sheetWithout(sheet, removal), name);
    }
    return write(left, { type: "buffer", bookType: "xlsx", compression: true, bookSST: true }) as Buffer;
  } catch {
    return null;
  }
}

function sheetWithout(sheet: WorkSheet, removal: RowRemoval): WorkSheet {
  const rows: (CellObject | null)[][] = [];
  for (const [address, cell] of Object.entries(sheet) as [string, CellObject][]) {
    if (address.startsWith("!")) continue;
    const { r, c } = utils.decode_cell(address);
    rows[r] ??= [];
    rows[r][c] = cell;
  }
  const others = Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? null)).filter(
    (row) => !removal.isTheirs(row.map((cell) => textOf(cell))),
  );
  const left = utils.aoa_to_sheet(others.map((row) => row.map((cell) => plainCell(cell, removal))));
  if (sheet["!cols"]) left["!cols"] = sheet["!cols"];
  return left;
}

const textOf = (cell: CellObject | null) => (cell?.v === undefined ? "" : String(cell.w ?? cell.v));

/** A value alone: its formula would refer to other rows now, and its remarks and links may name removed people too. */
function plainCell(cell: CellObject | null, removal: RowRemoval): CellObject | null {
  if (cell === null || cell.v === undefined || cell.t === "z") return null;
  const { t, v, z } = cell;
  return typeof v === "string" ? { t, v: removal.blanked(v) } : { t, v, ...(z === undefined ? {} : { z }) };
}
