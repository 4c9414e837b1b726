import { Numbers } from "./blocks.ts";
import { WordCounts } from "./rarity.ts";
import type { RowKeys } from "./row-keys.ts";

/** Numbers of actors below this: two of them make one exact number. */
const mostActors = 2 ** 26;

/** What is remembered of the actors that a file made, a few bytes each, until they are settled. */
export class Roll {
  readonly words = new WordCounts();
  readonly #isNew: (actor: number) => boolean;
  readonly #sirens = new Map<number, number>();
  readonly #organisations = new Map<number, string>();
  readonly #pairs = new Numbers();

  constructor(isNew: (actor: number) => boolean) {
    this.#isNew = isNew;
  }

  /** Notes a row that made an actor, or completed one. */
  note(actor: number, { words, siren, organisation }: RowKeys): void {
    this.words.add(words);
    if (siren !== null) this.#sirens.set(actor, Number(siren));
    if (organisation !== null) this.#organisations.set(actor, organisation);
  }

  /** Notes the SIREN of an actor that was known before. */
  learn(actor: number, siren: string): void {
    this.#sirens.set(actor, Number(siren));
  }

  organisationOf(actor: number): string | null {
    return this.#organisations.get(actor) ?? null;
  }

  /** Notes actors that share a key: each two of them may be one, if this file made one of the two. */
  pair(actors: readonly number[]): void {
    const sorted = actors.toSorted((x, y) => x - y);
    for (const [i, b] of sorted.entries()) {
      if (!this.#isNew(b)) continue;
      for (let j = 0; j < i; j++)
        if (this.#mayBeOne(sorted[j]!, b)) this.#pairs.push(sorted[j]! * mostActors + b);
    }
  }

  /** Actors known before that may be one with a new one. */
  knownPaired(): number[] {
    const known = new Set<number>();
    for (let i = 0; i < this.#pairs.length; i++) {
      const a = Math.floor(this.#pairs.at(i) / mostActors);
      if (!this.#isNew(a)) known.add(a);
    }
    return [...known];
  }

  /** All pairs noted, each once, in order, at most `size` at a time. */
  *pairs(size: number): Iterable<readonly (readonly [number, number])[]> {
    let some: (readonly [number, number])[] = [];
    let before = -1;
    for (const packed of this.#pairs.sorted()) {
      if (packed === before) continue;
      before = packed;
      const [a, b] = [Math.floor(packed / mostActors), packed % mostActors];
      if (!this.#mayBeOne(a, b)) continue;
      some.push([a, b]);
      if (some.length < size) continue;
      yield some;
      some = [];
    }
    if (some.length > 0) yield some;
  }

  /** Two right SIRENs that differ are of two actors, whatever else these share: they need not be compared. */
  #mayBeOne(a: number, b: number): boolean {
    const [one, other] = [this.#sirens.get(a), this.#sirens.get(b)];
    return one === undefined || other === undefined || one === other;
  }
}
