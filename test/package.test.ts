import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder: string;
const packed = () => join(folder, "package");

/** The package as npm makes it, unpacked elsewhere, with the one library that it depends on and nothing else of ours. */
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
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const modules = join(packed(), "node_modules");
  mkdirSync(modules);
  for (const name of [...Object.keys(dependencies), "bindings", "file-uri-to-path"])
    symlinkSync(realpathSync(join("node_modules", name)), join(modules, name), "junction");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the package holds the program, its data, the example and the guides, and nothing of the workshop", () => {
  const top = readdirSync(packed()).filter((name) => name !== "node_modules");
  expect(top.sort()).toEqual([
    "LICENSE",
    "README.md",
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
