// Somebody who answered a form did not apply to anything: no message, sheet or page may speak of an application.
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { everythingIn } from "../../file-contents.ts";
import { type FakeWorld, fakeWorld } from "../../support.ts";
import { breakable } from "../list-of-actors.ts";

const form = (name: string, rows: readonly (readonly string[])[]) => ({
  name,
  text: rows.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n"),
});

const exported = form("Vos envies (réponses).csv", [
  [
    "Horodateur",
    "Nom de votre structure",
    "Adresse e-mail",
    "Que feriez-vous avec d'autres ?",
    "Avez-vous déjà candidaté ?",
  ],
  [
    "2026/01/12 9:14:03 AM UTC+2",
    "Foyer rural de Vers",
    "foyer@vers.example",
    "Nous aimerions organiser une fête avec les villages voisins.",
    "Non",
  ],
]);

const applications = form("Dossiers déposés.csv", [
  ["Horodateur", "Nom de votre structure", "Adresse e-mail", "Que feriez-vous avec d'autres ?"],
  [
    "2026/01/12 9:14:03 AM UTC+2",
    "Foyer rural de Vers",
    "foyer@vers.example",
    "Nous aimerions organiser une fête avec les villages voisins.",
  ],
]);

async function imported({ name, text }: { name: string; text: string }, ...options: string[]) {
  const world = fakeWorld();
  expect(await world.run("init", ".", "--example", "--lang", "fr")).toMatchObject({ code: 0 });
  writeFileSync(join(world.folder, name), text);
  expect(await world.run("import", name, ...options)).toMatchObject({ code: 0 });
  return world;
}

async function mailTo(world: FakeWorld, actor = "vers") {
  expect(await world.run("mail", "--actor", actor, "--yes", "-o", "mails")).toMatchObject({ code: 0 });
  const [file] = readdirSync(join(world.folder, "mails"));
  return breakable(await everythingIn(join(world.folder, "mails", file!))).replace(/\s+/g, " ");
}

test("an answer to a form is called an answer in the mail, its notice and the timeline", async () => {
  const world = await imported(exported);
  const mail = await mailTo(world);
  expect(mail).toContain("Dans votre réponse à notre formulaire, vous écrivez");
  expect(mail).toContain("vient de votre réponse à notre formulaire, reçue le 12 janvier");
  expect(mail).not.toMatch(/candidature|dossier déposé/i);
  const { stdout } = await world.run("show", "vers", "--timeline");
  expect(stdout).toContain("12/01/2026  réponse à notre formulaire");
  expect(await world.run("show", "vers")).not.toMatchObject({ stdout: expect.stringContaining("Déposé") });
});

test("what the team says of the source of a list outranks what its titles suggest", async () => {
  const mail = await mailTo(await imported(exported, "--source-said", "votre réponse à l’enquête du parc"));
  expect(mail).toContain("vient de votre réponse à l’enquête du parc");
});

test("a form whose file name says that it holds applications is treated as applications", async () => {
  const mail = await mailTo(await imported(applications));
  expect(mail).toContain("Dans votre candidature, vous écrivez");
  expect(mail).toContain("vient de votre candidature, déposée le 12 janvier");
});

test("an application without a day in the list is not dated by the day of the import", async () => {
  const world = await imported({
    name: "dossiers-leader.csv",
    text: "N° dossier;Structure;Contact;Fonction;Fiche-action;Statut;Courriel\nA-12;Les Vergers;Anne Lorme;directrice;FA3 Mobilité;En instruction;a.lorme@vergers.example",
  });
  const mail = await mailTo(world, "les-vergers");
  expect(mail).toContain("votre candidature au titre de « FA3 Mobilité »");
  expect(mail).not.toContain("déposée");
});

test("a sheet for a first contact does not speak of an application either", async () => {
  const world = await imported(exported);
  expect(await world.run("brief", "--actor", "vers", "--format", "md", "-o", "fiche.md")).toMatchObject({
    code: 0,
  });
  expect(await everythingIn(join(world.folder, "fiche.md"))).not.toMatch(/candidature/i);
});
