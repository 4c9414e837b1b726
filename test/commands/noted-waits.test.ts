// What the team's own list says to wait for: until then nobody ranks the actor, nor writes to it among others.
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld } from "../support.ts";
import { aWorkspace } from "./documents/some-mission.ts";

const titles = "Structure;Ville;Personne rencontrée;Courriel;Ce que Léa en dit;À faire";
const granary =
  "Le Grenier;Najac;Anne Roux;anne.roux@grenier.example;Débordés par la récolte.;Rappeler après le 3 mars";
const mill =
  "Le Moulin;Najac;Paul Petit;p.petit@moulin.example;Partants, mais le conseil tranche.;Les inviter au marché";

async function imported(...rows: string[]) {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  writeFileSync(join(world.folder, "suivi.csv"), `${[titles, ...rows].join("\n")}\n`);
  return { world, said: (await world.run("import", "suivi.csv")).stdout.replace(/\s+/g, " ") };
}

const ranked = async (world: FakeWorld) =>
  (JSON.parse((await world.run("rank", "--json")).stdout) as { name: string }[]).map(({ name }) => name);

test("a note that says to wait defers the actor, and the import says until when and quotes the note", async () => {
  const { world, said } = await imported(granary, mill);
  expect(said).toContain("Une ligne dit d’attendre.");
  expect(said).toContain(
    "ligne 2 : Le Grenier, jusqu’au 03/03/2026 (« Rappeler après le 3 mars »). Pour ne pas attendre : outreach rank --release le-grenier",
  );
  expect(said).not.toContain("Le Moulin, jusqu’au");
  expect(said).not.toContain("Seul un échange noté retient une date");
  expect(await ranked(world)).toEqual(["Le Moulin"]);
  const later = fakeWorld({ folder: world.folder, now: "2026-03-04T09:00:00+01:00" });
  expect((await ranked(later)).sort()).toEqual(["Le Grenier", "Le Moulin"]);
});

test("a note that waits for somebody's return takes the day from the leave noted beside the name, or from its own words", async () => {
  const { said } = await imported(
    "Le Lavoir;Najac;Irène Vial – congé parental jusqu’au 15/05/26;irene@lavoir.example;ne rien lui écrire avant son retour;",
    "Le Four;Najac;Luc Petit;luc@four.example;excusé, en formation jusqu’au 18/02;",
    mill,
  );
  expect(said).toContain("Le Lavoir, jusqu’au 15/05/2026");
  expect(said).toContain("Le Four, jusqu’au 18/02/2026");
  expect(said).not.toContain("Le Moulin, jusqu’au");
});

test.each([
  ["À rappeler à partir du", "01/04/2026", "31/03/2026"],
  ["Recontacter après le", "2026-04-01", "01/04/2026"],
  ["Prochaine relance", "avril", "31/03/2026"],
  ["Pas de contact avant le", "1er avril 2026", "31/03/2026"],
])("a column of days to contact again defers the actor: %s", async (column, day, until) => {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  writeFileSync(
    join(world.folder, "suivi.csv"),
    `Structure;Commune;Contact;Mail;${column};Remarques\nLe Grenier;Najac;Anne Roux;anne.roux@grenier.example;${day};Débordés\nLe Moulin;Najac;Paul Petit;p.petit@moulin.example;01/04/2025;Partants\nLe Four;Najac;Luc Vial;l.vial@four.example;;Tièdes\n`,
  );
  const { stdout } = await world.run("import", "suivi.csv");
  expect(stdout.replace(/\s+/g, " ")).toContain(`Le Grenier, jusqu’au ${until} (« ${column} ${day} »)`);
  expect((await ranked(world)).toSorted()).toEqual(["Le Four", "Le Moulin"]);
  expect((await world.run("list", "--objected")).stdout).not.toContain("Le Grenier");
});

test("a mailing to all leaves a deferred actor out and says so; one to the actor itself does not", async () => {
  const { world } = await imported(granary, mill);
  const { stderr } = await world.run("mail", "--all");
  expect(readdirSync(join(world.folder, "out"))).toEqual(["2026-01-31 Le Moulin - premier contact.eml"]);
  expect(stderr).toContain("Le Grenier (le-grenier)\u00a0: reporté jusqu’au 3\u00a0mars\u00a02026");
  expect(stderr).toContain("--actor le-grenier");
  await world.run("mail", "--actor", "le-grenier");
  expect(readdirSync(join(world.folder, "out"))).toContain("2026-01-31 Le Grenier - premier contact.eml");
});

test("a released actor stays released when the list comes again, and undo of an import removes its deferrals", async () => {
  const { world } = await imported(granary, mill);
  await world.run("rank", "--release", "le-grenier");
  await world.run("import", "suivi.csv");
  expect((await ranked(world)).sort()).toEqual(["Le Grenier", "Le Moulin"]);
  const { world: other } = await imported(granary);
  await other.run("undo");
  await other.run("add", "Le Grenier");
  expect(await ranked(other)).toEqual(["Le Grenier"]);
});

test("neither the words of an actor about its project nor a dry run defers an actor", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  const form = "Nom de la structure;Votre projet\nLe Lavoir;Nous préférons être rappelés, pas avant mars.\n";
  writeFileSync(join(world.folder, "candidatures.csv"), form);
  await world.run("import", "candidatures.csv");
  writeFileSync(join(world.folder, "suivi.csv"), `${[titles, granary].join("\n")}\n`);
  const { stdout } = await world.run("import", "suivi.csv", "--dry-run");
  expect(stdout.replace(/\s+/g, " ")).toContain("cet acteur serait hors du classement");
  expect(await ranked(world)).toEqual(["Le Lavoir"]);
});

