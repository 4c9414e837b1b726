// Invents words of the same shape in place of those of a table, none of which is a word of that table.
import { capitalised } from "../values/first-letter.ts";
import { isFirstName } from "../values/first-name.ts";
import { fold } from "../values/spelling.ts";

/** What invented words are made of. */
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

  /** `words`: those of the table, folded. */
  constructor(words: Iterable<string>, parts: InventedParts) {
    this.#taken = new Set(words);
    this.#parts = parts;
  }

  /** The invented word for one of the table, in small letters, with a capital or in capitals as that one is. */
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

  /** A town that everybody knows, the same for the same value. */
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
    // A single letter is no name: another one is enough.
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

  /** As many syllables as the length asks for; more once all words of so many syllables are taken. */
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
