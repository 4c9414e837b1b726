// Recognises where another table begins under the first: a row of other titles, and the title of the table above it.

import { fold } from "../../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../../domain/values/structure-taxonomy.ts";
import { type CellComment, commentsCell, type Grid, type Row } from "../grid-row.ts";
import type { HeaderLayout } from "../header-layout.ts";
import { TitleRowEvidence, type TitleWords } from "../title-row-evidence.ts";
import { shapeOf } from "../value-shape.ts";

/** Where another table begins in a grid. */
export interface TableBelow {
  /** The line of its titles. */
  line: number;
  /** Its lines, that of its titles among them. */
  lines: number;
  /** The text alone in the row above it; empty where there is none. */
  title: string;
  /** The first table was pasted once more. */
  isCopy: boolean;
}

/** Chosen by hand. */
const weights = {
  /** How many rows under a row of titles are looked at. */
  rowsBelow: 12,
  /** In characters: the longest title of a column, and of a table. */
  longestTitle: 60,
  longestTableTitle: 100,
  /** The least share of known titles in the row, behind a blank row and right under rows of the table. */
  knownBehindGap: 0.3,
  knownWithoutGap: 0.6,
  /** How far at least the row stands out from those under it (see `TitleRowEvidence`), in both places. */
  standsOutBehindGap: 0.15,
  standsOutWithoutGap: 0.3,
};

/** The cells of a row as they were written, whatever the width of the table above. */
export const cellsOf = ({ cells, asWritten = cells }: Row): string[] => asWritten;

/** How many rows behind a row tell whether it holds titles. */
export const rowsAhead = weights.rowsBelow;

/**
 * True for a row of titles by its cells and the rows under it: it holds known titles and no value, and it stands out from those rows.
 * Right under rows of the first table (`isBehindGap` is false) the evidence must be stronger.
 */
export function readsAsTitles(
  cells: readonly string[],
  below: readonly Row[],
  firstColumn: number,
  isBehindGap: boolean,
  words: TitleWords,
): boolean {
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const least = isBehindGap ? 2 : 3;
  if (texts.length < least) return false;
  if (texts.some((text) => text.length > weights.longestTitle || shapeOf(text) !== "text")) return false;
  if (new Set(texts.map(fold)).size < texts.length) return false;
  const knownTitles = texts.filter((text) => words.isTitle(text)).length;
  const share = isBehindGap ? weights.knownBehindGap : weights.knownWithoutGap;
  if (knownTitles < least || knownTitles < texts.length * share) return false;
  const rows = untilGap(below.map((row) => cellsOf(row).slice(firstColumn)));
  if (rows.length === 0) return false;
  const evidence = new TitleRowEvidence([cells, ...rows], words);
  if (evidence.isOfValues(0)) return false;
  const standsOut = isBehindGap ? weights.standsOutBehindGap : weights.standsOutWithoutGap;
  return evidence.standsOut(0) >= standsOut;
}

/** The rows before the first blank one, without those that fill a single cell: these may be notes under the table. */
function untilGap(rows: readonly (readonly string[])[]): (readonly string[])[] {
  const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== "").length;
  const end = rows.findIndex((cells) => filled(cells) === 0);
  return rows.slice(0, end === -1 ? weights.rowsBelow : end).filter((cells) => filled(cells) > 1);
}

/** The text that stands alone in a row, where it may be the title of the table under it; null for any other row. */
export function titleOfTable(cells: readonly string[]): string | null {
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const [text] = texts;
  if (texts.length !== 1 || text === undefined || text.length > weights.longestTableTitle) return null;
  return shapeOf(text) === "text" && /\p{L}{3}/u.test(text) ? text : null;
}

/** "2. Collectivités", "B – Tiers-lieux": without the number of the part. */
export const withoutNumber = (title: string): string =>
  title.replace(/^\s*(?:\d{1,2}|[IVX]{1,4}|[A-H])\s*(?:[.)/]|\s[-–—]|[-–—])\s*(?=\p{L})/u, "");

/** True for a title that names a structure, so that its row may belong to the first table. */
export const namesStructure = (title: string, structures: StructureTaxonomy): boolean =>
  structures.kindOf(title) !== null && structures.kindNamed(withoutNumber(title)) === null;

/** How many rows tell how the table is laid out; as many as for a sheet. */
const sampleRows = 500;

/**
 * The rows of a grid from a line on as a grid of its own. Over the column of the team's notes stands what the first table says of it;
 * comments on cells stand behind the titles of their own table.
 */
export async function gridFrom(
  grid: Grid,
  line: number,
  { headers, firstColumn }: Pick<HeaderLayout, "headers" | "firstColumn">,
): Promise<Grid> {
  const { teamNotes, comments = [] } = grid;
  const commentsOf = new Map<number, CellComment[]>();
  for (const comment of comments)
    commentsOf.set(comment.line, [...(commentsOf.get(comment.line) ?? []), comment]);
  let titles: readonly string[] = [];
  const firstTitles = (column: number) => headers[column - firstColumn]?.label ?? "";
  const titleOf = (column: number) => titles[column]?.trim() || firstTitles(column);
  const notesTitle = teamNotes === undefined ? "" : (headers[teamNotes - firstColumn]?.label ?? "");
  const own = (row: Row): Row => {
    const cells = [...cellsOf(row)];
    if (row.line === line && teamNotes !== undefined) {
      while (cells.length <= teamNotes) cells.push("");
      cells[teamNotes] = notesTitle;
      titles = cells;
    }
    const ofRow = row.line > line ? commentsOf.get(row.line) : undefined;
    if (ofRow !== undefined && teamNotes !== undefined) {
      while (cells.length <= teamNotes) cells.push("");
      cells[teamNotes] = commentsCell(ofRow, titleOf);
    }
    // The file's width is that of its first table.
    const fault = row.fault === "short" || row.fault === "glued" || row.fault === "long" ? null : row.fault;
    return { line: row.line, cells, fault };
  };
  const sample: Row[] = [];
  for await (const { rows } of grid.rows()) {
    for (const row of rows) if (row.line >= line && sample.length < sampleRows) sample.push(own(row));
    if (sample.length >= sampleRows) break;
  }
  return {
    ...grid,
    width: null,
    findings: [],
    sample,
    async *rows() {
      for await (const { rows, bytes } of grid.rows())
        yield { rows: rows.filter((row) => row.line >= line).map(own), bytes };
    },
  };
}
