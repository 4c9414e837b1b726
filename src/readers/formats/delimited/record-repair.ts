// Mends lines of a delimited text that were badly written: stray quotes, delimiters too many.

import { type Shape, shapeOf } from "../../table/value-shape.ts";
import type { Dialect } from "./line-scan.ts";

/** What the rows of a table have in common: how many cells, and the shape of each column's values where it is clear. */
export interface ColumnProfile {
  width: number;
  shapes: readonly (Shape | null)[];
}

/** In characters and in fields: in longer lines, trying every reading takes too long. Chosen by hand. */
const longest = 20_000;
const most = 400;
/** How many delimiters too many a line may have: with more, it belongs to another table. */
const mostSpare = 8;

/**
 * Reads a line again, whose quotes or width are wrong, in every plausible way — a literal quote at the beginning of a field, stray
 * quotes inside, delimiters inside a field that has no quotes — and takes the cheapest that gives the table's width and values of the
 * columns' shapes. Null when the line is too long or no reading is better than the plain one.
 */
export function repairedCells(line: string, dialect: Dialect, profile: ColumnProfile): string[] | null {
  const { delimiter, quote } = dialect;
  if (delimiter === "" || line.length > longest) return null;
  const starts = [0];
  for (let at = line.indexOf(delimiter); at !== -1; at = line.indexOf(delimiter, at + delimiter.length))
    starts.push(at + delimiter.length);
  const fields = starts.length;
  if (fields > most) return null;
  const ends = starts.map((_, index) =>
    index + 1 < fields ? starts[index + 1]! - delimiter.length : line.length,
  );
  const width = profile.width;
  const spare = Math.max(0, fields - width);
  if (spare > mostSpare) return null;

  /** best[i][c]: the cheapest way to read fields 0…i-1 as c cells. */
  const best: (Step | null)[][] = Array.from({ length: fields + 1 }, () =>
    new Array<Step | null>(width + 1).fill(null),
  );
  best[0]![0] = { cost: 0, from: -1, cell: "", previous: null };
  for (let i = 0; i < fields; i++) {
    const ways = Array.from({ length: Math.min(spare, fields - i - 1) + 1 }, (_, inside) =>
      readings(line.slice(starts[i]!, ends[i + inside]!), inside, quote, delimiter),
    );
    for (let c = Math.max(0, i - spare); c < width && c <= i; c++) {
      const step = best[i]![c];
      if (!step) continue;
      if (spare > 0 && starts[i] === ends[i]) {
        // One delimiter too many: the empty field it made is left out.
        const without = { ...step, cost: step.cost + 1 };
        const there = best[i + 1]![c];
        if (!there || without.cost < there.cost) best[i + 1]![c] = without;
      }
      for (const [inside, found] of ways.entries()) {
        for (const { cell, cost, shape } of found) {
          const j = i + inside + 1;
          const wanted = profile.shapes[c] ?? null;
          const total = step.cost + cost + (wanted === null || cell === "" || shape === wanted ? 0 : 1.5);
          const there = best[j]![c + 1];
          if (!there || total < there.cost) best[j]![c + 1] = { cost: total, from: i, cell, previous: step };
        }
      }
    }
  }
  let final: Step | null = null;
  for (let c = 1; c <= width; c++) {
    const step = best[fields]![c];
    if (step && (!final || step.cost + (width - c) < final.cost))
      final = { ...step, cost: step.cost + (width - c) };
  }
  if (!final) return null;
  const cells: string[] = [];
  for (let step: Step | null = final; step && step.from >= 0; step = step.previous) cells.push(step.cell);
  return cells.reverse();
}

interface Step {
  cost: number;
  from: number;
  cell: string;
  previous: Step | null;
}

interface Way {
  cell: string;
  shape: Shape;
  cost: number;
}

/** The ways to read one stretch of a line as one cell; `inside` delimiters stand in it. */
function readings(raw: string, inside: number, quote: string, delimiter: string): Way[] {
  const ways: Way[] = [];
  const trimmed = raw.trim();
  const quoted = quote !== "" && trimmed[0] === quote;
  if (quoted && trimmed.length > 1 && trimmed.endsWith(quote)) {
    const inner = trimmed.slice(1, -1);
    const doubled = inner.split(quote + quote).length - 1;
    const singles = inner.split(quote).length - 1 - 2 * doubled;
    // Doubled quotes are one quote, unless others are not doubled: then all are left as they are.
    const cell = singles === 0 ? inner.replaceAll(quote + quote, quote) : inner;
    // A delimiter between two quotes ends one field and begins the next.
    const seams = singles === 0 ? 0 : inner.split(quote + delimiter + quote).length - 1;
    const cost = singles === 0 ? 0 : 0.4 + 0.1 * singles + (singles % 2) + 3 * seams;
    ways.push({ cell, shape: shapeOf(cell), cost });
  }
  const opener = quoted ? 2 : quote !== "" && raw.includes(quote) ? 0.3 : 0;
  ways.push({ cell: raw, shape: shapeOf(raw), cost: opener + inside * glue(raw, delimiter) });
  return ways;
}

/** What it costs to take a delimiter for a character: less within a decimal number, still less before a space, least between two. */
function glue(raw: string, delimiter: string): number {
  const at = raw.indexOf(delimiter);
  if (at === -1) return 0;
  if (raw[at + delimiter.length] === " ") return raw[at - 1] === " " ? 0.6 : 1.2;
  if (delimiter === "," && /^-?[\d \u00a0]*\d,\d{1,2}\s*[€%]?$/.test(raw.trim())) return 1.5;
  return 3;
}

/** True when a line, read by itself, is plainly a row of the table: right width, and values of the columns' shapes. */
export function fitsTable(cells: readonly string[], { width, shapes }: ColumnProfile): boolean {
  if (cells.length !== width || width < 3) return false;
  let right = 0;
  for (const [index, shape] of shapes.entries()) {
    if (shape === null || cells[index] === "") continue;
    if (shapeOf(cells[index]!) !== shape) return false;
    right++;
  }
  return right >= 2;
}
