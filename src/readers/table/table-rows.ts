// Tells the rows of the table from all else that a sheet holds: repeated titles, totals, notes.

import type { Finding } from "../../domain/problems/problem.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../domain/values/structure-taxonomy.ts";
import type { Grid, Row } from "./grid-row.ts";
import type { HeaderLayout } from "./header-layout.ts";
import { hasSections, isSection, isTitleOfPart } from "./section-rows.ts";

/** What tells rows of the table from what else a file holds. */
export interface TableContext {
  file: string;
  /** First words of notes under a table, folded. */
  footers: ReadonlySet<string>;
  /** True for a cell that people give as a title to columns. */
  knows(cell: string): boolean;
  structures: StructureTaxonomy;
}

export interface TableBatch {
  rows: Row[];
  findings: Finding[];
  bytes: number;
}

/** A line drawn under the titles, as tables in plain text have. */
const beginsDrawn = /^(?:[\s:=_─-]|$)/;
const drawn = /^(?::?-{3,}:?|={3,}|_{3,}|─{3,})?$/;

/** "7", "12 adhérents", "5 structures dont 2 vues": a count, where nothing else stands in the row nor follows. */
const count = /^\d{1,6}(?:\s+\p{Ll}{3,}(?:\s.{0,40})?)?$/u;

