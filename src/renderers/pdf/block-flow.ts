// Lays the blocks of a sheet out in the columns of a PDF page.

import { shownSize } from "../../domain/documents/picture.ts";
import type { MarkdownBlock } from "../markdown-blocks.ts";
import { noteLines } from "../page-fitting.ts";
import { setLines, type TextMeasure, type TextSegment } from "./set-lines.ts";

/** A block set in lines, with the room around it, in points. */
export interface SetBlock {
  block: MarkdownBlock;
  size: number;
  lines: TextSegment[][];
  lineHeight: number;
  before: number;
  indent: number;
  /** The size at which a picture is drawn. */
  frame?: { width: number; height: number };
  /** Whether the block must stand on the same page as the next one. */
  withNext?: boolean;
}

/** Where a line stands: its column, and the distance of its top from the top of the column. */
export interface PlacedLine {
  set: SetBlock;
  segments: TextSegment[];
  column: number;
  top: number;
  first: boolean;
}

export interface BlockFlow {
  lines: PlacedLine[];
  /** Columns used; more than there are on the page when the text does not fit. */
  columns: number;
}

/** Room in units of the type size. */
const room = { line: 1.3, paragraph: 0.3, item: 0.14, heading: 0.75, afterHeading: 0.2, said: 0.35 };

/** Sets blocks in lines for a column of this width. */
export function setBlocks(
  blocks: readonly MarkdownBlock[],
  { size, width, measure }: { size: number; width: number; measure: (size: number) => TextMeasure },
): SetBlock[] {
  return blocks.map((block, index) => {
    const frame = block.picture && shownSize(block.picture, { width, height: tallestPicture });
    const blockSize = block.kind === "heading" ? size * 1.12 : size;
    const indent = (block.kind === "item" ? 1.1 * block.level : 0) * size + (block.said ? 0.9 * size : 0);
    const previous = blocks[index - 1];
    return {
      block,
      size: blockSize,
      lines:
        block.kind === "rule" || block.kind === "line" || frame
          ? [[]]
          : setLines(block.lines, width - indent - (block.said ? 0.5 * size : 0), measure(blockSize)),
      lineHeight: frame ? frame.height : block.kind === "line" ? noteLines.distance : blockSize * room.line,
      before: index === 0 ? 0 : size * gap(block, previous!),
      indent,
      ...(frame ? { frame } : {}),
    };
  });
}

/** Points: with pictures of this height, two projects and their texts fit on one page. */
const tallestPicture = 190;

function gap(block: MarkdownBlock, previous: MarkdownBlock): number {
  if (block.kind === "heading") return room.heading;
  if (block.kind === "line") return 0;
  if (previous.kind === "heading") return room.afterHeading + (block.said ? room.said : 0);
  if (block.kind === "item" && previous.kind === "item" && !block.said) return room.item;
  return room.paragraph + (block.said === previous.said ? 0 : room.said);
}

/**
 * Fills columns from the left, each as high as `heightOf` says. A heading stays with what follows it, a paragraph said
 * aloud stays whole.
 */
export function flow(blocks: readonly SetBlock[], heightOf: (column: number) => number): BlockFlow {
  const lines: PlacedLine[] = [];
  let column = 0;
  let top = 0;
  for (const [index, set] of blocks.entries()) {
    const together = needed(set, blocks[index + 1]);
    const before = top === 0 ? 0 : set.before;
    if (top + before + together > heightOf(column) && top > 0) {
      column++;
      top = set.block.said ? room.said * set.size : 0;
    } else top += before;
    for (const [number, segments] of set.lines.entries()) {
      if (top + set.lineHeight > heightOf(column)) {
        column++;
        top = 0;
      }
      lines.push({ set, segments, column, top, first: number === 0 });
      top += set.lineHeight;
    }
  }
  return { lines, columns: column + 1 };
}

/** Height that must be free for a block to begin in a column: its lines that stay together and, after a heading, the first of the next. */
function needed(set: SetBlock, next: SetBlock | undefined): number {
  if (next && (set.block.kind === "heading" || set.withNext))
    return set.lines.length * set.lineHeight + next.before + atOnce(next);
  return atOnce(set);
}

const atOnce = ({ block, lines, lineHeight }: SetBlock) =>
  (block.said || lines.length <= 3 ? lines.length : 2) * lineHeight;
