// Weighs all the words of a text together by a fitted linear model, beside the signals written by hand.
import { type Situation, situations } from "../situations/situation.ts";
import { fold } from "../values/spelling.ts";
import { breaks, type Tokens } from "./tokens.ts";
import type { Weighed } from "./weigh-evidence.ts";
import type { LexiconWord } from "./word-lexicon.ts";

/** How far a word leans to each situation, in the order of `situations`: log-odds against a text that says nothing. */
export type WordWeights = readonly [unplanned: number, willing: number, engaged: number];

/** What words commonly go with each situation: measured on texts of the same kind, where the signals are written by hand. */
export interface WordWeightModel {
  /** Why they point there. */
  because: string;
  /** Where a text without any of the words stands. */
  start: WordWeights;
  /** Words that deny those after them. */
  denials: readonly string[];
  /**
   * By the start of a word (see `stemOf`): as it stands, after a denial (`¬mot`), at the start (`^ mot`) or at the end
   * (`mot $`) of the text; or by two words that follow each other, with a space in between.
   */
  words: ReadonlyMap<string, WordWeights>;
}

/** What a fitted model holds (`src/models/words`): where a text without any of the words stands, and what each word weighs. */
export interface FittedWordWeights {
  start: WordWeights;
  words: Readonly<Record<string, WordWeights>>;
}

/** The signal under which these words are quoted. */
export const leaningSignal = "leaning";

/** What one word leans to where it stands, and its number among the words that make pairs (-1 for the others). */
export interface WordLeaning {
  weights: WordWeights | null;
  denied: WordWeights | null;
  first: WordWeights | null;
  last: WordWeights | null;
  pair: number;
  denies: boolean;
}

const stemLength = 7;
/** Shorter texts lean nowhere by themselves. */
const fewestWords = 4;
/** In longer texts, only what stands near where cooperation is spoken of leans to something. */
const longText = 80;
/** A situation likelier than this gets points; and how many for each unit of log-likelihood above it. */
const likelyEnough = 0.2;
const pointsOfLog = 3.1;
/** How many words a denial reaches, itself included, up to a comma. */
export const denialReaches = 5;
/** How many words are quoted for one text. */
const mostQuoted = 3;

/** The start of a folded word, by which its leaning is known; all numbers are one. */
export const stemOf = (folded: string): string =>
  /^\p{N}/u.test(folded) ? "#" : folded.slice(0, stemLength);

/** Signals count less in a text that is likelier than this to say nothing; and by how much at most. */
const doubtFrom = 0.3;
const mostDoubt = 1;

/** What the words of a text lean to. */
export interface WeighedWords {
  /** The words that lean most to the likeliest situations, each with its share of the points. */
  weighed: Weighed[];
  /** By how much the points of signals are to be multiplied: less where the words are those of texts that say nothing. */
  trust: number;
}

/** Where no words lean anywhere (there are too few, or none was measured), the signals are all there is, and count for more. */
export const nowhere: WeighedWords = { weighed: [], trust: 1.4 };

/** Where all words were left out, as they stand far from cooperation. */
const silent: WeighedWords = { weighed: [], trust: 1 };

interface Found {
  from: number;
  to: number;
  weights: WordWeights;
  /** Made of small words only ("avec", "de la"), which are not worth quoting while there are others. */
  small: boolean;
}

/** A number above that of the words that make pairs in any language. */
const pairs = 65536;

/** Reads to which situation the words of a text lean, all together. */
export class WordWeigher {
  readonly #start: WordWeights;
  readonly #words: ReadonlyMap<string, WordLeaning>;
  #count = 0;
  readonly #pairs = new Map<number, WordWeights>();

  constructor(
    given: Pick<WordWeightModel, "start" | "denials"> & { words: Iterable<readonly [string, WordWeights]> },
  ) {
    const words = new Map(given.words);
    this.#start = given.start;
    const known = new Map<string, { -readonly [K in keyof WordLeaning]: WordLeaning[K] }>();
    const of = (stem: string) => {
      let one = known.get(stem);
      if (!one) {
        one = { weights: null, denied: null, first: null, last: null, pair: -1, denies: false };
        known.set(stem, one);
      }
      return one;
    };
    const inPairs = (stem: string) => {
      const one = of(stem);
      if (one.pair < 0) one.pair = this.#count++;
      return one.pair;
    };
    for (const [key, weights] of words) {
      const [first, second] = key.split(" ") as [string, string | undefined];
      if (first === "^") of(second!).first = weights;
      else if (second === "$") of(first).last = weights;
      else if (second !== undefined) this.#pairs.set(inPairs(first) * pairs + inPairs(second), weights);
      else if (key.startsWith("¬")) of(key.slice(1)).denied = weights;
      else of(key).weights = weights;
    }
    for (const word of given.denials) of(stemOf(fold(word))).denies = true;
    this.#words = known;
  }

