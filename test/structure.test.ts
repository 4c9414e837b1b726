// Tests the layout of the sources: names, imports in circles, the size of folders, first lines.
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => normalize(join("src", file)));
const textOf = new Map(sources.map((file) => [file, readFileSync(file, "utf8")]));

/** Folders where each language has the same files. */
const isOfOneLanguage = (file: string) => /^src\/(text|knowledge)\/(fr|en)\//.test(file);

/** What a file imports: all of it, or without what is only a type. */
function importsOf(file: string, { types }: { types: boolean }): string[] {
  const text = textOf.get(file)!;
  const statements = [...text.matchAll(/^(?:import|export)\s+(type\s+)?([^;"]*?)\s*from\s*"(\.[^"]+)";/gm)]
    .filter(([, all, names]) => types || !(all || onlyTypes(names!)))
    .map(([, , , target]) => target!);
  const dynamic = [...text.matchAll(/\bimport\(\s*"(\.[^"]+)"\s*\)/g)].map(([, target]) => target!);
  return [...statements, ...(types ? dynamic : [])]
    .map((target) => normalize(join(dirname(file), target)))
    .filter((target) => textOf.has(target));
}

const onlyTypes = (names: string) =>
  names.startsWith("{") &&
  names
    .slice(1, -1)
    .split(",")
    .filter((name) => name.trim() !== "")
    .every((name) => name.trim().startsWith("type "));

/** Groups of files each of which leads to all others (Tarjan's strongly connected components). */
function circles(next: (file: string) => readonly string[]): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const found: string[][] = [];
  const visit = (file: string) => {
    order.set(file, order.size);
    lowest.set(file, order.get(file)!);
    path.push(file);
    for (const other of next(file)) {
      if (!order.has(other)) visit(other);
      if (path.includes(other)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(other)!));
    }
    if (lowest.get(file) === order.get(file)) {
      const circle = path.splice(path.indexOf(file));
      if (circle.length > 1) found.push(circle.sort());
    }
  };
  for (const file of sources) if (!order.has(file)) visit(file);
  return found;
}

/** Values by a key of theirs. Node 20 has no `Map.groupBy`. */
function grouped<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

/** Keys that stand for several values, with those values. */
function repeated<T>(entries: readonly (readonly [string, T])[]): string[] {
  const byKey = grouped(entries, ([key]) => key);
  return [...byKey]
    .filter(([, several]) => several.length > 1)
    .map(([key, several]) => `${key}: ${several.map(([, value]) => value).join(", ")}`);
}

test("no file has the name of another, outside index and language folders", () => {
  const named = sources.filter((file) => basename(file) !== "index.ts" && !isOfOneLanguage(file));
  expect(repeated(named.map((file) => [basename(file), file]))).toEqual([]);
});

test("every file opens with what it is for, in English", () => {
  const opening = (file: string) => textOf.get(file)!.trimStart().split("\n")[0]!;
  expect(sources.filter((file) => !/^\/(?:\*\*|\/)/.test(opening(file)))).toEqual([]);
  const inFrench = /^(?:\/\*\*|\/\/) (?:Ce|Les?|La|Des?|Une?|Qui) /;
  expect(sources.filter((file) => inFrench.test(opening(file)))).toEqual([]);
});

test("no exported type has the name of another", () => {
  const types = sources.flatMap((file) =>
    [...textOf.get(file)!.matchAll(/^export (?:abstract )?(?:interface|type|class|enum) (\w+)/gm)].map(
      ([, name]) => [name!, file] as const,
    ),
  );
  expect(repeated(types)).toEqual([]);
});

test("no file is named by a word that the glossary replaces", () => {
  const replaced = new Set(
    [
      "told",
      "held",
      "hold",
      "apart",
      "once",
      "kin",
      "marks",
      "means",
      "own",
      "look",
      "fit",
      "reach",
      "time",
      "roll",
    ]
      .concat(["traits", "standing", "surroundings", "world", "settle", "doubt", "absorb", "gather"])
      .map((word) => `${word}.ts`),
  );
  expect(sources.filter((file) => replaced.has(basename(file)))).toEqual([]);
});

test("at most a quarter of the files have one importer: such a file names something, or is part of its importer", () => {
  const importers = new Map(sources.map((file) => [file, new Set<string>()]));
  const loadedWhenUsed = new Set<string>();
  for (const file of sources) {
    const atHead = importsOf(file, { types: true }).filter((target) => target !== file);
    for (const target of atHead) importers.get(target)!.add(file);
    for (const [, target] of textOf.get(file)!.matchAll(/\bimport\(\s*"(\.[^"]+)"\s*\)/g))
      loadedWhenUsed.add(normalize(join(dirname(file), target!)));
  }
  const single = sources.filter(
    (file) => importers.get(file)!.size === 1 && !loadedWhenUsed.has(file) && !isOfOneLanguage(file),
  );
  expect(single.length / sources.length).toBeLessThan(0.25);
  expect(single.length).toBeGreaterThan(0);
});

test("no circle of imports of values", () => {
  expect(circles((file) => importsOf(file, { types: false }))).toEqual([]);
});

test("no circle of imports of types", () => {
  expect(circles((file) => importsOf(file, { types: true }))).toEqual([]);
});

test("a folder holds what one can take in: at most 25 files, but for commands and texts", () => {
  const byFolder = grouped(sources, dirname);
  const large = [...byFolder]
    .filter(([folder, files]) => files.length > 25 && !/^src\/(commands$|text\/)/.test(folder))
    .map(([folder, files]) => `${folder}: ${files.length}`);
  expect(large).toEqual([]);
});

test("the root of domain holds index files only, and that of commands holds commands only", () => {
  expect(sources.filter((file) => dirname(file) === "src/domain" && basename(file) !== "index.ts")).toEqual(
    [],
  );
  const registered = textOf.get("src/commands/index.ts")!;
  const strays = sources.filter(
    (file) =>
      dirname(file) === "src/commands" &&
      basename(file) !== "index.ts" &&
      !registered.includes(`import("./${basename(file)}")`),
  );
  expect(strays).toEqual([]);
});

test("the index of decisions names each of them", () => {
  const index = readFileSync("docs/decisions/README.md", "utf8");
  const decisions = readdirSync("docs/decisions").filter((file) => file !== "README.md");
  expect(decisions.filter((file) => !index.includes(`](${file})`))).toEqual([]);
});
