import { expect, test } from "vitest";
import { fakeWorld } from "../../support.ts";

test("check names the actor, the place and the words of a note to say again, and not those of a theme", async () => {
  const world = fakeWorld();
  await world.run("init", ".", "--example");
  await world.run(
    "add",
    "Mairie de Brumance",
    "--note",
    "Maison de santé en projet ; le maire est caractériel.",
  );
  await world.run("add", "Parc de Sorvane", "--note", "Le syndicat mixte porte le parc naturel.");
  await world.run(
    "log",
    "brumance",
    "--channel",
    "phone",
    "--outcome",
    "reached",
    "--note",
    "Elle est en arrêt maladie.",
  );
  const { stdout, code } = await world.run("check", "--json");
  expect(code).toBe(0);
  const found = JSON.parse(stdout).problems.filter((one: { code: string }) => one.code === "note-sensitive");
  expect(found).toMatchObject([
    { severity: "warning", table: "actors", kind: "judgement", words: "caractériel", on: null },
    { severity: "warning", table: "contacts", kind: "health", words: "arrêt maladie", on: "2026-01-31" },
  ]);
  const said = (await world.run("check")).stdout.replace(/\s+/g, " ");
  expect(said).toContain("Mairie de Brumance (mairie-de-brumance), l’échange du 31 janvier 2026");
  expect(said).toContain("« caractériel » juge une personne, qui peut lire vos notes.");
  const english = (await world.run("check", "--lang", "en")).stdout.replace(/\s+/g, " ");
  expect(english).toContain("“arrêt maladie” tells somebody’s health");
});

test("what an actor wrote itself is its own affair", async () => {
  const world = fakeWorld();
  await world.run("init", ".", "--example");
  const { writeFileSync } = await import("node:fs");
  const { join } = await import("node:path");
  writeFileSync(
    join(world.folder, "dossiers.csv"),
    "Structure;Numéro de dossier;Quelles difficultés rencontrez-vous ?\nFoyer de Brumance;2026-7;Notre animateur est en arrêt maladie depuis mai.\n",
  );
  await world.run("import", "dossiers.csv");
  const { answers } = JSON.parse((await world.run("show", "brumance", "--json")).stdout);
  expect(answers[0].author).toBe("actor");
  const { problems } = JSON.parse((await world.run("check", "--json")).stdout);
  expect(problems.filter((one: { code: string }) => one.code === "note-sensitive")).toEqual([]);
});
