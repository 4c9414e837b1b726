/** What can be wrong when actors are merged or told apart. */
export type MatchingProblem =
  | { code: "merge-with-itself"; id: string }
  | { code: "two-actors-wanted"; found: number };
