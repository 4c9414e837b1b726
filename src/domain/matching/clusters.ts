// Joins the rows that are one actor into clusters, from the pairs that were compared.
import { JoinedClusters } from "./joined-clusters.ts";
import { type MatchDecision, sameFrom } from "./match-reason.ts";

/** Two rows by their positions in the list, and what comparing them gave. */
export interface Pair {
  a: number;
  b: number;
  score: number;
  verdict: MatchDecision;
}

/** By how many points one match of a row must exceed another: half of the points that make two rows one actor. */
const margin = sameFrom / 2;

export interface Clustering<P extends Pair = Pair> {
  /** For each row, the first row of its cluster. */
  firstOf: Int32Array;
  /** The clusters of two rows or more, each as its positions in order, sorted by the first. */
  clusters: readonly (readonly number[])[];
  /** The pairs that somebody should decide: doubtful ones, and matches with a rival, or that would put two different actors into one cluster. */
  doubtful: readonly P[];
}

/** Tests that keep two positions of a list out of one cluster. */
export interface Obstacles {
  /** Whether they cannot be one actor, so that nobody is asked. */
  keepsApart(a: number, b: number): boolean;
  /** Whether no third row may join them: they cannot be one actor, or contradict each other too much. */
  areTwo(a: number, b: number): boolean;
}

/**
 * Joins matching pairs, the surest first, but never two rows that `areTwo` into one cluster. A row that matches two such rows about equally is
 * joined to neither, and somebody is asked.
 * The result does not depend on the order of `pairs` or rows, since `rank` orders rows by their content.
 */
export function cluster<P extends Pair>(
  size: number,
  pairs: readonly P[],
  { keepsApart: apart, areTwo }: Obstacles,
  rank: (position: number) => number,
): Clustering<P> {
  const same = pairs.filter(({ verdict }) => verdict === "same");
  const claims = claimsOf(pairs);
  const rivals = new Set(same.filter((pair) => hasRival(pair, claims, areTwo)));
  const low = ({ a, b }: Pair) => Math.min(rank(a), rank(b));
  const high = ({ a, b }: Pair) => Math.max(rank(a), rank(b));
  const surest = (x: Pair, y: Pair) => y.score - x.score || low(x) - low(y) || high(x) - high(y);
  const joining = new JoinedClusters(size, areTwo);
  const refused: P[] = [];
  for (const pair of same.filter((one) => !rivals.has(one)).sort(surest)) {
    if (joining.areJoined(pair.a, pair.b)) continue;
    const clustersAreTwo = (x: number, y: number) => joining.holdTwoActors(x, y);
    if (clustersAreTwo(pair.a, pair.b) || hasRival(pair, claims, clustersAreTwo)) refused.push(pair);
    else joining.join(pair.a, pair.b);
  }
  const doubted = [...pairs.filter(({ verdict }) => verdict === "doubtful"), ...rivals, ...refused];
  const anyApart = (a: number, b: number) =>
    joining.membersOf(a).some((one) => joining.membersOf(b).some((other) => apart(one, other)));
  const doubtful = oneOfEach(doubted, (position) => joining.leaderOf(position), anyApart, surest);
  const clusters = joining
    .ofSeveral()
    .map((members) => [...members].sort((x, y) => x - y))
    .sort((x, y) => x[0]! - y[0]!);
  const firstOf = Int32Array.from({ length: size }, (_, i) => i);
  for (const members of clusters) for (const member of members) firstOf[member] = members[0]!;
  return { firstOf, clusters, doubtful };
}

/** Of the doubtful pairs between two clusters only the surest one; none when the clusters cannot be one actor. */
function oneOfEach<P extends Pair>(
  doubted: readonly P[],
  leader: (position: number) => number,
  apart: (a: number, b: number) => boolean,
  surest: (x: Pair, y: Pair) => number,
): P[] {
  const asked = new Map<string, P | null>();
  for (const pair of [...doubted].sort(surest)) {
    const [a, b] = [leader(pair.a), leader(pair.b)].sort((x, y) => x - y);
    if (a === b) continue;
    const key = `${a} ${b}`;
    if (!asked.has(key)) asked.set(key, apart(a!, b!) ? null : pair);
  }
  return [...asked.values()].filter((pair) => pair !== null);
}

/** For each position, the pairs that it is in. */
function claimsOf(pairs: readonly Pair[]): ReadonlyMap<number, readonly Pair[]> {
  const claims = new Map<number, Pair[]>();
  for (const pair of pairs)
    for (const position of [pair.a, pair.b]) {
      const list = claims.get(position);
      if (list === undefined) claims.set(position, [pair]);
      else list.push(pair);
    }
  return claims;
}

const partnerOf = (pair: Pair, position: number) => (pair.a === position ? pair.b : pair.a);

/** Whether one row of the pair matches a third row about as well that is not the same actor as the other row. */
const hasRival = (
  pair: Pair,
  claims: ReadonlyMap<number, readonly Pair[]>,
  areTwo: Obstacles["areTwo"],
): boolean =>
  [pair.a, pair.b].some((position) =>
    claims
      .get(position)!
      .some(
        (claim) =>
          claim !== pair &&
          claim.score >= pair.score - margin &&
          areTwo(partnerOf(pair, position), partnerOf(claim, position)),
      ),
  );
