// Whose work is inside the program is said in the package, and under licences that allow it.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const { isAllowed, thirdParties } = await import("../.ci/third-party.mjs" as string);

/** What the bundler took in, by the names of packages: read here in another way than by what makes the file. */
function bundledPackages(): string[] {
  const bundle = JSON.parse(readFileSync("node_modules/.cache/outreach/bundle.json", "utf8"));
  const names = Object.values<{ inputs: object }>(bundle.outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).flatMap((file) => {
      const [first, second] = file.split("node_modules/").at(-1)!.split("/");
      if (!file.includes("node_modules/")) return [];
      return [first!.startsWith("@") ? `${first}/${second}` : first!];
    }),
  );
  return [...new Set(names)];
}

/** The entries of THIRD-PARTY.txt: name and version, licence, notice. */
const entries = readFileSync("THIRD-PARTY.txt", "utf8")
  .split(/^={80}\n(?=\S.*\nLicence: )/m)
  .slice(1)
  .map((entry) => {
    const [title = "", licence = "", , ...notice] = entry.split("\n");
    return {
      name: title.slice(0, title.indexOf(" ", 1)),
      title,
      licence: licence.slice("Licence: ".length),
      notice: notice.join("\n").trim(),
    };
  });

test("THIRD-PARTY.txt names every package that is bundled, its version, licence and notice", () => {
  const names = new Set(entries.map(({ name }) => name));
  expect(bundledPackages().filter((name) => !names.has(name))).toEqual([]);
  expect(bundledPackages().length).toBeGreaterThan(50);
  expect(names).toContain("SQLite");
  expect(names).toContain("@expo-google-fonts/source-sans-3");
  const unsaid = entries.filter(({ title, notice }) => !/ \S/.test(title) || notice.length < 10);
  expect(unsaid.map(({ title }) => title)).toEqual([]);
});

test("each licence is one of those that ask for no more than their notice", () => {
  expect(entries.filter(({ licence }) => !isAllowed(licence)).map(({ title }) => title)).toEqual([]);
  for (const licence of [
    "",
    "GPL-3.0",
    "AGPL-3.0-only",
    "MIT AND GPL-2.0",
    "UNLICENSED",
    "(LGPL-3.0 OR GPL-3.0)",
  ])
    expect(isAllowed(licence), licence).toBe(false);
  for (const licence of ["MIT", "(MIT OR GPL-3.0-or-later)", "(MIT AND Zlib)"])
    expect(isAllowed(licence), licence).toBe(true);
});

test("a package counts as soon as the bundler took a byte of it", () => {
  const taken = { outputs: { "a.js": { inputs: { "node_modules/zod/index.js": { bytesInOutput: 1 } } } } };
  expect(thirdParties(taken).map(({ name }: { name: string }) => name)).toEqual(["zod"]);
  const unused = { outputs: { "a.js": { inputs: { "node_modules/zod/index.js": { bytesInOutput: 0 } } } } };
  expect(thirdParties(unused)).toEqual([]);
});
