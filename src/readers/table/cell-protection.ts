// Takes away the apostrophes with which an export of ours protected its cells from spreadsheets.

import { isOwnTitle, unprotected } from "../../domain/importing/round-trip-columns.ts";
import type { Grid, Row } from "./grid-row.ts";
import { withPlainText } from "./plain-text.ts";

/** A grid of a file that we wrote, without the protection of its cells; any other grid as plain text. */
export function withoutProtection(grid: Grid): Grid {
  const ours = grid.sample.slice(0, 3).some(({ cells }) => cells.some(isOwnTitle));
  if (!ours) return withPlainText(grid);
  const bare = (rows: readonly Row[]): Row[] =>
    rows.map((row) => ({ ...row, cells: row.cells.map(unprotected) }));
  return {
    ...grid,
    sample: bare(grid.sample),
    async *rows() {
      for await (const { rows, bytes } of grid.rows()) yield { rows: bare(rows), bytes };
    },
  };
}
