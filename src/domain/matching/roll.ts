import { PairList } from "./pairs.ts";
import { WordCounts } from "./rarity.ts";
import type { RowKeys } from "./row-keys.ts";
import type { Traits } from "./traits.ts";

/** What is remembered of the actors that a file made, until they are settled. */
export class Roll {
  readonly words = new WordCounts();
  readonly #isNew: (actor: number) => boolean;
  readonly #traits = new Map<number, Traits>();
  readonly #organisations = new Map<number, string>();
  #pairs: PairList | null = null;

  constructor(isNew: (actor: number) => boolean) {
    this.#isNew = isNew;
  }

  /** Notes a row that made an actor, or completed one. */
  note(actor: number, { words, traits, organisation }: RowKeys): void {
    this.words.add(words);
    this.learn(actor, traits);
    if (organisation !== null) this.#organisations.set(actor, organisation);
  }

  /** Notes what is known of an actor; another row may have told it more. */
  learn(actor: number, traits: Traits): void {
    const known = this.#traits.get(actor);
    if (!known) this.#traits.set(actor, traits);
    else
      this.#traits.set(actor, {
        siren: known.siren || traits.siren,
        department: known.department === traits.department ? known.department : 0,
        numbered: known.numbered || traits.numbered,
      });
  }

  organisationOf(actor: number): string | null {
    return this.#organisations.get(actor) ?? null;
  }

  /** Notes actors that share a key: each two of them may be one, if this file made one of the two. */
  pair(actors: readonly number[]): void {
    this.#pairs ??= new PairList(this.#traits.size);
    this.#pairs.add(actors, (a, b) => this.#isNew(b) && this.#mayBeOne(a, b));
  }

  /** Actors known before that may be one with a new one. */
  knownPaired(): number[] {
    const known = new Set<number>();
    for (const [a] of this.#pairs?.each() ?? []) if (!this.#isNew(a)) known.add(a);
    return [...known];
  }

  /** All pairs noted, each once, in order, at most `size` at a time. */
  *pairs(size: number): Iterable<readonly (readonly [number, number])[]> {
    let some: (readonly [number, number])[] = [];
    for (const pair of this.#pairs?.each() ?? []) {
      if (!this.#mayBeOne(...pair)) continue;
      some.push(pair);
      if (some.length < size) continue;
      yield some;
      some = [];
    }
    if (some.length > 0) yield some;
  }

  /**
   * Two right SIRENs that differ are of two actors, whatever else these share, and so are two départements unless a number
   * says otherwise: they need not be compared.
   */
  #mayBeOne(a: number, b: number): boolean {
    const [one, other] = [this.#traits.get(a), this.#traits.get(b)];
    if (!one || !other) return true;
    if (one.siren > 0 && other.siren > 0) return one.siren === other.siren;
    if (one.department === other.department || one.department === 0 || other.department === 0) return true;
    return one.numbered && other.numbered;
  }
}
