// Looks up the words of a text in the vocabulary of the signals.
import { fold } from "../values/spelling.ts";
import type { CompiledSignals } from "./compile-signals.ts";
import { elisions } from "./expression.ts";
import type { WordLeaning } from "./word-leaning.ts";

/** A word of a text as the signals see it: the symbol of each place in an expression where it may stand. */
export interface LexiconWord {
  /** Without accents or capitals, an elided word in full ("d'" is "de"). */
  folded: string;
  symbols: readonly number[];
  /** What its symbols start, and what they open (see `CompiledSignals`). */
  starts: readonly number[];
  opens: readonly number[];
  /** The results that the word is by itself. */
  results: readonly number[];
  /** Starts with a capital and goes on in small letters. */
  capital: boolean;
  /** Has a small letter: in a text without any, a capital marks no name. */
  small: boolean;
  number: boolean;
  year: boolean;
  /** A full stop after it need not end the sentence. */
  abbreviation: boolean;
  common: boolean;
  /** The start by which a word is learnt from the team's decisions; null for short words, numbers and small words. */
  learnableStart: string | null;
  leaning: WordLeaning | null;
}

/** How many distinct words are remembered before the memory is emptied, so that it stays flat. */
const remembered = 40_000;
const shortestTypo = 7;
/** Letters of a word that may be learnt: shorter words are left out, longer ones are cut so that endings do not count. */
const shortestLesson = 4;
const longestLesson = 7;
/** The longest start or end of a word that is looked up. */
const longestPart = 24;

const isYear = (folded: string) => /^(19|20)\d\d$/.test(folded);

/** Looks words up, whatever their accents or case; in long words, one typing error is forgiven. */
export class WordLexicon {
  readonly #whole = new Map<string, number[]>();
  readonly #starts = new Map<string, number[]>();
  readonly #ends = new Map<string, number[]>();
  /**
   * The long words that a mistyped word may mean, by first letter (which is seldom wrong) and length; the long starts of words
   * by `stemKeys`.
   */
  readonly #long = new Map<string, string[]>();
  readonly #abbreviations: ReadonlySet<string>;
  readonly #common: ReadonlySet<string>;
  readonly #leaningOf: (folded: string) => WordLeaning | null;
  readonly #builtin: { number: number; year: number };
  readonly #compiled: Pick<CompiledSignals, "startsOf" | "opens" | "resultsOf">;
  #known = new Map<string, LexiconWord>();

