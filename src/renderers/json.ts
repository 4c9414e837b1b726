import type { Finding, Problem } from "../domain/problem.ts";
import { type Sentences, say } from "../text/index.ts";

/** A problem with its words, as every `--json` gives it. */
export function problemAsJson(problem: Problem | Finding, text: Sentences): Record<string, unknown> {
  return { ...(inSnakeCase(problem) as object), message: say(problem, text) };
}

/** Data as other programs read it: every key in English snake_case. Keys that are data (labels, ids) must be values, not keys. */
export function inSnakeCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSnakeCase);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [snake(key), inSnakeCase(inner)]));
}

const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
