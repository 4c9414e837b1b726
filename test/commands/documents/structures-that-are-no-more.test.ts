// Tests that nothing is prepared for a structure that no longer exists, and that this can be corrected.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../../support.ts";
import { aWorkspace } from "./some-mission.ts";

const spaces = /[\s\u00a0\u202f]+/g;

async function imported(...rows: string[]) {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  const titles = "Structure;Commune;Contact;Mail;État;Remarques";
  writeFileSync(join(world.folder, "a.csv"), `${[titles, ...rows].join("\n")}\n`);
  const { code, stdout } = await world.run("import", "a.csv");
  expect(code).toBe(0);
  const ranked = async () =>
    JSON.parse((await world.run("rank", "--json")).stdout).map(({ actor }: { actor: string }) => actor);
  return { world, said: stdout.replace(spaces, " "), ranked };
}

test.each([
  "Foyer du Bois;Ahun;Anne Castan;anne@bois.example;;association dissoute en juin, dommage",
  "Foyer du Bois;Ahun;Anne Castan;anne@bois.example;cessée;",
  "Foyer du Bois;Ahun;Anne Castan;anne@bois.example;À rappeler;Deux appels. N'existe plus.",
  "Foyer du Bois (fermé en 2022);Ahun;Anne Castan;anne@bois.example;;",
])("“%s” is set aside with the words that say why, until its state is cleared", async (row) => {
  const { world, ranked } = await imported(row, "Amicale du Lac;Ahun;Paul Roux;paul@lac.example;;");
  expect(await ranked()).toEqual(["amicale-du-lac"]);
  for (const argv of [["brief"], ["mail", "--yes"], ["letter"]]) {
    const { code, stderr } = await world.run(...argv, "--actor", "foyer-du-bois", "-o", "out");
    expect(code).not.toBe(0);
    expect(stderr.replace(spaces, " ")).toMatch(/n’existe plus, d’après son état \(« .{5,} »\)/);
  }
  const { code, stderr } = await world.run("mail", "--all", "--yes", "-o", "out");
  expect(code).toBe(0);
  expect(stderr).toContain("foyer-du-bois --clear state");
  expect((await world.run("edit", "foyer-du-bois", "--clear", "state")).code).toBe(0);
  expect(await ranked()).toEqual(expect.arrayContaining(["foyer-du-bois", "amicale-du-lac"]));
});

test("a note that doubts whether a structure still exists is reported, and does not set it aside", async () => {
  const { said, ranked } = await imported("Foyer du Bois;Ahun;Anne Castan;anne@bois.example;;fermé ?");
  expect(said).toContain("peut-être fermée ou bientôt dissoute (Remarques : « fermé ? »)");
  expect(await ranked()).toEqual(["foyer-du-bois"]);
});

test("the state of the list stays beside the words that say that the structure was dissolved", async () => {
  const { world } = await imported("Foyer du Bois;Ahun;;;À rappeler;structure dissoute");
  expect((await world.run("show", "foyer-du-bois")).stdout).toContain("structure dissoute (À rappeler)");
});
