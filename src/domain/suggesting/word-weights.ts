// Weighs all the words of a text together by a fitted linear model, beside the signals written by hand.

import { fold } from "../values/spelling.ts";
import { sentenceWindows } from "./sentence-windows.ts";
import type { Scores } from "./situation-scores.ts";
import { breaks, type Tokens } from "./tokens.ts";
import type { WordLeaning, WordWeights } from "./word-leaning.ts";

/** What a fitted model holds (`src/models/words`). */
export interface FittedWordWeights {
  /** The log-odds of a text that has none of the words. */
  start: WordWeights;
  /**
   * By the start of a word (see `stemOf`): as it stands, after a denial (`¬mot`), at the start (`^ mot`) or at the end
   * (`mot $`) of the text; or by two words that follow each other, with a space in between. Weights are whole tenths (`weightParts`),
   * to keep the file small.
   */
  words: Readonly<Record<string, WordWeights>>;
  /** What groups of letters weigh, by their number (see `lettersOf`): three bytes each in base64, in steps of `letterStep`. */
  letters: string;
  letterStep: number;
  /** The weights of the features of a text (see `text-features.ts`), and the log-odds of a text that has none. */
  whole: { start: WordWeights; features: Readonly<Record<string, WordWeights>> };
}

/** A model file writes the weights of words as log-odds times this, in whole numbers. */
export const weightParts = 10;

/** A model without weights: for reading signals in order to check them, or to fit the model itself. */
export const noWordWeights: FittedWordWeights = {
  start: [0, 0, 0],
  words: {},
  letters: "",
  letterStep: 0,
  whole: { features: {}, start: [0, 0, 0] },
};

/** The model of one language, with what a person is told of it. */
export interface WordWeightModel extends Omit<FittedWordWeights, "words"> {
  /** Why all the words together count. */
  because: string;
  /** Words that deny those after them. */
  denials: readonly string[];
  words: ReadonlyMap<string, WordWeights>;
}

/** The name under which what all words lean to is explained. */
export const leaningSignal = "leaning";

const stemLength = 7;
/** How many words a denial reaches, itself included, up to a comma. */
export const denialReaches = 5;
/** A word also counts by its groups of so many letters, its two ends (`<`, `>`) included; all groups share `letterNumbers` numbers. */
const letterLengths = [4, 5];
export const letterNumbers = 8192;

const isNumber = (folded: string) => /^\p{N}/u.test(folded);

/** The start of a folded word, by which its leaning is known; all numbers are one. */
export const stemOf = (folded: string): string => (isNumber(folded) ? "#" : folded.slice(0, stemLength));

/** The numbers of the groups of letters of a folded word; numbers have none. */
export function lettersOf(folded: string): number[] {
  if (isNumber(folded)) return [];
  const word = `<${folded}>`;
  return letterLengths.flatMap((length) =>
    Array.from({ length: Math.max(0, word.length - length + 1) }, (_, from) =>
      numbered(word, from, from + length),
    ),
  );
}

/** A hash (FNV-1a) of some letters, as one of `letterNumbers`. */
function numbered(word: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % letterNumbers;
}

/** Below this share of known words the model says nothing; in every text of real prose at least .58 are known (decision 0049). */
const leastFamiliar = 0.5;

/** A number above that of the words that make pairs in any language. */
const pairs = 65536;
const nothing: WordWeights = [0, 0, 0];

/** Reads to which situation the words of a text lean, all together. */
export class WordWeigher {
  readonly #start: WordWeights;
  readonly #words = new Map<
    string,
    Omit<WordLeaning, "sum" | "count" | "familiar"> & { weights: WordWeights | null }
  >();
  readonly #letters: Int8Array;
  readonly #letterStep: number;
  #count = 0;
  readonly #pairs = new Map<number, WordWeights>();

  constructor(
    given: Pick<WordWeightModel, "start" | "denials" | "letters" | "letterStep"> & {
      words: Iterable<readonly [string, WordWeights]>;
    },
  ) {
    this.#start = given.start;
    this.#letterStep = given.letterStep;
    this.#letters = new Int8Array(Buffer.from(given.letters, "base64"));
    const of = (stem: string) => {
      let entry = this.#words.get(stem);
      if (!entry) {
        entry = { weights: null, denied: null, first: null, last: null, pair: -1, denies: false };
        this.#words.set(stem, entry);
      }
      return entry as { -readonly [K in keyof typeof entry]: (typeof entry)[K] };
    };
    const inPairs = (stem: string) => {
      const entry = of(stem);
      if (entry.pair < 0) entry.pair = this.#count++;
      return entry.pair;
    };
    for (const [key, weights] of given.words) {
      const [first, second] = key.split(" ") as [string, string | undefined];
      if (first === "^") of(second!).first = weights;
      else if (second === "$") of(first).last = weights;
      else if (second !== undefined) this.#pairs.set(inPairs(first) * pairs + inPairs(second), weights);
      else if (key.startsWith("¬")) of(key.slice(1)).denied = weights;
      else of(key).weights = weights;
    }
    for (const word of given.denials) of(stemOf(fold(word))).denies = true;
  }

