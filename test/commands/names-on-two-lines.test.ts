// A cell with a name on its first line, and its place or the rest of the name on the second.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../support.ts";
import { aWorkspace } from "./documents/some-mission.ts";

test("the second line of a name's cell is its commune where the list of communes knows it, else the rest of the name", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  writeFileSync(
    join(world.folder, "appels.csv"),
    [
      "Structure;Contact",
      '"Foyer rural des Ondes\nPoligny (39)";Luc Morel',
      '"Les Ateliers de la\nVallée Heureuse";Zoé Blin',
    ].join("\n"),
  );
  await world.run("import", "appels.csv");
  const { stdout } = await world.run("list", "--json");
  const actors = JSON.parse(stdout) as { name: string; commune: string | null; postcode: string | null }[];
  expect(actors.map(({ name, commune, postcode }) => [name, commune, postcode])).toEqual([
    ["Foyer rural des Ondes", "Poligny", "39800"],
    ["Les Ateliers de la Vallée Heureuse", null, null],
  ]);
});
