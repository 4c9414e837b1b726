// A person's objection concerns that person alone, and a home address never becomes the structure's address.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../../support.ts";
import { aWorkspace } from "../documents/some-mission.ts";

const list = [
  "Structure;Commune;Code postal;Nom;Fonction;Courriel;Mobile;Rue (domicile);Remarques",
  "Le Séchoir;Najac;12270;Lucie Barrau;animatrice;lucie@sechoir.example;;;",
  "Le Séchoir;Najac;12270;Paul Vert;président;paul@vert.example;06 12 34 56 78;3 impasse du Puits;souhaite ne plus être contacté",
  "",
];

async function imported() {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  writeFileSync(join(world.folder, "liste.csv"), list.join("\n"));
  await world.run("import", "liste.csv");
  return world;
}

test("show, people and check attribute the objection to the person, not to the structure", async () => {
  const world = await imported();
  const said = async (...argv: string[]) => (await world.run(...argv)).stdout.replace(/\s+/g, " ");
  expect(await said("show", "le-sechoir")).toContain("Paul Vert : aucun contact");
  const people = await said("people");
  expect(people).toContain("Paul Vert : aucun contact");
  expect(people).not.toContain("toute la structure");
  expect(await said("check")).toContain('outreach edit le-sechoir --person "Paul Vert" --objection all');
});

test("the sheet names the others, with nothing of the person who objected, and the home address is not the structure's", async () => {
  const world = await imported();
  const { stdout: sheet } = await world.run("brief", "--actor", "le-sechoir", "--format", "md");
  expect(sheet).toContain("Lucie Barrau");
  expect(sheet).not.toContain("06 12 34 56 78");
  const { address } = JSON.parse((await world.run("show", "le-sechoir", "--json")).stdout);
  expect(address).toBeNull();
});