  of(stem: string): WordLeaning | null {
    return this.#words.get(stem) ?? null;
  }

  /**
   * What the words of a text lean to, all together. For each sentence, `near`: whether cooperation is spoken of there;
   * `aside`: why it is not the position of the one who answers, if it is not. For each word, `excused`: it looks like a denial
   * and is not one ("nous ne sommes pas contre"), so that what it leans to says nothing.
   */
  read(
    tokens: Tokens,
    near: readonly boolean[],
    aside: readonly (string | null)[],
    excused: Uint8Array,
  ): WeighedWords {
    if (tokens.count < fewestWords) return nowhere;
    const all = tokens.count <= longText;
    const found: Found[] = [];
    const last = tokens.count - 1;
    let read = 0;
    let before: LexiconWord | null = null;
    let denied = 0;
    const take = (weights: WordWeights | null | undefined, from: number, to: number, small: boolean) => {
      read += 1;
      if (weights) found.push({ from, to, weights, small });
    };
    for (let i = 0; i < tokens.count; i++) {
      const sentence = tokens.sentence[i]!;
      if (
        aside[sentence] ||
        excused[i] ||
        (!all && !near[sentence] && !near[sentence - 1] && !near[sentence + 1])
      ) {
        before = null;
        denied = 0;
        continue;
      }
      const word = tokens.words[i]!;
      const { leaning, common } = word;
      if (leaning?.denies) denied = denialReaches;
      else if (tokens.before[i]! >= breaks.comma) denied = 0;
      take(leaning?.weights, i, i + 1, common);
      if (before) take(this.#pair(before.leaning, leaning), i - 1, i + 1, common && before.common);
      if (denied-- > 0) take(leaning?.denied, i, i + 1, common);
      if (i === 0) take(leaning?.first, i, i + 1, common);
      if (i === last) take(leaning?.last, i, i + 1, common);
      before = word;
    }
    return read === 0 ? silent : this.#conclude(found, Math.sqrt(read));
  }

  #pair(first: WordLeaning | null, second: WordLeaning | null): WordWeights | null {
    if (!first || !second || first.pair < 0 || second.pair < 0) return null;
    return this.#pairs.get(first.pair * pairs + second.pair) ?? null;
  }

  #conclude(found: readonly Found[], length: number): WeighedWords {
    const sums = this.#start.map(
      (start, k) => start + found.reduce((sum, { weights }) => sum + weights[k]!, 0) / length,
    );
    const total = sums.reduce((sum, one) => sum + Math.exp(one), 1);
    return {
      weighed: situations.flatMap((situation, k) => {
        const points = pointsOfLog * (sums[k]! - Math.log(total) - Math.log(likelyEnough));
        return points > 0 ? quoted(found, k, situation, points) : [];
      }),
      trust: 1 - mostDoubt * Math.max(0, (1 / total - doubtFrom) / (1 - doubtFrom)),
    };
  }
}

/** The words that lean most to a situation, none twice, with the points shared among them. */
function quoted(found: readonly Found[], k: number, situation: Situation, points: number): Weighed[] {
  const leaning = found.filter(({ weights }) => weights[k]! > 0);
  const telling = leaning.filter(({ small }) => !small);
  const rest = telling.length > 0 ? telling : leaning;
  const kept: Found[] = [];
  for (let best = next(rest, k, kept); best && kept.length < mostQuoted; best = next(rest, k, kept))
    kept.push(best);
  const sum = kept.reduce((all, { weights }) => all + weights[k]!, 0);
  return kept.map(({ from, to, weights }) => ({
    signal: leaningSignal,
    from,
    to,
    points: { [situation]: (points * weights[k]!) / sum },
  }));
}

/** The one that leans most among those that share no word with what is kept. */
function next(found: readonly Found[], k: number, kept: readonly Found[]): Found | null {
  let best: Found | null = null;
  for (const one of found)
    if (
      (!best || one.weights[k]! > best.weights[k]!) &&
      !kept.some(({ from, to }) => from < one.to && one.from < to)
    )
      best = one;
  return best;
}
