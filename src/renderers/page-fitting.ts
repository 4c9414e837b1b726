// Chooses the size of type at which a sheet stays on one page, without laying it out.

import type { Token } from "markdown-it";
import { markdown } from "./markdown.ts";

/**
 * How a sheet stands on A4: in two columns, to be looked at while one talks, or in one and larger, to be left with readers.
 * Widths of a column and sizes of type in points, the most readable first; `templates/style.css` has a class for each size.
 */
export const sheetLayouts = {
  conversation: { columns: 2, width: 252, sizes: [10, 9.6, 9.2, 8.8, 8.4, 8] },
  reading: { columns: 1, width: 526, sizes: [12.5, 12, 11.5, 11, 10.5, 10] },
  /** Many pages, of one size. */
  directory: { columns: 1, width: 526, sizes: [11] },
} as const;

export type SheetLayout = keyof typeof sheetLayouts;

/** Height of the columns of `templates/style.css`, in points. */
const columnHeight = 769;

/** Room in units of the type size: what the style sheet gives each kind of block besides its lines. */
const room = { line: 1.3, paragraph: 0.25, item: 0.12, heading: 2.6, quote: 1.05, head: 5.2 };

/** Width of a letter in units of the type size, in the widest font that a browser may use instead of the one asked for. */
const letter = 0.4;

/** Lines to write on by hand at the end of a sheet: how many are enough, the fewest worth printing, and their distance and the smallest type beside them in points. */
export const noteLines = { enough: 10, fewest: 3, distance: 18, smallestType: 8.8, heading: 24 };

/** How many lines to write on fit into a height in points; 0 where they are too few to be worth printing. */
export const noteLinesIn = (height: number): number => {
  const lines = Math.floor((height - noteLines.heading) / noteLines.distance);
  return lines < noteLines.fewest ? 0 : Math.min(lines, noteLines.enough);
};

/** How a sheet stands on its page. */
export interface SheetFit {
  /** How many classes below the largest type make it fit on one page. */
  step: number;
  /** How many lines to write on its page has room for. */
  lines: number;
}

/** How a sheet stands on one page, with lines to write on if it may have them. */
export function fitToPage(
  source: string | readonly Token[],
  layout: SheetLayout,
  mayHaveNotes: boolean,
): SheetFit {
  const { columns, width, sizes } = sheetLayouts[layout];
  const content = contentOf(typeof source === "string" ? markdown().parse(source, {}) : source, columns);
  const free = sizes.map((size) => columns * columnHeight - heightAt(content, size, width));
  const fitting = free.findIndex((height) => height >= 0);
  if (fitting === -1) return { step: sizes.length - 1, lines: 0 };
  if (!mayHaveNotes) return { step: fitting, lines: 0 };
  // The type is made smaller to make room for them only where it is read without effort.
  const smallest = Math.max(fitting, sizes.filter((size) => size >= noteLines.smallestType).length - 1);
  const enough = free.findIndex((height) => noteLinesIn(height) === noteLines.enough);
  const step = enough !== -1 && enough < smallest ? enough : smallest;
  const lines = noteLinesIn(free[step]!);
  return lines > 0 ? { step, lines } : { step: fitting, lines };
}

/** The content of a sheet whatever its type size: heights in units of that size, and texts by length and indent. */
interface Content {
  units: number;
  texts: readonly { letters: number; indent: number }[];
}

function contentOf(tokens: readonly Token[], columns: number): Content {
  const texts: { letters: number; indent: number }[] = [];
  let units = 0;
  let indent = 0;
  let heading = 0;
  for (const token of tokens) {
    if (token.type === "heading_open") heading = Number(token.tag.slice(1));
    else if (token.type === "heading_close") heading = 0;
    else if (token.type === "list_item_open") {
      indent += 2.4;
      units += room.item;
    } else if (token.type === "list_item_close") indent -= 2.4;
    else if (token.type === "blockquote_open") {
      indent += 3;
      units += room.quote;
    } else if (token.type === "blockquote_close") indent -= 3;
    else if (token.type === "inline" && heading === 1) units += columns * room.head;
    else if (token.type === "inline" && heading > 1) units += room.heading;
    else if (token.type === "inline") {
      texts.push({ letters: token.content.length, indent });
      if (!token.hidden) units += room.paragraph;
    }
  }
  return { units, texts };
}

/** Height of a sheet set in one column of the page, in points. */
function heightAt({ units, texts }: Content, size: number, width: number): number {
  const perLine = width / (letter * size);
  const lines = texts.reduce((sum, { letters, indent }) => sum + Math.ceil(letters / (perLine - indent)), 0);
  return (units + lines * room.line) * size;
}
