// Turns the issues of zod into expectations, for which each language has sentences.

import type * as z from "zod";
import type { Expectation } from "../domain/problems/expectation.ts";

/** What the schema expected instead. A refinement of our own states it as `params: { expectation }` of its issue. */
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
        of: measuredType(issue.origin),
      };
    case "too_big":
      return {
        expected: issue.inclusive === false ? "less-than" : "at-most",
        bound: Number(issue.maximum),
        of: measuredType(issue.origin),
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

const measuredType = (origin: string) =>
  origin === "string" ? "text" : origin === "array" ? "list" : "number";
