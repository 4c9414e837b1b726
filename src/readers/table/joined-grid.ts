// Joins to a list the rows of other sheets or files that complete it, by a key that both have.

import type { SheetJoin } from "../../domain/importing/import-words.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { Grid, Row } from "./grid-row.ts";
import type { HeaderLayout } from "./header-layout.ts";

/** What another sheet or file says of the rows of a list, by their key. */
export interface Joined {
  titles: readonly string[];
  cells: ReadonlyMap<string, readonly string[]>;
  /** The line of the first row of each key. */
  lines: ReadonlyMap<string, number>;
  /** Several of its rows may belong to one row of the list. */
  several: boolean;
}

/** The rows of another sheet or file by their key, the values of several rows joined by line ends; no titles if no column has the key. */
export async function keyed(batches: AsyncIterable<readonly Row[]>, spec: SheetJoin): Promise<Joined> {
  const { key, where, without, key_ends_at: end } = spec;
  let titles: string[] | null = null;
  let keyColumn = -1;
  let whereColumn = -1;
  let valueColumns: number[] = [];
  const cells = new Map<string, string[]>();
  const lines = new Map<string, number>();
  for await (const rows of batches)
    for (const row of rows) {
      if (!titles) {
        keyColumn = row.cells.findIndex((cell) => fold(cell) === fold(key));
        if (keyColumn === -1) continue;
        whereColumn = where ? row.cells.findIndex((cell) => fold(cell) === fold(where.column)) : -1;
        valueColumns = row.cells.flatMap((cell, index) =>
          index === keyColumn || index === whereColumn || cell === "" || without.some(isNamed(cell))
            ? []
            : [index],
        );
        titles = valueColumns.map((index) => row.cells[index]!);
        continue;
      }
      if (where && whereColumn !== -1 && fold(row.cells[whereColumn] ?? "") !== fold(where.equals)) continue;
      const whole = row.cells[keyColumn] ?? "";
      if (whole === "") continue;
      const rowKey = end === undefined ? whole : whole.split(end)[0]!;
      const values = valueColumns.map((index) => row.cells[index] ?? "");
      const before = cells.get(rowKey);
      if (!before) lines.set(rowKey, row.line);
      cells.set(
        rowKey,
        before
          ? before.map((value, index) => [value, values[index]].filter((text) => text !== "").join("\n"))
          : values,
      );
    }
  return { titles: titles ?? [], cells, lines, several: where === undefined };
}

/** Whether the wanted name is this one; `Table*` means every name that begins with "Table". */
export const isNamed = (name: string) => (wanted: string) =>
  wanted.endsWith("*") ? fold(name).startsWith(fold(wanted.slice(0, -1))) : fold(name) === fold(wanted);

/** The list with the joined values as further columns; `column`, from 0, is where the list has their key. */
export function joinedGrid(
  grid: Grid,
  layout: HeaderLayout,
  joins: readonly { column: number; joined: Joined }[],
): Grid {
  if (joins.length === 0) return grid;
  const header = layout.headerRows.at(-1)?.line ?? 0;
  const width = layout.firstColumn + layout.width;
  const widened = (row: Row): Row => {
    if (row.line < header || row.cells.length === 0) return row;
    const cells = Array.from({ length: width }, (_, index) => row.cells[index] ?? "");
    for (const { column, joined } of joins) {
      const more = row.line === header ? joined.titles : joined.cells.get(cells[column] ?? "");
      cells.push(...(more ?? joined.titles.map(() => "")));
    }
    return { ...row, cells };
  };
  const answers = new Set(grid.answers);
  let at = width;
  for (const { joined } of joins) {
    if (joined.several) for (const [index] of joined.titles.entries()) answers.add(at + index);
    at += joined.titles.length;
  }
  return {
    ...grid,
    width: grid.width === null ? null : at,
    answers,
    sample: grid.sample.map(widened),
    async *rows() {
      for await (const { rows, bytes } of grid.rows()) yield { rows: rows.map(widened), bytes };
    },
  };
}
