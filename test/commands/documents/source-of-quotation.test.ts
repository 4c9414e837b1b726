// An actor that wrote both an application and a form is quoted from the one that holds the sentence.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../../support.ts";
import { aWorkspace } from "./some-mission.ts";

const form = [
  "Horodateur;Nom de votre structure;Commune;Votre adresse de courriel;Qu'avez-vous envie de faire ?",
  "12/01/2026 10:00:00;Foyer rural du Causse;Najac;contact@foyer.example;Voir avec la présidente",
];
const application = [
  "N° de dossier;Programme;Structure;Commune;Description du projet",
  "D-12;LEADER;Foyer rural du Causse;Najac;Nous souhaitons ouvrir un atelier de couture avec les foyers de la vallée.",
];

/** A quoted-printable message as UTF-8 text on one line. */
const decoded = (eml: string) => {
  const bytes = eml
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8").replace(/\s+/g, " ");
};

async function mailsOf(world: ReturnType<typeof fakeWorld>) {
  await world.run("mail", "--all");
  const out = join(world.folder, "out");
  return readdirSync(out).map((file) => decoded(readFileSync(join(out, file), "latin1")));
}

async function mailAfter(...lists: readonly (readonly [string, readonly string[]])[]) {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  for (const [name, lines] of lists) {
    writeFileSync(join(world.folder, name), `${lines.join("\n")}\n`);
    await world.run("import", name);
  }
  return mailsOf(world);
}

test.each([
  ["the form last", [["candidatures.csv", application] as const, ["reponses.csv", form] as const]],
  ["the application last", [["reponses.csv", form] as const, ["candidatures.csv", application] as const]],
])("a sentence of the application is never attributed to the form, with %s", async (_, lists) => {
  const [mail = ""] = await mailAfter(...lists);
  expect(mail).toContain("« Nous souhaitons ouvrir un atelier de couture avec les foyers de la vallée. »");
  expect(mail).toContain("votre candidature au programme LEADER, vous écrivez");
  expect(mail).not.toContain("votre réponse à notre formulaire, vous écrivez");
});

test("a sentence of uncertain author is not quoted as their answer", async () => {
  const instructed = application.map((line) => line.replace(/;(?:Programme|LEADER)/, ""));
  const [mail = ""] = await mailAfter(["reponses.csv", form], ["instruction.csv", instructed]);
  expect(mail).not.toContain("vous écrivez");
});

test("an address that the team typed is not attributed to a partner", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  await world.run("add", "Collectif Zamme", "--email", "odile@zamme.example");
  await world.run(
    "add",
    "Foyer du Causse",
    "--email",
    "foyer@causse.example",
    "--recommended-by",
    "Rita Valm",
  );
  const mails = await mailsOf(world);
  expect(mails).toHaveLength(2);
  for (const mail of mails) expect(mail).toContain("du carnet d’adresses de l’équipe");
  expect(mails.join()).not.toMatch(/partenaire, qui|Rita/);
});
