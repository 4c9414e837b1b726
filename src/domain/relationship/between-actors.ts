// Facts between two actors: what failed, who does not want to work with whom, and who works together already.

/** `met`: introduced, and nothing more yet. `failed`: tried and broken off. `refused`: not with them. `competing`: rivals. */
export const pairOutcomes = ["met", "failed", "refused", "competing", "together"] as const;
export type PairOutcome = (typeof pairOutcomes)[number];

/** A fact between two actors. `actor` is the one of whom it was noted: of a refusal, the one who refused. Only the team reads it. */
export interface BetweenActors {
  actor: string;
  other: string;
  outcome: PairOutcome;
  /** ISO date. */
  on: string;
  note: string | null;
  by: string;
}

/** The key of a pair, the same in either order. */
export const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The newest fact of each pair: two actors that failed once and now work together count as working together. */
export function newestBetween<Fact extends BetweenActors>(facts: readonly Fact[]): ReadonlyMap<string, Fact> {
  const newest = new Map<string, Fact>();
  for (const fact of facts) {
    const key = pairKey(fact.actor, fact.other);
    const before = newest.get(key);
    if (!before || fact.on >= before.on) newest.set(key, fact);
  }
  return newest;
}