  constructor(
    given: Pick<CompiledSignals, "places" | "startsOf" | "opens" | "resultsOf"> & {
      abbreviations: readonly string[];
      commonWords: readonly string[];
      number: number;
      year: number;
      /** To which situations a word leans. */
      leaningOf: (folded: string) => WordLeaning | null;
      /** No typing error is forgiven. */
      exact?: boolean;
    },
  ) {
    for (const { symbol, words } of given.places)
      for (const { text, part } of words) {
        const into = { whole: this.#whole, start: this.#starts, end: this.#ends }[part];
        const symbols = into.get(text);
        if (!symbols) into.set(text, [symbol]);
        else if (!symbols.includes(symbol)) symbols.push(symbol);
      }
    const forgiven = given.exact
      ? []
      : ([
          [this.#whole, false],
          [this.#starts, true],
        ] as const);
    for (const [words, stem] of forgiven)
      for (const text of words.keys())
        if (text.length >= shortestTypo)
          for (const key of stem ? stemKeys(text) : [`${text[0]}${text.length}`]) {
            const longWords = this.#long.get(key);
            if (longWords) longWords.push(text);
            else this.#long.set(key, [text]);
          }
    this.#abbreviations = new Set(given.abbreviations.map(fold));
    this.#common = new Set(given.commonWords.map(fold));
    this.#builtin = given;
    this.#leaningOf = given.leaningOf;
    this.#compiled = given;
  }

  /** `raw` as it stands in the text; `elided` when an apostrophe follows, `contracted` when one comes before. */
  word(raw: string, elided: boolean, contracted: boolean): LexiconWord {
    const key = elided ? `${raw}'` : contracted ? `'${raw}` : raw;
    const lexiconWord = this.#known.get(key);
    if (lexiconWord) return lexiconWord;
    const word = this.#lookUp(raw, elided, contracted);
    if (this.#known.size >= remembered) this.#known = new Map();
    this.#known.set(key, word);
    return word;
  }

  #lookUp(raw: string, elided: boolean, contracted: boolean): LexiconWord {
    let folded = fold(raw);
    // "d autres": many type no apostrophe.
    if (elided || (!contracted && folded.length === 1)) folded = elisions[folded] ?? folded;
    if (contracted) folded = contractions[folded] ?? folded;
    const number = /^\p{N}+$/u.test(folded);
    const symbols = number ? this.#numbers(folded) : this.#symbols(folded);
    const common = this.#common.has(folded);
    return {
      folded,
      symbols,
      starts: symbols.flatMap((symbol) => this.#compiled.startsOf[symbol]!),
      opens: [...new Set(symbols.flatMap((symbol) => this.#compiled.opens[symbol]!))],
      results: [...new Set(symbols.flatMap((symbol) => this.#compiled.resultsOf[symbol] ?? []))],
      small: /\p{Ll}/u.test(raw),
      capital: /^\p{Lu}[\p{Ll}\p{M}]/u.test(raw),
      number,
      year: number && isYear(folded),
      abbreviation: this.#abbreviations.has(folded),
      common,
      learnableStart:
        number || common || folded.length < shortestLesson ? null : folded.slice(0, longestLesson),
      leaning: this.#leaningOf(folded),
    };
  }

  #numbers(folded: string): number[] {
    const symbols = [...(this.#whole.get(folded) ?? []), this.#builtin.number];
    if (isYear(folded)) symbols.push(this.#builtin.year);
    return symbols;
  }

  /** Adds the symbols of the words that are one typing error away. */
  #slips(folded: string, symbols: Set<number>) {
    for (const length of [folded.length - 1, folded.length, folded.length + 1])
      for (const text of this.#long.get(`${folded[0]}${length}`) ?? [])
        if (oneSlipAway(text, folded, false))
          for (const symbol of this.#whole.get(text)!) symbols.add(symbol);
    for (const key of slippedKeys(folded))
      for (const text of this.#long.get(key) ?? [])
        if (oneSlipAway(text, folded, true))
          for (const symbol of this.#starts.get(text)!) symbols.add(symbol);
  }

  #symbols(folded: string): number[] {
    const symbols = new Set(this.#whole.get(folded));
    for (let length = 1; length <= Math.min(folded.length, longestPart); length++) {
      for (const symbol of this.#starts.get(folded.slice(0, length)) ?? []) symbols.add(symbol);
      for (const symbol of this.#ends.get(folded.slice(-length)) ?? []) symbols.add(symbol);
    }
    if (symbols.size === 0 && folded.length >= shortestTypo) this.#slips(folded, symbols);
    return [...symbols];
  }
}

/** Two keys for a start: an error after its second letter leaves the first key right, an error in the second letter the other. */
const stemKeys = (text: string) => [`${text[0]}+${text[1]}`, `${text[0]}-${text.slice(2, 4)}`];

/** The keys of the starts that a mistyped `word` may begin with: its second letter is right, wrong, added, missing, or swapped with the third. */
const slippedKeys = (word: string) => [
  `${word[0]}+${word[1]}`,
  ...[word.slice(2, 4), word.slice(3, 5), word.slice(1, 3), `${word[1]}${word[3]}`].map(
    (rest) => `${word[0]}-${rest}`,
  ),
];

/**
 * Whether `word` is `known` with one letter added, missing, replaced, or swapped with the next; for a stem, whether it starts with such a word.
 */
function oneSlipAway(known: string, word: string, stem: boolean): boolean {
  if (!stem && Math.abs(known.length - word.length) > 1) return false;
  let i = 1;
  while (i < known.length && known[i] === word[i]) i += 1;
  const rest = (ofKnown: number, ofWord: number) =>
    stem ? word.startsWith(known.slice(ofKnown), ofWord) : known.slice(ofKnown) === word.slice(ofWord);
  return (
    rest(i + 1, i + 1) ||
    rest(i, i + 1) ||
    rest(i + 1, i) ||
    (known[i] === word[i + 1] && known[i + 1] === word[i] && rest(i + 2, i + 2))
  );
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
