// Tests how suggestions from actors' texts count in the ranking.
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { expect, test } from "vitest";
import { openSqlite } from "../../src/store/sqlite/sqlite-engine.ts";
import { type FakeWorld, preparedWorld } from "../support.ts";
import { breakable } from "./list-of-actors.ts";

/** Two actors: the text of one expresses a wish to cooperate, that of the other says nothing. */
async function twoApplications(mission = "name: Essai\n", now = "2026-01-31T09:30:00+01:00") {
  return preparedWorld(mission, { now }, async (world) => {
    await world.files.write("mission.yaml", mission);
    await world.files.write(
      "candidatures.csv",
      `Nom;Commune;Coopération
Foyer rural de Vers;Vers;Nous aimerions coopérer avec un autre territoire mais nous ne savons pas comment nous y prendre.
Mairie de Cajarc;Cajarc;cf. dossier joint
`,
    );
    expect((await world.run("import", "candidatures.csv")).code).toBe(0);
  });
}

const situationOf = async (world: FakeWorld, actor: string) => {
  const ranking = JSON.parse((await world.run("rank", "--json")).stdout);
  const { reasons, score, unknown } = ranking.find((one: { actor: string }) => one.actor === actor);
  expect(score).toBe(reasons.reduce((sum: number, { points }: { points: number }) => sum + points, 0));
  const reason = reasons.find(({ criterion }: { criterion: string }) => criterion === "situation");
  return { value: reason.value, because: breakable(reason.because), unknown: unknown.includes("situation") };
};

test("an application counts for the rank of an actor that nobody assessed, and says so", async () => {
  const world = await twoApplications();
  const { value, because, unknown } = await situationOf(world, "foyer-rural-de-vers");
  expect(because).toMatch(
    /^envie, sans savoir comment, d’après les textes de son dossier \(\d+ %\), à confirmer$/,
  );
  expect(unknown).toBe(false);
  expect(value).toBeGreaterThan(60);
  expect(value).toBeLessThan(100);
  expect(await situationOf(world, "mairie-de-cajarc")).toMatchObject({ value: 60, unknown: true });
});

test("a person's assessment replaces the suggestion, which list does not show as the situation", async () => {
  const world = await twoApplications();
  await world.files.write(
    "r.csv",
    "actor,situation,reason\nfoyer-rural-de-vers,unplanned,dit au téléphone\n",
  );
  const [listed] = JSON.parse((await world.run("list", "--json")).stdout);
  expect(listed.situation).toBe("unknown");
  await world.run("triage", "--answers", "r.csv");
  expect(await situationOf(world, "foyer-rural-de-vers")).toMatchObject({ value: 40 });
});

test("count_suggestions: false leaves texts out of the ranking", async () => {
  const world = await twoApplications("priority: { count_suggestions: false }\n");
  expect(await situationOf(world, "foyer-rural-de-vers")).toEqual({
    value: 60,
    because: "situation à qualifier : à découvrir",
    unknown: true,
  });
});

test("next uses the same suggestion as the ranking", async () => {
  const world = await twoApplications();
  const said = breakable((await world.run("next")).stdout);
  expect(said).toContain("envie, sans savoir comment (à confirmer)");
});

test("a second ranking uses the stored suggestions instead of reading the texts again", async () => {
  const world = await twoApplications();
  const first = (await world.run("rank", "--json")).stdout;
  const database = await openSqlite(join(world.folder, "outreach.db"), new AbortController().signal);
  await database.transaction(async () => {
    await database.db
      .updateTable("suggestions")
      .set({ confidence: 1 })
      .where("situation", "is not", null)
      .execute();
  });
  await database.close();
  const second = (await world.run("rank", "--json")).stdout;
  expect(second).not.toBe(first);
  expect(breakable(second)).toContain("(100 %)");
});

test("texts are read again after an import, after its undo, and when the signals change", async () => {
  const world = await twoApplications();
  const before = await situationOf(world, "mairie-de-cajarc");
  await world.files.write(
    "suite.csv",
    "Nom;Commune;Coopération\nMairie de Cajarc;Cajarc;Nous avons déjà signé une convention avec la commune voisine et le projet commun avance.\n",
  );
  await world.run("import", "suite.csv");
  expect(await situationOf(world, "mairie-de-cajarc")).toMatchObject({ unknown: false });
  await world.run("undo");
  expect(await situationOf(world, "mairie-de-cajarc")).toEqual(before);

  await world.files.write("templates/signals.fr.yaml", "language: fr\nsignals: [\n");
  const { code, stderr } = await world.run("rank");
  expect(code).toBe(3);
  expect(stderr).toContain("templates/signals.fr.yaml:");
});

test("triage --list also stores the suggestions for the ranking", async () => {
  const world = await twoApplications();
  await world.run("triage", "--list");
  const db = new DatabaseSync(join(world.folder, "outreach.db"), { readOnly: true });
  expect(db.prepare("select count(*) as count from suggestions").get()).toEqual({ count: 2 });
  db.close();
});

test("undo of an import removes its stored suggestions", async () => {
  const world = await twoApplications();
  await world.run("rank");
  await world.run("undo");
  const db = new DatabaseSync(join(world.folder, "outreach.db"), { readOnly: true });
  expect(db.prepare("select count(*) as count from suggestions").get()).toEqual({ count: 0 });
  db.close();
});
