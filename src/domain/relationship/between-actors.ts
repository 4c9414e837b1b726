// What passed between two actors: what failed, who does not want to work with whom, and who works together already.

/** `met`: introduced, and nothing more yet. `failed`: tried and broken off. `refused`: not with them. `competing`: rivals. */
export const pairOutcomes = ["met", "failed", "refused", "competing", "together"] as const;
export type PairOutcome = (typeof pairOutcomes)[number];

/** Something between two actors, said of `actor`: who refused, of the two. For the team: it is never told to either. */
export interface BetweenActors {
  actor: string;
  other: string;
  outcome: PairOutcome;
  /** ISO date. */
  on: string;
  note: string | null;
  by: string;
}

/** Two actors in either order are one pair. */
export const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The newest of what passed between each two: a pair that failed and works together since is no failure any more. */
export function newestBetween<Fact extends BetweenActors>(facts: readonly Fact[]): ReadonlyMap<string, Fact> {
  const newest = new Map<string, Fact>();
  for (const fact of facts) {
    const key = pairKey(fact.actor, fact.other);
    const before = newest.get(key);
    if (!before || fact.on >= before.on) newest.set(key, fact);
  }
  return newest;
}

/** Outcomes after which two actors are not brought together again. */
export const keepsApart = (outcome: PairOutcome) => outcome !== "together";
