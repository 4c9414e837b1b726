// Keeps the comments that people leave on cells as a column: they are the team's notes on a row.

import { type CellComment, commentsCell, type Grid, type Row } from "../../table/grid-row.ts";
import type { HeaderLayout } from "../../table/header-layout.ts";
import { columnLetters } from "./sheet.ts";

/**
 * The grid with the comments of each row in one more column; comments on titles and above the table are left out. Without comments, the
 * grid itself, unless the column is `needed` for those of other sheets.
 */
export async function withComments(
  grid: Grid,
  comments: readonly CellComment[],
  layout: HeaderLayout,
  title: string,
  needed = false,
): Promise<Grid> {
  const ofRows = comments.filter(({ line, text }) => line >= layout.firstLine && text !== "");
  if (ofRows.length === 0 && !needed) return grid;
  const column = await widthOf(grid);
  const byLine = new Map<number, CellComment[]>();
  for (const comment of ofRows) byLine.set(comment.line, [...(byLine.get(comment.line) ?? []), comment]);
  const titleLine = layout.headerRows.at(-1)?.line;
  const titleOf = (at: number) => layout.headers[at - layout.firstColumn]?.label || columnLetters(at);
  const added = (row: Row): Row => {
    const commentsOfRow = byLine.get(row.line);
    const cell = row.line === titleLine ? title : commentsOfRow && commentsCell(commentsOfRow, titleOf);
    if (cell === undefined) return row;
    const cells = [...row.cells];
    while (cells.length < column) cells.push("");
    cells[column] = cell;
    return { ...row, cells };
  };
  return {
    ...grid,
    sample: grid.sample.map(added),
    teamNotes: column,
    comments: ofRows,
    async *rows() {
      for await (const batch of grid.rows()) yield { ...batch, rows: batch.rows.map(added) };
    },
  };
}

async function widthOf(grid: Grid): Promise<number> {
  let width = 0;
  for await (const { rows } of grid.rows())
    for (const { cells } of rows) width = Math.max(width, cells.length);
  return width;
}
