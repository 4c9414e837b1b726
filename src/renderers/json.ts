// Writes data as JSON for other programs, in the one form that every `--json` has.

import type { Finding, Problem } from "../domain/problems/problem.ts";
import { type Sentences, say } from "../text/index.ts";

/** A problem with its words, as every `--json` gives it. */
export function problemAsJson(problem: Problem | Finding, text: Sentences): Record<string, unknown> {
  return { ...(inSnakeCase(problem) as object), message: say(problem, text) };
}

/** Renames every key to snake_case for other programs. Labels and ids must be values: a key that is data would be renamed too. */
export function inSnakeCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSnakeCase);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [snake(key), inSnakeCase(inner)]));
}

const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * A JSON document on several lines. Characters that JSON allows and a terminal obeys (C1 controls, bidirectional marks) are
 * escaped; a program that parses the document reads the original text.
 */
export const jsonText = (value: unknown): string => escaped(JSON.stringify(value, null, 2));

/** A JSON document on one line, escaped as `jsonText` does. */
export const jsonLine = (value: unknown): string => escaped(JSON.stringify(value));

const escaped = (json: string) =>
  json.replace(
    /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** Writes a JSON array item by item, in the layout of `jsonText`. */
export function jsonArray(write: (text: string) => void) {
  let empty = true;
  return {
    add(items: readonly unknown[]) {
      if (items.length === 0) return;
      write((empty ? "[" : ",") + jsonText(items).slice("[".length, -"\n]".length));
      empty = false;
    },
    end: () => write(empty ? "[]\n" : "\n]\n"),
  };
}
