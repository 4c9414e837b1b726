// Finds where the table of a file begins, which rows are its titles, and what each column is called.

import type { Grid, Row } from "./grid-row.ts";
import { type Shape, shapeOf } from "./value-shape.ts";

/** A column's title: the whole of it, the part in the last header row, and what stands above (merged cells). */
export interface Header {
  label: string;
  last: string;
  group: string;
}

/** Where the table is in a grid. */
export interface HeaderLayout {
  headers: readonly Header[];
  headerRows: readonly Row[];
  /** Empty columns before the first one, left out of everything. */
  firstColumn: number;
  width: number;
  /** The line of the first data row. */
  firstLine: number;
}

/** How many rows may stand above a table: titles, dates, a logo's place. */
const deepest = 40;

const filled = (row: Row) => row.cells.reduce((count, cell) => (cell.trim() === "" ? count : count + 1), 0);
const isBlank = (row: Row) => row.cells.every((cell) => cell.trim() === "");

/** Finds the table in the first rows: titles above it, one to three header rows or none, and empty columns beside it. */
export function layoutOf(
  grid: Pick<Grid, "sample" | "width">,
  knows: (cell: string) => boolean,
): HeaderLayout {
  const { sample } = grid;
  const rows = sample.filter((row) => !isBlank(row));
  const { first, end } = grid.width === null ? extent(rows) : { first: 0, end: grid.width };
  const width = end - first;
  const cut = (row: Row) => row.cells.slice(first, end);
  const at = headerAt(rows, cut, width, knows);
  if (at === -1) {
    const start = rows.findIndex((row) => filled(row) >= Math.max(1, Math.min(2, width)));
    const headers = Array.from({ length: width }, () => ({ label: "", last: "", group: "" }));
    return {
      headers,
      headerRows: [],
      firstColumn: first,
      width,
      firstLine: rows[Math.max(0, start)]?.line ?? 1,
    };
  }
  const above = groupRows(rows, at, cut, sample);
  const below = subtitleRow(rows, at, cut, knows);
  const headerRows = [...above, rows[at]!, ...(below ? [below] : [])];
  const next = rows[at + (below ? 2 : 1)];
  return {
    headers: titles(
      headerRows.map(cut),
      width,
      marked(rows.slice(at + headerRows.length - above.length).map(cut), width),
    ),
    headerRows,
    firstColumn: first,
    width,
    firstLine: next?.line ?? headerRows.at(-1)!.line + 1,
  };
}

/** The layout of a grid whose format says what its columns hold: its first row has their titles. */
export function statedLayout({ sample: [titleRow, first] }: Pick<Grid, "sample">): HeaderLayout {
  const headers = (titleRow?.cells ?? []).map((label) => ({ label, last: label, group: "" }));
  const headerRows = titleRow ? [titleRow] : [];
  return { headers, headerRows, firstColumn: 0, width: headers.length, firstLine: first?.line ?? 1 };
}

/** Columns from the first to the last that hold something. */
function extent(rows: readonly Row[]): { first: number; end: number } {
  const counts: number[] = [];
  for (const { cells } of rows)
    for (let index = 0; index < cells.length; index++)
      if (cells[index]!.trim() !== "") counts[index] = (counts[index] ?? 0) + 1;
  const used = Array.from(counts, (count) => count ?? 0);
  let end = used.length;
  while (end > 1 && used[end - 1] === 0) end--;
  let first = 0;
  while (first < end - 1 && used[first] === 0) first++;
  return { first, end };
}

/** The row that best reads as titles of the rows below it; -1 when the first rows are data already. */
function headerAt(
  rows: readonly Row[],
  cut: (row: Row) => string[],
  width: number,
  knows: (cell: string) => boolean,
): number {
  const usual = usualFill(rows);
  let best = -1;
  let bestScore = 0;
  for (let index = 0; index < Math.min(rows.length, deepest); index++) {
    const cells = cut(rows[index]!);
    const texts = cells.filter((cell) => cell.trim() !== "");
    const below = rows.slice(index + 1, index + 40).map(cut);
    const score = headerScore(cells, texts, below, usual, width, knows);
    // Titles that read well belong to the first table, and other rows further down must read far better to replace them — unless the
    // rows between only group the titles below.
    const apart = bestScore >= 1.5 && !groups(rows.slice(best, index).map(cut), cells);
    if (score > bestScore + (apart ? 1.5 : 0.15)) {
      best = index;
      bestScore = score;
    }
  }
  return bestScore >= 1 ? best : -1;
}

/** True for rows of labels that each stand over one or several titles, the first of them over the first. */
function groups(above: readonly (readonly string[])[], titles: readonly string[]): boolean {
  const count = titles.filter((cell) => cell.trim() !== "").length;
  return above.every((cells) => {
    const labels = cells.filter((cell) => cell.trim() !== "");
    return labels.length < count && labels.every((cell) => cell.length <= 120 && shapeOf(cell) === "text");
  });
}

function usualFill(rows: readonly Row[]): number {
  const fills = rows.map(filled).sort((a, b) => a - b);
  return fills[Math.floor(fills.length * 0.6)] ?? 1;
}

