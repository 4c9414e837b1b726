// Reads a plain or Markdown text into passages: headings, paragraphs and lists.

import { withoutLast } from "../../../domain/values/text-ends.ts";
import type { Encoding } from "../../reading.ts";
import { type DocumentText, type Passage, passage, tidied } from "./passage.ts";

/** Reads a text. In Markdown, lines that follow each other are one paragraph unless they are items of a list, labels or answers. */
export function readPlain(text: string, format: "txt" | "md", encoding: Encoding): DocumentText {
  const lines = text.split(/\r\n|\n|\r/);
  const passages: Passage[] = [];
  let open: Passage | null = null;
  let fenced = false;
  for (const [index, line] of lines.entries()) {
    const place = index + 1;
    const bare = line.trim();
    if (format === "md" && /^(?:```|~~~)/.test(bare)) {
      fenced = !fenced;
      open = null;
      continue;
    }
    if (bare === "" || /^(?:[-*_]\s*){3,}$/.test(bare) || isUnderline(bare)) {
      // A line of dashes or equals signs makes a title of the line above it.
      const above: Passage | undefined = passages.at(-1);
      if (isUnderline(bare) && above && above.place === place - 1 && !above.text.includes("\n"))
        passages[passages.length - 1] = { ...above, heading: true };
      open = null;
      continue;
    }
    const read: Passage | null = fenced
      ? passage(place, bare)
      : format === "txt" && standsAlone(lines, index)
        ? passage(place, tidied(line), { heading: true })
        : readLine(line, place, format);
    if (read === null) continue;
    const goesOn: boolean =
      open !== null &&
      format === "md" &&
      read.cells === null &&
      !read.heading &&
      isPlain(open) &&
      isPlain(read);
    if (
      goesOn &&
      !/^(?:[-*+•]|\d+[.)])\s/.test(bare) &&
      !startsLabel.test(bare) &&
      !open!.text.endsWith("?")
    ) {
      open = { ...open!, text: `${open!.text} ${read.text}` };
      passages[passages.length - 1] = open;
    } else {
      passages.push(read);
      open = read.heading || read.cells ? null : read;
    }
    if (/ {2}$|\\$/.test(line)) open = null;
  }
  return { format, encoding, passages, margins: [] };
}

const isUnderline = (bare: string) => /^(?:={3,}|-{3,})$/.test(bare);
/** In characters and in words: longer lines are sentences. Chosen by hand. */
const longestHeading = 70;
const mostWords = 10;

/** True for a short line between blank ones, above a longer line: a heading in a text without marks. */
function standsAlone(lines: readonly string[], index: number): boolean {
  const bare = lines[index]!.trim();
  const isBlank = (at: number) => (lines[at] ?? "").trim() === "";
  if (!isBlank(index - 1) || !isBlank(index + 1) || index === 0) return false;
  if (bare.length > longestHeading || bare.split(/\s+/).length > mostWords || /[.,;:!?…»"]$/.test(bare))
    return false;
  const next = lines.slice(index + 1).find((line) => line.trim() !== "") ?? "";
  const capitals = /\p{Lu}{4}/u.test(bare) && bare === bare.toUpperCase();
  const above = next.trim().length > (capitals ? bare.length : Math.max(longestHeading, bare.length));
  return /^[\p{Lu}\d]/u.test(bare) && above;
}

const isPlain = ({ strong, lead }: Passage) => !strong && lead === 0;
const startsLabel = /^[^:]{2,60}\s?:\s/;

function readLine(line: string, place: number, format: "txt" | "md"): Passage | null {
  const bare = line.trim();
  if (format === "txt") return passage(place, tidied(line));
  const heading = /^#{1,6}\s/.exec(bare);
  if (heading)
    return passage(place, unmarked(withoutLast(bare.slice(heading[0].length), /#/).trim()), {
      ...{ heading: true, level: heading[0].trim().length },
    });
  if (/^\|.*\|$/.test(bare)) {
    const cells = bare
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => tidied(unmarked(cell)));
    if (cells.every((cell) => /^:?-*:?$/.test(cell))) return null;
    return passage(place, cells.filter(Boolean).join(" | "), { cells });
  }
  const quoted = bare.replace(/^(?:>\s?)+/, "");
  const item = quoted.replace(/^[-*+]\s+(?=\S)(?=\*\*|__|[^:]{2,60}\s?:\s)/, "");
  const strong = /^(?:\*\*|__)(.+?)(?:\*\*|__)\s*$/.exec(item);
  if (strong && !/\*\*|__/.test(strong[1]!)) return passage(place, unmarked(strong[1]!), { strong: true });
  const lead = /^(?:\*\*|__)(.+?)(?:\*\*|__)(.+)$/.exec(item);
  if (lead) {
    const label = unmarked(lead[1]!);
    return passage(place, `${label}${unmarked(lead[2]!, false)}`, { lead: label.length });
  }
  const text = unmarked(item);
  return text === "" ? null : passage(place, text);
}

/** Without the marks for bold, italics, links and code. */
function unmarked(text: string, trim = true): string {
  const bare = text
    .replace(/!?\[([^[\]]{0,500})\]\([^()]{0,500}\)/g, "$1")
    .replace(/<([^\s<>]{3,300})>/g, "$1")
    .replace(/(\*\*|__)(.{1,1000}?)\1/g, "$2")
    .replace(/(^|[^\w*])[*_]([^\s*_][^*_]{0,1000})[*_](?!\w)/g, "$1$2")
    .replace(/`([^`]{0,1000})`/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!|>-])/g, "$1");
  return trim ? bare.trim() : bare;
}
