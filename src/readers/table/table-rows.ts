// Tells the rows of the table from whatever else a sheet holds: repeated titles, totals, notes.

import type { Finding } from "../../domain/problems/problem.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../domain/values/structure-taxonomy.ts";
import { isPartOfAbsent } from "./attendance-column.ts";
import type { Grid, Row } from "./grid-row.ts";
import type { HeaderLayout } from "./header-layout.ts";
import {
  cellsOf,
  namesStructure,
  readsAsTitles,
  rowsAhead,
  type TableBelow,
  titleOfTable,
} from "./parts/second-table.ts";
import { hasSections, isLetteredPart, isSection, isTitleOfPart } from "./parts/section-rows.ts";
import type { TitleWords } from "./title-row-evidence.ts";

/** What is needed to tell rows of the table from the rest of a file. */
export interface TableContext {
  file: string;
  /** First words of notes under a table, folded. */
  footers: ReadonlySet<string>;
  /** True for a cell that people give as a title to columns. */
  knows(cell: string): boolean;
  structures: StructureTaxonomy;
  words: TitleWords;
}

export interface TableBatch {
  rows: Row[];
  findings: Finding[];
  bytes: number;
  /** Another table that begins under this one: none of its rows is given. */
  below?: TableBelow;
}

/** Cells of a line drawn under the titles, as in tables of plain text. */
const beginsDrawn = /^(?:[\s:=_─-]|$)/;
const drawn = /^(?::?-{3,}:?|={3,}|_{3,}|─{3,})?$/;

/** "7", "12 adhérents", "5 structures dont 2 vues": a count, if it stands alone in its row and ends the table. */
const count = /^\d{1,6}(?:\s+\p{Ll}{3,}(?:\s.{0,40})?)?$/u;

