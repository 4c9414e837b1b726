// Finds where the table of a file begins, which rows are its titles, and what each column is called.

import type { Grid, Row } from "./grid-row.ts";
import { TitleRowEvidence, type TitleWords } from "./title-row-evidence.ts";
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

/** How many rows may stand above a table: titles, dates, a logo's place. Chosen by hand. */
const deepest = 40;

/** Set by hand on invented tables with and without titles, as are the factors of `headerScore`. */
const weights = {
  /** The least score of a row of titles: it is as full as the table, and stands out from the rows under it or has known titles. */
  titles: 1,
  /** What a row gains by standing out from the rows under it. */
  standsOut: 0.9,
  /** What each full row above takes from a row, and how many count: rows above the titles are sparse, rows of values are full. */
  valuesAbove: 0.8,
  mostValuesAbove: 2,
};

const filled = (row: Row) => row.cells.reduce((count, cell) => (cell.trim() === "" ? count : count + 1), 0);
const isBlank = (row: Row) => row.cells.every((cell) => cell.trim() === "");

/** The rows of a sample that hold something, with their cells cut to the table's columns. */
interface SampledTable {
  sample: readonly Row[];
  rows: readonly Row[];
  cells: readonly (readonly string[])[];
  width: number;
  words: TitleWords;
  evidence: TitleRowEvidence;
}

