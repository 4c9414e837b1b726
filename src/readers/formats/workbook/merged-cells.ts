// Repeats the value of a cell merged over several rows in each of them.

import type { Grid, Row } from "../../table/grid-row.ts";
import type { HeaderLayout } from "../../table/header-layout.ts";

/** Cells of one column merged over rows; lines are those of the sheet. */
export interface MergedRows {
  /** From 0. */
  column: number;
  firstLine: number;
  lastLine: number;
}

/**
 * The grid with the value of each merged cell in all its rows: a territory written once beside five structures. Titles merged over
 * several rows stay as they are, and so do cells that hold a value.
 */
export function withMergedRows(grid: Grid, merges: readonly MergedRows[], layout: HeaderLayout): Grid {
  const ofRows = merges.filter(
    ({ firstLine, lastLine }) => lastLine > firstLine && firstLine >= layout.firstLine,
  );
  if (ofRows.length === 0) return grid;
  const starting = new Map<number, MergedRows[]>();
  for (const merge of ofRows)
    starting.set(merge.firstLine, [...(starting.get(merge.firstLine) ?? []), merge]);
  const filler = () => {
    let open: { merge: MergedRows; text: string }[] = [];
    return (row: Row): Row => {
      if (row.cells.length === 0) return row;
      open = open.filter(({ merge }) => merge.lastLine >= row.line);
      const cells = [...row.cells];
      for (const { merge, text } of open) {
        while (cells.length <= merge.column) cells.push("");
        if (cells[merge.column]!.trim() === "") cells[merge.column] = text;
      }
      for (const merge of starting.get(row.line) ?? []) {
        const text = cells[merge.column] ?? "";
        if (text.trim() !== "") open.push({ merge, text });
      }
      return { ...row, cells };
    };
  };
  return {
    ...grid,
    sample: grid.sample.map(filler()),
    async *rows() {
      const fill = filler();
      for await (const batch of grid.rows()) yield { ...batch, rows: batch.rows.map(fill) };
    },
  };
}
