// Writes first-contact sheets as a PDF.

import { fitted } from "../../domain/documents/picture.ts";
import type { Logo } from "../brand.ts";
import { entryOf, type HtmlSheet } from "../html-page.ts";
import { blocksOf, type MarkdownBlock, notesBlocks } from "../markdown-blocks.ts";
import { noteLines, noteLinesIn, type SheetLayout } from "../page-fitting.ts";
import { type BlockFlow, flow, type PlacedLine, setBlocks } from "./block-flow.ts";
import { a4, colour, mm, Paper, type PdfOptions } from "./paper.ts";
import { setContents } from "./pdf-contents.ts";
import { type Face, setLines } from "./set-lines.ts";

/** The page of a sheet: its margins, and what stands between the columns. */
const page = { ...a4, side: 34, top: 31, bottom: 31, gutter: 22 };

interface Columns {
  count: number;
  width: number;
  /** Sizes of type, the most readable first: the first at which the sheet is one page is taken. */
  sizes: readonly [number, ...number[]];
}

const columnsOf: Readonly<Record<SheetLayout, Columns>> = {
  conversation: {
    count: 2,
    width: (page.width - 2 * page.side - page.gutter) / 2,
    sizes: [10.5, 10, 9.6, 9.2, 8.8, 8.4, 8],
  },
  reading: { count: 1, width: page.width - 2 * page.side, sizes: [13, 12.5, 12, 11.5, 11, 10.5, 10, 9.2] },
  directory: { count: 1, width: page.width - 2 * page.side, sizes: [11] },
};

/** The largest size of the logo beside the title. */
const largestLogo = { width: 40 * mm, height: 11 * mm };

/**
 * One PDF, each sheet from the top of a page: searchable, tagged, with a bookmark for each. A booklet begins with its
 * contents, and its pages are numbered. Needs no browser.
 */
export async function pdfOf(
  sheets: readonly HtmlSheet[],
  { contents = null, ...options }: PdfOptions & { contents?: string | null },
): Promise<Uint8Array> {
  const paper = new Paper(options);
  const setter = new SheetSetter(paper, contents !== null, options.look?.logo ?? null);
  const set = sheets.flatMap((sheet) => setter.lay(sheet));
  if (contents !== null) setContents(paper, set, { title: options.title, contents });
  for (const [index, sheet] of set.entries()) setter.draw(sheet, `sheet-${index}`);
  return await paper.finish();
}

/** A sheet that is laid out and not drawn yet: the table of contents needs the number of pages of every sheet. */
interface LaidSheet {
  entry: string;
  heading: MarkdownBlock;
  subtitle: MarkdownBlock | null;
  top: number;
  columns: Columns;
  flown: BlockFlow;
  pages: number;
}

class SheetSetter {
  readonly #paper: Paper;
  readonly #numbered: boolean;
  readonly #logo: { logo: Logo; width: number; height: number } | null;

  constructor(paper: Paper, numbered: boolean, logo: Logo | null) {
    this.#paper = paper;
    this.#numbered = numbered;
    this.#logo = logo && { logo, ...fitted(logo, largestLogo) };
  }

  lay(sheet: HtmlSheet): LaidSheet[] {
    const [heading, second, ...rest] = blocksOf(sheet.markdown, sheet.pictures);
    if (!heading) return [];
    const subtitle = second?.kind === "paragraph" ? second : null;
    const top = this.#head(heading, subtitle, () => {});
    const blocks = subtitle || !second ? rest : [second, ...rest];
    const columns = columnsOf[sheet.layout ?? "conversation"];
    const height = page.height - page.bottom - top;
    const flown =
      this.#withNotes(blocks, columns, height, sheet.notesTitle) ?? this.#fitted(blocks, columns, height);
    return [
      {
        entry: entryOf(sheet),
        heading,
        subtitle,
        top,
        columns,
        flown,
        pages: Math.max(1, Math.ceil(flown.columns / columns.count)),
      },
    ];
  }