const total =
  /^(?:(?:sous[- ]?)?tota(?:l|ux)(?:\s+g[ée]n[ée]ral|\s+(?:des|de|d['’])\s?\p{Ll}+|\s+\p{Ll}+s(?=\s*[:=]))?)\s*(?:[:=(].*|\d.*)?$/iu;

/** "600", "3 400,50 €", "6 à jour", "dont 12 vues", "75 %": what a row of sums holds beside the word for it. */
const figure = /^(?:dont\s+)?[-+]?\d[\d\s.,]{0,12}(?:[€%]|\s*\p{Ll}[\p{Ll}\s]{0,20})?$/u;
/** A postcode or a telephone: somebody is there, and "24 heures du pont" is an actor. */
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
 * 01000.
 */
export async function* tableRows(
  grid: Grid,
  layout: HeaderLayout,
  around: TableContext,
): AsyncIterable<TableBatch> {
  if (grid.findings.length > 0) yield { rows: [], findings: [...grid.findings], bytes: 0 };
  // A row that its format says is one is no title or note, however little it holds.
  if (grid.fields) {
    for await (const { rows, bytes } of grid.rows())
      yield { rows: rows.filter(({ line }) => line >= layout.firstLine), findings: [], bytes };
    return;
  }
  const sieve = new Sieve(layout, around, hasSections(grid, layout, around.structures));
  for await (const { rows, bytes } of grid.rows()) {
    const batch: TableBatch = { rows: [], findings: [], bytes };
    for (const row of rows) sieve.take(row, batch);
    if (batch.rows.length > 0 || batch.findings.length > 0) yield batch;
  }
  const last: TableBatch = { rows: [], findings: [], bytes: 0 };
  sieve.end(last);
  if (last.rows.length > 0 || last.findings.length > 0) yield last;
}

class Sieve {
  readonly #layout: HeaderLayout;
  readonly #around: TableContext;
  readonly #titles: readonly string[];
  readonly #ownTitles: ReadonlySet<string>;
  readonly #titleCount: number;
  readonly #sparse: number;
  /** The table is in parts, each under its name. */
  readonly #sections: boolean;
  /** Rows with hardly anything in them: notes when nothing but their like follows. */
  #held: { row: Row; afterBlank: boolean }[] = [];
  #afterBlank = false;
  #afterTitles = false;
  #first: readonly string[] | null = null;
  #part = "";
  #second: { line: number; lines: number } | null = null;

  constructor(layout: HeaderLayout, around: TableContext, sections: boolean) {
    this.#sections = sections;
    this.#layout = layout;
    this.#around = around;
    this.#titles = layout.headerRows.at(-1)?.cells ?? [];
    this.#ownTitles = new Set(this.#titles.filter((title) => title.trim() !== ""));
    this.#titleCount = this.#titles.filter((title) => title.trim() !== "").length;
    this.#sparse = layout.width < 3 ? 0 : Math.max(1, Math.floor(layout.width * 0.25));
  }

  take(row: Row, batch: TableBatch): void {
    const { firstLine } = this.#layout;
    if (row.line < firstLine) return;
    if (this.#second) {
      this.#second.lines++;
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
      this.#part = row.cells[0]!.trim();
      batch.findings.push({
        code: "row-section",
        severity: "skipped",
        file: this.#around.file,
        line: row.line,
        found: row.cells[0]!.trim(),
      });
      return;
    }
    if (count <= this.#sparse || holdsSums(row.cells)) {
      this.#held.push({
        row,
        afterBlank: this.#afterBlank || this.#held.some(({ afterBlank }) => afterBlank),
      });
      return;
    }
    if (this.#isHeader(row)) {
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
    if (this.#startsTable(row)) {
      this.#release(batch, true);
      this.#second = { line: row.line, lines: 1 };
      return;
    }
    this.#afterBlank = false;
    this.#afterTitles = false;
    this.#first ??= row.cells;
    if (this.#held.length > 0) this.#release(batch, false);
    this.#keep(row, batch);
  }

  #isPart(cells: readonly string[]): boolean {
    if (isTitleOfPart(cells, this.#layout.width)) return true;
    return this.#sections && isSection(cells, this.#around.structures);
  }

  end(batch: TableBatch): void {
    this.#release(batch, true);
    if (this.#second)
      batch.findings.push({
        code: "second-table",
        severity: "warning",
        file: this.#around.file,
        ...this.#second,
      });
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
   * Titles that are not this table's, after a blank row, or that are nearly this table's anywhere; or the first row again under the
   * titles again: the table was pasted twice.
   */
  #startsTable({ cells }: Row): boolean {
    if (this.#titles.length === 0) return false;
    if (this.#afterTitles) return this.#first !== null && cells.join("\t") === this.#first.join("\t");
    const isSeparated = this.#afterBlank || this.#held.length > 0;
    if (!isSeparated && !this.#ownTitles.has(cells[0]!)) return false;
    const texts = cells.filter((cell) => cell.trim() !== "");
    if (texts.length < 2) return false;
    const ownTitles = texts.filter((cell) => this.#ownTitles.has(cell)).length;
    if (ownTitles >= Math.max(2, texts.length * 0.6)) return true;
    const knownTitles = texts.filter((cell) => this.#around.knows(cell)).length;
    return isSeparated && knownTitles >= 2 && knownTitles >= texts.length * 0.6;
  }

  #keep(row: Row, batch: TableBatch): void {
    const first = row.cells.find((cell) => cell !== "") ?? "";
    if (first.length < 40 && total.test(first.trim())) this.#under(row, batch);
    else {
      if (this.#part !== "") row.part = this.#part;
      batch.rows.push(row);
    }
  }

  /** Gives the rows that were held: as rows of the table when more of it followed, as notes under it when nothing did. */
  #release(batch: TableBatch, last: boolean): void {
    for (const { row, afterBlank } of this.#held) {
      const text = row.cells.find((cell) => cell.trim() !== "")!.trim();
      const note = afterBlank || this.#isNote(text) || count.test(text) || holdsSums(row.cells);
      if (last && note) this.#under(row, batch);
      else this.#keep(row, batch);
    }
    this.#held = [];
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
      .slice(0, longestTold);
    batch.findings.push({
      code: "row-under-table",
      severity: "skipped",
      file: this.#around.file,
      line: row.line,
      found: rowText,
    });
  }
}

/** In letters: what stands under a table may be somebody's no, and is told whole but for a text. */
const longestTold = 400;

/** `="01000"`, as some exports write what a spreadsheet must not take for a number. */
function unwrapped(cell: string): string {
  return /^="(.*)"$/s.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell;
}
