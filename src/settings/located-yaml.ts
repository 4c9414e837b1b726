// Reads YAML files by a schema and reports each mistake with its line and column.

import type * as z from "zod";
import { type Problem, Refusal } from "../domain/problems/problem.ts";
import { nearest } from "../domain/values/spelling.ts";
import { keysAt, schemasAt } from "./schema-walk.ts";
import { type Path, pathInWords, readYamlText, type YamlText } from "./yaml-text.ts";
import { expectation } from "./zod-expectation.ts";

/** A value that a schema has checked, and where each part of it stands in its file, for the problems that only code can find. */
export interface LocatedValue<T> {
  value: T;
  /** Where the value at a path (`["questions", 2, "leads_to"]`) stands, or its nearest ancestor that exists. */
  placeOf: YamlText["placeOf"];
  /** Where the last key of a path stands. */
  keyPlaceOf: YamlText["keyPlaceOf"];
}

/**
 * The value that a YAML text holds, checked by a schema; or one refusal (kind "input") with every problem and its place.
 * A key without a value counts as absent. Where the schema wants a text, `0565345678` keeps its zero. A `.json` file is read as
 * JSON first, which is much faster.
 */
export function readYaml<T>(schema: z.ZodType<T>, text: string, file: string): T {
  return readYamlLocated(schema, text, file).value;
}

/** Like `readYaml`, with the place of each value in the file. */
export function readYamlLocated<T>(schema: z.ZodType<T>, text: string, file: string): LocatedValue<T> {
  const fromJson = file.endsWith(".json") ? schema.safeParse(JSON.parse(text)) : null;
  if (fromJson?.success) return { value: fromJson.data, ...lazyPlaces(text, file) };
  const yaml = readYamlText(text, file);
  if (yaml.value === undefined) throw new Refusal("input", { code: "settings-empty", file });
  const { result, value } = parseAsWritten(schema, yaml);
  const problems = [
    ...yaml.repeated,
    ...(result.success ? [] : result.error.issues.flatMap((issue) => problemsOf(issue, schema, yaml, value))),
  ];
  if (problems.length > 0 || !result.success) throw new Refusal("input", ...inFileOrder(problems));
  return { value: result.data, placeOf: yaml.placeOf, keyPlaceOf: yaml.keyPlaceOf };
}

/** Finds places in a text, which is parsed as YAML only when the first place is asked for. */
function lazyPlaces(text: string, file: string): Pick<YamlText, "placeOf" | "keyPlaceOf"> {
  let parsed: YamlText | undefined;
  const yaml = () => {
    parsed ??= readYamlText(text, file);
    return parsed;
  };
  return { placeOf: (path) => yaml().placeOf(path), keyPlaceOf: (path) => yaml().keyPlaceOf(path) };
}

/** Checks a value by the schema. Where it wants a text and YAML read a number or a boolean, the characters in the file are taken. */
function parseAsWritten<T>(schema: z.ZodType<T>, yaml: YamlText) {
  const { value } = yaml;
  let result = schema.safeParse(value);
  if (!result.success) {
    for (const issue of result.error.issues.flatMap(deepestIssues)) {
      const written =
        issue.code === "invalid_type" && issue.expected === "string"
          ? yaml.scalarAt(issue.path)
          : issue.code === "invalid_value"
            ? listedAsWritten(issue.values, yaml.scalarAt(issue.path))
            : null;
      if (written !== null && ["number", "boolean", "bigint"].includes(typeof valueAt(value, issue.path)))
        setValue(value, issue.path, written);
    }
    result = schema.safeParse(value);
  }
  return { result, value };
}

const listedAsWritten = (values: readonly unknown[], written: string | null) =>
  written !== null && values.includes(written) ? written : null;

/** An issue of a union is replaced by those of the branch that the value matches furthest: these are the ones to fix. */
function deepestIssues(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const branches = issue.errors.map((errors) =>
    errors.flatMap((inner) => deepestIssues({ ...inner, path: [...issue.path, ...inner.path] })),
  );
  const depth = (errors: readonly z.core.$ZodIssue[]) =>
    Math.max(...errors.map(({ path, code }) => path.length + (code === "invalid_type" ? 0 : 0.5)));
  return branches.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0]!;
}

function problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType, yaml: YamlText, value: unknown): Problem[] {
  return deepestIssues(issue).flatMap((deepest): Problem[] => {
    const { path } = deepest;
    const setting = pathInWords(path);
    if (deepest.code === "unrecognized_keys")
      return deepest.keys.map((key) => unknownSetting([...path, key], schema, yaml));
    if (deepest.code === "invalid_key") return [unknownSetting(path, schema, yaml)];
    const expected = expectationAt(deepest, schema);
    if (valueAt(value, path) === undefined)
      return [{ code: "setting-missing", setting, expectation: expected, ...yaml.placeOf(path) }];
    const found = yaml.writtenAt(path);
    return [{ code: "setting-invalid", setting, found, expectation: expected, ...yaml.placeOf(path) }];
  });
}

/** What was expected. If a discriminator matches no branch, the issue lacks the possible values, so they come from the schema. */
function expectationAt(issue: z.core.$ZodIssue, schema: z.ZodType) {
  if (issue.code !== "invalid_union") return expectation(issue);
  const values = schemasAt(schema, issue.path).flatMap((candidate) => {
    const { values } = candidate._zod;
    return values ? [...values].map(String) : [];
  });
  return { expected: "one-of" as const, values: [...new Set(values)] };
}

function unknownSetting(path: Path, schema: z.ZodType, yaml: YamlText): Problem {
  const known = keysAt(schema, path.slice(0, -1));
  const near = nearest(String(path.at(-1)), known);
  return { code: "setting-unknown", setting: pathInWords(path), near, known, ...yaml.keyPlaceOf(path) };
}

const valueAt = (value: unknown, path: Path) =>
  path.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown> | undefined)?.[step], value);

/** Changes a value in place: it was just built from the text, and nothing else refers to it. */
function setValue(value: unknown, path: Path, leaf: unknown) {
  const parent = valueAt(value, path.slice(0, -1));
  const step = path.at(-1);
  if (typeof parent === "object" && parent !== null && step !== undefined && Object.hasOwn(parent, step))
    (parent as Record<PropertyKey, unknown>)[step] = leaf;
}

/** The problems in the order of their lines, so that they can be corrected from top to bottom. */
const inFileOrder = (problems: readonly Problem[]) =>
  [...problems].sort(
    (a, b) => position(a).line - position(b).line || position(a).column - position(b).column,
  );

const position = (problem: Problem) => {
  const { line, column } = problem as { line?: number; column?: number };
  return { line: line ?? 0, column: column ?? 0 };
};
