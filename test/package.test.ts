import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder: string;
const packed = () => join(folder, "package");

/** The package as npm makes it, unpacked elsewhere: it needs no other. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "outreach-package-"));
  const npm = (...args: string[]) =>
    execFileSync("npm", args, {
      encoding: "utf8",
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "ignore"],
    });
  npm("pack", "--ignore-scripts", "--pack-destination", folder);
  const [archive] = readdirSync(folder);
  execFileSync("tar", ["xzf", archive!], { cwd: folder });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the package holds the program, its data, the example and the guides, and nothing of the workshop", () => {
  expect(readdirSync(packed()).sort()).toEqual([
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
