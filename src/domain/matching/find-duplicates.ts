// Finds the possible duplicates in the list of actors, for somebody to decide.
import type { MatchDecision, MatchReason } from "./match-reason.ts";
import type { Matchable } from "./matchable.ts";
import { Matcher } from "./matcher.ts";
import type { MatchingLexicon } from "./matching-lexicon.ts";

/** Two actors of the list that may be one, with the reasons. */
export interface Duplicate {
  a: string;
  b: string;
  score: number;
  verdict: MatchDecision;
  reasons: readonly MatchReason[];
}

export interface Duplicates {
  /** The surest first. */
  pairs: readonly Duplicate[];
  /** Groups of actors that are the same, each a list of identifiers in order. */
  clusters: readonly (readonly string[])[];
}

/**
 * The pairs of a list that are one actor or may be: those that a comparison finds now, and those that imports noted as doubtful (`notedPairs`).
 * Pairs that somebody said are different are left out.
 */
export async function duplicatesOf(
  actors: AsyncIterable<{ id: string; record: Matchable }>,
  notedPairs: readonly (Omit<Duplicate, "verdict"> & { different: boolean })[],
  lexicon: MatchingLexicon,
): Promise<Duplicates> {
  const matcher = new Matcher(lexicon);
  const ids: string[] = [];
  for await (const { id, record } of actors) {
    matcher.add(record);
    ids.push(id);
  }
  const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);
  const differentPairs = new Set(
    notedPairs.filter(({ different }) => different).map(({ a, b }) => pairKey(a, b)),
  );
  const { pairs, doubtful, clusters, firstOf, explain } = matcher.match((a, b) =>
    differentPairs.has(pairKey(ids[a]!, ids[b]!)),
  );
  const duplicates = new Map<string, Duplicate>();
  const asked = doubtful.map((pair) => ({ ...pair, verdict: "doubtful" as const }));
  const together = pairs.filter(({ a, b, verdict }) => verdict === "same" && firstOf[a] === firstOf[b]);
  for (const { a, b, score, verdict } of [...together, ...asked]) {
    const pair = { a: ids[a]!, b: ids[b]!, score, verdict, reasons: explain(a, b).reasons };
    duplicates.set(pairKey(pair.a, pair.b), pair);
  }
  for (const { a, b, score, reasons } of notedPairs) {
    const key = pairKey(a, b);
    if (!differentPairs.has(key) && !duplicates.has(key))
      duplicates.set(key, { a, b, score, verdict: "doubtful", reasons });
  }
  return {
    pairs: [...duplicates.values()].sort(
      (x, y) => y.score - x.score || (pairKey(x.a, x.b) < pairKey(y.a, y.b) ? -1 : 1),
    ),
    clusters: clusters.map((cluster) => cluster.map((position) => ids[position]!).sort()),
  };
}
