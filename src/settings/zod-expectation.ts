// Turns the issues of zod into expectations, which the sentences of each language put in words.

import type * as z from "zod";
import type { Expectation } from "../domain/problems/expectation.ts";

/**
 * What a schema wanted where it found something else. A refinement of ours says it itself, as
 * `params: { expectation }` of its issue.
 */
export function expectation(issue: z.core.$ZodIssue): Expectation {
  switch (issue.code) {
    case "invalid_value":
      return { expected: "one-of", values: issue.values.map(String) };
    case "invalid_type":
      return { expected: "type", type: typeNames[issue.expected] ?? "text" };
    case "too_small":
      return {
        expected: issue.inclusive === false ? "more-than" : "at-least",
        bound: Number(issue.minimum),
        of: measured(issue.origin),
      };
    case "too_big":
      return {
        expected: issue.inclusive === false ? "less-than" : "at-most",
        bound: Number(issue.maximum),
        of: measured(issue.origin),
      };
    case "invalid_format":
      return formats[issue.format] ?? { expected: "pattern", pattern: issue.pattern ?? issue.format };
    case "custom":
      return (
        (issue.params?.expectation as Expectation | undefined) ?? {
          expected: "other",
          detail: issue.message,
        }
      );
    default:
      return { expected: "other", detail: issue.message };
  }
}

const typeNames: Record<string, Extract<Expectation, { expected: "type" }>["type"]> = {
  string: "text",
  number: "number",
  nan: "number",
  int: "integer",
  boolean: "yes-no",
  array: "list",
  object: "mapping",
  record: "mapping",
  date: "date",
};

const formats: Record<string, Expectation> = {
  email: { expected: "type", type: "email" },
  url: { expected: "type", type: "url" },
  date: { expected: "type", type: "date" },
  safeint: { expected: "type", type: "integer" },
};

const measured = (origin: string) => (origin === "string" ? "text" : origin === "array" ? "list" : "number");
