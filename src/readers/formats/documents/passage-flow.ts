// Collects the passages of a Word or OpenDocument text while its XML is read.

import { cellsWithStruckText } from "../workbook/struck-text.ts";
import { type Passage, passage, tidied } from "./passage.ts";

/** How a paragraph looks. `level` is that of a heading in the document's outline, where it is stated. */
export interface ParagraphLook {
  heading: boolean;
  bold: boolean;
  level?: number | undefined;
  /** An item of a list. */
  listed?: boolean | undefined;
}

interface Paragraph extends ParagraphLook {
  text: string;
  /** In a cell, the words that are struck through. */
  struck: string;
  /** How many characters at the beginning are bold, and how many in all. */
  lead: number;
  strong: number;
}

/** The lines of a cell, and those that are struck through. */
interface OpenCell {
  lines: string[];
  struck: string[];
}

interface TableRow {
  cells: { text: string; struck: string }[];
  cell: OpenCell | null;
  /** How many columns the cell takes. */
  span: number;
  place: number;
}

/** In columns: a cell that says it is wider is taken for one column. Chosen by hand, against damaged files. */
const mostSpanned = 64;

/**
 * The text of a word processor's document as it is read from its XML: paragraphs and rows of tables become passages when they end.
 * Paragraphs may stand in each other (a text box), and tables in cells.
 */
export class PassageFlow {
  readonly passages: Passage[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #rows: TableRow[] = [];
  #place = 0;
  /** The tables and text boxes that are open, each by its number. */
  readonly #frames: number[] = [];
  #lastFrame = 0;

  beginFrame(): void {
    this.#frames.push(++this.#lastFrame);
  }

  endFrame(): void {
    this.#frames.pop();
  }

  /** The open paragraph, whose looks may still change. */
  get paragraph(): ParagraphLook | undefined {
    return this.#paragraphs.at(-1);
  }

  beginParagraph(look: ParagraphLook): void {
    this.#place++;
    this.#paragraphs.push({ ...look, text: "", struck: "", lead: 0, strong: 0 });
  }

  /** Adds words to the open paragraph. `bold` is theirs; null means that of the paragraph. `struck`: they are struck through, which counts in cells. */
  say(text: string, bold: boolean | null, struck = false): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return;
    if (struck && this.#rows.at(-1)?.cell) {
      paragraph.struck += text;
      return;
    }
    if (bold ?? paragraph.bold) {
      if (paragraph.strong === paragraph.text.length) paragraph.lead = paragraph.text.length + text.length;
      paragraph.strong += text.length;
    } else if (text.trim() === "") paragraph.strong += text.length;
    paragraph.text += text;
  }

  endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    const text = tidied(paragraph?.text ?? "");
    const struck = tidied(paragraph?.struck ?? "");
    const cell = this.#rows.at(-1)?.cell;
    if (cell && struck !== "") cell.struck.push(struck);
    if (!paragraph || text === "") return;
    if (cell) {
      cell.lines.push(text);
      return;
    }
    const strong = paragraph.strong >= paragraph.text.length;
    const lead = strong ? 0 : tidied(paragraph.text.slice(0, paragraph.lead)).length;
    const { heading, level } = paragraph;
    const listed = paragraph.listed && !heading ? { listed: true } : {};
    const more = { heading, strong, lead, ...listed, ...this.#frame() };
    this.passages.push(passage(this.#place, text, level && heading ? { ...more, level } : more));
  }

  beginRow(): void {
    this.#rows.push({ cells: [], cell: null, span: 1, place: this.#place + 1 });
  }

  beginCell(): void {
    const row = this.#rows.at(-1);
    if (row) Object.assign(row, { cell: { lines: [], struck: [] }, span: 1 });
  }

  /** Makes the open cell take several columns, the others being empty. */
  spanCell(columns: number): void {
    const row = this.#rows.at(-1);
    if (row?.cell && columns <= mostSpanned) row.span = columns;
  }

  endCell(): void {
    const row = this.#rows.at(-1);
    if (!row?.cell) return;
    const [text, struck] = [row.cell.lines.join("\n"), row.cell.struck.join("\n")];
    row.cells.push(
      { text, struck },
      ...Array.from({ length: row.span - 1 }, () => ({ text: "", struck: "" })),
    );
    row.cell = null;
  }

  endRow(): void {
    const row = this.#rows.pop();
    if (!row) return;
    const cells = cellsWithStruckText(row.cells, ({ text: words, struck }) => words || struck);
    const text = cells.filter((cell) => cell !== "").join(" | ");
    if (text === "") return;
    const outer = this.#rows.at(-1)?.cell;
    if (outer) outer.lines.push(text);
    else this.passages.push(passage(row.place, text, { cells, ...this.#frame() }));
  }

  /** The outermost table or text box that is open. */
  #frame(): { frame?: number } {
    const [frame] = this.#frames;
    return frame === undefined ? {} : { frame };
  }
}
