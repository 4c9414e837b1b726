import { type Block, blocksOf } from "./blocks.ts";
import type { Sheet } from "./html.ts";
import { type Flow, flow, type PlacedLine, setBlocks } from "./pdf/flow.ts";
import { type Face, setLines } from "./pdf/lines.ts";
import { a4, colour, Paper, type PdfOptions } from "./pdf/paper.ts";

/** The page of a sheet: its margins, and what stands between the columns. */
const page = { ...a4, side: 34, top: 31, bottom: 31, gutter: 22 };
const column = (page.width - 2 * page.side - page.gutter) / 2;

/** Sizes of type, the most readable first: the first at which the sheet is one page is taken. */
const sizes = [10.5, 10, 9.6, 9.2, 8.8, 8.4, 8] as const;

/** One PDF, each sheet from the top of a page: searchable, tagged, with a bookmark for each. Needs no browser. */
export async function pdfOf(sheets: readonly Sheet[], options: PdfOptions): Promise<Uint8Array> {
  const paper = new Paper(options);
  for (const sheet of sheets) new SheetSetter(paper).set(sheet);
  return await paper.finish();
}

class SheetSetter {
  readonly #paper: Paper;

  constructor(paper: Paper) {
    this.#paper = paper;
  }

  set({ title, markdown }: Sheet): void {
    const [heading, subtitle, ...blocks] = blocksOf(markdown);
    if (!heading) return;
    this.#paper.newPage();
    this.#paper.bookmark(title);
    const hasSubtitle = subtitle?.kind === "paragraph";
    const top = this.#head(heading, hasSubtitle ? subtitle : null);
    this.#body(hasSubtitle || !subtitle ? blocks : [subtitle, ...blocks], top);
  }

  /** The title across the page; gives where the columns begin. */
  #head(heading: Block, subtitle: Block | null): number {
    const width = page.width - 2 * page.side;
    let y = page.top;
    const across = (block: Block, size: number, tag: string, paint: string) => {
      for (const segments of setLines(bold(block, tag === "H1"), width, this.#paper.measure(size))) {
        this.#paper.tagged(tag, () => this.#paper.segments(segments, page.side, y, size, paint));
        y += size * 1.25;
      }
    };
    across(heading, 17, "H1", colour.accent);
    if (subtitle) across(subtitle, 9.5, "P", colour.quiet);
    y += 3;
    this.#paper.decorate(() => this.#paper.rule(page.side, y, page.width - page.side, y, colour.accent, 1.1));
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
      if (start > 0) this.#paper.newPage();
      const first = start === 0 ? top : page.top;
      const here = flown.lines.filter((line) => line.column === start || line.column === start + 1);
      this.#columns(here, first, start);
    }
  }

  #flowAt(blocks: readonly Block[], size: number, height: number): Flow {
    const set = blocks.map((block) => ({ ...block, lines: bold(block, block.kind === "heading") }));
    return flow(setBlocks(set, { size, width: column, measure: this.#paper.measure }), () => height);
  }

  #columns(lines: readonly PlacedLine[], top: number, firstColumn: number): void {
    const left = ({ column: index }: PlacedLine) =>
      page.side + (index - firstColumn) * (column + page.gutter);
    const bottom = Math.max(...lines.map(({ top: y, set }) => y + set.lineHeight));
    this.#paper.decorate(() => {
      const middle = page.width / 2;
      this.#paper.rule(middle, top, middle, top + bottom, colour.line, 0.6);
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
            this.#paper.text("•", x - size * 0.85, y, size, "regular", colour.ink);
          for (const { text, face, x: along } of line.segments)
            this.#paper.text(text, x + along, y, size, face, paintOf(block, face));
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
    x: number,
    top: number,
  ) {
    const { set } = line;
    const joins = (other: PlacedLine | undefined) => other?.set.block.said && other.column === line.column;
    const from = top + line.top - (joins(above) ? 0 : 0.25 * set.size);
    const to = joins(below) ? top + below!.top : top + line.top + set.lineHeight + 0.25 * set.size;
    this.#paper.box(x, from, column, to - from, colour.said);
    this.#paper.box(x, from, 2.2, to - from, colour.accent);
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
