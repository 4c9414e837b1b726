// Tests that no script of a sheet mentions what a note of the team says not to mention.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../../support.ts";
import { animator, aWorkspace } from "./some-mission.ts";

const wish = "Nous aimerions relancer la halle couverte de 2016 avec nos voisins.";

/** The sheet of an actor that wrote the wish, with what the team noted of it. */
async function sheet(note: string): Promise<string> {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  const rows = [
    "Nom de la structure;Contact;Fonction;Votre projet de coopération;Remarques internes",
    `Foyer de Brenne;Amélie Dubois;directrice;${wish};${note}`,
  ];
  writeFileSync(join(world.folder, "a.csv"), `${rows.join("\n")}\n`);
  expect((await world.run("import", "a.csv")).code).toBe(0);
  const { code, stdout } = await world.run("brief", "--actor", "foyer");
  expect(code).toBe(0);
  return stdout.replace(/[\s\u00a0\u202f]+/g, " ");
}

const opening = `écrivez : « ${wish}`;

test.each(["Équipe très chaleureuse", "Ne pas parler du camping", "Pas rappeler avant 2016"])(
  "words are quoted beside the note “%s”",
  async (note) => expect(await sheet(note)).toContain(opening),
);

test.each([
  "Surtout ne pas parler de 2016",
  "appeler le matin, ne pas mentionner la halle",
  "Fâchés à cause des halles : éviter le sujet",
  "La halle a tout divisé. Ne lui en parlez pas.",
  "La halle a tout divisé, ne pas en parler",
])("words are not quoted against the note “%s”", async (note) => {
  expect(await sheet(note)).not.toContain(opening);
});

test("a sheet says whether the mission has no stories, or only stories that do not fit", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [{ name: "Foyer de Brenne", people: [animator] }], {
    mission: { illustrations: [] },
  });
  expect((await world.run("brief", "--actor", "foyer")).stdout).toMatch(/Aucun exemple n.est enregistré/);
  const other = fakeWorld();
  await aWorkspace(other.folder, [{ name: "Foyer de Brenne", people: [animator] }]);
  expect((await other.run("brief", "--actor", "foyer")).stdout).toContain(
    "Aucun des exemples enregistrés ne convient",
  );
});

test.each([
  ["président (fatigué par la fusion, ne pas insister", "président"],
  ["maire (passe par sa DGS)", "maire"],
  ["trésorier – mauvais souvenir de 2019", "trésorier"],
  ["conseillère, préfère qu'on voie son adjoint", "conseillère"],
  ["gérante : rarement joignable", "gérante"],
  ["adjoint aux sports, à la jeunesse et aux écoles", "adjoint aux sports, à la jeunesse et aux écoles"],
  ["chargée de mission Europe-coopération", "chargée de mission Europe-coopération"],
])("a mailing table takes only the post from “%s”", async (written, post) => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [
    {
      name: "Foyer de Brenne",
      fields: { name: "", address: "2 rue Basse", postcode: "36290", commune: "Mézières-en-Brenne" },
      people: [{ ...animator, role: written }],
    },
  ]);
  expect((await world.run("letter", "--all", "--merge", "word", "-o", "word.csv")).code).toBe(0);
  const table = readFileSync(join(world.folder, "word.csv"), "utf8");
  expect(table).toContain(`;${post};`);
  if (written !== post) expect(table).not.toContain(written);
});
