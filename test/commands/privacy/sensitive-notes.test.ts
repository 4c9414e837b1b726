// Tests how check finds sensitive notes, and how they are reworded.
import { expect, test } from "vitest";
import { fakeWorld, scriptedPrompter } from "../../support.ts";
import { withStore } from "../triage/some-list.ts";

test("check reports a note about somebody's character with its actor and words, and no note about a theme", async () => {
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
  const problems = JSON.parse(stdout).problems.filter(
    (problem: { code: string }) => problem.code === "note-sensitive",
  );
  expect(problems).toMatchObject([
    { severity: "warning", table: "actors", kind: "judgement", words: "caractériel", on: null },
    { severity: "warning", table: "contacts", kind: "health", words: "arrêt maladie", on: "2026-01-31" },
  ]);
  const said = (await world.run("check")).stdout.replace(/\s+/g, " ");
  expect(said).toContain("Mairie de Brumance (mairie-de-brumance), l’échange du 31 janvier 2026");
  expect(said).toContain("« caractériel » juge une personne, qui peut lire vos notes.");
  const english = (await world.run("check", "--lang", "en")).stdout.replace(/\s+/g, " ");
  expect(english).toContain("“arrêt maladie” tells somebody’s health");
});

test("check reports a post that mentions somebody's health, and no mere absence", async () => {
  const world = fakeWorld();
  await world.run("init", ".", "--example");
  const { writeFileSync } = await import("node:fs");
  const { join } = await import("node:path");
  const rows = [
    "Foyer de Brumance;Irène Castan;directrice (arrêt maladie, intérim Luc Peyre)",
    "Parc de Sorvane;Anne Marty;animatrice (absente jusqu’au 15 mars)",
    "Maison de santé de Vaure;Paul Serre;médecin, maladies chroniques",
  ];
  writeFileSync(join(world.folder, "liste.csv"), `Structure;Contact;Fonction\n${rows.join("\n")}\n`);
  await world.run("import", "liste.csv", "--no-input");
  const { problems } = JSON.parse((await world.run("check", "--json")).stdout);
  expect(problems.filter(({ code }: { code: string }) => code === "post-sensitive")).toMatchObject([
    { severity: "warning", name: "Foyer de Brumance", kind: "health", words: "arrêt maladie" },
  ]);
  const said = (await world.run("check")).stdout.replace(/\s+/g, " ");
  expect(said).toContain("Irène Castan, à côté de sa fonction");
  expect(said).toContain("outreach edit foyer-de-brumance --person irene-castan --role");
  const edited = ["--person", "irene-castan", "--role", "directrice (absente)"];
  expect((await world.run("edit", "foyer-de-brumance", ...edited)).code).toBe(0);
  expect((await world.run("check", "--json")).stdout).not.toContain("post-sensitive");
});

test("check does not report what an actor wrote itself", async () => {
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
  expect(problems.filter((problem: { code: string }) => problem.code === "note-sensitive")).toEqual([]);
});

test("privacy reword rewrites notes one by one, checks each, and undo brings the old ones back", async () => {
  const world = fakeWorld();
  await world.run("init", ".", "--example");
  await world.run("add", "Mairie de Brumance", "--note", "Le maire est caractériel et incompétent.");
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
  const at = (...answers: string[]) =>
    fakeWorld({ folder: world.folder, terminal: true, prompter: scriptedPrompter(...answers) });
  const notes = async () => {
    const { note, contacts } = JSON.parse((await world.run("show", "brumance", "--json")).stdout);
    return [note, contacts[0].note];
  };
  const before = await notes();
  expect((await world.run("privacy", "reword")).code).toBe(2);
  expect((await world.run("privacy", "reword", "--dry-run")).stdout).toContain("2 notes à récrire");
  // The scripted prompter throws when the prompt refuses an answer.
  const refused = await at("r", "Il est incompétent.").run("privacy", "reword", "brumance");
  expect(refused.stderr.replace(/\s+/g, " ")).toContain("dit encore de quelqu’un ce qui ne se note pas");
  expect(await notes()).toEqual(before);
  const done = await at("r", "Passer par l'agent d'accueil.", "g").run("privacy", "reword");
  expect(done.stdout).toContain("1 note récrite sur 2.");
  expect(await notes()).toEqual(["Passer par l'agent d'accueil.", "Elle est en arrêt maladie."]);
  expect((await world.run("undo")).code).toBe(0);
  expect(await notes()).toEqual(before);
  expect((await at("q").run("privacy", "reword")).stdout).toContain("0 note récrite sur 2.");
  await at("r", "Passer par l'agent d'accueil.", "r", "Rappeler en mars.").run("privacy", "reword");
  expect((await world.run("privacy", "reword")).stdout).toContain("Aucune note à récrire.");
});

test("a remark from a list can be reworded", async () => {
  const world = fakeWorld();
  await world.run("init", ".", "--example");
  const { writeFileSync } = await import("node:fs");
  const { join } = await import("node:path");
  writeFileSync(
    join(world.folder, "suivi.csv"),
    "Structure;Observations\nFoyer de Brumance;Présidente hystérique, voir le trésorier.\n",
  );
  await world.run("import", "suivi.csv");
  const planned = JSON.parse((await world.run("privacy", "reword", "--dry-run", "--json")).stdout);
  expect(planned.notes).toHaveLength(1);
  const prompter = scriptedPrompter("r", "Voir le trésorier.");
  await fakeWorld({ folder: world.folder, terminal: true, prompter }).run("privacy", "reword");
  const shown = (await world.run("show", "brumance", "--json")).stdout;
  expect(shown).toContain("Voir le trésorier.");
  expect(shown).not.toContain("hystérique");
  expect(JSON.parse((await world.run("privacy", "reword", "--json")).stdout).notes).toEqual([]);
});

test("a note of an unfinished questionnaire can be reworded", async () => {
  const world = fakeWorld();
  await world.run("init", ".", "--example");
  await world.run("add", "Mairie de Brumance");
  await withStore(world.folder, (store) =>
    store.saveTriageProgress({
      ...{ actor: "mairie-de-brumance", answers: {}, path: [], at: "2026-01-31T10:00:00.000Z" },
      notes: { first: "Le maire est incompétent." },
    }),
  );
  const prompter = scriptedPrompter("r", "Passer par l'agent d'accueil.");
  const done = await fakeWorld({ folder: world.folder, terminal: true, prompter }).run("privacy", "reword");
  expect(done.stdout).toContain("1 note récrite sur 1.");
  const [progress] = await withStore(world.folder, (store) => store.triageProgress());
  expect(progress?.notes).toEqual({ first: "Passer par l'agent d'accueil." });
  expect((await world.run("check", "--json")).stdout).not.toContain("note-sensitive");
});
