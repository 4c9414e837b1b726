import type { Candidate } from "../candidate.ts";
import type { Held } from "../merge.ts";
import { largestBlock, Numbers } from "./blocks.ts";
import { fingerprint, matchableOf, matchableOfHeld, sameRowKey } from "./candidates.ts";
import type { Lexicon } from "./lexicon.ts";
import { Matcher, type Matching, type Prepared } from "./matcher.ts";
import type { MatchReason } from "./reason.ts";

/** A row read and not yet called: what to ask the store before it is. */
export interface Met {
  prepared: Prepared;
  /** Two keys that mean the same actor, then those that point to some worth comparing. */
  print: number;
  content: number;
  keys: readonly number[];
}

/** Who each row of a file is about, once all were called. */
export interface Settled {
  /** For each row in order: the group of rows about one actor, named by a number. */
  groupOf(row: number): number;
  /** The actor of the store that a group is about; null when it is new. */
  knownOf(group: number): number | null;
  /** The row says, word for word, what the store already holds. */
  isSaid(row: number): boolean;
  /** Groups kept apart that may be one. The first is the one that came first, or that the store knew. */
  doubts: readonly Doubt[];
}

export interface Doubt {
  first: number;
  second: number;
  score: number;
  reasons: readonly MatchReason[];
}

/** A group that is an actor of the store is named by its number, negative: it needs no row. */
const nameOf = (actor: number) => -actor - 1;
export const actorNamed = (group: number) => (group < 0 ? -group - 1 : null);

/**
 * The rows of one file, called one after the other with the actors of the store that share a key with them; then settled
 * all at once, so that the order of rows does not matter.
 */
export class Roll {
  readonly #lexicon: Lexicon;
  readonly #matcher: Matcher;
  /** For each row: its position in the matcher, or the actor that it is about for sure, as a negative name. */
  readonly #rows = new Numbers();
  readonly #said = new Set<number>();
  /** Rows that say word for word what an earlier row does. */
  readonly #prints = new Map<number, number>();
  readonly #actors = new Map<number, number>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#matcher = new Matcher(lexicon);
  }

  meet(row: Candidate, origin: string): Met {
    const prepared = this.#matcher.prepare(matchableOf(row, origin, this.#lexicon));
    return {
      prepared,
      print: fingerprint(row),
      content: sameRowKey(origin, prepared.profile.content),
      keys: prepared.keys,
    };
  }

  /**
   * Adds a row. `sureHolders` gives the actors that a key of the whole row means, `holders` those that its other keys point
   * to; gives those to be introduced.
   */
  call(
    { prepared, print, content, keys }: Met,
    sureHolders: (key: number) => readonly number[],
    holders: (key: number) => readonly number[],
  ): number[] {
    const said = sureHolders(print)[0];
    const sure = said ?? sureHolders(content)[0];
    if (said !== undefined) this.#said.add(this.#rows.length);
    if (sure !== undefined) {
      this.#rows.push(nameOf(sure));
      return [];
    }
    const twin = this.#prints.get(print);
    if (twin !== undefined) {
      this.#rows.push(twin);
      return [];
    }
    const position = this.#matcher.add(prepared);
    this.#prints.set(print, position);
    this.#rows.push(position);
    return keys.map(holders).flatMap((list) => (list.length > largestBlock ? [] : list));
  }

  /** Adds an actor of the store, once. */
  introduce(actor: number, held: Held, origin: string | null): void {
    if (this.isIntroduced(actor)) return;
    const prepared = this.#matcher.prepare(matchableOfHeld(held, origin));
    this.#actors.set(actor, this.#matcher.add(prepared));
  }

  isIntroduced(actor: number): boolean {
    return this.#actors.has(actor);
  }

  settle(): Settled {
    const known = new Map([...this.#actors].map(([actor, position]) => [position, actor]));
    const bothKnown = (a: number, b: number) => known.has(a) && known.has(b);
    const matching = this.#matcher.match(bothKnown);
    const groups = new Map<number, number>();
    for (const cluster of matching.clusters) {
      const actor = cluster.find((position) => known.has(position));
      if (actor !== undefined) groups.set(cluster[0]!, nameOf(known.get(actor)!));
    }
    const { firstOf } = matching;
    const groupAt = (position: number) => {
      const first = firstOf[position]!;
      const actor = known.get(position);
      return actor !== undefined ? nameOf(actor) : (groups.get(first) ?? first);
    };
    const doubts = doubtsOf(matching, groupAt);
    // Nothing given back holds the matcher: its memory is free once this roll is.
    const [rows, said] = [this.#rows, this.#said];
    return {
      groupOf: (row) => {
        const at = rows.at(row);
        return at < 0 ? at : groupAt(at);
      },
      knownOf: actorNamed,
      isSaid: (row) => said.has(row),
      doubts,
    };
  }
}

function doubtsOf({ doubtful, explain }: Matching, groupAt: (position: number) => number): Doubt[] {
  return doubtful.map(({ a, b, score }) => {
    const [one, other] = [groupAt(a), groupAt(b)];
    const [first, second] = other < 0 || (one >= 0 && other < one) ? [other, one] : [one, other];
    return { first, second, score, reasons: explain(a, b).reasons };
  });
}

/** The keys of each row, in order, in few bytes. */
export class KeyList {
  readonly #keys = new Numbers();
  readonly #ends = new Numbers();

  push(keys: readonly number[]): void {
    for (const key of keys) this.#keys.push(key);
    this.#ends.push(this.#keys.length);
  }

  at(row: number): number[] {
    const keys: number[] = [];
    for (let i = row === 0 ? 0 : this.#ends.at(row - 1); i < this.#ends.at(row); i++)
      keys.push(this.#keys.at(i));
    return keys;
  }
}
