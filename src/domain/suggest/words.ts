import { editDistance, fold } from "../spelling.ts";
import { elisions, type WordPattern } from "./expression.ts";

/** A word of a text as the signals see it: the symbols of all places of all expressions where it could stand. */
export interface Word {
  symbols: readonly number[];
  /** Starts with a capital and goes on in small letters. */
  capital: boolean;
  /** Has a small letter: a text without any says nothing by its capitals. */
  small: boolean;
  number: boolean;
  /** A full stop after it need not end the sentence. */
  abbreviation: boolean;
  common: boolean;
}

/** How many distinct words are remembered before the memory is emptied, so that it stays flat. */
const remembered = 40_000;
const shortestTypo = 7;

/** Looks words up, whatever their accents, case or a slip of the finger in the long ones. */
export class Lexicon {
  readonly #whole = new Map<string, number[]>();
  readonly #stems = new Map<string, number[]>();
  readonly #stemLengths: number[];
  /** Every long word with one letter taken out → the words it may have been. */
  readonly #near = new Map<string, string[]>();
  readonly #abbreviations: ReadonlySet<string>;
  readonly #common: ReadonlySet<string>;
  readonly #builtin: { number: number; year: number };
  #known = new Map<string, Word>();

  constructor(given: {
    places: readonly { symbol: number; words: readonly WordPattern[] }[];
    abbreviations: readonly string[];
    commonWords: readonly string[];
    number: number;
    year: number;
  }) {
    for (const { symbol, words } of given.places)
      for (const { text, stem } of words) {
        const into = stem ? this.#stems : this.#whole;
        const symbols = into.get(text) ?? [];
        if (!symbols.includes(symbol)) into.set(text, [...symbols, symbol]);
      }
    this.#stemLengths = [...new Set([...this.#stems.keys()].map((stem) => stem.length))].sort(
      (a, b) => a - b,
    );
    for (const word of new Set([...this.#whole.keys(), ...this.#stems.keys()]))
      if (word.length >= shortestTypo)
        for (const less of withoutOne(word)) {
          const words = this.#near.get(less);
          if (words) words.push(word);
          else this.#near.set(less, [word]);
        }
    this.#abbreviations = new Set(given.abbreviations.map(fold));
    this.#common = new Set(given.commonWords.map(fold));
    this.#builtin = given;
  }

  /** `raw` as it stands in the text; `elided` when an apostrophe follows, `contracted` when one comes before. */
  word(raw: string, elided: boolean, contracted: boolean): Word {
    const key = elided ? `${raw}'` : contracted ? `'${raw}` : raw;
    const known = this.#known.get(key);
    if (known) return known;
    const found = this.#look(raw, elided, contracted);
    if (this.#known.size >= remembered) this.#known = new Map();
    this.#known.set(key, found);
    return found;
  }

  #look(raw: string, elided: boolean, contracted: boolean): Word {
    let folded = fold(raw);
    if (elided) folded = elisions[folded] ?? folded;
    if (contracted) folded = contractions[folded] ?? folded;
    const number = /^\p{N}+$/u.test(folded);
    const symbols = number ? this.#numbers(folded) : this.#symbols(folded);
    return {
      symbols,
      small: /\p{Ll}/u.test(raw),
      capital: /^\p{Lu}[\p{Ll}\p{M}]/u.test(raw),
      number,
      abbreviation: this.#abbreviations.has(folded),
      common: this.#common.has(folded),
    };
  }

  #numbers(folded: string): number[] {
    const symbols = [...(this.#whole.get(folded) ?? []), this.#builtin.number];
    if (/^(19|20)\d\d$/.test(folded)) symbols.push(this.#builtin.year);
    return symbols;
  }

  #symbols(folded: string): number[] {
    const exact = this.#exact(folded);
    if (exact.length > 0 || folded.length < shortestTypo || folded.length > 24) return exact;
    return this.#exactOrStem(folded);
  }

  #exact(folded: string): number[] {
    const symbols = new Set(this.#whole.get(folded));
    for (const length of this.#stemLengths) {
      if (length > folded.length) break;
      for (const symbol of this.#stems.get(folded.slice(0, length)) ?? []) symbols.add(symbol);
    }
    return [...symbols];
  }

  /** The symbols of the known words that are one slip away: the whole word, or its start for a stem. */
  #exactOrStem(folded: string): number[] {
    const symbols = new Set<number>();
    for (let length = folded.length; length >= shortestTypo - 1; length--) {
      const start = folded.slice(0, length);
      const whole = length === folded.length;
      for (const less of [start, ...withoutOne(start)])
        for (const word of this.#near.get(less) ?? this.#itself(less))
          if (word[0] === start[0] && editDistance(word, start) <= 1) {
            for (const symbol of this.#stems.get(word) ?? []) symbols.add(symbol);
            if (whole) for (const symbol of this.#whole.get(word) ?? []) symbols.add(symbol);
          }
      if (symbols.size > 0) break;
    }
    return [...symbols];
  }

  #itself(word: string): readonly string[] {
    return word.length >= shortestTypo && (this.#whole.has(word) || this.#stems.has(word)) ? [word] : [];
  }
}

function* withoutOne(word: string): Generator<string> {
  for (let i = 1; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1);
}

/** English words that lose their vowel after another. */
const contractions: Readonly<Record<string, string>> = {
  d: "would",
  ll: "will",
  m: "am",
  re: "are",
  s: "is",
  t: "not",
  ve: "have",
};