const total =
  /^(?:(?:sous[- ]?)?tota(?:l|ux)(?:\s+g[ée]n[ée]ral|\s+(?:des|de|d['’])\s?\p{Ll}+|\s+\p{Ll}+s(?=\s*[:=])|(?:\s+\p{Ll}+)?\s+(?:\p{L}|\d{1,2})(?=\s*(?:[:=(]|$)))?)\s*(?:[:=(].*|\d.*)?$/iu;

/** "600", "3 400,50 €", "6 à jour", "dont 12 vues", "75 %": what stands in a row of sums beside "total". */
const figure = /^(?:dont\s+)?[-+]?\d[\d\s.,]{0,12}(?:[€%]|\s*\p{Ll}[\p{Ll}\s]{0,20})?$/u;
/** A postcode or a telephone, which makes an actor of "24 heures du pont". */
const placeOrPhone = /^(?:\d{5}|\d{9,})$/;

/** "Total" in any of its columns, or "12 adhérents" in the first with a sum beside it, and only figures in the others. */
function holdsSums(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== "")?.trim() ?? "";
  if (!/^[-+\d]/.test(first) && !total.test(first)) return false;
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const others = texts.filter((text) => text.length >= 40 || !total.test(text));
  if (!others.every((text) => figure.test(text) && !placeOrPhone.test(text))) return false;
  if (others.length < texts.length) return true;
  return count.test(first) && /\p{Ll}/u.test(first) && others.some((text) => /^\d[\d\s.,]*$/.test(text));
}

/**
 * The data rows under the header, without blank rows and drawn lines, repeated headers, totals, notes under the table and whatever
 * follows a second header; each of them but the first two is reported. Cells are cut to the table's columns and `="01000"` is read as
 * 01000. The rows stand in the part called `title`, where the table has one.
 */
export async function* tableRows(
  grid: Grid,
  layout: HeaderLayout,
  around: TableContext,
  title = "",
): AsyncIterable<TableBatch> {
  if (grid.findings.length > 0) yield { rows: [], findings: [...grid.findings], bytes: 0 };
  // Where the format itself gives records, each is a row of the table, however little it holds.
  if (grid.fields) {
    for await (const { rows, bytes } of grid.rows())
      yield { rows: rows.filter(({ line }) => line >= layout.firstLine), findings: [], bytes };
    return;
  }
  const sieve = new RowFilter(layout, around, hasSections(grid, layout, around.structures), title);
  let ahead: Row[] = [];
  let read = 0;
  for await (const { rows, bytes } of grid.rows()) {
    const batch: TableBatch = { rows: [], findings: [], bytes };
    // The last rows wait, since those that follow tell whether they are titles.
    const waiting = ahead.length === 0 ? rows : [...ahead, ...rows];
    const ready = Math.max(0, waiting.length - rowsAhead);
    for (let at = 0; at < ready; at++) sieve.take(waiting, at, batch);
    ahead = waiting.slice(ready);
    read = bytes;
    if (batch.rows.length > 0 || batch.findings.length > 0) yield batch;
  }
  const last: TableBatch = { rows: [], findings: [], bytes: read };
  for (let at = 0; at < ahead.length; at++) sieve.take(ahead, at, last);
  sieve.end(last);
  if (last.rows.length > 0 || last.findings.length > 0 || last.below) yield last;
}

class RowFilter {
  readonly #layout: HeaderLayout;
  readonly #around: TableContext;
  readonly #titles: readonly string[];
  readonly #ownTitles: ReadonlySet<string>;
  readonly #titleCount: number;
  /** A row that fills no more cells than this may be a note: a quarter of the columns, chosen by hand. */
  readonly #sparse: number;
  /** The table is in parts, each under its name. */
  readonly #sections: boolean;
  /** Sparse rows that wait: they are notes if only such rows follow, else rows of the table. */
  #waitingRows: { row: Row; afterBlank: boolean }[] = [];
  #afterBlank = false;
  #afterTitles = false;
  #first: readonly string[] | null = null;
  #part: string;
  /** The row above is the title of a part. */
  #afterPart = false;
  /** Some sparse row was one of the table. */
  #hasSparse = false;
  #below: TableBelow | null = null;

  constructor(layout: HeaderLayout, around: TableContext, sections: boolean, title: string) {
    this.#sections = sections;
    this.#part = title;
    this.#layout = layout;
    this.#around = around;
    this.#titles = layout.headerRows.at(-1)?.cells ?? [];
    this.#ownTitles = new Set(this.#titles.filter((title) => title.trim() !== ""));
    this.#titleCount = this.#titles.filter((title) => title.trim() !== "").length;
    this.#sparse = layout.width < 3 ? 0 : Math.max(1, Math.floor(layout.width * 0.25));
  }

  /** Takes the row at one place; those behind it only tell what it is. */
  take(rows: readonly Row[], at: number, batch: TableBatch): void {
    const row = rows[at]!;
    if (row.line < this.#layout.firstLine) return;
    if (this.#below) {
      if (row.cells.some((cell) => cell.trim() !== "")) this.#below.lines++;
      return;
    }
    const count = this.#tidy(row);
    if (count > 0 && beginsDrawn.test(row.cells[0]!) && row.cells.every((cell) => drawn.test(cell.trim())))
      return;
    if (count === 0) {
      this.#afterBlank = true;
      return;
    }
    if (count === 1 && this.#isPart(row.cells)) {
      this.#release(batch, false);
      this.#beginPart(row, row.cells.join("").trim(), batch);
      return;
    }
    if (count <= this.#sparse || holdsSums(row.cells)) {
      this.#waitingRows.push({
        row,
        afterBlank: this.#afterBlank || this.#waitingRows.some(({ afterBlank }) => afterBlank),
      });
      return;
    }
    if (this.#isHeader(row)) {
      this.#takeTitle(batch, false);
      batch.findings.push({
        code: "row-header-repeated",
        severity: "skipped",
        file: this.#around.file,
        line: row.line,
      });
      this.#afterBlank = false;
      this.#afterTitles = true;
      return;
    }
    if (this.#startsTable(rows, at)) {
      this.#takeTitle(batch, true);
      this.#release(batch, true);
      const title = this.#afterPart ? this.#part : "";
      this.#below = { line: row.line, lines: 1, title, isCopy: this.#afterTitles };
      return;
    }
    this.#afterBlank = false;
    this.#afterTitles = false;
    this.#afterPart = false;
    this.#first ??= row.cells;
    if (this.#waitingRows.length > 0) this.#release(batch, false);
    this.#keep(row, batch);
  }

  #isPart(cells: readonly string[]): boolean {
    const { width } = this.#layout;
    if (isTitleOfPart(cells, width) || isLetteredPart(cells, width)) return true;
    return this.#sections && isSection(cells, this.#around.structures);
  }

  #beginPart({ line }: Row, title: string, batch: TableBatch): void {
    this.#part = title;
    this.#afterPart = true;
    const about = { file: this.#around.file, line, found: title };
    batch.findings.push({ code: "row-section", severity: "skipped", ...about });
  }

  /** Makes a text that stands alone right above titles the title of the rows under them. */
  #takeTitle(batch: TableBatch, isOtherTable: boolean): void {
    const last = this.#waitingRows.at(-1);
    const title = last && titleOfTable(last.row.cells);
    if (!last || !title || total.test(title) || this.#isNote(title)) return;
    const mayBeRow = namesStructure(title, this.#around.structures) || this.#hasSparse;
    if (last.afterBlank ? mayBeRow && !isOtherTable : mayBeRow || !isOtherTable) return;
    this.#waitingRows.pop();
    this.#release(batch, isOtherTable);
    this.#beginPart(last.row, title, batch);
  }

  end(batch: TableBatch): void {
    this.#release(batch, true);
    if (this.#below) batch.below = this.#below;
  }

  /** Cuts a row to the table's columns, and gives how many of its cells hold something. */
  #tidy(row: Row): number {
    const { firstColumn, width } = this.#layout;
    let { cells } = row;
    if (firstColumn > 0) cells = row.cells = cells.slice(firstColumn);
    while (cells.length > width && cells.at(-1)!.trim() === "") cells.pop();
    let count = 0;
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index]!;
      if (cell === "") continue;
      if (cell.charCodeAt(0) === 61) cells[index] = unwrapped(cell);
      const code = cell.charCodeAt(0);
      if ((code > 32 && code < 127) || cell.trim() !== "") count++;
    }
    return count;
  }

  #isHeader({ cells }: Row): boolean {
    const titles = this.#titles;
    if (titles.length === 0) return false;
    const { firstColumn } = this.#layout;
    let same = 0;
    for (let index = 0; index < cells.length; index++) {
      const title = titles[index + firstColumn] ?? "";
      const cell = cells[index]!;
      if (cell !== title && (cell.length !== title.length || fold(cell) !== fold(title))) return false;
      if (title.trim() !== "") same++;
    }
    return same > 0 && same === this.#titleCount;
  }

  /**
   * True for titles of another table after a blank row, or for nearly this table's titles anywhere; and for the first data row again
   * under repeated titles, where the table was pasted twice.
   */
  #startsTable(rows: readonly Row[], at: number): boolean {
    if (this.#titles.length === 0) return false;
    const cells = cellsOf(rows[at]!);
    if (this.#afterTitles) return this.#first !== null && cells.join("\t") === this.#first.join("\t");
    const isSeparated = this.#afterBlank || this.#afterPart || this.#waitingRows.length > 0;
    if (!isSeparated && !this.#ownTitles.has(cells[0]!) && !this.#ownTitles.has(cells[1]!)) return false;
    const texts = cells.filter((cell) => cell.trim() !== "");
    if (texts.length < 2) return false;
    const ownTitles = texts.filter((cell) => this.#ownTitles.has(cell)).length;
    if (ownTitles >= Math.max(2, texts.length * 0.6)) return true;
    const { knows, words } = this.#around;
    const knownTitles = texts.filter((cell) => knows(cell)).length;
    if (isSeparated && knownTitles >= 2 && knownTitles >= texts.length * 0.6) return true;
    const below = rows.slice(at + 1, at + 1 + rowsAhead);
    return readsAsTitles(cells, below, this.#layout.firstColumn, isSeparated, words);
  }

  #keep(row: Row, batch: TableBatch): void {
    const first = row.cells.find((cell) => cell !== "") ?? "";
    if (first.length < 40 && total.test(first.trim())) this.#under(row, batch);
    else {
      if (this.#part !== "") row.part = this.#part;
      batch.rows.push(row);
    }
  }

  /** Gives the rows that waited: as rows of the table when more of it followed; when nothing did (`last`), notes are reported. */
  #release(batch: TableBatch, last: boolean): void {
    for (const { row, afterBlank } of this.#waitingRows) {
      const text = row.cells.find((cell) => cell.trim() !== "")!.trim();
      const note = afterBlank || this.#isNote(text) || count.test(text) || holdsSums(row.cells);
      if ((last && note) || listsAbsent(text)) this.#under(row, batch);
      else {
        this.#hasSparse = true;
        this.#keep(row, batch);
      }
    }
    this.#waitingRows = [];
  }

  #isNote(text: string): boolean {
    const folded = fold(text.slice(0, 60));
    for (const word of this.#around.footers)
      if (folded === word || (folded.startsWith(word) && /^[\s:*(\d]/.test(folded.slice(word.length))))
        return true;
    return text.startsWith("*");
  }

  #under(row: Row, batch: TableBatch): void {
    const rowText = row.cells
      .filter((cell) => cell.trim() !== "")
      .join(" ")
      .slice(0, longestReported);
    batch.findings.push({
      code: "row-under-table",
      severity: "skipped",
      file: this.#around.file,
      line: row.line,
      found: rowText,
    });
  }
}

/** "Excusés : Mme Petit (mairie de Lissac), M. Roux": one cell of several. */
const listsAbsent = (text: string): boolean => /^\p{L}[^:]{2,30}:\s*\S/u.test(text) && isPartOfAbsent(text);

/** In characters: a note under a table may be a refusal, so all but long texts are reported whole. Chosen by hand. */
const longestReported = 400;

/** `="01000"`, as some exports write what a spreadsheet must not take for a number. */
function unwrapped(cell: string): string {
  return /^="(.*)"$/s.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell;
}
