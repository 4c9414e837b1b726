import { Blocks, largestBlock, Numbers } from "./blocks.ts";
import { type Clustering, cluster, type Pair } from "./clusters.ts";
import { areApart, type Context, compare, compareNotApart } from "./compare.ts";
import { hashOf } from "./hash.ts";
import { keysOf } from "./keys.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Profile, profileOf } from "./profile.ts";
import { unrelatedNames, WordCounts } from "./rarity.ts";
import type { Comparison } from "./reason.ts";
import type { Matchable } from "./record.ts";
import { Shelf } from "./shelf.ts";

export interface Matching extends Clustering {
  /** Every pair compared that is not plainly different. */
  pairs: readonly Pair[];
  /** Why a pair was held the same or not. */
  explain(a: number, b: number): Comparison;
}

/** A row read, and not yet added. */
export interface Prepared {
  record: Matchable;
  profile: Profile;
  /** By what it may be found, now or later. */
  keys: readonly number[];
}

/** Profiles kept at hand: past that, one is made again from the shelf when it is needed. */
const mostAtHand = 60_000;

/**
 * Finds who is who in a list of any length: rows are added one by one, then matched all at once. Near-linear in time, with
 * few bytes a row, and the same whatever the order of rows.
 */
export class Matcher {
  readonly #lexicon: Lexicon;
  readonly #shelf = new Shelf();
  readonly #blocks = new Blocks();
  readonly #words = new WordCounts();
  /** What each row says, as a number: ties are broken by it, never by where a row stands. */
  readonly #contents = new Numbers();
  /** Two generations: when the first is full it takes the place of the second. */
  #recent = new Map<number, Profile>();
  #older = new Map<number, Profile>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Reads a row: what it may be looked up by, before it is added. */
  prepare(record: Matchable): Prepared {
    const profile = profileOf(record, this.#lexicon);
    return { record, profile, keys: keysOf(profile, this.#lexicon) };
  }

  /** Adds a row; gives its position. */
  add({ record, profile, keys }: Prepared): number {
    const position = this.#shelf.add(record);
    this.#blocks.add(position, keys);
    this.#words.add(profile);
    this.#contents.push(profile.content);
    this.#keep(position, profile);
    return position;
  }

  get length(): number {
    return this.#shelf.length;
  }

  /** `known` says more of what must not be one actor: what somebody decided, or what is in the database already. */
  match(known: (a: number, b: number) => boolean = () => false): Matching {
    const sharers = new Map<string, number>();
    const context: Context = {
      lexicon: this.#lexicon,
      holders: (word) => this.#words.of(word),
      sharers: (kind, value) => {
        const asked = `${kind} ${value}`;
        let count = sharers.get(asked);
        if (count === undefined) {
          count = this.#sharers(hashOf(kind, value));
          sharers.set(asked, count);
        }
        return count;
      },
    };
    const pairs: Pair[] = [];
    this.#blocks.eachPair((a, b) => {
      const [one, other] = [this.#profile(a), this.#profile(b)];
      if (areApart(one, other, context) || known(a, b)) return;
      const { score, verdict } = compareNotApart(one, other, context);
      if (verdict !== "different") pairs.push({ a, b, score, verdict });
    });
    const apart = (a: number, b: number) =>
      known(a, b) || areApart(this.#profile(a), this.#profile(b), context);
    return {
      pairs,
      ...cluster(this.length, pairs, apart, (position) => this.#contents.at(position)),
      explain: (a, b) => compare(this.#profile(a), this.#profile(b), context),
    };
  }

  #sharers(key: number): number {
    const holders = this.#blocks.holders(key);
    if (holders.length > largestBlock) return holders.length;
    return unrelatedNames(
      holders.map((position) => this.#profile(position)),
      this.#lexicon,
    );
  }

  #profile(position: number): Profile {
    const atHand = this.#recent.get(position) ?? this.#older.get(position);
    if (atHand !== undefined) return atHand;
    const profile = profileOf(this.#shelf.at(position), this.#lexicon);
    this.#keep(position, profile);
    return profile;
  }

  #keep(position: number, profile: Profile): void {
    if (this.#recent.size >= mostAtHand / 2) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(position, profile);
  }
}

/** Matches a whole list at once. */
export function matchAll(records: readonly Matchable[], lexicon: Lexicon): Matching {
  const matcher = new Matcher(lexicon);
  for (const record of records) matcher.add(matcher.prepare(record));
  return matcher.match();
}
