// English typography of what was typed on an ordinary keyboard.
import type * as fr from "../fr/typography.ts";

/** English typography for words typed on an ordinary keyboard: curly apostrophes and quotation marks, one space. */
export function typeset(text: string): string {
  return text
    .split(/(\]\([^)]*\)|https?:\/\/\S+)/)
    .map((part, index) => (index % 2 === 1 ? part : curly(part)))
    .join("");
}

const curly = (text: string) =>
  text
    .replace(/(\p{L})'(?=\p{L}|\s|$)/gu, "$1’")
    .replace(/(^|[\s([*_])"(?=\S)/g, "$1“")
    .replace(/"/g, "”")
    .replace(/\.\.\./g, "…")
    .replace(/(?<=\S) {2,}(?=\S)/g, " ");

/** Words between quotation marks; those that stand in them already become single ones. */
export const inQuotes: typeof fr.inQuotes = (words) =>
  `“${String(words).trim().replace(/“/g, "‘").replace(/”/g, "’")}”`;

/** What somebody wrote or said, between quotation marks, with the full stop that closes our sentence. */
export const quoted = (words: string) => `${inQuotes(words)}${/[.!?…]["”’)]?$/.test(words) ? "" : "."}`;
