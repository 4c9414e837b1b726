// Chooses the size of type at which a sheet stays on one page, without laying it out.

import type { Token } from "markdown-it";
import { markdown } from "./markdown.ts";

/**
 * Layouts of a sheet on A4: two columns, to glance at during a conversation, or one column in larger type, to leave with readers.
 * Widths of a column and sizes of type in points, the most readable first; `templates/style.css` has a class for each size.
 */
export const sheetLayouts = {
  conversation: { columns: 2, width: 252, sizes: [10, 9.6, 9.2, 8.8, 8.4, 8] },
  reading: { columns: 1, width: 526, sizes: [12.5, 12, 11.5, 11, 10.5, 10] },
  /** A directory takes as many pages as it needs, all in one size of type. */
  directory: { columns: 1, width: 526, sizes: [11] },
} as const;

export type SheetLayout = keyof typeof sheetLayouts;

/** Height of the columns of `templates/style.css`, in points. */
const columnHeight = 769;

/** Room in units of the type size: what the style sheet gives each kind of block besides its lines. */
const room = { line: 1.3, paragraph: 0.25, item: 0.12, heading: 2.6, quote: 1.05, head: 5.2 };

/** Width of a letter in units of the type size, in the widest font that a browser may use instead of the one asked for. */
const letter = 0.4;

/** Lines for notes at the end of a sheet: enough of them, the fewest worth printing; in points, their distance and the smallest type. */
export const noteLines = { enough: 10, fewest: 3, distance: 18, smallestType: 8.8, heading: 24 };

/** How many lines to write on fit into a height in points; 0 where they are too few to be worth printing. */
export const noteLinesIn = (height: number): number => {
  const lines = Math.floor((height - noteLines.heading) / noteLines.distance);
  return lines < noteLines.fewest ? 0 : Math.min(lines, noteLines.enough);
};

/** How a sheet is set to fit on its page. */
export interface SheetFit {
  /** How many sizes below the largest type the sheet is set. */
  step: number;
  /** How many lines for notes fit below the text. */
  lines: number;
}

/** Finds the size of type at which a sheet fits on one page, with lines for notes if it may have them. */
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
  // To make room for the lines, the type is made smaller only as long as it is read without effort.
  const smallest = Math.max(fitting, sizes.filter((size) => size >= noteLines.smallestType).length - 1);
  const enough = free.findIndex((height) => noteLinesIn(height) === noteLines.enough);
  const step = enough !== -1 && enough < smallest ? enough : smallest;
  const lines = noteLinesIn(free[step]!);
  return lines > 0 ? { step, lines } : { step: fitting, lines };
}

/** The content of a sheet for any size of type: heights in units of that size, texts by length and indent. */
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
