// Recognises rows that only name the part of the table below them, such as a department.

import type { StructureTaxonomy } from "../../domain/values/structure-taxonomy.ts";
import type { Grid } from "./grid-row.ts";
import type { HeaderLayout } from "./header-layout.ts";

/** A word in capitals alone in its row, at its beginning, that names no structure: `DRÔME` over those of the Drôme. */
export function isSection(cells: readonly string[], structures: StructureTaxonomy): boolean {
  const first = (cells[0] ?? "").trim();
  return (
    first.length > 2 &&
    first.length <= 60 &&
    /\p{L}{3}/u.test(first) &&
    first === first.toUpperCase() &&
    cells.every((cell, index) => index === 0 || cell.trim() === "") &&
    structures.kindOf(first) === null
  );
}

/** True for a table in parts: the first stands over its first row, and the rows do not begin in capitals themselves. */
export function hasSections(
  { sample }: Grid,
  { headerRows, firstColumn, width }: HeaderLayout,
  structures: StructureTaxonomy,
): boolean {
  if (width < 3) return false;
  const from = headerRows.at(-1)?.line ?? 0;
  const rows = sample
    .filter(({ line }) => line > from)
    .map(({ cells }) => cells.slice(firstColumn))
    .filter((cells) => cells.some((cell) => cell.trim() !== ""));
  if (!rows[0] || !isSection(rows[0], structures)) return false;
  const others = rows.filter((cells) => !isSection(cells, structures) && (cells[0] ?? "").trim() !== "");
  const loud = others.filter((cells) => cells[0] === cells[0]!.toUpperCase()).length;
  return others.length > 1 && loud < others.length * 0.2;
}
