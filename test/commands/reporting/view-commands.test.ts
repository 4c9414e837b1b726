// The program accepts every command that the page of the team prints for an actor.
import { expect, test } from "vitest";
import { viewing as inEnglish } from "../../../src/text/en/viewing.ts";
import { viewing as inFrench } from "../../../src/text/fr/viewing.ts";
import { fakeWorld } from "../../support.ts";

test.each([inFrench, inEnglish])("the commands printed for an actor run unchanged", async (viewing) => {
  const world = fakeWorld();
  await world.run("init", "--example", "--yes");
  await world.files.write(
    "liste.csv",
    "Structure;Commune;Courriel\nFoyer du Vern;Vers;accueil@vern.example\n",
  );
  await world.run("import", "liste.csv", "--source-said", "la liste du réseau");
  for (const [, line] of viewing.commands("foyer-du-vern")) {
    const [program, ...words] = line.match(/(?:[^\s"]|"[^"]*")+/g)!.map((word) => word.replaceAll('"', ""));
    expect(program).toBe("outreach");
    const { code, stderr } = await world.run(...words);
    // Exit code 2 means a wrong line, or questions without a terminal. Only the latter may happen here.
    if (code === 2) expect(stderr, line).toContain("Une réponse est nécessaire");
  }
});
