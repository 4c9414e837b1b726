// Remembers the actors that an import made, and which of them are candidate pairs.
import { HashSet, WordCounts } from "../names/word-rarity.ts";
import { Numbers } from "./number-list.ts";
import { largestBlock, PairList } from "./pair-list.ts";
import type { RowKeys } from "./row-keys.ts";
import { departmentIn, joinedVetoKeys, mayBeOne, type VetoKey } from "./veto-key.ts";

/** Keeps, in some bytes for each, what is needed of the actors that a file made until their identities are resolved. */
export class ImportIndex {
  readonly words = new WordCounts();
  readonly #first: number;
  /** Veto keys of the actors made, from the first on, and of known actors. */
  readonly #made = new Numbers();
  readonly #known = new Map<number, VetoKey>();
  readonly #organisations = new Map<number, string>();
  /** Keys that three actors or more share. */
  readonly #crowded = new HashSet();
  #pairs: PairList | null = null;

  /** `first` is the number of the first actor that the file makes. */
  constructor(first: number) {
    this.#first = first;
  }

  /** Notes a row that made an actor, or completed one. */
  note(actor: number, { words, vetoKey: traits, organisation }: RowKeys): void {
    this.words.add(words);
    if (organisation !== null) this.#organisations.set(actor, organisation);
    if (!this.isNew(actor)) return;
    const at = actor - this.#first;
    while (this.#made.length <= at) this.#made.push(0);
    this.#made.set(at, joinedVetoKeys(this.#made.at(at), traits));
  }

  /** Notes the veto key of an actor known before. */
  learn(actor: number, traits: VetoKey): void {
    this.#known.set(actor, traits);
  }

  /** The number of actors that the file made. */
  get length(): number {
    return this.#made.length;
  }

  isNew(actor: number): boolean {
    return actor >= this.#first;
  }

  organisationOf(actor: number): string | null {
    return this.#organisations.get(actor) ?? null;
  }

  /** Notes the actors that share a key. Each two of them are a candidate pair if this file made one of them, unless too many share the key. */
  share(key: number, actors: readonly number[]): void {
    if (actors.length > 2) this.#crowded.add(key);
    if (actors.length > largestBlock) return;
    this.#pairs ??= new PairList(this.#first - 1 + this.#made.length);
    this.#pairs.add(actors, (a, b) => this.isNew(b) && this.#mayBeOne(a, b));
  }

  /** Whether three actors or more share a key. */
  isCrowded(key: number): boolean {
    return this.#crowded.has(key);
  }

  /** Actors known before that are in a candidate pair with a new one. */
  knownPaired(): number[] {
    const known = new Set<number>();
    for (const [a] of this.#pairs?.each() ?? []) if (!this.isNew(a)) known.add(a);
    return [...known];
  }

  /**
   * All candidate pairs, each once, at most `size` at a time, département by département, so that few actors are in memory at a time.
   * The index then forgets the pairs.
   */
  pairs(size: number): { count: number; some: Iterable<readonly (readonly [number, number])[]> } {
    const placeOf = this.#places();
    const places = new Map<number, Numbers>();
    for (const [a, b] of this.#pairs?.each() ?? []) {
      if (!this.#mayBeOne(a, b)) continue;
      const place = placeOf(a) || placeOf(b);
      const there = places.get(place) ?? new Numbers();
      places.set(place, there);
      there.push(a);
      there.push(b);
    }
    this.#pairs = null;
    const lists = [...places].sort(([a], [b]) => a - b).map(([, there]) => there);
    return { count: lists.reduce((sum, { length }) => sum + length / 2, 0), some: inParts(lists, size) };
  }

  /** The département of an actor, else that of an actor paired with it; 0 without either. */
  #places(): (actor: number) => number {
    const own = (actor: number) => departmentIn(this.#traitsOf(actor));
    const ofPartner = new Map<number, number>();
    for (const [a, b] of this.#pairs?.each() ?? []) {
      const [here, there] = [own(a), own(b)];
      if (here === 0 && there !== 0) ofPartner.set(a, there);
      else if (there === 0 && here !== 0) ofPartner.set(b, here);
    }
    return (actor) => own(actor) || (ofPartner.get(actor) ?? 0);
  }

  #mayBeOne(a: number, b: number): boolean {
    return mayBeOne(this.#traitsOf(a), this.#traitsOf(b));
  }

  #traitsOf(actor: number): VetoKey {
    return this.isNew(actor) ? this.#made.at(actor - this.#first) : (this.#known.get(actor) ?? 0);
  }
}

/** Pairs, two numbers each, at most `size` at a time. */
function* inParts(lists: readonly Numbers[], size: number): Iterable<readonly (readonly [number, number])[]> {
  for (const list of lists)
    for (let from = 0; from < list.length; from += size * 2) {
      const some: (readonly [number, number])[] = [];
      for (let i = from; i < list.length && i < from + size * 2; i += 2)
        some.push([list.at(i), list.at(i + 1)]);
      yield some;
    }
}