/** Finds the table in the first rows: titles above it, one to three header rows or none, and empty columns beside it. */
export function layoutOf(
  { sample, width: statedWidth }: Pick<Grid, "sample" | "width">,
  words: TitleWords,
): HeaderLayout {
  const rows = sample.filter((row) => !isBlank(row));
  const { first, end } = statedWidth === null ? extent(rows) : { first: 0, end: statedWidth };
  const width = end - first;
  const cells = rows.map((row) => row.cells.slice(first, end));
  const evidence = new TitleRowEvidence(cells.slice(0, deepest * 2), words);
  const table = { sample, rows, cells, width, words, evidence };
  const at = headerAt(table);
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
  const above = groupRows(table, at);
  const below = subtitleRow(table, at);
  const headerRows = [...above, rows[at]!, ...(below ? [below] : [])];
  const next = rows[at + (below ? 2 : 1)];
  return {
    headers: titles(
      headerRows.map((row) => row.cells.slice(first, end)),
      width,
      marked(cells.slice(at + headerRows.length - above.length), width),
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
function headerAt(table: SampledTable): number {
  const { rows, cells, width, evidence } = table;
  const usual = Math.min(usualFill(rows), width);
  let best = -1;
  let bestScore = 0;
  let valuesAbove = 0;
  for (let index = 0; index < Math.min(rows.length, deepest); index++) {
    const score = headerScore(table, index, usual) - weights.valuesAbove * valuesAbove;
    // Titles that read well belong to the first table, and other rows further down must read far better to replace them — unless the
    // rows between only group the titles below.
    const isOtherTable = bestScore >= 1.5 && !groups(cells.slice(best, index), cells[index]!);
    if (score > bestScore + (isOtherTable ? 1.5 : 0.15)) {
      best = index;
      bestScore = score;
    }
    const count = filled(rows[index]!);
    const isFull = count >= Math.max(2, usual);
    if (isFull || (count >= Math.max(2, usual * 0.6) && evidence.isOfValues(index)))
      valuesAbove = Math.min(weights.mostValuesAbove, valuesAbove + 1);
  }
  return bestScore >= weights.titles ? best : -1;
}

/** True if all these rows may group the titles below: each holds only short texts, and fewer than there are titles. */
function groups(above: readonly (readonly string[])[], titles: readonly string[]): boolean {
  const count = titles.filter((cell) => cell.trim() !== "").length;
  return above.every((cells) => {
    const labels = cells.filter((cell) => cell.trim() !== "");
    return labels.length < count && labels.every((cell) => cell.length <= 120 && shapeOf(cell) === "text");
  });
}

/** How many cells a usual row fills: the 60th percentile, since introductions and notes fill few. */
function usualFill(rows: readonly Row[]): number {
  const fills = rows.map(filled).sort((a, b) => a - b);
  return fills[Math.floor(fills.length * 0.6)] ?? 1;
}

function headerScore(
  { cells: rowsOfCells, width, words, evidence }: SampledTable,
  at: number,
  usual: number,
): number {
  const cells = rowsOfCells[at]!;
  const texts = cells.filter((cell) => cell.trim() !== "");
  if (texts.length === 0 || evidence.holdsValues(at)) return 0;
  const knownTitles = cells.filter(
    (cell, column) => words.isTitle(cell) && !evidence.isRepeated(at, column),
  ).length;
  // A lone label stands over the whole table, unless it is the known title of the first column.
  const few = width > 1 && texts.length < usual * 0.5 && texts.length < 3;
  if (few && (knownTitles < texts.length || cells[0]!.trim() === "")) return 0;
  const typed = texts.filter((text) => typedShapes.has(shapeOf(text))).length;
  const long = texts.filter((text) => text.length > 160).length;
  const distinct = new Set(texts.map((text) => text.trim().toLowerCase())).size / texts.length;
  const fill = Math.min(1, texts.length / Math.max(1, usual));
  let score =
    0.7 * fill + 1.6 * Math.min(1, knownTitles / Math.max(1, texts.length * 0.5)) + 0.3 * (distinct - 0.5);
  score -= 2.2 * (typed / texts.length) + 0.8 * (long / texts.length);
  score += 1.2 * contrast(cells, rowsOfCells.slice(at + 1, Math.min(at + deepest, evidence.endOf(at))));
  score += weights.standsOut * evidence.standsOut(at);
  return width === 1 ? score + (knownTitles > 0 ? 0 : -0.3) : score;
}

const typedShapes: ReadonlySet<Shape> = new Set(["date", "postcode", "number"]);

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
function groupRows({ sample, rows, cells, evidence }: SampledTable, at: number): Row[] {
  const groups: Row[] = [];
  for (let index = at - 1; index >= 0 && groups.length < 2; index--) {
    const row = rows[index]!;
    const labels = cells[index]!.map((cell, column) => ({ cell, column })).filter(
      ({ cell }) => cell.trim() !== "",
    );
    const isSeparated = sample.some(
      (other) => isBlank(other) && other.line > row.line && other.line < rows[index + 1]!.line,
    );
    if (isSeparated || labels.length === 0 || labels.length > filled(rows[at]!)) break;
    if (labels.some(({ cell }) => shapeOf(cell) !== "text" || cell.length > 120)) break;
    if (labels.length === 1 && (labels[0]!.column === 0 || groups.length > 0 || isRemark(labels[0]!.cell)))
      break;
    if (evidence.isOfValues(index)) break;
    groups.unshift(row);
  }
  return groups;
}

/** "maj 28/06 (NR) – jours sans année : 2024": what the keeper of a table notes over it is the title of no column. */
const isRemark = (label: string): boolean =>
  label.length > longestGroup || /\d/.test(label) || /[.!?] /.test(label);
/** In characters; chosen by hand, for a label that stands alone above the titles. */
const longestGroup = 60;

/**
 * A second row of titles under the first, where the first has gaps: `Contact | | ` over `Nom | Prénom | Mél`. A row that holds a value
 * is the first of the table, whatever words stand in it.
 */
function subtitleRow({ rows, cells, words, evidence }: SampledTable, at: number): Row | null {
  const next = rows[at + 1];
  if (!next || rows.length < at + 3 || evidence.isOfValues(at + 1)) return null;
  const upper = cells[at]!;
  const lower = cells[at + 1]!;
  const labels = lower.filter((cell) => cell.trim() !== "");
  const inGaps = lower.filter(
    (cell, index) => cell.trim() !== "" && (upper[index] ?? "").trim() === "",
  ).length;
  if (inGaps === 0 || labels.length === 0) return null;
  if (labels.some((cell) => shapeOf(cell) !== "text" || cell.length > 80)) return null;
  const isTitle = lower.map((cell, column) => words.isTitle(cell) && !evidence.isRepeated(at + 1, column));
  const knownTitles = isTitle.filter(Boolean).length;
  // A cell under a title is a value, unless it is a known title too.
  const underTitles = lower.every(
    (cell, column) => cell.trim() === "" || (upper[column] ?? "").trim() === "" || isTitle[column],
  );
  if (knownTitles < Math.max(2, labels.length * 0.5)) return null;
  return underTitles || evidence.standsOut(at + 1) > 0 ? next : null;
}

const mark = /^[x01✓✔☑☒]$/i;

/** For each column, whether it holds only the marks of ticked boxes; null when it is empty. */
function marked(rows: readonly string[][], width: number): (boolean | null)[] {
  return Array.from({ length: width }, (_, index) => {
    const cells = rows.map((row) => (row[index] ?? "").trim()).filter((cell) => cell !== "");
    return cells.length === 0 ? null : cells.every((cell) => mark.test(cell));
  });
}

/**
 * Makes titles of their rows: a label above is carried to the right until the next one. Over boxes to tick it is their question, and is
 * carried no further than the boxes.
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
