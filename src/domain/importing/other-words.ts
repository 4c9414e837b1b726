// Invents words that replace those of a table. They have a similar length, and none is a word of the table.
import { capitalised } from "../values/first-letter.ts";
import { isFirstName } from "../values/first-name.ts";
import { fold } from "../values/spelling.ts";

/** The parts of invented words. */
export interface InventedParts {
  firstNames: readonly string[];
  syllables: readonly string[];
  towns: readonly string[];
}

const short = 3;
const long = 8;

export class OtherWords {
  readonly #taken: Set<string>;
  readonly #parts: InventedParts;
  readonly #others = new Map<string, string>();
  #rank = 0;

  /** `words`: the folded words of the table. */
  constructor(words: Iterable<string>, parts: InventedParts) {
    this.#taken = new Set(words);
    this.#parts = parts;
  }

  /** The invented word for a word of the table, always the same, in small letters, with a capital or in capitals as that word is. */
  other(word: string): string {
    const folded = fold(word);
    let other = this.#others.get(folded);
    if (other === undefined) {
      other = this.#invent(folded, isFirstName(word) ? this.#parts.firstNames : []);
      this.#others.set(folded, other);
    }
    if (word.length > 1 && word === word.toUpperCase()) return other.toUpperCase();
    return /^\p{Lu}/u.test(word) ? capitalised(other) : other.toLowerCase();
  }

  /** A well-known town, always the same for a value; an invented word once the list of towns is used up. */
  town(value: string): string {
    const folded = fold(value);
    let other = this.#others.get(folded);
    if (other === undefined) {
      other = this.#invent(folded, this.#parts.towns);
      this.#others.set(folded, other);
    }
    return capitalised(other);
  }

  #invent(folded: string, rather: readonly string[]): string {
    for (const word of rather) if (this.#take(word)) return word;
    // A single letter is no name, so any other letter replaces it.
    if (folded.length === 1) return folded === "x" ? "z" : "x";
    for (;;) {
      const word = this.#next(folded.length);
      if (this.#take(word)) return word;
    }
  }

  #take(word: string): boolean {
    const folded = fold(word);
    if (this.#taken.has(folded)) return false;
    this.#taken.add(folded);
    return true;
  }

  /** A word of as many syllables as suit the length, and of more once all combinations of so many are used. */
  #next(length: number): string {
    const { syllables } = this.#parts;
    const rank = this.#rank++;
    const least = length <= short ? 1 : length < long ? 2 : 3;
    const most = least + Math.floor(rank / syllables.length ** least);
    let left = rank * 7 + 3;
    const parts: string[] = [];
    for (let at = 0; at < most; at++) {
      parts.push(syllables[left % syllables.length]!);
      left = Math.floor(left / syllables.length) + rank + at;
    }
    return parts.join("");
  }
}
