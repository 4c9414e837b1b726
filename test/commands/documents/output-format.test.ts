// Tests how the name of an output file gives its format.
import { expect, test } from "vitest";
import { preparedWorld } from "../../support.ts";

async function aWorkspace() {
  return preparedWorld("aWorkspace", {}, async (world) => {
    await world.run("init", "--example", "--yes");
    await world.run("add", "Mairie de Crest");
  });
}

test.each([
  [
    ["brief", "--all", "-o", "fiches.odt"],
    [".md", ".html", ".pdf", ".docx"],
  ],
  [
    ["letter", "--all", "--yes", "-o", "lettres.html"],
    [".docx", ".pdf"],
  ],
  [
    ["letter", "--all", "--labels", "L7160", "-o", "etiquettes.xlsx"],
    [".pdf", ".docx"],
  ],
  [
    ["letter", "--merge", "word", "-o", "tableau.ods"],
    [".xlsx", ".csv"],
  ],
  [
    ["export", "-o", "acteurs.txt"],
    [".csv", ".json", ".jsonl"],
  ],
])("%j is refused with the possible formats, and writes nothing", async (argv, endings) => {
  const world = await aWorkspace();
  const { code, stderr } = await world.run(...argv);
  expect(code).toBe(2);
  for (const ending of endings) expect(stderr).toContain(ending);
  expect(await world.files.facts(argv.at(-1)!)).toBeNull();
});

test.each([
  ["brief", "--all", "--format", "pdf", "-o", "fiches.html"],
  ["letter", "--all", "--yes", "--format", "pdf", "-o", "lettres.docx"],
  ["letter", "--merge", "word", "--format", "csv", "-o", "tableau.xlsx"],
  ["export", "--format", "jsonl", "-o", "acteurs.json"],
  ["export", "--json", "-o", "acteurs.csv"],
])("an extension that contradicts --format is refused: %j", async (...argv) => {
  const world = await aWorkspace();
  const { code, stderr } = await world.run(...argv);
  expect(code).toBe(2);
  expect(stderr).toContain(argv.at(-1));
  expect(await world.files.facts(argv.at(-1)!)).toBeNull();
});

test("the extension alone decides the format, in capitals or in another usual spelling too", async () => {
  const world = await aWorkspace();
  await world.run("export", "-o", "acteurs.json");
  expect(Array.isArray(JSON.parse(await world.files.readText("acteurs.json")))).toBe(true);
  await world.run("export", "-o", "acteurs.JSONL");
  const [first = ""] = (await world.files.readText("acteurs.JSONL")).split("\n");
  expect(JSON.parse(first)).toHaveProperty("id");
  await world.run("brief", "--all", "-o", "fiches.htm");
  expect(await world.files.readText("fiches.htm")).toMatch(/^<!doctype html>/i);
});

test("the name of a folder may hold a dot, and drafts are written to folders only", async () => {
  const world = await aWorkspace();
  expect((await world.run("brief", "--all", "--format", "md", "-o", "fiches.2026/")).code).toBe(0);
  expect((await world.files.facts("fiches.2026"))?.kind).toBe("folder");
  const { code, stderr } = await world.run("mail", "--all", "--yes", "-o", "brouillons.eml");
  expect(code).toBe(2);
  expect(stderr).toContain("brouillons.eml");
});
