// Counts, in little memory, how many names have a word, since a rare word in common tells more than a frequent one.
import { hashOf, hashOfAll } from "../blocking/key-hash.ts";
import type { MatchingLexicon } from "../matching-lexicon.ts";
import { sameCommune } from "../place-agreement.ts";
import type { RecordProfile } from "../record-profile.ts";
import { compareNames } from "./name-comparison.ts";

/** The counters in each of two rows (a count-min sketch). A word has one in each; the lower one is nearer to the true count. */
const counters = 2 ** 20;

/** Estimates for each word how many different names have it, never too low, and independent of the order of names. */
export class WordCounts {
  readonly #names = new HashSet();
  readonly #counts = new Uint32Array(2 * counters);

  /** Adds the words of one name, unless the same words were added before. */
  add(words: readonly string[]): void {
    if (words.length === 0 || !this.#names.add(hashOfAll(words))) return;
    for (const word of words) {
      const hash = hashOf(word);
      this.#counts[hash % counters]!++;
      this.#counts[counters + (Math.floor(hash / counters) % counters)]!++;
    }
  }

  of(word: string): number {
    const hash = hashOf(word);
    return Math.min(
      this.#counts[hash % counters]!,
      this.#counts[counters + (Math.floor(hash / counters) % counters)]!,
    );
  }
}

/** A set of hashes, of which only the last 32 bits count, with open addressing: four bytes a slot, at least half of them free. */
export class HashSet {
  #slots = new Uint32Array(2 ** 12);
  #size = 0;

  /** Adds a hash; false when it was there already. */
  add(hash: number): boolean {
    const slot = this.#slotOf(hash);
    if (this.#slots[slot] !== 0) return false;
    this.#slots[slot] = slotValue(hash);
    if (++this.#size * 2 > this.#slots.length) this.#grow();
    return true;
  }

  has(hash: number): boolean {
    return this.#slots[this.#slotOf(hash)] !== 0;
  }

  /** The slot of a hash, or the free one where it would be. */
  #slotOf(hash: number): number {
    const own = slotValue(hash);
    const last = this.#slots.length - 1;
    let slot = own & last;
    while (this.#slots[slot] !== 0 && this.#slots[slot] !== own) slot = (slot + 1) & last;
    return slot;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(before.length * 2);
    this.#size = 0;
    for (const hash of before) if (hash !== 0) this.add(hash);
  }
}

/** An empty slot holds 0, so a hash of 0 is stored as 1. */
const slotValue = (hash: number) => hash >>> 0 || 1;

/** The least bits that two names share when they are related although each has words of its own. */
const related = 2;

/** The number of groups of related names among these rows, without people; at least 1. */
export function unrelatedNames(users: readonly RecordProfile[], lexicon: MatchingLexicon): number {
  const structures = users.filter(({ person }) => person === null);
  const group = structures.map((_, i) => i);
  const leader = (i: number): number => (group[i] === i ? i : leader(group[i]!));
  for (let i = 0; i < structures.length; i++)
    for (let j = 0; j < i; j++) {
      if (leader(i) === leader(j)) continue;
      if (areRelated(structures[i]!, structures[j]!, lexicon)) group[leader(i)] = leader(j);
    }
  return Math.max(1, new Set(structures.map((_, i) => leader(i))).size);
}

function areRelated(a: RecordProfile, b: RecordProfile, lexicon: MatchingLexicon): boolean {
  if (a.place.words.length > 0 && b.place.words.length > 0 && sameCommune(a.place.words, b.place.words))
    return true;
  const { acronym, sharedWeight, nearWeight, bothMissing } = compareNames(a, b, () => 1, lexicon);
  const common = sharedWeight + nearWeight;
  if (acronym !== null || common >= related) return true;
  return !bothMissing && (common > 0 || a.natures.some((nature) => b.natures.includes(nature)));
}
