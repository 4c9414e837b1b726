// Matches all records of a list: blocking, comparison, clustering.
import { keysOf, nameWordsOf } from "./blocking/blocking-keys.ts";
import { nearKey } from "./blocking/key-hash.ts";
import { Numbers } from "./blocking/number-list.ts";
import { largestBlock, PairList } from "./blocking/pair-list.ts";
import { type Clustering, cluster, type Pair } from "./clusters.ts";
import { areApart, areTwo, compare, compareNotApart } from "./compare-records.ts";
import type { ComparisonContext } from "./comparison-context.ts";
import type { Comparison } from "./match-reason.ts";
import type { Matchable } from "./matchable.ts";
import type { MatchingLexicon } from "./matching-lexicon.ts";
import { unrelatedNames, WordCounts } from "./names/word-rarity.ts";
import { profileOf, type RecordProfile } from "./record-profile.ts";

export interface Matching extends Clustering {
  /** The compared pairs that are not different. */
  pairs: readonly Pair[];
  /** The comparison of a pair, with its reasons. */
  explain(a: number, b: number): Comparison;
}

/**
 * Finds the records of a list that are one actor. They are added one by one and then matched all at once, in nearly linear time; their order
 * does not matter.
 */
export class Matcher {
  readonly #lexicon: MatchingLexicon;
  readonly #blocks = new Blocks();
  readonly #words = new WordCounts();
  readonly #profiles: RecordProfile[] = [];

  constructor(lexicon: MatchingLexicon) {
    this.#lexicon = lexicon;
  }

  /** Adds a record and returns its position. */
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

  /** `mustDiffer`: whether somebody said that a pair is two actors; such a pair is never joined. */
  match(mustDiffer: (a: number, b: number) => boolean = () => false): Matching {
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
      const [profile, other] = [this.#profile(a), this.#profile(b)];
      if (areApart(profile, other, context) || mustDiffer(a, b)) continue;
      const { score, verdict } = compareNotApart(profile, other, context);
      if (verdict !== "different") pairs.push({ a, b, score, verdict });
    }
    const either = (is: typeof areApart) => (a: number, b: number) =>
      mustDiffer(a, b) || is(this.#profile(a), this.#profile(b), context);
    return {
      pairs,
      ...cluster(
        this.length,
        pairs,
        { keepsApart: either(areApart), areTwo: either(areTwo) },
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

/** A key of 32 bits and a position make one exact number: two million rows. */
const mostRows = 2 ** 21;

/**
 * Finds the rows that share a key by sorting numbers instead of keeping a table of blocks, since most keys belong to one row only. Keys with the same
 * hash only cause comparisons that find nothing.
 */
class Blocks {
  readonly #entries = new Numbers();
  #sorted: Float64Array | null = null;

  add(position: number, keys: readonly number[]): void {
    this.#sorted = null;
    for (const key of keys) this.#entries.push(key * mostRows + position);
  }

  /** The positions of the rows with a key, at most `largestBlock` + 1. */
  holders(key: number): number[] {
    const sorted = this.#inOrder();
    const first = key * mostRows;
    let [from, end] = [0, sorted.length];
    while (from < end) {
      const middle = (from + end) >>> 1;
      if (sorted[middle]! < first) from = middle + 1;
      else end = middle;
    }
    const positions: number[] = [];
    for (
      let i = from;
      i < sorted.length && sorted[i]! < first + mostRows && positions.length <= largestBlock;
      i++
    )
      positions.push(sorted[i]! - first);
    return positions;
  }

  /** The pairs that share a key and are worth comparing: each once, in order, the lower position first. */
  pairs(length: number): Iterable<readonly [number, number]> {
    const sorted = this.#inOrder();
    const pairs = new PairList(length);
    for (let from = 0; from < sorted.length; ) {
      const limit = (Math.floor(sorted[from]! / mostRows) + 1) * mostRows;
      const block = new Set<number>();
      let end = from;
      for (; end < sorted.length && sorted[end]! < limit; end++)
        if (block.size <= largestBlock) block.add(sorted[end]! % mostRows);
      if (block.size > 1 && block.size <= largestBlock) pairs.add([...block], () => true);
      from = end;
    }
    return pairs.each();
  }

  #inOrder(): Float64Array {
    this.#sorted ??= this.#entries.sorted();
    return this.#sorted;
  }
}
