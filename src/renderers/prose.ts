// Writes Markdown as plain text, for terminals and for messages without HTML.

import type { Token } from "markdown-it";
import { markdown } from "./markdown.ts";
import type { Paint } from "./screens/terminal.ts";

/** How plain text marks headings and emphasis: with colours in a terminal, not at all in a message without HTML. */
export interface ProseStyle {
  heading(words: string, level: number): string;
  strong(words: string): string;
  emphasis(words: string): string;
  /** Stands before each line that is to be said aloud. */
  quote: string;
  /** Columns at which lines are wrapped; Infinity leaves lines whole. */
  width: number;
}

export const plainProse: ProseStyle = {
  heading: (words) => words,
  strong: (words) => words,
  emphasis: (words) => words,
  quote: "> ",
  width: Number.POSITIVE_INFINITY,
};

/** The style for a screen: titles and words to say aloud stand out, and lines are short enough to read easily. */
export const terminalProse = (paint: Paint, columns: number): ProseStyle => ({
  heading: (words, level) => (level === 1 ? paint.strong(words) : paint.accent(paint.strong(words))),
  strong: paint.strong,
  emphasis: paint.faint,
  quote: `${paint.accent("│")} `,
  width: Math.min(columns, 100),
});

/** Markdown as plain characters, wrapped to the width. */
export const prose = (source: string, style: ProseStyle): string =>
  proseOf(markdown().parse(source, {}), style);

/** As `prose`, for Markdown that is parsed already. */
export function proseOf(tokens: readonly Token[], style: ProseStyle): string {
  const lines: string[] = [];
  const margins: { first: string; next: string }[] = [];
  let level = 0;
  let tight = false;
  const margin = (which: "first" | "next") => margins.map((listMargin) => listMargin[which]).join("");
  const blank = () => {
    if (lines.length > 0 && lines.at(-1)!.trim() !== "") lines.push(margin("next").trimEnd());
  };
  for (const token of tokens) {
    switch (token.type) {
      case "heading_open":
        level = Number(token.tag.slice(1));
        blank();
        break;
      case "heading_close":
        level = 0;
        break;
      case "blockquote_open":
        blank();
        margins.push({ first: style.quote, next: style.quote });
        break;
      case "blockquote_close":
      case "list_item_close":
        margins.pop();
        break;
      case "bullet_list_open":
      case "ordered_list_open":
        if (margins.length === 0) blank();
        tight = true;
        break;
      case "bullet_list_close":
      case "ordered_list_close":
        tight = false;
        break;
      case "list_item_open":
        margins.push(token.info === "" ? { first: "- ", next: "  " } : numbered(token.info));
        break;
      case "hr":
        blank();
        lines.push("-".repeat(Math.min(style.width, 40)));
        break;
      case "fence":
      case "code_block":
        blank();
        lines.push(
          ...token.content
            .trimEnd()
            .split("\n")
            .map((line) => margin("next") + line),
        );
        break;
      case "inline": {
        if (level === 0 && !tight) blank();
        const words = inline(token.children ?? [], style);
        const shown = level > 0 ? style.heading(words, level) : words;
        for (const piece of shown.split("\n"))
          lines.push(...wrapped(piece, margin("first"), margin("next"), style.width));
        for (const listMargin of margins) listMargin.first = listMargin.next;
        break;
      }
    }
  }
  return `${lines.join("\n").trim()}\n`;
}

const numbered = (number: string) => ({ first: `${number}. `, next: " ".repeat(number.length + 2) });

function inline(tokens: readonly Token[], style: ProseStyle): string {
  const open: { as: (words: string) => string; words: string }[] = [{ as: (words) => words, words: "" }];
  const close = () => {
    const { as, words } = open.pop()!;
    open.at(-1)!.words += as(words);
  };
  for (const token of tokens) {
    if (token.type === "strong_open") open.push({ as: style.strong, words: "" });
    else if (token.type === "em_open") open.push({ as: style.emphasis, words: "" });
    else if (token.type === "link_open") {
      const target = String(token.attrGet("href") ?? "");
      open.push({ as: (words) => linked(words, target), words: "" });
    } else if (token.type.endsWith("_close") && open.length > 1 && token.type !== "s_close") close();
    else if (token.type === "softbreak") open.at(-1)!.words += " ";
    else if (token.type === "hardbreak") open.at(-1)!.words += "\n";
    else open.at(-1)!.words += token.content;
  }
  return open.map(({ words }) => words).join("");
}

/** A link as its words and its address; the address is left out when the words are the address. */
const linked = (words: string, target: string) => {
  const address = target.replace(/^(mailto|tel):/, "");
  return address.replace(/\/$/, "") === words.replace(/\/$/, "") ? words : `${words} (${address})`;
};

/** Wraps a text at ordinary spaces, never at hard ones. Styling sequences count as no columns. */
function wrapped(text: string, first: string, next: string, width: number): string[] {
  if (width === Number.POSITIVE_INFINITY) return [first + text];
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(" ")) {
    if (!empty && visible(line) + 1 + visible(word) > width) {
      lines.push(line);
      line = next;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

const visible = (text: string) => text.replace(/\u001b\[[\d;]*m/g, "").length;
