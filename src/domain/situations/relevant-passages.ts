// Finds the passages of an application to show beside a question.
import type { Answer } from "../actors/actor.ts";
import { fold } from "../values/spelling.ts";
import type { Question } from "./questionnaire.ts";

/** A literal part of an answer that is about a question. */
export interface RelevantPassage {
  answer: Answer;
  /** `answer.text.slice(start, end) === quote` */
  quote: string;
  start: number;
  end: number;
}

/** The most characters of an answer in which keywords are searched, so that a pasted report takes no more time. */
const readAtMost = 20_000;

/**
 * At most `limit` passages to show while a question is asked, those with the most of its keywords first. Each has about `length` characters.
 */
export function relevantPassages(
  question: Question,
  answers: readonly Answer[],
  { limit, length }: { limit: number; length: number },
): RelevantPassage[] {
  return answers
    .map((answer) => ({ answer, ...hits(question.keywords, answer) }))
    .filter(({ found }) => found > 0)
    .sort((a, b) => b.found - a.found)
    .slice(0, limit)
    .map(({ answer, first }) => ({ answer, ...excerpt(answer.text, first, length) }));
}

/** How many keywords are in an answer's text or label, and the offset of the first one in the text. */
function hits(keywords: readonly string[], { label, text }: Answer): { found: number; first: number } {
  if (text.trim().length < 2) return { found: 0, first: 0 };
  const inText = keywordsIn(keywords, text.slice(0, readAtMost));
  const inLabel = keywordsIn(keywords, label);
  return {
    found: new Set([...inText.keys(), ...inLabel.keys()]).size,
    first: Math.min(...inText.values(), text.length),
  };
}

/** Keyword → the offset of the first word that begins with it; accents and case do not count. */
function keywordsIn(keywords: readonly string[], text: string): Map<string, number> {
  const found = new Map<string, number>();
  const longest = Math.max(0, ...keywords.map((keyword) => keyword.length));
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
    const ahead = fold(text.slice(index, index + longest + 8));
    for (const keyword of keywords) {
      if (!found.has(keyword) && ahead.startsWith(keyword)) found.set(keyword, index);
    }
  }
  return found;
}

/** About `length` characters around an offset, cut between words. */
function excerpt(
  text: string,
  around: number,
  length: number,
): Pick<RelevantPassage, "quote" | "start" | "end"> {
  let start = 0;
  if (around < text.length && around > length / 2) {
    start = Math.max(0, Math.min(around - Math.floor(length / 4), text.length - length));
    while (start > 0 && start < around && /\S/.test(text[start - 1]!)) start++;
  }
  let end = Math.min(text.length, start + length);
  if (end < text.length) while (end > start + length / 2 && /\S/.test(text[end]!)) end--;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { quote: text.slice(start, end), start, end };
}
