// Reads YAML files by a schema, and says each mistake with its line and column.

import type * as z from "zod";
import { type Problem, Refusal } from "../domain/problems/problem.ts";
import { nearest } from "../domain/values/spelling.ts";
import { keysAt, schemasAt } from "./schema-walk.ts";
import { type Path, pathInWords, readYamlText, type YamlText } from "./yaml-text.ts";
import { expectation } from "./zod-expectation.ts";

/** A checked value, and where each part of it stands in its file: for what only code can check. */
export interface Located<T> {
  value: T;
  /** Where the value at a path stands (`["questions", 2, "leads_to"]`), or the nearest thing around it that exists. */
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

/** As `readYaml`, with the way back from a value to its line. */
export function readYamlLocated<T>(schema: z.ZodType<T>, text: string, file: string): Located<T> {
  const shipped = file.endsWith(".json") ? schema.safeParse(JSON.parse(text)) : null;
  if (shipped?.success) return { value: shipped.data, ...placesIn(text, file) };
  const yaml = readYamlText(text, file);
  if (yaml.value === undefined) throw new Refusal("input", { code: "settings-empty", file });
  const { result, value } = parseAsWritten(schema, yaml);
  const problems = [
    ...yaml.repeated,
    ...(result.success ? [] : result.error.issues.flatMap((issue) => problemsOf(issue, schema, yaml, value))),
  ];
  if (problems.length > 0 || !result.success) throw new Refusal("input", ...inOrder(problems));
  return { value: result.data, placeOf: yaml.placeOf, keyPlaceOf: yaml.keyPlaceOf };
}

/** Places in a text, which is read as YAML only when one is asked for. */
function placesIn(text: string, file: string): Pick<YamlText, "placeOf" | "keyPlaceOf"> {
  let read: YamlText | undefined;
  const yaml = () => {
    read ??= readYamlText(text, file);
    return read;
  };
  return { placeOf: (path) => yaml().placeOf(path), keyPlaceOf: (path) => yaml().keyPlaceOf(path) };
}

/** Where the schema wants a text and YAML saw a number, a date or a truth value, what was written is the text. */
function parseAsWritten<T>(schema: z.ZodType<T>, yaml: YamlText) {
  const { value } = yaml;
  let result = schema.safeParse(value);
  if (!result.success) {
    for (const issue of result.error.issues.flatMap(flattened)) {
      const written =
        issue.code === "invalid_type" && issue.expected === "string"
          ? yaml.scalarAt(issue.path)
          : issue.code === "invalid_value"
            ? listedAsWritten(issue.values, yaml.scalarAt(issue.path))
            : null;
      if (written !== null && ["number", "boolean", "bigint"].includes(typeof at(value, issue.path)))
        put(value, issue.path, written);
    }
    result = schema.safeParse(value);
  }
  return { result, value };
}

const listedAsWritten = (values: readonly unknown[], written: string | null) =>
  written !== null && values.includes(written) ? written : null;

/** The issues of a union stand in its branches: those of the branch that goes furthest are the ones to fix. */
function flattened(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const branches = issue.errors.map((errors) =>
    errors.flatMap((inner) => flattened({ ...inner, path: [...issue.path, ...inner.path] })),
  );
  const depth = (errors: readonly z.core.$ZodIssue[]) =>
    Math.max(...errors.map(({ path, code }) => path.length + (code === "invalid_type" ? 0 : 0.5)));
  return branches.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0]!;
}

function problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType, yaml: YamlText, value: unknown): Problem[] {
  return flattened(issue).flatMap((one): Problem[] => {
    const { path } = one;
    const setting = pathInWords(path);
    if (one.code === "unrecognized_keys") return one.keys.map((key) => unknown([...path, key], schema, yaml));
    if (one.code === "invalid_key") return [unknown(path, schema, yaml)];
    const wanted = wantedFrom(one, schema);
    if (at(value, path) === undefined)
      return [{ code: "setting-missing", setting, expectation: wanted, ...yaml.placeOf(path) }];
    const found = yaml.writtenAt(path);
    return [{ code: "setting-invalid", setting, found, expectation: wanted, ...yaml.placeOf(path) }];
  });
}

/** What was expected. The issue of a discriminator that matches no branch lacks the possible values: the schema has them. */
function wantedFrom(issue: z.core.$ZodIssue, schema: z.ZodType) {
  if (issue.code !== "invalid_union") return expectation(issue);
  const values = schemasAt(schema, issue.path).flatMap((one) => {
    const { values } = one._zod;
    return values ? [...values].map(String) : [];
  });
  return { expected: "one-of" as const, values: [...new Set(values)] };
}

function unknown(path: Path, schema: z.ZodType, yaml: YamlText): Problem {
  const known = keysAt(schema, path.slice(0, -1));
  const near = nearest(String(path.at(-1)), known);
  return { code: "setting-unknown", setting: pathInWords(path), near, known, ...yaml.keyPlaceOf(path) };
}

const at = (value: unknown, path: Path) =>
  path.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown> | undefined)?.[step], value);

/** Changes a value in place: it was just built from the text, and nobody else has it. */
function put(value: unknown, path: Path, leaf: unknown) {
  const parent = at(value, path.slice(0, -1));
  const step = path.at(-1);
  if (typeof parent === "object" && parent !== null && step !== undefined && Object.hasOwn(parent, step))
    (parent as Record<PropertyKey, unknown>)[step] = leaf;
}

/** The problems in the order of the file, so that they can be corrected from top to bottom. */
const inOrder = (problems: readonly Problem[]) =>
  [...problems].sort(
    (a, b) => position(a).line - position(b).line || position(a).column - position(b).column,
  );

const position = (problem: Problem) => {
  const { line, column } = problem as { line?: number; column?: number };
  return { line: line ?? 0, column: column ?? 0 };
};
