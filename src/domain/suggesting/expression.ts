// The small language in which the expressions of signals are written, and its parser.
import { fold } from "../values/spelling.ts";

/** A word as an expression writes it: whole (`projet`), its start (`coopér*`) or its end (`*rions`). */
export interface WordPattern {
  text: string;
  part: "whole" | "start" | "end";
}

/** What stands at one place of an expression: one of several words or of several groups, by name. */
export interface PatternSlot {
  words: readonly WordPattern[];
  groups: readonly string[];
}

/** One step of an expression. Up to `gap` other words may stand before it, within the clause or within the sentence. */
export interface ExpressionStep {
  place: PatternSlot;
  gap: number;
  across: "clause" | "sentence";
  optional: boolean;
  /** The word before must not be one of these. */
  notAfter: PatternSlot | null;
}

/** Words in an order, for which a signal looks. `mostSteps` and `longestGap` bound what matching an expression costs at each word. */
export interface Expression {
  steps: readonly ExpressionStep[];
  /** Only at the start of a sentence. */
  atStart: boolean;
  /** Only at the end of a sentence, or with at most so many words left; null when it may stand anywhere. */
  atEnd: number | null;
  /** The word after must not be one of these. */
  notBefore: PatternSlot | null;
}

/** Most other words before a step, and most steps of an expression. Chosen by hand: together they bound the work for each word of a text. */
export const longestGap = 12;
export const mostSteps = 10;

/** Why an expression cannot be read. `column` is 1-based within the expression. */
export interface ExpressionFault {
  fault: "empty" | "gap" | "word" | "group" | "steps" | "misplaced";
  found: string;
  column: number;
}

/**
 * Reads an expression: words are separated by spaces; `a|b` is either; `{name}` a group; `mot*` any word that starts so, `*rions` that ends so; `mot~` a
 * participle in its four forms; `mot?` may be missing; `..` up to 3 words in between (`..5`: up to 5) within the clause, `...` up to 8 within the
 * sentence; `^` and `$` the start and end of a sentence; `!a|b` not after (or, at the end, not before) these words.
 */
export function parseExpression(source: string): Expression | ExpressionFault {
  const steps: ExpressionStep[] = [];
  let gap = 0;
  let across: ExpressionStep["across"] = "clause";
  let notAfter: PatternSlot | null = null;
  let atStart = false;
  let atEnd: number | null = null;
  for (const { text, column } of pieces(source)) {
    const fault = (kind: ExpressionFault["fault"]): ExpressionFault => ({ fault: kind, found: text, column });
    if (atEnd !== null) return fault("misplaced");
    if (text === "^") {
      if (steps.length > 0 || notAfter) return fault("misplaced");
      atStart = true;
    } else if (text === "$") {
      if (steps.length === 0) return fault("misplaced");
      atEnd = gap;
      gap = 0;
    } else if (text.startsWith("..")) {
      const gapMatch = /^(\.{2,3})(\d{0,2})$/.exec(text);
      if (!gapMatch || notAfter) return fault("gap");
      across = gapMatch[1] === "..." ? "sentence" : "clause";
      gap = gapMatch[2] ? Number(gapMatch[2]) : across === "sentence" ? 8 : 3;
      if (gap < 1 || gap > longestGap) return fault("gap");
    } else if (text.startsWith("!")) {
      const place = readPlace(text.slice(1));
      if (!place) return fault("word");
      if (place.length > 1 || notAfter) return fault("misplaced");
      notAfter = place[0]!;
    } else {
      const optional = text.endsWith("?");
      const places = readPlace(optional ? text.slice(0, -1) : text);
      if (!places) return fault(text.includes("{") ? "group" : "word");
      if (optional && places.length > 1) return fault("word");
      for (const place of places) {
        steps.push({ place, gap, across, optional, notAfter });
        gap = 0;
        across = "clause";
        notAfter = null;
      }
    }
  }
  const whole = { found: source, column: 1 };
  if (steps.every(({ optional }) => optional)) return { fault: "empty", ...whole };
  if (steps.length > mostSteps) return { fault: "steps", ...whole };
  if (gap > 0) return { fault: "gap", ...whole };
  return { steps, atStart, atEnd, notBefore: notAfter };
}

export const isFault = (read: Expression | ExpressionFault): read is ExpressionFault => "fault" in read;

function* pieces(source: string): Generator<{ text: string; column: number }> {
  let column = 1;
  for (const text of source.split(" ")) {
    if (text !== "") yield { text, column };
    column += text.length + 1;
  }
}

/** One place; several for a word with an apostrophe or a hyphen, which is several words; null when it cannot be read. */
function readPlace(text: string): PatternSlot[] | null {
  const alternatives = text.split("|");
  const groups = alternatives.flatMap((one) => /^\{([a-z][a-z0-9_]*)\}$/.exec(one)?.[1] ?? []);
  const words = alternatives.filter((one) => !/^\{.*\}$/.test(one)).map(readWords);
  if (groups.length + words.length < alternatives.length || words.includes(null)) return null;
  if (alternatives.length === 1 && words[0])
    return words[0].map((word) => ({ words: spelled(word), groups: [] }));
  if (words.some((several) => several!.length > 1)) return null;
  return [{ words: words.flatMap((several) => spelled(several![0]!)), groups }];
}

/** The words of one alternative, folded; null when something else stands there. */
function readWords(text: string): string[] | null {
  const words = fold(text)
    .replace(/([a-z]+)'/g, (_, elided: string) => `${elisions[elided] ?? elided} `)
    .trim()
    .split(/[ -]/);
  return words.every((word) => /^([\p{L}\p{N}]+[*~]?|\*[\p{L}\p{N}]+)$/u.test(word)) ? words : null;
}

function spelled(word: string): WordPattern[] {
  const text = word.replace(/[*~]/g, "");
  if (word.endsWith("~")) return ["", "e", "s", "es"].map((end) => ({ text: text + end, part: "whole" }));
  return [{ text, part: word.endsWith("*") ? "start" : word.startsWith("*") ? "end" : "whole" }];
}

/** French words that lose their vowel before another: what stands before the apostrophe, and the word it is. */
export const elisions: Readonly<Record<string, string>> = {
  c: "ce",
  d: "de",
  j: "je",
  jusqu: "jusque",
  l: "le",
  lorsqu: "lorsque",
  m: "me",
  n: "ne",
  puisqu: "puisque",
  qu: "que",
  quelqu: "quelque",
  quoiqu: "quoique",
  s: "se",
  t: "te",
};
