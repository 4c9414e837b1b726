// Cuts Markdown into blocks and runs for the formats that lay out words themselves: Word and PDF.

import type { Token } from "markdown-it";
import type { ShownPicture } from "./brand.ts";
import { markdown, picturedMarkdown, pictureOf } from "./markdown.ts";

/** Words in one style. */
export interface Run {
  text: string;
  strong: boolean;
  emphasis: boolean;
}

/** A part of a document that begins on a new line. A block of kind `line` is an empty line to write on by hand. */
export interface MarkdownBlock {
  kind: "heading" | "paragraph" | "item" | "rule" | "line" | "picture";
  /** The level of a heading, or the depth of an item's list, from 1; 0 for other kinds. */
  level: number;
  /** Whether the block stands in a quotation: these are the words to say aloud. */
  said: boolean;
  /** The runs of each line; a hard break begins a new line. */
  lines: readonly (readonly Run[])[];
  /** The picture of a block of kind `picture`. */
  picture?: ShownPicture;
}

/** Markdown as a list of blocks, for renderers that set the words themselves. */
export function blocksOf(source: string, pictures: readonly ShownPicture[] = []): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let heading = 0;
  let items = 0;
  let quotes = 0;
  const reader = pictures.length > 0 ? picturedMarkdown() : markdown();
  for (const token of reader.parse(source, {})) {
    if (token.type === "heading_open") heading = Number(token.tag.slice(1));
    else if (token.type === "heading_close") heading = 0;
    else if (token.type === "list_item_open") items++;
    else if (token.type === "list_item_close") items--;
    else if (token.type === "blockquote_open") quotes++;
    else if (token.type === "blockquote_close") quotes--;
    else if (token.type === "hr") blocks.push({ kind: "rule", level: 0, said: false, lines: [] });
    else if (token.type === "inline") {
      const picture = pictures[pictureOf(token) ?? -1];
      if (picture !== undefined) {
        blocks.push({ kind: "picture", level: 0, said: false, lines: [], picture });
        continue;
      }
      const kind = heading > 0 ? "heading" : items > 0 ? "item" : "paragraph";
      blocks.push({ kind, level: heading || items, said: quotes > 0, lines: linesOf(token.children ?? []) });
    }
  }
  return blocks;
}

/** A heading, then lines to write on. */
export const notesBlocks = (title: string, lines: number): MarkdownBlock[] => [
  { kind: "heading", level: 2, said: false, lines: [[{ text: title, strong: false, emphasis: false }]] },
  ...Array.from({ length: lines }, () => ({ kind: "line" as const, level: 0, said: false, lines: [] })),
];

function linesOf(tokens: readonly Token[]): Run[][] {
  const lines: Run[][] = [[]];
  let strong = 0;
  let emphasis = 0;
  for (const { type, content } of tokens) {
    if (type === "strong_open") strong++;
    else if (type === "strong_close") strong--;
    else if (type === "em_open") emphasis++;
    else if (type === "em_close") emphasis--;
    else if (type === "hardbreak") lines.push([]);
    else {
      const text = type === "softbreak" ? " " : content;
      if (text !== "") lines.at(-1)!.push({ text, strong: strong > 0, emphasis: emphasis > 0 });
    }
  }
  return lines;
}
