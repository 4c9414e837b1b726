// Finds by which column a sheet of exchanges names the actors of another sheet, as by a number, and gives their names.

import { fold } from "../../../domain/values/spelling.ts";
import type { Grid } from "../../table/grid-row.ts";
import type { HeaderLayout } from "../../table/header-layout.ts";
import type { Joined } from "../../table/joined-grid.ts";

/** A sheet with its layout, and its column of names counted from the first one of the layout; -1 without one. */
interface SheetOfTable {
  grid: Grid;
  judgement: { layout: HeaderLayout; nameColumn: number };
}

/** Under one title in both sheets: the columns of the key, from 0. */
interface Key {
  own: number;
  ofList: number;
}

/** The share of the exchanges whose key the list must have; chosen by hand: the others are of actors that were taken off the list. */
const shareKnown = 0.8;

/** The key under which a list gives each of its rows once, and nearly all rows of a sheet of exchanges name one of them; null without one. */
export async function keyToNames(exchanges: SheetOfTable, list: SheetOfTable): Promise<Key | null> {
  for (const [own, { label }] of exchanges.judgement.layout.headers.entries()) {
    const ofList = list.judgement.layout.headers.findIndex((header) => fold(header.label) === fold(label));
    if (label === "" || ofList === -1 || ofList === list.judgement.nameColumn) continue;
    const keys = (await cellsUnder(list, ofList)).filter((key) => key !== "");
    const known = new Set(keys);
    const named = (await cellsUnder(exchanges, own)).filter((key) => key !== "");
    const isKey = keys.length > 1 && known.size === keys.length;
    if (
      isKey &&
      named.length > 0 &&
      named.filter((key) => known.has(key)).length >= named.length * shareKnown
    )
      return { own, ofList };
  }
  return null;
}

/** The names of a list by a key, to be joined to the exchanges. */
export async function namesByKey(
  { own, ofList }: Key,
  { judgement: { layout } }: SheetOfTable,
  list: SheetOfTable,
): Promise<{ column: number; joined: Joined }> {
  const { nameColumn } = list.judgement;
  const keys = await cellsUnder(list, ofList);
  const names = await cellsUnder(list, nameColumn);
  const cells = new Map(keys.map((key, at) => [key, [names[at]!]]));
  const titles = [list.judgement.layout.headers[nameColumn]!.label];
  return {
    column: own + layout.firstColumn,
    joined: { titles, cells, lines: new Map(), several: false },
  };
}

/** The cells under a title, row by row. */
async function cellsUnder({ grid, judgement: { layout } }: SheetOfTable, column: number): Promise<string[]> {
  const cells: string[] = [];
  for await (const { rows } of grid.rows())
    for (const row of rows)
      if (row.line >= layout.firstLine && row.cells.some((cell) => cell !== ""))
        cells.push(row.cells[column + layout.firstColumn] ?? "");
  return cells;
}
