// Applies English typography to words typed on an ordinary keyboard, and puts words in quotation marks.
import type * as fr from "../fr/typography.ts";

/** Applies English typography: curly apostrophes and quotation marks, single spaces. */
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

/** Puts words between quotation marks; quotation marks within them become single ones. */
export const inQuotes: typeof fr.inQuotes = (words) =>
  `“${String(words).trim().replace(/“/g, "‘").replace(/”/g, "’")}”`;

/** A quotation that ends a sentence: with a full stop, unless it has a final mark of its own. */
export const quoted = (words: string) => `${inQuotes(words)}${/[.!?…]["”’)]?$/.test(words) ? "" : "."}`;
