// Writes the report as a PDF: searchable, tagged, with real tables, and charts that are drawn and described in words.
import { a4, colour, mm, Paper, type PdfOptions } from "../pdf/paper.ts";
import { type Face, setLines, type TextSegment } from "../pdf/set-lines.ts";
import { type DocumentBlock, type DocumentTable, type ReportDocument, widthsOf } from "./report-document.ts";

const page = { ...a4, side: 18 * mm, top: 16 * mm, bottom: 18 * mm };
const textWidth = page.width - 2 * page.side;
const sizes = { title: 20, heading: { 2: 15, 3: 11.5 }, text: 10.5, quiet: 9, cell: 9.5, caption: 10 };
const line = 1.3;
const padding = { x: 4, y: 2.6 };
const largestLogo = { width: 40 * mm, height: 12 * mm };

export async function reportPdf({ title, blocks }: ReportDocument, options: PdfOptions): Promise<Uint8Array> {
  const setter = new ReportSetter(new Paper(options), options.look?.logo ?? null);
  setter.title(title);
  for (const [at, block] of blocks.entries()) setter.set(block, blocks.slice(at + 1, at + 3));
  return await setter.finish();
}

class ReportSetter {
  readonly #paper: Paper;
  #y = page.top;

  constructor(paper: Paper, logo: NonNullable<PdfOptions["look"]>["logo"]) {
    this.#paper = paper;
    paper.newPage(true);
    if (!logo) return;
    const scale = Math.min(largestLogo.width / logo.width, largestLogo.height / logo.height);
    const [width, height] = [logo.width * scale, logo.height * scale];
    paper.picture(logo, page.width - page.side - width, page.top, width, height);
    this.#y += height + 6;
  }

  finish = () => this.#paper.finish();

  title(text: string) {
    this.#paper.bookmark(text);
    this.#words(text, { size: sizes.title, face: "bold", paint: this.#paper.accent, tag: "H1" });
    this.#y += 6;
  }

  set(block: DocumentBlock, next: readonly DocumentBlock[]) {
    switch (block.kind) {
      case "heading":
        return this.#heading(block, next);
      case "paragraph":
        this.#words(block.text, block.quiet ? { size: sizes.quiet, paint: colour.quiet } : {});
        this.#y += 4;
        return;
      case "list":
        for (const item of block.items) this.#item(item);
        return;
      case "table":
        return this.#table(block);
      case "chart":
        return this.#chart(block);
    }
  }

  #heading({ level, text }: DocumentBlock & { kind: "heading" }, next: readonly DocumentBlock[]) {
    const size = sizes.heading[level];
    const headingHeight = this.#lines(text, size, "bold").length * size * line;
    const before = level === 2 ? 16 : 11;
    this.#breakPageUnless(before + headingHeight + heightAtOnce(next));
    if (this.#y > page.top) this.#y += before;
    if (level === 2) this.#paper.bookmark(text);
    this.#words(text, { size, face: "bold", paint: this.#paper.accent, tag: `H${level}` });
    this.#y += 3;
  }

