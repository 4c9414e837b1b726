// Tests the questionnaire at a terminal, with scripted answers.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Interrupted } from "../../../src/domain/problems/problem.ts";
import { fakeWorld, scriptedPrompter } from "../../support.ts";
import { aList, withStore } from "./some-list.ts";

/** A terminal in `folder`, or in a new one, at which somebody types these keys. */
const terminalWith = (folder: string | undefined, ...keys: (string | Error)[]) =>
  fakeWorld({ terminal: true, prompter: scriptedPrompter(...keys), ...(folder ? { folder } : {}) });

/** Nothing in common, a wish, no idea how to start, leaders who do not know, a method asked for. */
const willing = ["z", "c", "d", "i", "m"];

test("triage asks about an actor until the answers decide, and a person confirms", async () => {
  const world = terminalWith(undefined, ...willing, "c");
  await aList(world.folder, ["GAL des Causses"]);
  const { code, stdout, stderr } = await world.run("triage");
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  expect(stderr).toContain("1/1 · GAL des Causses");
  expect(stderr).toContain("GAL des Causses\u00a0: envie, sans savoir comment");
  expect(stderr).toContain("1. Savoir par où commencer");
  expect(stderr).toContain("Enregistré\u00a0: GAL des Causses, envie, sans savoir comment.");
  const [assessment] = await withStore(world.folder, (store) => store.assessments("gal-des-causses"));
  expect(assessment).toMatchObject({
    situation: "willing",
    by: "camille",
    at: "2026-01-31T08:30:00.000Z",
    needs: ["start", "leaders"],
    deciding: ["wish"],
    answers: { together: "z", wish: "c", brake: "d" },
    reason: null,
    origin: "questionnaire",
  });
  expect((await world.run("triage")).stderr).toContain("Tous les acteurs (1) sont qualifiés");
});

test("each answer is saved before the next question, and an interrupted conversation goes on there", async () => {
  const world = terminalWith(undefined, "z", "n", "Rappeler après le budget", "c", new Interrupted());
  await aList(world.folder, ["GAL des Causses", "PNR des Monts"]);
  const { code, stderr } = await world.run("triage");
  expect(code).toBe(130);
  expect(stderr).toContain("Pour reprendre\u00a0: outreach triage");
  expect(await withStore(world.folder, (store) => store.triageProgress())).toMatchObject([
    { answers: { together: "z", wish: "c" }, notes: { wish: "Rappeler après le budget" } },
  ]);

  const again = terminalWith(world.folder, ...willing.slice(2), "c", "q");
  const { stderr: resumed } = await again.run("triage");
  expect(resumed).toContain("On reprend où vous en étiez\u00a0: 2 réponses déjà données");
  expect(resumed).toContain("Rappeler après le budget");
  expect(resumed).toContain("1 acteur qualifié. Il en reste 1 à qualifier");
  const { progress, assessments } = await withStore(world.folder, async (store) => ({
    progress: await store.triageProgress(),
    assessments: await store.assessments("gal-des-causses"),
  }));
  expect(progress).toEqual([]);
  expect(assessments).toMatchObject([{ notes: { wish: "Rappeler après le budget" } }]);
});

test("keys go back to a question, skip it, and show help", async () => {
  const world = terminalWith(undefined, "b", "?", "a", "b", "s", "c", "q");
  await aList(world.folder, ["GAL des Causses"]);
  const { stderr } = await world.run("triage");
  expect(stderr).toContain("C’est la première question");
  expect(stderr).toContain("Pourquoi on la pose");
  expect(await withStore(world.folder, (store) => store.triageProgress())).toMatchObject([
    { answers: { wish: "c" }, path: ["together", "wish"] },
  ]);
});

test("a person may decide otherwise, with a reason", async () => {
  const world = terminalWith(undefined, ...willing, "m", "b", "m", "d", "Signature vue vendredi");
  await aList(world.folder, ["GAL des Causses"]);
  await world.run("triage");
  expect(await withStore(world.folder, (store) => store.assessments("gal-des-causses"))).toMatchObject([
    {
      situation: "engaged",
      reason: "Signature vue vendredi",
      origin: "override",
      needs: ["tools", "leaders", "distance"],
      deciding: [],
    },
  ]);
});

test("after finishing early, one can still go back to the open question", async () => {
  const world = terminalWith(undefined, "f", "b", "a", "f", "n", "Vu au salon", "c");
  await aList(world.folder, ["GAL des Causses"]);
  const { stderr } = await world.run("triage");
  expect(stderr).toContain("Les réponses ne suffisent pas à trancher");
  expect(await withStore(world.folder, (store) => store.assessments("gal-des-causses"))).toMatchObject([
    { situation: "engaged", answers: { together: "a" }, notes: { note: "Vu au salon" } },
  ]);
});

test("a postponed actor keeps its answers and comes first the next time", async () => {
  const world = terminalWith(undefined, "z", "j", "q");
  await aList(world.folder, ["Association du Lac", "PNR des Monts"]);
  await world.run("triage");
  const next = terminalWith(world.folder, "q");
  const { stderr } = await next.run("triage");
  expect(stderr).toContain("1/2 · Association du Lac");
  expect(stderr).toContain("1 réponse déjà donnée");
});

