// The shapes that the sentences of every language have.
import type { Problem } from "../domain/problems/problem.ts";

/** One sentence per problem code: a code without a sentence does not compile. */
export type ProblemSentences<P extends Problem = Problem> = { [Q in P as Q["code"]]: (problem: Q) => string };

/** Words about one command. `options` is by the key of its input schema; those in `help.options` need no words here. */
export interface CommandHelp {
  about: string;
  options: Readonly<Record<string, string>>;
  /** What to type, and what it does. */
  examples: readonly (readonly [string, string])[];
}