  #words(
    text: string,
    given: { size?: number; face?: Face; paint?: string; tag?: string; indent?: number } = {},
  ) {
    const { size = sizes.text, face = "regular", paint = colour.ink, tag = "P", indent = 0 } = given;
    const lines = this.#lines(text, size, face, textWidth - indent);
    for (const part of this.#onPages(lines, size * line))
      this.#paper.tagged(tag, () => {
        for (const { segments, y } of part)
          this.#paper.segments(segments, page.side + indent, y, size, paint);
      });
  }

  #item(text: string) {
    this.#breakPageUnless(sizes.text * line);
    const y = this.#y;
    this.#paper.decorate(() => this.#paper.text("•", page.side + 3, y, sizes.text, "regular", colour.ink));
    this.#words(text, { indent: 13 });
  }

  #table({ columns, rows }: DocumentTable) {
    const widths = widthsOf(columns, textWidth);
    const lefts = widths.map(
      (_, at) => page.side + widths.slice(0, at).reduce((sum, columnWidth) => sum + columnWidth, 0),
    );
    const set = (cells: readonly string[], face: Face) =>
      cells.map((text, at) => this.#lines(text, sizes.cell, face, widths[at]! - 2 * padding.x));
    const heightOf = (cells: readonly TextSegment[][][]) =>
      Math.max(...cells.map((lines) => lines.length)) * sizes.cell * line + 2 * padding.y;
    const head = set(
      columns.map(({ title }) => title),
      "bold",
    );
    const body = rows.map((row) => set(row, "regular"));
    const draw = (cells: readonly TextSegment[][][], isHead: boolean) => () => {
      const y = this.#y;
      this.#paper.row(
        cells.map((lines, at) => ({
          tag: isHead || at === 0 ? ("TH" as const) : ("TD" as const),
          draw: () => {
            for (const [number, segments] of lines.entries()) {
              const x =
                lefts[at]! +
                padding.x +
                (columns[at]!.numeric ? this.#indentToRight(segments, widths[at]!) : 0);
              const top = y + padding.y + number * sizes.cell * line;
              this.#paper.segments(segments, x, top, sizes.cell, colour.ink);
            }
          },
        })),
      );
      this.#y += heightOf(cells);
      const edge = this.#y;
      this.#paper.decorate(() =>
        this.#paper.rule(
          ...([page.side, edge, page.side + textWidth, edge] as const),
          isHead ? this.#paper.accent : colour.line,
          isHead ? 1.1 : 0.6,
        ),
      );
    };
    for (let at = 0; at < body.length; ) {
      this.#breakPageUnless(heightOf(head) + heightOf(body[at]!));
      let bottom = this.#y + heightOf(head);
      const start = at;
      while (at < body.length && bottom + heightOf(body[at]!) <= page.height - page.bottom)
        bottom += heightOf(body[at++]!);
      // A row higher than a page is drawn all the same.
      if (at === start) at++;
      this.#paper.table([draw(head, true), ...body.slice(start, at).map((cells) => draw(cells, false))]);
    }
    this.#y += 8;
  }

  /** How far words are indented so that they end on the right of their column. */
  #indentToRight(segments: readonly TextSegment[], width: number): number {
    const last = segments.at(-1);
    if (!last) return 0;
    const end = last.x + this.#paper.measure(sizes.cell)(last.text, last.face);
    return Math.max(0, width - 2 * padding.x - end);
  }

  #chart({ drawing, titled, source }: DocumentBlock & { kind: "chart" }) {
    const scale = Math.min(1, textWidth / drawing.width);
    this.#breakPageUnless(drawing.height * scale + sizes.caption * line + 6);
    if (titled) this.#words(drawing.title, { size: sizes.caption, face: "bold", tag: "Caption" });
    this.#paper.drawing(drawing, page.side, this.#y + 3, scale);
    this.#y += drawing.height * scale + 12;
    if (source) this.#words(source, { size: sizes.quiet, paint: colour.quiet });
  }

  #lines = (text: string, size: number, face: Face, width = textWidth) =>
    setLines(
      [[{ text, strong: face === "bold", emphasis: face === "italic" }]],
      width,
      this.#paper.measure(size),
    );

  /** Lines by the page that they stand on. */
  *#onPages(lines: readonly TextSegment[][], height: number) {
    let part: { segments: TextSegment[]; y: number }[] = [];
    for (const segments of lines) {
      if (this.#y + height > page.height - page.bottom) {
        if (part.length > 0) yield part;
        part = [];
        this.#newPage();
      }
      part.push({ segments, y: this.#y });
      this.#y += height;
    }
    if (part.length > 0) yield part;
  }

  /** Begins a new page where this much height is not free on the current one. */
  #breakPageUnless(height: number) {
    if (this.#y + height > page.height - page.bottom && this.#y > page.top) this.#newPage();
  }

  #newPage() {
    this.#paper.newPage(true);
    this.#y = page.top;
  }
}

/** The height that must stand on the same page as the heading before it. */
function heightAtOnce([block, ...more]: readonly DocumentBlock[]): number {
  if (block?.kind === "heading") return 2 * sizes.heading[block.level] * line + heightAtOnce(more);
  if (block?.kind === "chart")
    return block.drawing.height * Math.min(1, textWidth / block.drawing.width) + sizes.caption * line + 40;
  return block?.kind === "table" ? 70 : 30;
}