test("old assessments are asked about again, recent ones only with --redo, and the screen counts the actors", async () => {
  const world = terminalWith(undefined, "q");
  await aList(
    world.folder,
    ["Association du Lac", "GAL des Causses", "PNR des Monts"],
    [
      { actor: "association-du-lac", situation: "willing", at: "2026-01-02T10:00:00Z" },
      { actor: "gal-des-causses", situation: "willing", at: "2024-12-01T10:00:00Z" },
    ],
  );
  const { stderr } = await world.run("triage");
  expect(stderr).toContain("2/3 · GAL des Causses");
  expect(stderr).toContain(
    "Qualification du 01/12/2024\u00a0: envie, sans savoir comment (à revoir, elle date)",
  );
  const { stderr: named } = await terminalWith(world.folder).run("triage", "--actor", "lac");
  expect(named).toContain("Association du Lac\u00a0: déjà qualifié le 02/01/2026");
  const { stderr: again } = await terminalWith(world.folder, "q").run("triage", "--actor", "lac", "--redo");
  expect(again).toContain("1/1 · Association du Lac");
});

test("the question is shown with the application's words and the person to call", async () => {
  const world = terminalWith(undefined, "q");
  await aList(world.folder, []);
  writeFileSync(
    join(world.folder, "dossiers.csv"),
    "Structure;Contact;Fonction;Téléphone;Quels partenaires envisagez-vous ?\nGAL des Causses;Ana Rey;animatrice LEADER;05 65 00 00 01;Le parc voisin, pour un sentier commun\n",
  );
  expect((await world.run("import", "dossiers.csv")).code).toBe(0);
  const { stderr } = await world.run("triage");
  expect(stderr).toMatch(/Ana Rey · animatrice LEADER · 05\s65\s00\s00\s01/);
  expect(stderr).toContain("«\u00a0Le parc voisin, pour un sentier commun\u00a0»");
  expect(stderr).toContain("Quels partenaires envisagez-vous ?, dossiers.csv:2");
});

test("with --json, stdout contains only the assessments", async () => {
  const world = terminalWith(undefined, ...willing, "c");
  await aList(world.folder, ["GAL des Causses"]);
  const { stdout } = await world.run("triage", "--json");
  expect(JSON.parse(stdout)).toMatchObject([
    {
      actor: "gal-des-causses",
      situation: "willing",
      answers: [{ question: "together", answer: "z" }, {}, {}, {}, {}],
    },
  ]);
});

test("without a terminal, triage names the option --answers", async () => {
  const world = fakeWorld();
  await aList(world.folder, ["GAL des Causses"]);
  const { code, stderr } = await world.run("triage");
  expect(code).toBe(2);
  expect(stderr).toContain("--answers");
});

const writeQuestionnaire = (folder: string, language: string, change: (yaml: string) => string) => {
  mkdirSync(join(folder, "templates"), { recursive: true });
  const yaml = readFileSync(`templates/questionnaire.${language}.yaml`, "utf8");
  writeFileSync(join(folder, "templates", `questionnaire.${language}.yaml`), change(yaml));
};

test("a broken questionnaire of the workspace is reported, and no other is used instead", async () => {
  const world = terminalWith(undefined);
  await aList(world.folder, ["GAL des Causses"]);
  writeQuestionnaire(world.folder, "fr", (yaml) =>
    yaml.replace("only_if: { together: [p] }", "only_if: { togeter: [p] }"),
  );
  const { code, stderr } = await world.run("triage");
  expect(code).toBe(3);
  expect(stderr).toMatch(/templates.questionnaire\.fr\.yaml:\d+:\d+/);
  expect(stderr).toContain("Vouliez-vous dire");
  expect((await world.run("triage", "--lang", "en")).code).toBe(3);
});

test("the workspace's questionnaire is used in every language, with its own texts", async () => {
  const world = terminalWith(undefined, "q");
  await aList(world.folder, ["GAL des Causses"]);
  writeQuestionnaire(world.folder, "fr", (yaml) =>
    yaml.replace(/ask: Faites-vous.*/, "ask: Que faites-vous ensemble"),
  );
  const asked: string[] = [];
  const prompter = scriptedPrompter("q");
  const watching = fakeWorld({
    terminal: true,
    folder: world.folder,
    prompter: {
      ...prompter,
      key: (question) => {
        asked.push(question.message);
        return prompter.key(question);
      },
    },
  });
  await watching.run("triage", "--lang", "en");
  expect(asked).toEqual(["Que faites-vous ensemble"]);
});

test("the words behind a suggestion are quoted, and quoted again when the answers contradict them", async () => {
  const world = terminalWith(undefined, "z", "z", "o", "u", "d", "z", "c");
  await aList(world.folder, []);
  writeFileSync(
    join(world.folder, "dossiers.csv"),
    "Structure;Votre position sur la coopération\nGAL des Causses;Nous aimerions coopérer avec un territoire voisin mais nous ne savons pas par où commencer.\n",
  );
  await world.run("import", "dossiers.csv");
  const { stderr } = await world.run("triage", "--no-color");
  expect(stderr).toContain("D’après leurs mots\n   envie, sans savoir comment (");
  expect(stderr).toContain("Leurs mots faisaient penser à autre chose\u00a0: envie, sans savoir comment");
  expect(await withStore(world.folder, (store) => store.assessments("gal-des-causses"))).toMatchObject([
    { situation: "unplanned" },
  ]);
});
