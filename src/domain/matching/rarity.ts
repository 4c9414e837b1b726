import { hashOf } from "./hash.ts";
import type { Lexicon } from "./lexicon.ts";
import { compareNames } from "./name-comparison.ts";
import { sameCommune } from "./place.ts";
import type { Profile } from "./profile.ts";

/** For each word, how many different names of structures hold it. */
export class WordCounts {
  readonly #names = new Set<number>();
  readonly #counts = new Map<string, number>();

  add({ all, person }: Profile): void {
    if (person !== null) return;
    const name = hashOf(...all);
    if (this.#names.has(name)) return;
    this.#names.add(name);
    for (const word of all) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  of(word: string): number {
    return this.#counts.get(word) ?? 1;
  }
}

/** Bits that two names must share to be related when each has words of its own. */
const related = 2;

/** How many names with nothing to do with each other are among these rows: users of one mailbox, one phone, one number. */
export function unrelatedNames(users: readonly Profile[], lexicon: Lexicon): number {
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

function areRelated(a: Profile, b: Profile, lexicon: Lexicon): boolean {
  if (a.place.words.length > 0 && b.place.words.length > 0 && sameCommune(a.place.words, b.place.words))
    return true;
  const { acronym, sharedWeight, nearWeight, bothMissing } = compareNames(a, b, () => 1, lexicon);
  const common = sharedWeight + nearWeight;
  if (acronym !== null || common >= related) return true;
  return !bothMissing && (common > 0 || a.natures.some((nature) => b.natures.includes(nature)));
}
