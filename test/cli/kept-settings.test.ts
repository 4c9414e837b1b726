// Tests the cache of the bundled program, which keeps the parsed mission.yaml in the user's cache folder to start faster.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";

const binary = resolve("bin/outreach.js");
let folder: string;
const mission = () => join(folder, "mission.yaml");
const cache = () => join(folder, "cache");

function outreach(...args: string[]): string {
  const env = {
    ...process.env,
    XDG_CACHE_HOME: cache(),
    HOME: folder,
    LOCALAPPDATA: cache(),
    LANG: "en_GB.UTF-8",
  };
  return execFileSync(process.execPath, [binary, ...args], { cwd: folder, encoding: "utf8", env });
}

function cacheFiles(): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /mission-\w+\.json$/.test(name))
    .map((name) => join(folder, name));
}

const ranking = () => JSON.parse(outreach("rank", "--json"));

/** A workspace with one actor, made once, without a cache. */
let preparedFolder: string;
beforeAll(() => {
  preparedFolder = mkdtempSync(join(tmpdir(), "outreach-kept-"));
  folder = preparedFolder;
  outreach("init", ".", "--yes");
  outreach("add", "GAL des Causses");
  for (const file of cacheFiles()) rmSync(file);
});
afterAll(() => rmSync(preparedFolder, { recursive: true, force: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "outreach-kept-"));
  cpSync(preparedFolder, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a second run writes no other cache file, and gives the same ranking", () => {
  const first = ranking();
  expect(cacheFiles()).toHaveLength(1);
  expect(ranking()).toEqual(first);
});

test("a change of mission.yaml is seen at once, and a mistake in it is reported with its line", () => {
  const before = ranking();
  const text = readFileSync(mission(), "utf8");
  writeFileSync(mission(), text.replace(/^( +never_contacted| {2,}not_contacted): *\d+/m, "$1: 0"));
  expect(readFileSync(mission(), "utf8")).not.toBe(text);
  expect(ranking()).not.toEqual(before);
  writeFileSync(mission(), `${text}\nnonsense: 1\n`);
  expect(() => ranking()).toThrow(/mission\.yaml:\d+:\d+/);
});

test("a cache file with other content is ignored", () => {
  const before = ranking();
  for (const content of ["", "{", "null", '{"build":"x"}', "[1,2"]) {
    expect(cacheFiles()).toHaveLength(1);
    for (const file of cacheFiles()) writeFileSync(file, content);
    expect(ranking(), content).toEqual(before);
  }
});

test("everything works without a cache folder", () => {
  const before = ranking();
  rmSync(cache(), { recursive: true, force: true });
  for (const file of cacheFiles()) rmSync(file);
  writeFileSync(cache(), "a file in the place of the folder");
  expect(ranking()).toEqual(before);
});

test("two workspaces have separate cache files", () => {
  mkdirSync(join(folder, "other"));
  outreach("init", "other", "--yes");
  expect(JSON.parse(outreach("-C", "other", "rank", "--json"))).not.toEqual(ranking());
  expect(cacheFiles()).toHaveLength(2);
});
