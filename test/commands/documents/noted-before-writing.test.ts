// The team's notes on when, and through whom, to reach somebody: shown to the sender of a message, never in it.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../../support.ts";
import { aWorkspace } from "./some-mission.ts";

test("the sender is warned of such notes, and the message does not mention them", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  const rows = [
    "Structure;Commune;Contact;Courriel;Remarques",
    "Le Grenier;Najac;Anne Roux;anne.roux@grenier.example;jamais le mardi",
    "La Ressource;Najac;Yves Lay;yves.lay@ressource.example;voir d’abord avec Solène Quint",
    "Les Bateliers;Najac;Ève Ruiz;eve.ruiz@bateliers.example;existe encore ?",
    "Le Four;Najac;Luc Sol;luc.sol@four.example;rencontré à la foire",
  ];
  writeFileSync(join(world.folder, "liste.csv"), `${rows.join("\n")}\n`);
  await world.run("import", "liste.csv");
  const { code, stderr } = await world.run("mail", "--all", "--yes");
  expect(code).toBe(0);
  const said = stderr.replace(/\s+/g, " ");
  expect(said).toMatch(/Le Grenier.{0,60}jamais le mardi/);
  expect(said).toMatch(/La Ressource.{0,60}voir d’abord avec Solène Quint/);
  expect(said).toMatch(/Les Bateliers.{0,60}existe encore/);
  expect(said).not.toContain("Le Four");
  const folder = join(world.folder, "out");
  const drafts = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  expect(drafts).toHaveLength(4);
  for (const draft of drafts) expect(draft).not.toMatch(/mardi|Quint|existe encore/);
});
