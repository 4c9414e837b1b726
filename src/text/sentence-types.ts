// The shapes that the sentences of every language have.
import type { Problem } from "../domain/problems/problem.ts";

/** One sentence per problem code: a code without a sentence does not compile. */
export type ProblemSentences<P extends Problem = Problem> = { [Q in P as Q["code"]]: (problem: Q) => string };

/** Help of one command. `options` has the keys of its input schema; options of `help.options` are not repeated here. */
export interface CommandHelp {
  about: string;
  options: Readonly<Record<string, string>>;
  /** The line to type, and what it does. */
  examples: readonly (readonly [string, string])[];
}
