// Fitted models as files: what they were fitted on, by its hash, and their weights, sorted, one entry a line.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";

/** The hash of each file that a model is fitted on, by its path in `bench/training`: by it a test finds a model older than its data. */
export async function hashes(...names) {
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, import.meta.url), "utf8")));
  return Object.fromEntries(
    names.map((name, index) => [
      name,
      createHash("sha256").update(texts[index].replaceAll("\r\n", "\n")).digest("hex").slice(0, 16),
    ]),
  );
}

/** Writes a model below `src/models`. The objects and lists named in `tables` get one entry a line, as they have thousands. */
export async function writeModel(name, model, tables) {
  const list = (values) => `[\n${values.map((value) => JSON.stringify(value)).join(",\n")}\n]`;
  const object = (value) =>
    `{\n${Object.entries(value)
      .map(([key, entry]) => `${JSON.stringify(key)}:${JSON.stringify(entry)}`)
      .join(",\n")}\n}`;
  const table = (value) => (Array.isArray(value) ? list(value) : object(value));
  const parts = Object.entries(model).map(
    ([key, value]) => `${JSON.stringify(key)}:${tables.includes(key) ? table(value) : JSON.stringify(value)}`,
  );
  await writeFile(new URL(`../../src/models/${name}`, import.meta.url), `{\n${parts.join(",\n")}\n}\n`);
}
