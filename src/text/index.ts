import type { Problem } from "../domain/problems/problem.ts";
import type { Language } from "../domain/values/language.ts";
import type { fr } from "./fr/index.ts";

/** Every sentence the tool says. French is the reference; English must have the same keys or it does not compile. */
export type Sentences = typeof fr;

/** One sentence per problem code: a code without a sentence does not compile. */
export type ProblemSentences<P extends Problem = Problem> = { [Q in P as Q["code"]]: (problem: Q) => string };

/** Words about one command. `options` is by the key of its input schema; those in `help.options` need no words here. */
export interface CommandHelp {
  about: string;
  options: Readonly<Record<string, string>>;
  /** What to type, and what it does. */
  examples: readonly (readonly [string, string])[];
}

/** The sentences of one language; the other is not loaded. */
export async function sentences(language: Language): Promise<Sentences> {
  return language === "fr" ? (await import("./fr/index.ts")).fr : (await import("./en/index.ts")).en;
}

/** A problem in words: where, what was found, what to do. */
export function say(problem: Problem, { problems }: Sentences): string {
  return (problems[problem.code] as (problem: Problem) => string)(problem);
}
