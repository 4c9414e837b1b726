// Tests how YAML is read: values, faults with their places, attacks.
import { expect, test } from "vitest";
import * as z from "zod";
import { Refusal } from "../../src/domain/problems/problem.ts";
import { readYaml, readYamlLocated } from "../../src/settings/located-yaml.ts";
import { say, sentences } from "../../src/text/index.ts";

const schema = z.strictObject({
  name: z.string().default(""),
  phone: z.string().default(""),
  count: z.number().int().min(1).max(10).default(3),
  public: z.boolean().default(false),
  colour: z.enum(["red", "blue"]).default("red"),
  steps: z.array(z.strictObject({ title: z.string().min(1), days: z.number().optional() })).default([]),
  labels: z.record(z.string(), z.string()).default({}),
  rule: z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("equal"), value: z.string() }),
      z.strictObject({ kind: z.literal("any"), values: z.array(z.string()) }),
    ])
    .optional(),
  email: z.union([z.literal(""), z.email()]).default(""),
});

function problemsIn(text: string) {
  try {
    readYaml(schema, text, "data.yaml");
  } catch (error) {
    if (error instanceof Refusal && error.kind === "input") return error.problems;
    throw error;
  }
  throw new Error("accepted");
}

test("a valid file gives its values, with defaults for blank ones", () => {
  const value = readYaml(
    schema,
    "name: Pays d’Aval\nphone:\nsteps:\n  - title: Un\n    days:\n",
    "data.yaml",
  );
  expect(value).toMatchObject({ name: "Pays d’Aval", phone: "", count: 3, steps: [{ title: "Un" }] });
});

test("a text setting keeps its spelling: zeros, true, dates", () => {
  const text = "name: true\nphone: 0199000001\nlabels:\n  01: 007\n  since: 2026-01-31\n";
  expect(readYaml(schema, text, "data.yaml")).toMatchObject({
    name: "true",
    phone: "0199000001",
    labels: { "01": "007", since: "2026-01-31" },
  });
});

test("all problems are reported at once, in the order of the file, each with its line and column", () => {
  const text = [
    "name: [a, b]",
    "count: 40",
    "public: oui",
    "colour: green",
    "nmae: x",
    "steps:",
    "  - title:",
    "  - tittle: Deux",
    "    days: three",
    "count: 2",
    "email: nobody",
  ].join("\n");
  expect(problemsIn(text).map((p) => ({ ...p, file: undefined }))).toMatchObject([
    { code: "setting-invalid", setting: "name", found: "[a, b]", line: 1, column: 7 },
    { code: "setting-invalid", setting: "public", found: "oui", line: 3, column: 9 },
    { code: "setting-invalid", setting: "colour", found: "green", line: 4, column: 9 },
    { code: "setting-unknown", setting: "nmae", near: ["name"], line: 5, column: 1 },
    { code: "setting-missing", setting: "steps[1].title", line: 7, column: 5 },
    { code: "setting-missing", setting: "steps[2].title", line: 8, column: 5 },
    { code: "setting-unknown", setting: "steps[2].tittle", near: ["title"], line: 8, column: 5 },
    { code: "setting-invalid", setting: "steps[2].days", found: "three", line: 9, column: 11 },
    { code: "setting-repeated", setting: "count", firstLine: 2, line: 10, column: 1 },
    { code: "setting-invalid", setting: "email", found: "nobody", line: 11, column: 8 },
  ]);
});

test("a choice that nothing matches names the choices", () => {
  expect(problemsIn("rule:\n  kind: most\n  value: x\n")).toMatchObject([
    {
      code: "setting-invalid",
      setting: "rule.kind",
      found: "most",
      line: 2,
      expectation: { expected: "one-of", values: ["equal", "any"] },
    },
  ]);
});

test("an unknown key without a similar one is reported with the possible keys", async () => {
  const [problem] = problemsIn("nom: x\n");
  expect(problem).toMatchObject({ near: [], known: expect.arrayContaining(["name", "phone"]) });
  expect(say(problem!, await sentences("fr"))).toContain("Rubriques possibles ici : name, phone");
});

