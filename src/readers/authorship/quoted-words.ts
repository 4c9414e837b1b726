// Finds what a colleague or partner quotes of the actor: two hands in one cell.
import type { TextSpan } from "../../domain/actors/text-author.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { AuthorSigns } from "./author-signs.ts";
import { says } from "./phrase-matcher.ts";

const quoted = /«([^«»]*)»|“([^“”]*)”|(?<![\p{L}\p{N}])"([^"]*)"(?![\p{L}\p{N}])/gu;

/** Quotations shorter than this are words that somebody puts at a distance: “partner”, « coopération ». */
const leastWords = 4;

/** The parts of a text between quotation marks that the actor says in the first person, or that are all of it, without the marks. */
export function quotedWords(text: string, { firstPerson, saidByOthers }: AuthorSigns): TextSpan[] {
  const spans: TextSpan[] = [];
  for (const match of text.matchAll(quoted)) {
    const words = (match[1] ?? match[2] ?? match[3] ?? "").trim();
    const start = match.index + match[0].indexOf(words);
    if (words.split(/\s+/).length < leastWords) continue;
    if (saidByOthers.test(fold(text.slice(0, match.index)))) continue;
    if (says(firstPerson, fold(words)) || isWhole(match, text, words))
      spans.push({ start, end: start + words.length });
  }
  return spans;
}

/** A sentence with nothing beside it: who noted it meant it word for word. A title in quotation marks ends without a stop. */
const isWhole = ({ 0: marked, index }: RegExpExecArray, text: string, words: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(0, index) + text.slice(index + marked.length)) &&
  /[.!?…]$/.test(`${words}${text.slice(index + marked.length).trim()}`);

/** A text without what stands between quotation marks. */
export const outsideQuotes = (text: string): string => text.replace(quoted, " ");

/** The same, blanks in their place: what stands elsewhere stays where it is. */
export const withQuotesBlank = (text: string): string =>
  text.replace(quoted, (marked) => marked.replace(/[^\n]/g, " "));
