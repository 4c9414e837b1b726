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
  const tables = Object.values(JSON.parse(readFileSync(model, "utf8"))).filter(
    (part): part is Record<string, unknown> => typeof part === "object" && !Array.isArray(part),
  );
  for (const table of tables) expect(Object.keys(table)).toEqual(Object.keys(table).sort());
});

test.each(["columns", "words"])(
  "the README of %s says the command, the data, the seed and the figures",
  (name) => {
    const readme = readFileSync(`src/models/${name}/README.md`, "utf8");
    for (const said of ["npm run fit", "bench/training/", "seed", "0."])
      expect(readme.toLowerCase()).toContain(said);
  },
);
