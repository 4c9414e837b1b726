import PDFDocument from "pdfkit";
import { type Block, blocksOf } from "./blocks.ts";
import type { Sheet } from "./html.ts";
import { type Flow, flow, type PlacedLine, setBlocks } from "./pdf/flow.ts";
import { type Face, type Measure, type Segment, setLines } from "./pdf/lines.ts";

/** The typefaces, as TrueType files. */
export type Fonts = Readonly<Record<Face, Uint8Array>>;

export interface PdfOptions {
  language: string;
  title: string;
  author: string;
  date: Date;
  fonts: Fonts;
}

/** A4 in points, its margins, and what stands between the columns. */
const page = { width: 595.28, height: 841.89, side: 34, top: 31, bottom: 31, gutter: 22 };
const column = (page.width - 2 * page.side - page.gutter) / 2;

/** Sizes of type, the most readable first: the first at which the sheet is one page is taken. */
const sizes = [10.5, 10, 9.6, 9.2, 8.8, 8.4, 8] as const;

const colour = { ink: "#1c2327", quiet: "#4d5a61", accent: "#1f5a66", said: "#eef5f5", line: "#c9d5d8" };

/** One PDF, each sheet from the top of a page: searchable, tagged, with a bookmark for each. Needs no browser. */
export async function pdfOf(sheets: readonly Sheet[], options: PdfOptions): Promise<Uint8Array> {
  const { language, title, author, date, fonts } = options;
  const document = new PDFDocument({
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
  const chunks: Uint8Array[] = [];
  document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => document.on("end", resolve).on("error", reject));
  for (const [face, bytes] of Object.entries(fonts)) document.registerFont(face, bytes as never);
  const root = document.struct("Document");
  document.addStructure(root);
  for (const sheet of sheets) new SheetSetter(document, root).set(sheet);
  root.end();
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

class SheetSetter {
  readonly #document: PDFKit.PDFDocument;
  readonly #root: PDFKit.PDFStructureElement;

  constructor(document: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement) {
    this.#document = document;
    this.#root = root;
  }

  set({ title, markdown }: Sheet): void {
    const [heading, subtitle, ...blocks] = blocksOf(markdown);
    if (!heading) return;
    this.#newPage();
    this.#document.outline.addItem(title);
    const hasSubtitle = subtitle?.kind === "paragraph";
    const top = this.#head(heading, hasSubtitle ? subtitle : null);
    this.#body(hasSubtitle || !subtitle ? blocks : [subtitle, ...blocks], top);
  }

  #newPage() {
    this.#document.addPage({ size: "A4", margin: 0 });
  }

  #measure = (size: number): Measure => {
    return (text, face) => this.#document.font(face).fontSize(size).widthOfString(text);
  };

  /** The title across the page; gives where the columns begin. */
  #head(heading: Block, subtitle: Block | null): number {
    const width = page.width - 2 * page.side;
    let y = page.top;
    const across = (block: Block, size: number, tag: string, paint: string) => {
      for (const segments of setLines(bold(block, tag === "H1"), width, this.#measure(size))) {
        this.#write(segments, { x: page.side, y, size, paint, tag });
        y += size * 1.25;
      }
    };
    across(heading, 17, "H1", colour.accent);
    if (subtitle) across(subtitle, 9.5, "P", colour.quiet);
    y += 3;
    this.#decorate(() => this.#line(page.side, y, page.width - page.side, y, colour.accent, 1.1));
    return y + 8;
  }

  #body(blocks: readonly Block[], top: number): void {
    const height = page.height - page.bottom - top;
    const tries = sizes.map((size) => () => this.#flowAt(blocks, size, height));
    let flown: Flow = tries[0]!();
    for (const attempt of tries.slice(1)) {
      if (flown.columns <= 2) break;
      flown = attempt();
    }
    for (let start = 0; start < flown.columns; start += 2) {
      if (start > 0) this.#newPage();
      const first = start === 0 ? top : page.top;
      const here = flown.lines.filter((line) => line.column === start || line.column === start + 1);
      this.#columns(here, first, start);
    }
  }

  #flowAt(blocks: readonly Block[], size: number, height: number): Flow {
    const set = blocks.map((block) => ({ ...block, lines: bold(block, block.kind === "heading") }));
    return flow(setBlocks(set, { size, width: column, measure: this.#measure }), height);
  }

  #columns(lines: readonly PlacedLine[], top: number, firstColumn: number): void {
    const left = ({ column: index }: PlacedLine) =>
      page.side + (index - firstColumn) * (column + page.gutter);
    const bottom = Math.max(...lines.map(({ top: y, set }) => y + set.lineHeight));
    this.#decorate(() => {
      const middle = page.width / 2;
      this.#line(middle, top, middle, top + bottom, colour.line, 0.6);
      for (const [index, line] of lines.entries())
        if (line.set.block.said) this.#tint(line, lines[index - 1], lines[index + 1], left(line), top);
    });
    for (const group of byBlock(lines)) {
      const { block, size, indent } = group[0]!.set;
      const tag = block.kind === "heading" ? `H${block.level}` : "P"; // Items too: a list is read as lines.
      const draw = () => {
        for (const line of group) {
          const [x, y] = [left(line) + indent, top + line.top];
          if (block.kind === "item" && line.first)
            this.#text("•", x - size * 0.85, y, size, "regular", colour.ink);
          for (const { text, face, x: along } of line.segments)
            this.#text(text, x + along, y, size, face, paintOf(block, face));
        }
      };
      this.#root.add(this.#document.struct(tag, {}, draw));
    }
  }

  /** The tint behind what is said aloud, joined to the lines of the same quotation. */
  #tint(
    line: PlacedLine,
    above: PlacedLine | undefined,
    below: PlacedLine | undefined,
    x: number,
    top: number,
  ) {
    const { set } = line;
    const joins = (other: PlacedLine | undefined) => other?.set.block.said && other.column === line.column;
    const from = top + line.top - (joins(above) ? 0 : 0.25 * set.size);
    const to = joins(below) ? top + below!.top : top + line.top + set.lineHeight + 0.25 * set.size;
    this.#document.rect(x, from, column, to - from).fill(colour.said);
    this.#document.rect(x, from, 2.2, to - from).fill(colour.accent);
  }

  #write(
    segments: readonly Segment[],
    at: { x: number; y: number; size: number; paint: string; tag: string },
  ) {
    const draw = () => {
      for (const { text, face, x } of segments) this.#text(text, at.x + x, at.y, at.size, face, at.paint);
    };
    this.#root.add(this.#document.struct(at.tag, {}, draw));
  }

  #text(text: string, x: number, y: number, size: number, face: Face, paint: string) {
    this.#document.font(face).fontSize(size).fillColor(paint).text(text, x, y, { lineBreak: false });
  }

  #line(x1: number, y1: number, x2: number, y2: number, paint: string, width: number) {
    this.#document.moveTo(x1, y1).lineTo(x2, y2).lineWidth(width).strokeColor(paint).stroke();
  }

  /** What only pleases the eye is marked so: it is not read aloud. */
  #decorate(draw: () => void) {
    this.#document.markContent("Artifact", { type: "Layout" });
    draw();
    this.#document.endMarkedContent();
  }
}

const paintOf = ({ kind }: Block, face: Face) =>
  kind === "heading" ? colour.accent : face === "italic" ? colour.quiet : colour.ink;

const bold = ({ lines }: Block, all: boolean) =>
  all ? lines.map((runs) => runs.map((run) => ({ ...run, strong: true }))) : lines;

/** Lines of the same block, together. */
function byBlock(lines: readonly PlacedLine[]): PlacedLine[][] {
  const groups: PlacedLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]!.set === line.set) last.push(line);
    else groups.push([line]);
  }
  return groups;
}
