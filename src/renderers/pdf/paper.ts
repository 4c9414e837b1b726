// Draws the pages of all PDF files: words, lines, pictures, bookmarks, and what a screen reader needs.

import PDFDocument from "pdfkit";
import { type Brand, noBrand, type ShownPicture, usualAccent } from "../brand.ts";
import type { ChartDrawing, ChartMark } from "../charts/chart-drawing.ts";
import type { Face, TextMeasure, TextSegment } from "./set-lines.ts";

/** The typefaces, as TrueType files. */
export type Fonts = Readonly<Record<Face, Uint8Array>>;

export interface PdfOptions {
  language: string;
  title: string;
  author: string;
  date: Date;
  fonts: Fonts;
  /** The mission's own colour and logo; without it, the colours of `colour`. */
  look?: Brand;
}

/** A4 in points. */
export const a4 = { width: 595.28, height: 841.89 };

/** Points in a millimetre. */
export const mm = 72 / 25.4;

export const colour = {
  ink: "#1c2327",
  quiet: "#4d5a61",
  accent: usualAccent,
  said: "#eef5f5",
  line: "#c9d5d8",
};

/** The ascent of Source Sans 3: from the baseline to the top of a line, in units of the type size. */
const ascent = 1.024;

/** Words whose width is remembered, in each face. */
const mostWidths = 20_000;