  draw({ entry, heading, subtitle, top, columns, flown }: LaidSheet, name: string): void {
    for (let start = 0; start === 0 || start < flown.columns; start += columns.count) {
      this.#paper.newPage(this.#numbered);
      if (start === 0) {
        this.#paper.bookmark(entry, name);
        if (this.#logo) {
          const { logo, width, height } = this.#logo;
          this.#paper.picture(logo, page.width - page.side - width, page.top - 4, width, height);
        }
        const y = this.#head(heading, subtitle, (draw) => draw()) - 8;
        this.#paper.decorate(() =>
          this.#paper.rule(page.side, y, page.width - page.side, y, this.#paper.accent, 1.1),
        );
      }
      const here = flown.lines.filter((line) => line.column >= start && line.column < start + columns.count);
      if (here.length > 0) this.#columns(here, columns, start === 0 ? top : page.top, start);
    }
  }

  /** Sets the title across the page; gives the height at which the columns begin. `paint` draws each line, or only measures by doing nothing. */
  #head(heading: MarkdownBlock, subtitle: MarkdownBlock | null, paint: (draw: () => void) => void): number {
    const width = page.width - 2 * page.side - (this.#logo ? this.#logo.width + 12 : 0);
    let y = page.top;
    const across = (block: MarkdownBlock, size: number, tag: string, ink: string) => {
      for (const segments of setLines(bold(block, tag === "H1"), width, this.#paper.measure(size))) {
        const place = y;
        paint(() =>
          this.#paper.tagged(tag, () => this.#paper.segments(segments, page.side, place, size, ink)),
        );
        y += size * 1.25;
      }
    };
    across(heading, 17, "H1", this.#paper.accent);
    if (subtitle) across(subtitle, 9.5, "P", colour.quiet);
    return y + 11;
  }

  /** Lays a sheet out with lines for notes at its end; null where one page has no room for them. */
  #withNotes(
    blocks: readonly MarkdownBlock[],
    columns: Columns,
    height: number,
    title: string | undefined,
  ): BlockFlow | null {
    if (title === undefined) return null;
    let size = 0;
    let lines = 0;
    for (const type of columns.sizes) {
      // To make room for the lines, the type is made smaller only as long as it is read without effort.
      if (size > 0 && type < noteLines.smallestType) break;
      const { columns: used, lines: set } = this.#flowAt(blocks, columns, type, height);
      if (used > columns.count) continue;
      const last = set.at(-1);
      const free = (columns.count - used) * height + height - (last ? last.top + last.set.lineHeight : 0);
      [size, lines] = [type, noteLinesIn(free)];
      if (lines === noteLines.enough) break;
    }
    if (lines === 0) return null;
    const all = [...blocks, ...notesBlocks(title, lines)];
    const flown = this.#flowAt(all, columns, size, height);
    return flown.columns > columns.count ? null : this.#shared(all, columns, flown, size);
  }

  /** Lays blocks out in the largest type at which they fit on one page, else in the smallest. */
  #fitted(blocks: readonly MarkdownBlock[], columns: Columns, height: number): BlockFlow {
    const [largest, ...smaller] = columns.sizes;
    let [flown, set] = [this.#flowAt(blocks, columns, largest, height), largest];
    for (const size of smaller) {
      if (flown.columns <= columns.count) break;
      [flown, set] = [this.#flowAt(blocks, columns, size, height), size];
    }
    return this.#shared(blocks, columns, flown, set);
  }

  #shared(blocks: readonly MarkdownBlock[], columns: Columns, flown: BlockFlow, size: number): BlockFlow {
    return columns.count > 1 && flown.columns <= columns.count
      ? this.#balanced(blocks, columns, flown, size)
      : flown;
  }

  /** Shares the lines of a single page between its two columns: with one column empty, something seems to be missing. */
  #balanced(blocks: readonly MarkdownBlock[], columns: Columns, flown: BlockFlow, size: number): BlockFlow {
    const textHeight = Math.max(0, ...flown.lines.map(({ top, set }) => top + set.lineHeight));
    for (let height = textHeight / 2; height < textHeight; height += size) {
      const shared = this.#flowAt(blocks, columns, size, height);
      if (shared.columns === 2) return shared;
    }
    return flown;
  }

  #flowAt(blocks: readonly MarkdownBlock[], { width }: Columns, size: number, height: number): BlockFlow {
    const set = blocks.map((block) => ({ ...block, lines: bold(block, block.kind === "heading") }));
    return flow(setBlocks(set, { size, width, measure: this.#paper.measure }), () => height);
  }

  #columns(lines: readonly PlacedLine[], { count, width }: Columns, top: number, firstColumn: number): void {
    const leftOf = ({ column: index }: PlacedLine) =>
      page.side + (index - firstColumn) * (width + page.gutter);
    const bottom = Math.max(...lines.map(({ top: y, set }) => y + set.lineHeight));
    this.#paper.decorate(() => {
      const middle = page.width / 2;
      if (count > 1) this.#paper.rule(middle, top, middle, top + bottom, colour.line, 0.6);
      for (const [index, line] of lines.entries())
        if (line.set.block.said)
          this.#tint(line, lines[index - 1], lines[index + 1], { x: leftOf(line), top, width });
      for (const line of lines.filter(({ set }) => set.block.kind === "line")) {
        const y = top + line.top + line.set.lineHeight;
        this.#paper.rule(leftOf(line), y, leftOf(line) + width, y, colour.line, 0.6);
      }
    });
    for (const group of byBlock(lines.filter(({ set }) => set.block.kind !== "line"))) {
      const { block, size, indent, frame } = group[0]!.set;
      if (block.picture && frame) {
        const [x, y] = [leftOf(group[0]!), top + group[0]!.top];
        this.#paper.picture(block.picture, x, y, frame.width, frame.height);
        continue;
      }
      const tag = block.kind === "heading" ? `H${block.level}` : "P"; // A list item is read as a paragraph.
      const draw = () => {
        for (const line of group) {
          const [x, y] = [leftOf(line) + indent, top + line.top];
          if (block.kind === "item" && line.first)
            this.#paper.text("•", x - size * 0.85, y, size, "regular", colour.ink);
          for (const { text, face, x: along } of line.segments)
            this.#paper.text(text, x + along, y, size, face, paintOf(block, face, this.#paper.accent));
        }
      };
      this.#paper.tagged(tag, draw);
    }
  }

  /** The tint behind what is said aloud, joined to the lines of the same quotation. */
  #tint(
    line: PlacedLine,
    above: PlacedLine | undefined,
    below: PlacedLine | undefined,
    { x, top, width }: { x: number; top: number; width: number },
  ) {
    const { set } = line;
    const joins = (other: PlacedLine | undefined) => other?.set.block.said && other.column === line.column;
    const from = top + line.top - (joins(above) ? 0 : 0.25 * set.size);
    const to = joins(below) ? top + below!.top : top + line.top + set.lineHeight + 0.25 * set.size;
    this.#paper.box(x, from, width, to - from, colour.said);
    this.#paper.box(x, from, 2.2, to - from, this.#paper.accent);
  }
}

const paintOf = ({ kind }: MarkdownBlock, face: Face, accent: string) =>
  kind === "heading" ? accent : face === "italic" ? colour.quiet : colour.ink;

const bold = ({ lines }: MarkdownBlock, all: boolean) =>
  all ? lines.map((runs) => runs.map((run) => ({ ...run, strong: true }))) : lines;

/** Groups lines by the block to which they belong. */
function byBlock(lines: readonly PlacedLine[]): PlacedLine[][] {
  const groups: PlacedLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]!.set === line.set) last.push(line);
    else groups.push([line]);
  }
  return groups;
}