test("an actor that prefers the telephone stays in the ranking, and gets no mail to all", async () => {
  const { world } = await imported(
    granary.replace("Rappeler après le 3 mars", "Préfère le téléphone, pas de mail"),
    mill,
  );
  expect((await ranked(world)).sort()).toEqual(["Le Grenier", "Le Moulin"]);
  await world.run("mail", "--all");
  expect(readdirSync(join(world.folder, "out"))).toEqual(["2026-01-31 Le Moulin - premier contact.eml"]);
});

/** Imports a file of this name into a new workspace. */
async function importedFile(name: string, text: string) {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  writeFileSync(join(world.folder, name), text);
  return { world, said: (await world.run("import", name)).stdout.replace(/\s+/g, " ") };
}

const form = [
  "Horodateur;Nom de votre structure;Commune;Adresse e-mail;Votre projet en quelques mots;À partir de quand peut-on vous rappeler ?",
  "12/01/2026 10:00:00;Le Lavoir;Najac;lavoir@asso.example;Nous voulons relier nos chemins, le chantier démarre en mars.;Après le 15 avril 2026",
  "13/01/2026 11:00:00;Le Fournil;Najac;fournil@asso.example;Nous ouvrons en mars une cantine partagée.;Le mardi après 17 h",
].join("\n");

test("an actor that asks in a form to be called later is deferred in the ranking, mailings, next steps and its sheet", async () => {
  const { world, said } = await importedFile("reponses.csv", form);
  expect(said).toContain("Le Lavoir, jusqu’au 15/04/2026 (« Après le 15 avril 2026 »)");
  expect(await ranked(world)).toEqual(["Le Fournil"]);
  const { stderr } = await world.run("mail", "--all");
  expect(stderr).toContain("Le Lavoir (le-lavoir)\u00a0: reporté jusqu’au 15\u00a0avril\u00a02026");
  const next = (await world.run("next")).stdout;
  expect(next.replace(/\s+/g, " ")).toContain(
    "En attente Le Lavoir : à partir du 16/04/2026 « Après le 15 avril 2026 »",
  );
  const { put_off } = JSON.parse((await world.run("next", "--json")).stdout);
  expect(put_off).toEqual([
    { actor: "le-lavoir", name: "Le Lavoir", until: "2026-04-15", reason: "Après le 15 avril 2026" },
  ]);
  const sheet = (await world.run("brief", "--actor", "le-lavoir", "--format", "md")).stdout;
  expect(sheet.replace(/\s+/g, " ")).toContain(
    "**Comment les joindre** – pas avant le 16 avril 2026 (« Après le 15 avril 2026 »)",
  );
});

test("a day without a year in a form is read from the day on which it was filled in", async () => {
  const late = form
    .replace("12/01/2026", "12/01/2025")
    .replace("Après le 15 avril 2026", "Après le 15 avril");
  const { said } = await importedFile("reponses.csv", late);
  expect(said).not.toContain("Le Lavoir, jusqu’au");
});

const mail = (words: string) =>
  [
    "From: Anne Roux <anne.roux@lavoir.example>",
    "To: Camille Aubert <camille.aubert@example.org>",
    "Subject: Re: Coopérer",
    "Date: Tue, 20 Jan 2026 09:00:00 +0100",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "",
    `Bonjour,\n\n${words}\n\nAnne Roux\nPrésidente, Association Le Lavoir\n`,
  ].join("\n");

test.each([
  ["Appelez-moi plutôt après le 7 mars, je monte une exposition.", "2026-03-09"],
  ["Vous pouvez nous recontacter à partir du 10 février.", "2026-02-10"],
  ["Merci de revenir vers nous après les fêtes de Pâques.", "2026-05-04"],
])("a mail that says “%s” leads to a next step on that day", async (words, on) => {
  const { world } = await importedFile("reponse.eml", mail(words));
  const { late, due, coming } = JSON.parse((await world.run("next", "--json")).stdout);
  expect([...late, ...due, ...coming].map((step: { on: string }) => step.on)).toEqual([on]);
});

test("days of the actor's own work in a mail ask for no wait", async () => {
  const { said } = await importedFile(
    "reponse.eml",
    mail("Notre fête est le 7 mars, et le chantier démarre en avril."),
  );
  expect(said).not.toContain("d’attendre");
});

test("somebody who asks for a call on a later day gets a call on that day, and no mail before", async () => {
  const { world } = await importedFile(
    "reponse.eml",
    mail("Nous cherchons par où commencer. Appelez-moi plutôt après le 7 mars."),
  );
  const { coming } = JSON.parse((await world.run("next", "--json")).stdout);
  expect(coming).toEqual([expect.objectContaining({ on: "2026-03-09", action: "call" })]);
  const { stdout, stderr } = await world.run("mail", "--kind", "follow-up", "--all");
  expect(stdout).not.toContain(".eml");
  expect(stderr).not.toBe("");
});

test("--source-said also notes the source of a list that was imported before, and says so", async () => {
  const { world } = await imported(mill);
  const { stderr } = await world.run("import", "suivi.csv", "--source-said", "la liste des moulins");
  expect(stderr).toContain(
    "Source de la liste, notée pour les messages\u00a0: «\u00a0la liste des moulins\u00a0».",
  );
});
