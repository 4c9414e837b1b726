import { type Clustering, cluster, type Pair } from "./clusters.ts";
import { areApart, type Context, compare } from "./compare.ts";
import { keysOf } from "./keys.ts";
import type { Lexicon } from "./lexicon.ts";
import { pairsOf } from "./pairs.ts";
import { type Profile, profileOf } from "./profile.ts";
import { countHolders, countSharers } from "./rarity.ts";
import type { Matchable } from "./record.ts";

export interface Matching extends Clustering {
  profiles: readonly Profile[];
  /** Every pair compared that is not plainly different. */
  pairs: readonly Pair[];
}

/** Finds who is who in a whole list: near-linear in its length, and the same whatever the order of rows. */
export function matchAll(records: readonly Matchable[], lexicon: Lexicon): Matching {
  const profiles = records.map((record) => profileOf(record, lexicon));
  const keys = profiles.map((profile) => keysOf(profile, lexicon));
  const context: Context = {
    lexicon,
    holders: countHolders(profiles),
    sharers: countSharers(profiles, lexicon),
  };
  const pairs: Pair[] = [];
  for (const [a, b] of pairsOf(keys)) {
    if (areApart(profiles[a]!, profiles[b]!, context)) continue;
    const comparison = compare(profiles[a]!, profiles[b]!, context);
    if (comparison.verdict !== "different") pairs.push({ a, b, comparison });
  }
  const ranks = ranksOf(profiles);
  const apart = (a: number, b: number) => areApart(profiles[a]!, profiles[b]!, context);
  return { profiles, pairs, ...cluster(profiles.length, pairs, apart, (i) => ranks[i]!) };
}

/** Place of each row among all by what it says: ties are broken by content, never by where a row stands. */
function ranksOf(profiles: readonly Profile[]): number[] {
  const order = profiles
    .map((_, i) => i)
    .sort((x, y) => {
      const [a, b] = [profiles[x]!.signature, profiles[y]!.signature];
      return a < b ? -1 : a > b ? 1 : 0;
    });
  const ranks: number[] = [];
  order.forEach((position, rank) => {
    ranks[position] = rank;
  });
  return ranks;
}
