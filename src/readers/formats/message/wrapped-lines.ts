// Joins the lines that a mail program broke at a width: a sentence goes on over them, and what its writer broke stays broken.
import { fold } from "../../../domain/values/spelling.ts";
import words from "../../../knowledge/words/speaking-of-others.yaml";

/** In signs: between these a mail program breaks lines, the longest line telling where it does. */
const width = { least: 50, most: 100 };
/** In signs: programs count them in their own ways, so that what goes on by its words may have had this room. */
const slack = 12;
/** So many lines that surely go on show that a program broke them all. */
const fewestSure = 2;

const small = new Set([...words.links, ...words.links_to_what_follows]);
const opensItem = /^\s*(?:[-–—•*·>|]|\d{1,2}[.)]\s|[\p{L} ]{1,24}\s?:\s)/u;
const endsSentence = /[.!?:…][»”")]*$/;

export function withoutWraps(lines: readonly string[]): string[] {
  const longest = Math.max(
    0,
    ...lines.filter((line) => line.trim().includes(" ")).map(({ length }) => length),
  );
  if (longest < width.least || longest > width.most) return [...lines];
  // The first word of the next line had no room left.
  const isFull = (line: string, next: string, room = 0) =>
    line.length + 1 + next.trim().split(/\s/)[0]!.length > longest - room &&
    !opensItem.test(next) &&
    !/^\s/.test(next);
  const goesOn = (line: string, next: string) =>
    next !== "" && isFull(line, next, slack) && !endsSentence.test(line) && isOpen(line, next);
  const pairs = lines.slice(1).map((next, at) => [lines[at]!, next] as const);
  const isWrapped = pairs.filter((pair) => goesOn(...pair)).length >= fewestSure;
  const joined = lines.slice(0, 1);
  for (const [line, next] of pairs) {
    if (goesOn(line, next) || (isWrapped && line !== "" && next !== "" && isFull(line, next)))
      joined.push(`${joined.pop()} ${next}`);
    else joined.push(next);
  }
  return joined;
}

/** The words themselves go on: with a small letter, or behind a word that ends nothing. */
const isOpen = (line: string, next: string): boolean =>
  /^[\p{Ll}«“(]/u.test(next) || line.endsWith(",") || small.has(fold(line).match(/[a-z]+$/)?.[0] ?? "");