test.each([
  ["a second colon", "name: Appui : coopération\n", "colon-in-value", 1],
  ["a tab", "steps:\n\t- title: x\n", "tab", 2],
  ["an open quote", 'name: "abc\nphone: x\n', "quote", 3],
  ["a line without a colon", "name: x\nand more\nphone: y\n", "not-a-setting", 2],
  ["a wrong indentation", "labels:\n   a: x\n  b: y\n", "indentation", 3],
  ["an open bracket", "steps: [a, b\nname: x\n", "bracket", 2],
  ["a reserved character", "name: @pays\n", "reserved-character", 1],
  ["a Windows path", 'name: "C:\\Users"\n', "escape", 1],
  ["an asterisk", "name: **Pays**\n", "alias", 1],
  ["a repetition of what it stands in", "name: x\nsteps: &all\n  - *all\n", "alias-of-itself", 3],
  ["a longer circle", "name: &a\n  x: &b\n    - y\n    - *a\n  z: *b\n", "alias-of-itself", 4],
  ["a tag that would run code", 'name: !!js/function "x"\n', "tag", 1],
  ["a tag of anybody's", "name: !secret x\n", "tag", 1],
  ["a second document", "name: x\n---\nname: y\n", "second-document", 2],
  ["a key that is a list", "? [a, b]\n: c\n", "bracket", 1],
])("%s is reported by name and place", async (_, text, mistake, line) => {
  const [problem] = problemsIn(text);
  expect(problem).toMatchObject({ code: "yaml-mistake", mistake, line, file: "data.yaml" });
  for (const language of ["fr", "en"] as const)
    expect(say(problem!, await sentences(language))).toContain(`data.yaml:${line}:`);
});

test.each([
  ["nothing at all", ""],
  ["comments only", "# name: x\n"],
])("%s counts as an empty file", (_, text) => {
  expect(problemsIn(text)).toEqual([{ code: "settings-empty", file: "data.yaml" }]);
});

test.each([
  ["a list", "- a\n- b\n"],
  ["a sentence", "Bonjour à toutes et tous\n"],
])("%s instead of settings is reported", (_, text) => {
  expect(problemsIn(text)).toMatchObject([
    { code: "setting-invalid", setting: "", line: 1, column: 1, expectation: { type: "mapping" } },
  ]);
});

test.each([
  ["NUL bytes", "name: x\nphone: \0\n"],
  [
    "Windows-1252 bytes",
    new TextDecoder().decode(Uint8Array.from([...Buffer.from("name: x\nphone: "), 0xe9])),
  ],
])("%s are reported with their line", (_, text) => {
  expect(problemsIn(text)).toEqual([{ code: "yaml-not-text", file: "data.yaml", line: 2, column: 8 }]);
});

test("a byte order mark, Windows line ends and a missing last line end change nothing", () => {
  expect(readYaml(schema, "\uFEFFname: x\r\nphone: y", "data.yaml")).toMatchObject({ name: "x", phone: "y" });
});

test.each([
  [
    "a billion laughs",
    [
      "a: &a [x,x,x,x,x,x,x,x,x]",
      ..."bcdefghi"
        .split("")
        .map((key, i) => `${key}: &${key} [${Array(9).fill(`*${"abcdefghi"[i]}`).join(",")}]`),
    ].join("\n"),
    "yaml-mistake",
  ],
  ["twenty thousand open brackets", "[".repeat(20_000), "yaml-too-deep"],
  ["twenty thousand dashes", `${"- ".repeat(20_000)}x`, "yaml-too-deep"],
  ["a file of 21 MB", `name: ${"x".repeat(21_000_000)}`, "yaml-too-large"],
])("%s is refused without being parsed", (_, text, code) => {
  expect(problemsIn(text)).toMatchObject([{ code }]);
});

test("keys named after built-in properties of JavaScript are ordinary keys", () => {
  const value = readYaml(schema, "labels:\n  constructor: a\n  toString: b\n", "data.yaml");
  expect(value.labels).toEqual({ constructor: "a", toString: "b" });
  expect(problemsIn("__proto__:\n  name: x\n")).toMatchObject([{ code: "setting-unknown" }]);
  expect(({} as Record<string, unknown>).name).toBeUndefined();
});

test("the place of a value, of a key, or of the parent of an absent value can be looked up", () => {
  const text = "name: x\nsteps:\n  - title: Un\n  - title: Deux\n    days: 3\nlabels:\n  a: &shared b\n";
  const { placeOf, keyPlaceOf } = readYamlLocated(schema, text, "data.yaml");
  expect(placeOf(["steps", 1, "days"])).toEqual({ file: "data.yaml", line: 5, column: 11 });
  expect(keyPlaceOf(["steps", 1, "days"])).toEqual({ file: "data.yaml", line: 5, column: 5 });
  expect(placeOf(["steps", 0, "days"])).toMatchObject({ line: 3, column: 5 });
  expect(placeOf(["steps", 9])).toMatchObject({ line: 3 });
  expect(placeOf([])).toMatchObject({ line: 1, column: 1 });
});

test("a problem is printed as a sentence in both languages", async () => {
  const [problem] = problemsIn("count: 40\n");
  expect(say(problem!, await sentences("fr"))).toBe(
    "data.yaml:1:8 : count : « 40 » ne convient pas. Attendu : au plus 10.",
  );
  expect(say(problem!, await sentences("en"))).toBe(
    "data.yaml:1:8: count: “40” will not do. Expected: at most 10.",
  );
});
