// Finds in a note what the law protects (health, religion…) and what judges somebody. A misspelt word is not found.
import sensitive from "../../knowledge/words/sensitive-words.yaml";
import { builtinGroups, compile, groupsIn } from "../suggesting/compile-signals.ts";
import { type Expression, isFault, parseExpression } from "../suggesting/expression.ts";
import { ExpressionMatcher, type Match } from "../suggesting/expression-matcher.ts";
import { withFoldedStarts } from "../suggesting/prepared-signals.ts";
import { type Tokens, tokenize } from "../suggesting/tokens.ts";
import { WordLexicon } from "../suggesting/word-lexicon.ts";
import { memoize } from "../values/memoize.ts";

export const sensitiveKinds = ["health", "politics", "religion", "union", "offences", "judgement"] as const;
export type SensitiveKind = (typeof sensitiveKinds)[number];

/** A passage of a text: from its first character to the one after its last. */
export interface SensitivePassage {
  kind: SensitiveKind;
  from: number;
  to: number;
}

type SensitiveLists = Readonly<Record<SensitiveKind, { any: string; unless: string }>>;

/** Reads an expression from each line. Throws for a line that cannot be read: the lists come with the program, and a test reads them. */
function expressionsIn(lines: string): Expression[] {
  return lines.split("\n").flatMap((line) => {
    if (line.trim() === "") return [];
    const read = parseExpression(line);
    if (isFault(read)) throw new Error(`${read.fault}: ${line}`);
    if (groupsIn(read).some((group) => !ready.has(group))) throw new Error(`group: ${line}`);
    return [read];
  });
}

const ready: ReadonlySet<string> = new Set(builtinGroups);

/** Finds passages by lists of expressions. Result 2n of the matcher is a match of kind n, and 2n + 1 one of its exceptions (`unless`). */
export function sensitiveReader(lists: SensitiveLists): (text: string) => SensitivePassage[] {
  const results = sensitiveKinds.flatMap((kind) => [
    { name: kind, expressions: expressionsIn(lists[kind].any) },
    { name: `${kind} unless`, expressions: expressionsIn(lists[kind].unless) },
  ]);
  const compiled = compile([], results, { masks: "", boundary: "", commonWords: new Set() });
  const lexicon = new WordLexicon({
    ...{ ...compiled, ...compiled.symbols, abbreviations: [], commonWords: [], exact: true },
    leaningOf: () => null,
  });
  const matcher = new ExpressionMatcher(withFoldedStarts(compiled));
  return (text) => {
    const tokens = tokenize(text, lexicon);
    const matches = matcher.match(tokens).sort((a, b) => a.from - b.from || b.to - a.to);
    return sensitiveKinds
      .flatMap((kind, place) => passagesOfKind(kind, place, matches, tokens))
      .sort((a, b) => a.from - b.from);
  };
}

/** The first passage of a kind in each sentence: one is enough for the author to change the sentence. */
function passagesOfKind(
  kind: SensitiveKind,
  place: number,
  matches: readonly Match[],
  tokens: Tokens,
): SensitivePassage[] {
  const spared = new Set<number>();
  for (const { result, from, to } of matches)
    if (result === place * 2 + 1) for (let word = from; word < to; word++) spared.add(word);
  const seen = new Set<number>();
  return matches.flatMap(({ result, from, to }) => {
    const sentence = tokens.sentence[from]!;
    if (result !== place * 2 || seen.has(sentence)) return [];
    for (let word = from; word < to; word++) if (spared.has(word)) return [];
    seen.add(sentence);
    return [{ kind, from: tokens.starts[from]!, to: tokens.ends[to - 1]! }];
  });
}

/** The reader is made when the first note is read. */
const readerOf = memoize(sensitiveReader);

export const sensitivePassages = (text: string): SensitivePassage[] => readerOf(sensitive)(text);
