// Finds in a note what is said of somebody that the law protects, or that judges them. Exact words: a slip of the pen is left alone.
import sensitive from "../../knowledge/words/sensitive-words.yaml";
import {
  type Expression,
  elisions,
  isFault,
  type PatternSlot,
  parseExpression,
} from "../suggesting/expression.ts";
import { fold } from "../values/spelling.ts";

export const sensitiveKinds = ["health", "politics", "religion", "union", "offences", "judgement"] as const;
export type SensitiveKind = (typeof sensitiveKinds)[number];

/** Words of a text, as they stand there. */
export interface SensitivePassage {
  kind: SensitiveKind;
  from: number;
  to: number;
}

interface Word {
  text: string;
  from: number;
  to: number;
  /** Of the clause, and of the sentence, that it stands in. */
  clause: number;
  sentence: number;
}

interface Kind {
  kind: SensitiveKind;
  any: ExpressionIndex;
  unless: ExpressionIndex;
}

/** Expressions by the word that they begin with; those that begin otherwise are tried at every word. */
interface ExpressionIndex {
  byFirst: ReadonlyMap<string, readonly Expression[]>;
  others: readonly Expression[];
}

/** The expressions of a text of lines; a line that cannot be read fails, which a test sees. */
function expressionsIn(lines: string): ExpressionIndex {
  const byFirst = new Map<string, Expression[]>();
  const others: Expression[] = [];
  const expressions = lines.split("\n").flatMap((line) => {
    if (line.trim() === "") return [];
    const read = parseExpression(line);
    if (isFault(read)) throw new Error(`${read.fault}: ${line}`);
    return [read];
  });
  for (const expression of expressions) {
    const [first] = expression.steps;
    if (!first || first.optional || first.place.words.some(({ part }) => part !== "whole"))
      others.push(expression);
    else
      for (const { text } of first.place.words) byFirst.set(text, [...(byFirst.get(text) ?? []), expression]);
  }
  return { byFirst, others };
}

const kinds: readonly Kind[] = sensitiveKinds.map((kind) => ({
  kind,
  any: expressionsIn(sensitive[kind].any),
  unless: expressionsIn(sensitive[kind].unless),
}));

/** One passage of a kind in each sentence at most: one is enough to have it said otherwise. */
export function sensitivePassages(text: string): SensitivePassage[] {
  const words = wordsOf(text);
  const found: SensitivePassage[] = [];
  for (const { kind, any, unless } of kinds) {
    const seen = new Set<number>();
    let spared: readonly { from: number; to: number }[] | null = null;
    for (let at = 0; at < words.length; at++) {
      const { sentence } = words[at]!;
      if (seen.has(sentence)) continue;
      const end = longestMatch(any, words, at);
      if (end === null) continue;
      spared ??= words.flatMap((_, from) => {
        const to = longestMatch(unless, words, from);
        return to === null ? [] : [{ from, to }];
      });
      if (spared.some(({ from, to }) => from < end && at < to)) continue;
      seen.add(sentence);
      found.push({ kind, from: words[at]!.from, to: words[end - 1]!.to });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Where the longest match that begins at a word ends; null when there is none. */
function longestMatch(
  { byFirst, others }: ExpressionIndex,
  words: readonly Word[],
  start: number,
): number | null {
  let longest: number | null = null;
  for (const expressions of [byFirst.get(words[start]!.text) ?? none, others])
    for (const expression of expressions) {
      const end = matchFrom(expression, words, start);
      if (end !== null && (longest === null || end > longest)) longest = end;
    }
  return longest;
}

function matchFrom(
  { steps, atStart, notBefore }: Expression,
  words: readonly Word[],
  start: number,
): number | null {
  const first = words[start]!;
  if (atStart && start > 0 && words[start - 1]!.sentence === first.sentence) return null;
  const follow = (step: number, at: number): number | null => {
    const wanted = steps[step];
    if (wanted === undefined) {
      const next = words[at];
      return notBefore && next && next.clause === words[at - 1]!.clause && stands(notBefore, next.text)
        ? null
        : at;
    }
    for (let place = at; place <= at + (step === 0 ? 0 : wanted.gap); place++) {
      const word = words[place];
      if (!word || word.sentence !== first.sentence) break;
      if (at > start && wanted.across === "clause" && word.clause !== words[at - 1]!.clause) break;
      if (!stands(wanted.place, word.text)) continue;
      const before = words[place - 1];
      if (
        wanted.notAfter &&
        before &&
        before.sentence === word.sentence &&
        stands(wanted.notAfter, before.text)
      )
        continue;
      const end = follow(step + 1, place + 1);
      if (end !== null) return end;
    }
    return wanted.optional ? follow(step + 1, at) : null;
  };
  return follow(0, start);
}

const none: readonly Expression[] = [];

const stands = ({ words }: PatternSlot, written: string): boolean =>
  words.some(({ text, part }) =>
    part === "whole"
      ? written === text
      : part === "start"
        ? written.startsWith(text)
        : written.endsWith(text),
  );

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let [clause, sentence, last] = [0, 0, 0];
  for (const { 0: written, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const between = text.slice(last, index);
    if (/[.!?…\n]/.test(between)) sentence++;
    if (/[.!?…\n,;:()]/.test(between)) clause++;
    last = index + written.length;
    const folded = fold(written);
    const word = /^['’]/.test(text.slice(last)) ? (elisions[folded] ?? folded) : folded;
    words.push({ text: word, from: index, to: last, clause, sentence });
  }
  return words;
}
