// Tests that each fitted model is of the data that stand in bench/training, and that its README says so.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const models = readdirSync("src/models", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".json"))
  .map((file) => join("src/models", file));

/** As `bench/training/model-file.mjs` writes it: line ends differ between systems, and mean nothing. */
const hashOf = (file: string) =>
  createHash("sha256")
    .update(readFileSync(join("bench/training", file), "utf8").replaceAll("\r\n", "\n"))
    .digest("hex")
    .slice(0, 16);

test.each(models)("%s was fitted on its data as they stand", (model) => {
  const { data } = JSON.parse(readFileSync(model, "utf8")) as { data: Record<string, string> };
  expect(Object.keys(data)).not.toEqual([]);
  const now = Object.fromEntries(Object.keys(data).map((file) => [file, hashOf(file)]));
  expect(data, "the data changed since: `npm run fit`").toEqual(now);
});

test.each(models)("%s is sorted, so that a change of its data shows as few changed lines", (model) => {
  for (const part of Object.values<unknown>(JSON.parse(readFileSync(model, "utf8")))) {
    const isList = Array.isArray(part);
    const entries = isList ? part.filter((entry) => typeof entry === "string") : Object.keys(Object(part));
    if (typeof part === "object") expect(entries).toEqual([...entries].sort());
  }
});

const linesOf = (file: string) =>
  readFileSync(join("bench/training", file), "utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "");

test("the README of each model says how much data it was fitted on, as they stand, and by which command", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  const readme = (name: string) => readFileSync(`src/models/${name}/README.md`, "utf8").replace(/\s+/g, " ");
  const thousands = (count: number) => count.toLocaleString("en");
  const tables = linesOf("columns.jsonl").map((line): { group: string } => JSON.parse(line));
  const sources = new Set(tables.map(({ group }) => group)).size;
  expect(readme("columns")).toContain(`${tables.length} labelled tables of ${sources} sources`);
  for (const file of ["fr.tsv", "en.tsv", "prose.fr.tsv", "prose.en.tsv"])
    expect(readme("words")).toContain(`\`${file}\` (${thousands(linesOf(`situations/${file}`).length)})`);
  for (const name of ["columns", "words"]) expect(readme(name)).toContain("`npm run fit`");
  expect(Object.keys(scripts)).toContain("fit");
});
