// Makes clusters of rows that are one actor out of the pairs that were compared.
import { type MatchDecision, sameFrom } from "./match-reason.ts";

/** Two rows by their positions in the list, and what comparing them gave. */
export interface Pair {
  a: number;
  b: number;
  score: number;
  verdict: MatchDecision;
}

/** A match of a row beats another only by more points than this: half of what makes two rows one actor. */
const margin = sameFrom / 2;

export interface Clustering<P extends Pair = Pair> {
  /** For each row, the first row of its cluster. */
  firstOf: Int32Array;
  /** Clusters of two rows or more: positions in order, clusters by their first. */
  clusters: readonly (readonly number[])[];
  /** Pairs that somebody should decide: doubtful, or the same but for a rival or a veto further along the chain. */
  doubtful: readonly P[];
}

/** What keeps two positions of a list out of one cluster. */
export interface Obstacles {
  /** They cannot be one actor: nobody is asked. */
  keepsApart(a: number, b: number): boolean;
  /** No third row may join them: they cannot be one actor, or contradict each other in too much. */
  areTwo(a: number, b: number): boolean;
}

/**
 * Joins pairs that are the same, surest first, and refuses a chain with two rows that `areTwo`. A row that matches two such rows
 * about equally is joined to neither: somebody is asked.
 * The result does not depend on the order of `pairs` or rows: `rank` orders rows by what they say.
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
  const leader = Int32Array.from({ length: size }, (_, i) => i);
  const joined = new Map<number, number[]>();
  const membersOf = (position: number) => joined.get(position) ?? [position];
  const anyOf = (is: Obstacles["keepsApart"]) => (a: number, b: number) =>
    membersOf(a).some((one) => membersOf(b).some((other) => is(one, other)));
  const anyAreTwo = anyOf(areTwo);
  const refused: P[] = [];
  for (const pair of same.filter((one) => !rivals.has(one)).sort(surest)) {
    const [a, b] = [leader[pair.a]!, leader[pair.b]!];
    if (a === b) continue;
    const groupsAreTwo = (x: number, y: number) => anyAreTwo(leader[x]!, leader[y]!);
    if (anyAreTwo(a, b) || hasRival(pair, claims, groupsAreTwo)) {
      refused.push(pair);
      continue;
    }
    const [into, from] = membersOf(a).length >= membersOf(b).length ? [a, b] : [b, a];
    for (const one of membersOf(from)) leader[one] = into;
    joined.set(into, [...membersOf(into), ...membersOf(from)]);
    joined.delete(from);
  }
  const doubted = [...pairs.filter(({ verdict }) => verdict === "doubtful"), ...rivals, ...refused];
  const doubtful = oneOfEach(doubted, (position) => leader[position]!, anyOf(apart), surest);
  const clusters = [...joined.values()]
    .map((list) => list.sort((x, y) => x - y))
    .sort((x, y) => x[0]! - y[0]!);
  const firstOf = Int32Array.from({ length: size }, (_, i) => i);
  for (const members of clusters) for (const member of members) firstOf[member] = members[0]!;
  return { firstOf, clusters, doubtful };
}

/** One question for two clusters: the surest pair between them, and none where a veto has answered already. */
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

/** Whether one row of the pair matches a third row about as well, and that third row is not the same actor as the partner. */
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