function headerScore(
  cells: readonly string[],
  texts: readonly string[],
  below: readonly (readonly string[])[],
  usual: number,
  width: number,
  knows: (cell: string) => boolean,
): number {
  if (texts.length === 0) return 0;
  if (width > 1 && texts.length < Math.min(usual, width) * 0.5 && texts.length < 3) return 0;
  const known = texts.filter(knows).length;
  let typed = 0;
  let long = 0;
  for (const text of texts) {
    const shape = shapeOf(text);
    if (
      shape === "email" ||
      shape === "phone" ||
      shape === "siret" ||
      shape === "date" ||
      shape === "postcode" ||
      shape === "url" ||
      shape === "siren" ||
      shape === "number"
    )
      typed++;
    if (text.length > 160) long++;
  }
  const distinct = new Set(texts.map((text) => text.trim().toLowerCase())).size / texts.length;
  const fill = Math.min(1, texts.length / Math.max(1, Math.min(usual, width)));
  let score =
    0.7 * fill + 1.6 * Math.min(1, known / Math.max(1, texts.length * 0.5)) + 0.3 * (distinct - 0.5);
  score -= 2.2 * (typed / texts.length) + 0.8 * (long / texts.length);
  score += 1.2 * contrast(cells, below);
  return width === 1 ? score + (known > 0 ? 0 : -0.3) : score;
}

/** The share of columns whose values have a shape (dates, numbers, e-mails…) that the title over them has not. */
function contrast(cells: readonly string[], below: readonly (readonly string[])[]): number {
  let shaped = 0;
  let different = 0;
  for (const [index, cell] of cells.entries()) {
    if (cell.trim() === "") continue;
    const counts = new Map<Shape, number>();
    let seen = 0;
    for (const row of below) {
      const shape = shapeOf(row[index] ?? "");
      if (shape === "empty") continue;
      seen++;
      counts.set(shape, (counts.get(shape) ?? 0) + 1);
    }
    for (const [shape, count] of counts)
      if (shape !== "text" && count >= seen * 0.7) {
        shaped++;
        if (shapeOf(cell) !== shape) different++;
      }
  }
  return shaped === 0 ? 0 : different / shaped;
}

/** Rows right above the titles that group them: several labels, or one that stands over a column other than the first. */
function groupRows(
  rows: readonly Row[],
  at: number,
  cut: (row: Row) => string[],
  sample: readonly Row[],
): Row[] {
  const groups: Row[] = [];
  for (let index = at - 1; index >= 0 && groups.length < 2; index--) {
    const row = rows[index]!;
    const cells = cut(row);
    const labels = cells.map((cell, column) => ({ cell, column })).filter(({ cell }) => cell.trim() !== "");
    const apart = sample.some(
      (other) => isBlank(other) && other.line > row.line && other.line < rows[index + 1]!.line,
    );
    if (apart || labels.length === 0 || labels.length > filled(rows[at]!)) break;
    if (labels.some(({ cell }) => shapeOf(cell) !== "text" || cell.length > 120)) break;
    if (labels.length === 1 && labels[0]!.column === 0) break;
    groups.unshift(row);
  }
  return groups;
}

/** A second row of titles under the first, where the first has gaps: `Contact | | ` over `Nom | Prénom | Mél`. */
function subtitleRow(
  rows: readonly Row[],
  at: number,
  cut: (row: Row) => string[],
  knows: (cell: string) => boolean,
): Row | null {
  const next = rows[at + 1];
  if (!next || rows.length < at + 3) return null;
  const upper = cut(rows[at]!);
  const lower = cut(next);
  const labels = lower.filter((cell) => cell.trim() !== "");
  const inGaps = lower.filter(
    (cell, index) => cell.trim() !== "" && (upper[index] ?? "").trim() === "",
  ).length;
  if (inGaps === 0 || labels.length === 0) return null;
  const known = labels.filter(knows).length;
  if (labels.some((cell) => shapeOf(cell) !== "text" || cell.length > 80)) return null;
  return known >= Math.max(2, labels.length * 0.5) ? next : null;
}

const mark = /^[x01✓✔☑☒]$/i;

/** For each column, whether it holds marks only: the boxes that were ticked; null when it holds nothing. */
function marked(rows: readonly string[][], width: number): (boolean | null)[] {
  return Array.from({ length: width }, (_, index) => {
    const cells = rows.map((row) => (row[index] ?? "").trim()).filter((cell) => cell !== "");
    return cells.length === 0 ? null : cells.every((cell) => mark.test(cell));
  });
}

/**
 * Titles from their rows: what stands above is carried to the right until the next label. Over boxes to tick it is their question, which
 * ends with them.
 */
function titles(rows: readonly string[][], width: number, marks: readonly (boolean | null)[]): Header[] {
  const tidy = (cell: string | undefined) => (cell ?? "").trim();
  const above = rows.slice(0, -1).map((cells) => {
    let label = "";
    let boxes = false;
    return Array.from({ length: width }, (_, index) => {
      const own = tidy(cells[index]);
      if (own !== "") boxes = marks[index] === true;
      if (own !== "" || (boxes && marks[index] === false)) label = own;
      return label;
    });
  });
  const lowest = rows.at(-1)!;
  return Array.from({ length: width }, (_, index) => {
    const own = tidy(lowest[index]);
    const groups = above.map((labels) => labels[index]!).filter((label) => label !== "");
    // A title over a gap stands for the column itself.
    const direct = rows.length > 1 && own === "" ? tidy(rows.at(-2)![index]) : "";
    const last = own !== "" ? own : direct;
    const group = own === "" ? groups.slice(0, -1).join(" ") : groups.join(" ");
    return { label: [group, last].filter((part) => part !== "").join(" "), last, group };
  });
}
