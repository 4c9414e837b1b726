import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../support.ts";

test("a commune and a postcode that contradict each other are said, and both kept", async () => {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "mission.yaml"), "name: Essai\nlanguage: fr\n");
  const rows = [
    "Structure;Code postal;Commune",
    "Foyer rural;46100;Figeac",
    "Comité des fêtes;15000;FIGEAC",
    "Les Amis du pont;46300;St Cirq Lapopie",
    "Association du four;31009;Toulouse",
    "Association du moulin;15992;Arvèze",
    "Club des aînés;75018;Paris 18e",
  ];
  writeFileSync(join(world.folder, "a.csv"), `${rows.join("\n")}\n`);
  const { stdout } = await world.run("import", "a.csv", "--json");
  const { problems } = JSON.parse(stdout).files[0];
  expect(problems.map(({ code, line }: { code: string; line: number }) => [code, line])).toEqual([
    ["place-contradiction", 3],
    ["place-contradiction", 4],
  ]);
  expect(problems[0].message).toContain("Aurillac");
  const shown = JSON.parse((await world.run("show", "comite-des-fetes", "--json")).stdout);
  expect(shown).toMatchObject({ postcode: "15000", commune: expect.stringMatching(/figeac/i) });
});
