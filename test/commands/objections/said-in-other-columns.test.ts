// Waits and refusals in any column of a list, and values that contradict others, are all shown to the reader.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../../support.ts";
import { aWorkspace } from "../documents/some-mission.ts";

async function imported(...rows: readonly string[]) {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  writeFileSync(join(world.folder, "suivi.csv"), `${rows.join("\n")}\n`);
  const { stdout } = await world.run("import", "suivi.csv", "--no-input");
  return { world, said: plain(stdout) };
}

const plain = (text: string) => text.replace(/\s+/g, " ");

test("a state, or a remark in English, defers an actor as a French note does", async () => {
  const { said } = await imported(
    "Structure;Commune;État du dossier;Remarques",
    "Le Grenier;Najac;pas avant avril;Accueil poli",
    "Le Moulin;Najac;en cours;call back after 12 March",
  );
  expect(said).toContain("2 lignes disent d’attendre");
  expect(said).toMatch(/Le Grenier, jusqu’au 31\/03\/2026 \(« pas avant avril »\)/);
  expect(said).toMatch(/Le Moulin, jusqu’au 12\/03\/2026/);
});

test("a different value in a second row is set aside, and shown beside the first", async () => {
  const { world, said } = await imported(
    "Structure;Commune;État du dossier",
    "Le Grenier;Najac;en cours",
    "Le Grenier;Najac;à relancer",
  );
  expect(said).toContain("1 valeur dit autre chose");
  const { stdout } = await world.run("show", "le-grenier");
  expect(plain(stdout)).toMatch(/en cours ← suivi.csv.*ailleurs : « à relancer »/);
});

test("import and check ask about a refusal of one channel as a refusal of that channel", async () => {
  const { world, said } = await imported(
    "Structure;Commune;Courriel;Remarques",
    "Le Grenier;Najac;bonjour@grenier.example;Vue à la foire. Pas d’appels SVP, plutôt un mot par écrit",
  );
  expect(said).toContain("--objection phone");
  const { stdout, stderr } = await world.run("check");
  const checked = plain(stdout + stderr);
  expect(checked).toContain("semble refuser tout contact par téléphone");
  expect(checked).toContain("outreach edit le-grenier --objection phone");
});