  /** What a folded word leans to. */
  of(folded: string): WordLeaning {
    const { weights, denied, first, last, pair, denies } = this.#words.get(stemOf(folded)) ?? unknownWord;
    const sum: [number, number, number] = [...(weights ?? nothing)];
    const letters = lettersOf(folded);
    for (const letter of letters)
      for (let k = 0; k < 3; k++) sum[k]! += (this.#letters[letter * 3 + k] ?? 0) * this.#letterStep;
    const familiar = weights !== null;
    // Written out: objects that are made from the rest of others are slow to read, and each word of each text reads this one.
    return { sum, count: 1 + letters.length, denied, first, last, pair, denies, familiar };
  }

  /**
   * How likely each situation is by all the words of a text, against a text that says nothing: log-odds. `excused`: words that look like
   * a denial and are not one ("ce n'est pas que"), so that what they lean to says nothing. Null where the model knows too few of the
   * words: of others, letters alone say too little.
   */
  read(tokens: Tokens, excused: Uint8Array): TextLeaning | null {
    const starts = tokens.sentenceStarts;
    const sums = new Float64Array(3);
    /** For each sentence, the three sums before it, and how many weights were added up. */
    const soFar = new Float64Array(starts.length * 4);
    let sentence = 0;
    let read = 0;
    let before: WordLeaning | null = null;
    let denied = 0;
    let [familiar, unfamiliar] = [0, 0];
    const last = tokens.count - 1;
    for (let i = 0; i <= tokens.count; i++) {
      while (starts[sentence] === i) {
        soFar.set(sums, 4 * sentence);
        soFar[4 * sentence + 3] = read;
        sentence += 1;
      }
      if (i === tokens.count) break;
      const { leaning } = tokens.words[i]!;
      if (leaning === null || excused[i]) {
        before = null;
        denied = 0;
        continue;
      }
      if (leaning.denies) denied = denialReaches;
      else if (tokens.before[i]! >= breaks.comma) denied = 0;
      add(sums, leaning.sum);
      read += leaning.count;
      if (leaning.familiar) familiar += 1;
      else unfamiliar += 1;
      if (before) {
        add(sums, this.#pair(before, leaning));
        read += 1;
      }
      if (denied-- > 0) {
        add(sums, leaning.denied);
        read += 1;
      }
      if (i === 0) {
        add(sums, leaning.first);
        read += 1;
      }
      if (i === last) {
        add(sums, leaning.last);
        read += 1;
      }
      before = leaning;
    }
    if (familiar < leastFamiliar * (familiar + unfamiliar)) return null;
    return leaningBetween(this.#start, soFar, tokens);
  }

  #pair(first: WordLeaning, second: WordLeaning): WordWeights | null {
    if (first.pair < 0 || second.pair < 0) return null;
    return this.#pairs.get(first.pair * pairs + second.pair) ?? null;
  }
}

function add(sums: Float64Array, weights: WordWeights | null) {
  if (weights === null) return;
  sums[0]! += weights[0];
  sums[1]! += weights[1];
  sums[2]! += weights[2];
}

/** What the words of a text lean to: all of them, and those of each of its windows. */
export interface TextLeaning {
  all: Scores;
  windows: readonly Scores[];
}

/** The leaning of all sentences and of each window, from the sums before each sentence. */
function leaningBetween(start: WordWeights, soFar: Float64Array, tokens: Tokens): TextLeaning {
  const between = (from: number, to: number): Scores => {
    const part = (k: number) => soFar[4 * to + k]! - soFar[4 * from + k]!;
    const length = Math.sqrt(Math.max(1, part(3)));
    const [unplanned, willing, engaged] = start;
    return {
      unplanned: unplanned + part(0) / length,
      willing: willing + part(1) / length,
      engaged: engaged + part(2) / length,
    };
  };
  return {
    all: between(0, tokens.sentenceStarts.length - 1),
    windows: sentenceWindows(tokens).map(([from, to]) => between(from, to)),
  };
}

const unknownWord = { weights: null, denied: null, first: null, last: null, pair: -1, denies: false };

/** The log-odds of each situation, by the features of a text, against a text that says nothing. */
export function concluded(
  { start, features }: FittedWordWeights["whole"],
  known: ReadonlyMap<string, number>,
): Scores {
  let [unplanned, willing, engaged] = start;
  for (const [name, value] of known) {
    const weights = features[name];
    if (weights) {
      unplanned += weights[0] * value;
      willing += weights[1] * value;
      engaged += weights[2] * value;
    }
  }
  return { unplanned, willing, engaged };
}
