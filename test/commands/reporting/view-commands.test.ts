// Every command that the page of the team prints for an actor is one that the program takes.
import { expect, test } from "vitest";
import { viewing as inEnglish } from "../../../src/text/en/viewing.ts";
import { viewing as inFrench } from "../../../src/text/fr/viewing.ts";
import { fakeWorld } from "../../support.ts";

test.each([inFrench, inEnglish])("the commands printed for an actor run as they are", async (viewing) => {
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
    // Two is a line that the program does not understand, or one that goes on with questions and has nobody to ask.
    if (code === 2) expect(stderr, line).toContain("Une réponse est nécessaire");
  }
});
