// Loads the sentences of one language, and puts a problem into words.
import type { Problem } from "../domain/problems/problem.ts";
import type { Language } from "../domain/values/language.ts";
import type { Sentences } from "./sentences.ts";

export type { Sentences } from "./sentences.ts";

/** The sentences of one language; the other language is not loaded. */
export async function sentences(language: Language): Promise<Sentences> {
  return language === "fr" ? (await import("./fr/index.ts")).fr : (await import("./en/index.ts")).en;
}

/** A problem in words: where it is, what was found, what to do. */
export function say(problem: Problem, { problems }: Sentences): string {
  return (problems[problem.code] as (problem: Problem) => string)(problem);
}
