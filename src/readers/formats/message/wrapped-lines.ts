// Joins the lines that a mail program broke at a width; line ends that the writer typed stay.
import { fold } from "../../../domain/values/spelling.ts";
import words from "../../../knowledge/words/speaking-of-others.yaml";

/** In characters: mail programs break lines at a width between these; the longest line tells which. Chosen by hand. */
const width = { least: 50, most: 100 };
/** In characters: programs count in their own ways, so a line whose words go on in the next may have had so much room left. */
const slack = 12;
/** So many lines whose words go on in the next show that a program broke all full lines. */
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

/** Whether the words go on in the next line: with a small letter, or behind a comma or a word that ends no sentence. */
const isOpen = (line: string, next: string): boolean =>
  /^[\p{Ll}«“(]/u.test(next) || line.endsWith(",") || small.has(fold(line).match(/[a-z]+$/)?.[0] ?? "");