/** A PDF being written, page by page: searchable, tagged, with its title and language. Needs no browser. */
export class Paper {
  readonly #document: PDFKit.PDFDocument;
  readonly #root: PDFKit.PDFStructureElement;
  readonly #chunks: Uint8Array[] = [];
  readonly #ended: Promise<void>;
  readonly #widths: Record<Face, Map<string, number>> = {
    regular: new Map(),
    bold: new Map(),
    italic: new Map(),
  };
  /** Colour of titles, and of the bar beside words to say aloud. */
  readonly accent: string;
  #pages = 0;
  #row: PDFKit.PDFStructureElement | null = null;

  constructor({ language, title, author, date, fonts, look = noBrand }: PdfOptions) {
    this.accent = look.accent ?? colour.accent;
    this.#document = new PDFDocument({
      size: "A4",
      margin: 0,
      font: "",
      autoFirstPage: false,
      tagged: true,
      displayTitle: true,
      lang: language,
      pdfVersion: "1.7",
      info: { Title: title, Author: author, Creator: "outreach", CreationDate: date },
    });
    this.#document.on("data", (chunk: Uint8Array) => this.#chunks.push(chunk));
    this.#ended = new Promise((resolve, reject) => this.#document.on("end", resolve).on("error", reject));
    for (const [face, bytes] of Object.entries(fonts)) this.#document.registerFont(face, bytes as never);
    this.#root = this.#document.struct("Document");
    this.#document.addStructure(this.#root);
  }

  /** Ends the file and gives its bytes. Nothing can be drawn afterwards. */
  async finish(): Promise<Uint8Array> {
    this.#root.end();
    this.#document.end();
    await this.#ended;
    return Buffer.concat(this.#chunks);
  }

  /** Begins a page, with its number at its foot when it belongs to a booklet. */
  newPage(numbered = false, layout: "portrait" | "landscape" = "portrait") {
    this.#document.addPage({ size: "A4", margin: 0, layout });
    this.#pages++;
    if (!numbered) return;
    const number = String(this.#pages);
    const x = (a4.width - this.measure(8)(number, "regular")) / 2;
    this.decorate(() => this.text(number, x, a4.height - 22, 8, "regular", colour.quiet));
  }

  /** Adds a bookmark to the current page. Lines of a table of contents may link to it by `name`. */
  bookmark(title: string, name?: string) {
    this.#document.outline.addItem(title);
    if (name !== undefined) this.#document.addNamedDestination(name);
  }

  /** Makes a rectangle of this page lead to the page that was, or will be, bookmarked under `name`. */
  lead(x: number, y: number, width: number, height: number, name: string) {
    this.#document.goTo(x, y, width, height, name);
  }

  /**
   * Measures words in a size of type. Widths are proportional to the size, so each word is measured once for all sizes. It is measured with
   * the space behind it, as it will be drawn: shaping is most of the work, and the library remembers what it shaped.
   */
  measure = (size: number): TextMeasure => {
    return (text, face) => {
      const known = this.#widths[face];
      let width = known.get(text);
      if (width === undefined) {
        const font = this.#document.font(face).fontSize(1000);
        width =
          text === " " ? font.widthOfString(text) : font.widthOfString(`${text} `) - font.widthOfString(" ");
        if (known.size > mostWidths) known.clear();
        known.set(text, width);
      }
      return (width * size) / 1000;
    };
  };

  /** Tags what `draw` draws for screen readers: `P`, `H1`… */
  tagged(tag: string, draw: () => void) {
    this.#root.add(this.#document.struct(tag, {}, draw));
  }

  /** Marks what `draw` draws as decoration, which screen readers skip. */
  decorate(draw: () => void) {
    this.#document.markContent("Artifact", { type: "Layout" });
    draw();
    this.#document.endMarkedContent();
  }

  /** Draws words whose top left corner is `x`, `y` points from the corner of the page. */
  text(text: string, x: number, y: number, size: number, face: Face, paint: string) {
    this.#document.font(face).fontSize(size).fillColor(paint).text(text, x, y, { lineBreak: false });
  }

  segments(segments: readonly TextSegment[], x: number, y: number, size: number, paint: string) {
    for (const { text, face, x: along } of segments) this.text(text, x + along, y, size, face, paint);
  }

  /** Draws one line of text under a tag of its own. */
  line(text: string, at: { x: number; y: number; size: number; face?: Face; paint?: string; tag?: string }) {
    const { x, y, size, face = "regular", paint = colour.ink, tag = "P" } = at;
    this.tagged(tag, () => this.text(text, x, y, size, face, paint));
  }

  /** A drawn line; only within `decorate`. */
  rule(x1: number, y1: number, x2: number, y2: number, paint: string, width: number) {
    this.#document.moveTo(x1, y1).lineTo(x2, y2).lineWidth(width).strokeColor(paint).stroke();
  }

  /** A dotted line; only within `decorate`. */
  dots(x1: number, x2: number, y: number) {
    if (x2 <= x1) return;
    this.#document
      .moveTo(x1, y)
      .lineTo(x2, y)
      .lineWidth(0.6)
      .dash(0.6, { space: 3 })
      .strokeColor(colour.quiet)
      .stroke();
    this.#document.undash();
  }

  /** Draws a picture, for which screen readers read its alternative text. */
  picture({ bytes, alt }: ShownPicture, x: number, y: number, width: number, height: number) {
    const draw = () => void this.#document.image(Buffer.from(bytes), x, y, { width, height });
    this.#root.add(this.#document.struct("Figure", { alt }, draw));
  }

  /** The rows of one table, each drawn by `row`. */
  table(rows: readonly (() => void)[]) {
    const table = this.#document.struct("Table");
    this.#root.add(table);
    for (const draw of rows) {
      this.#row = this.#document.struct("TR");
      table.add(this.#row);
      draw();
      this.#row.end();
    }
    table.end();
  }

  /** The cells of a row; only within `table`. */
  row(cells: readonly { tag: "TH" | "TD"; draw: () => void }[]) {
    for (const { tag, draw } of cells) this.#row?.add(this.#document.struct(tag, {}, draw));
  }

  /** Draws a chart, for which screen readers read its alternative text. */
  drawing({ marks, alternative }: ChartDrawing, x: number, y: number, scale: number) {
    const draw = () => {
      this.#document.save().translate(x, y).scale(scale);
      for (const mark of marks) this.#mark(mark);
      this.#document.restore();
    };
    this.#root.add(this.#document.struct("Figure", { alt: alternative }, draw));
  }

  #mark(mark: ChartMark) {
    const paper = this.#document;
    switch (mark.kind) {
      case "box": {
        paper.rect(mark.x, mark.y, mark.width, mark.height);
        if (mark.stroke === undefined) paper.fill(mark.fill);
        else paper.lineWidth(0.7).fillAndStroke(mark.fill, mark.stroke);
        return;
      }
      case "line":
        return this.rule(mark.x1, mark.y1, mark.x2, mark.y2, mark.stroke, mark.width);
      case "words": {
        const { text, size, anchor, fill } = mark;
        const width = this.measure(size)(text, "regular");
        const left = mark.x - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
        // `y` is the baseline of the words; the library places them by their top.
        return this.text(text, left, mark.y - size * ascent, size, "regular", fill);
      }
      case "area":
        paper.save().translate(mark.x, mark.y).scale(mark.scale);
        paper
          .path(mark.path)
          .lineWidth(0.6 / mark.scale)
          .fillAndStroke(mark.fill, colour.quiet);
        paper.restore();
    }
  }

  /** A box to tick; only within `decorate`. */
  frame(x: number, y: number, side: number) {
    this.#document.rect(x, y, side, side).lineWidth(0.9).strokeColor(colour.ink).stroke();
  }

  /** A filled box; only within `decorate`. */
  box(x: number, y: number, width: number, height: number, paint: string) {
    this.#document.rect(x, y, width, height).fill(paint);
  }
}
