import { Blocks } from "./blocking/blocking.ts";
import { keysOf, nameWordsOf } from "./blocking/blocking-keys.ts";
import { nearKey } from "./blocking/key-hash.ts";
import { largestBlock } from "./blocking/pair-list.ts";
import { type Clustering, cluster, type Pair } from "./clusters.ts";
import { areApart, areTwo, compare, compareNotApart } from "./compare-records.ts";
import type { ComparisonContext } from "./comparison-context.ts";
import type { Comparison } from "./match-reason.ts";
import type { Matchable } from "./matchable.ts";
import type { MatchingLexicon } from "./matching-lexicon.ts";
import { unrelatedNames, WordCounts } from "./names/word-rarity.ts";
import { profileOf, type RecordProfile } from "./record-profile.ts";

export interface Matching extends Clustering {
  /** Every pair compared that is not plainly different. */
  pairs: readonly Pair[];
  /** Why a pair was held the same or not. */
  explain(a: number, b: number): Comparison;
}

/**
 * Finds who is who in a list: records are added one by one, then matched all at once. Near-linear in time, and the same
 * whatever their order.
 */
export class Matcher {
  readonly #lexicon: MatchingLexicon;
  readonly #blocks = new Blocks();
  readonly #words = new WordCounts();
  readonly #profiles: RecordProfile[] = [];

  constructor(lexicon: MatchingLexicon) {
    this.#lexicon = lexicon;
  }

  /** Adds a record; gives its position. */
  add(record: Matchable): number {
    const position = this.#profiles.length;
    const words = nameWordsOf(record.name, this.#lexicon);
    this.#blocks.add(position, keysOf(record, words, this.#lexicon));
    this.#words.add(words);
    this.#profiles.push(profileOf(record, this.#lexicon));
    return position;
  }

  get length(): number {
    return this.#profiles.length;
  }

  /** `known` says more of what must not be one actor: what somebody decided, or what is in the database already. */
  match(known: (a: number, b: number) => boolean = () => false): Matching {
    const sharers = new Map<string, number>();
    const context: ComparisonContext = {
      lexicon: this.#lexicon,
      holders: (word) => this.#words.of(word),
      sharers: (kind, value) => {
        const asked = `${kind} ${value}`;
        let count = sharers.get(asked);
        if (count === undefined) {
          count = this.#sharers(nearKey(kind, value));
          sharers.set(asked, count);
        }
        return count;
      },
    };
    const pairs: Pair[] = [];
    for (const [a, b] of this.#blocks.pairs(this.length)) {
      const [one, other] = [this.#profile(a), this.#profile(b)];
      if (areApart(one, other, context) || known(a, b)) continue;
      const { score, verdict } = compareNotApart(one, other, context);
      if (verdict !== "different") pairs.push({ a, b, score, verdict });
    }
    const either = (is: typeof areApart) => (a: number, b: number) =>
      known(a, b) || is(this.#profile(a), this.#profile(b), context);
    return {
      pairs,
      ...cluster(
        this.length,
        pairs,
        { apart: either(areApart), areTwo: either(areTwo) },
        (position) => this.#profile(position).content,
      ),
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

  #profile(position: number): RecordProfile {
    return this.#profiles[position]!;
  }
}
