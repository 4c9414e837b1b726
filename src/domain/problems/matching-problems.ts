/** What can be wrong with a request to merge two actors, or to say that they are different. */
export type MatchingProblem =
  | { code: "merge-with-itself"; id: string }
  | { code: "two-actors-wanted"; found: number };
