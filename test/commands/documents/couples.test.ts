// Tests that two people who are named together and share a mailbox are greeted together, and that others are not.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../../support.ts";
import { aWorkspace } from "./some-mission.ts";

async function draft(row: string): Promise<string> {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  writeFileSync(
    join(world.folder, "a.csv"),
    `Structure;Commune;Contact;Fonction;Courriel\nFerme des Aubépines;Najac;${row}\n`,
  );
  expect((await world.run("import", "a.csv")).code).toBe(0);
  expect((await world.run("mail", "--all", "--yes", "-o", "out")).code).toBe(0);
  const [name = ""] = readdirSync(join(world.folder, "out")).filter((file) => file.endsWith(".eml"));
  return readFileSync(join(world.folder, "out", name), "utf8");
}

test.each([
  "M. et Mme Sorbier Paul et Anne;exploitants;ferme@aubepines.example",
  "M. et Mme Sorbier;;ferme@aubepines.example",
])("“%s” are greeted together", async (row) => {
  expect(await draft(row)).toContain("\r\nMadame, Monsieur,\r\n");
});

test("two people of one name with two posts are not greeted together", async () => {
  const row = "Mme Anne Sorbier / M. Paul Sorbier;présidente / trésorier;ferme@aubepines.example";
  expect(await draft(row)).toContain("\r\nBonjour Madame,\r\n");
});
