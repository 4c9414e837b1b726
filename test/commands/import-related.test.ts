// Tests the import of forms with repeated questions in several files.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld } from "../support.ts";

function workspace(): FakeWorld {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "mission.yaml"), "name: Essai\n");
  mkdirSync(join(world.folder, "recu"));
  return world;
}

const put = (world: FakeWorld, name: string, ...lines: string[]) =>
  writeFileSync(join(world.folder, name), `${lines.join("\n")}\n`);

const odkHead =
  "SubmissionDate,structure,courriel,KEY,SubmitterID,SubmitterName,ReviewState,Edits,FormVersion";
const odkRow = (key: string, name: string) =>
  `2026-01-12T10:00:00.000Z,${name},accueil@${key}.example.org,uuid:${key},12,Tablette,,0,3`;

/** A form as ODK Central exports it, with two levels of repeated questions. */
function odk(world: FakeWorld) {
  put(
    world,
    "recu/besoins.csv",
    odkHead,
    odkRow("k1", "Foyer rural de Saoû"),
    odkRow("k2", "Mairie de Crest"),
  );
  put(
    world,
    "recu/besoins-partenaire.csv",
    "organisme,courriel,PARENT_KEY,KEY",
    "Le Lavoir,bonjour@lavoir.example.net,uuid:k1,uuid:k1/partenaire[1]",
    "La Grange,,uuid:k1,uuid:k1/partenaire[2]",
    "Les Absents,,uuid:k9,uuid:k9/partenaire[1]",
  );
  put(
    world,
    "recu/besoins-partenaire-pays.csv",
    "pays,PARENT_KEY,KEY",
    "Italie,uuid:k1/partenaire[2],uuid:k1/partenaire[2]/pays[1]",
  );
}

const shown = async (world: FakeWorld, name: string) =>
  JSON.parse((await world.run("show", name, "--json")).stdout);
const answersOf = (shownActor: { answers: { label: string; text: string }[] }) =>
  Object.fromEntries(shownActor.answers.map(({ label, text }) => [label, text]));

test("the repeated answers of an ODK form belong to the structure that gave them, and make no actors", async () => {
  const world = workspace();
  odk(world);
  const { code, stdout } = await world.run("import", "recu", "--json");
  expect(code).toBe(0);
  const { files } = JSON.parse(stdout);
  expect(files.map(({ file, rows }: { file: string; rows: { read: number } }) => [file, rows.read])).toEqual([
    ["recu/besoins.csv", 2],
  ]);
  const actor = await shown(world, "Foyer rural de Saoû");
  expect(answersOf(actor)).toEqual({
    organisme: "Le Lavoir\nLa Grange",
    "besoins-partenaire courriel": "bonjour@lavoir.example.net",
    pays: "Italie",
  });
  expect(actor.emails).toEqual(["accueil@k1.example.org"]);
  expect(answersOf(await shown(world, "Mairie de Crest"))).toEqual({});
  const lost = files[0].problems.filter(({ code: one }: { code: string }) => one === "row-of-no-row");
  expect(lost).toMatchObject([{ file: "recu/besoins-partenaire.csv", line: 4, found: "uuid:k9" }]);
});

test("each of several forms in a folder keeps its own repeated answers", async () => {
  const world = workspace();
  odk(world);
  put(world, "recu/accueil.csv", odkHead, odkRow("m1", "MJC du Haut"));
  put(world, "recu/accueil-langue.csv", "langue,PARENT_KEY,KEY", "italien,uuid:m1,uuid:m1/langue[1]");
  expect((await world.run("import", "recu")).code).toBe(0);
  expect(answersOf(await shown(world, "MJC du Haut"))).toEqual({ langue: "italien" });
  expect(answersOf(await shown(world, "Foyer rural de Saoû"))).toMatchObject({ pays: "Italie" });
});

test("sheets of KoboToolbox that were saved as CSV are joined like those of its workbook", async () => {
  const world = workspace();
  const quoted = (...lines: string[][]) => lines.map((cells) => cells.map((cell) => `"${cell}"`).join(";"));
  put(
    world,
    "enquete.csv",
    ...quoted(
      ["Structure", "_id", "_uuid", "_submission_time", "_validation_status", "_index"],
      ["Foyer rural de Saoû", "81", "u1", "2026-01-12T10:00:00", "", "1"],
    ),
  );
  put(
    world,
    "projets.csv",
    ...quoted(
      ["intitulé", "_index", "_parent_table_name", "_parent_index", "_submission__id"],
      ["Un marché", "1", "enquete", "1", "81"],
      ["Une cantine", "2", "enquete", "1", "81"],
    ),
  );
  const { code, stdout } = await world.run("import", "projets.csv", "enquete.csv");
  expect(code).toBe(0);
  expect(stdout).toContain("projets.csv\u00a0: réponses répétées, jointes aux lignes de enquete.csv");
  expect(answersOf(await shown(world, "Foyer rural de Saoû"))).toEqual({
    intitulé: "Un marché\nUne cantine",
  });
});

test("repeated answers without their main file are refused with the name of the missing column", async () => {
  const world = workspace();
  odk(world);
  const { code, stderr } = await world.run("import", "recu/besoins-partenaire.csv");
  expect(code).toBe(3);
  expect(stderr).toContain("il manque le fichier principal, celui qui a la colonne «\u00a0KEY\u00a0»");
  const peeked = await world.run("peek", "recu/besoins-partenaire.csv");
  expect(peeked.code).toBe(0);
  expect(peeked.stdout).toContain("il manque le fichier principal");
  const folder = await world.run("peek", "recu");
  expect(folder.stdout).toContain("réponses répétées, lues avec recu/besoins.csv");
});
