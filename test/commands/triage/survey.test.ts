// Tests the questionnaire as a form in survey tools: its answers become assessments.
import { join } from "node:path";
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld, scriptedPrompter } from "../../support.ts";
import { withStore } from "./some-list.ts";

interface Asked {
  id: string;
  ask: string;
  choices: { key: string; label: string }[];
}

/** A workspace, and the questions of the questionnaire that `triage --form` gives to copy into a survey. */
async function aSurvey(now = "2026-03-10T09:30:00+01:00") {
  const world = fakeWorld({ now, terminal: false });
  await world.files.write("mission.yaml", "name: Essai\n");
  const questions: Asked[] = JSON.parse((await world.run("triage", "--form", "--json")).stdout);
  const label = (id: string, key: string) =>
    questions.find((question) => question.id === id)!.choices.find((choice) => choice.key === key)!.label;
  return { world, questions, label };
}

const quoted = (cells: readonly string[], delimiter: string) =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter);

/** Two responses: one without any plan to cooperate, one that has begun. */
const responses: Record<string, string>[] = [
  { together: "z", wish: "z", brake: "u" },
  { together: "a", stage: "m", support: "r" },
];
const names = ["Foyer rural de Vers", "GAL du Causse"];

const situations = ({ folder }: FakeWorld) =>
  withStore(folder, async (store) =>
    (await store.overviews()).map(({ id, assessment }) => [id, assessment?.situation ?? null]),
  );

type Survey = Awaited<ReturnType<typeof aSurvey>>;

const googleForms = ({ questions, label }: Survey) =>
  [
    quoted(
      ["Horodateur", "Nom de votre structure", "Commune", ...questions.map(({ ask }) => `${ask} `)],
      ",",
    ),
    ...responses.map((keys, n) =>
      quoted(
        [
          `0${n + 1}/03/2026 18:12:05`,
          names[n]!,
          "Vers",
          ...questions.map(({ id }) => (keys[id] ? label(id, keys[id]) : "")),
        ],
        ",",
      ),
    ),
  ].join("\n");

const limeSurvey = ({ questions, label }: Survey) =>
  [
    quoted(
      [
        "ID de la réponse",
        "Date de soumission",
        "Dernière page",
        "Langue de départ",
        "Tête de série",
        "Nom de votre structure",
        ...questions.map(({ id }) => id),
      ],
      ";",
    ),
    ...responses.map((keys, n) =>
      quoted(
        [
          String(n + 1),
          `2026-03-0${n + 1} 10:00:00`,
          "2",
          "fr",
          "12",
          names[n]!,
          ...questions.map(({ id }) => (keys[id] ? label(id, keys[id]) : "")),
        ],
        ";",
      ),
    ),
  ].join("\r\n");

const framaforms = ({ questions, label }: Survey) => {
  const technical = [
    "Serial",
    "SID",
    "Submitted Time",
    "Completed Time",
    "Modified Time",
    "Draft",
    "IP Address",
    "UID",
    "Username",
  ];
  const titles = [
    ...technical,
    "Nom de votre structure",
    "Culture",
    ...questions.map(({ ask }, n) => `${n + 1}. ${ask} *`),
  ];
  const blank = titles.map(() => "");
  return [
    quoted(["Nos besoins", ...blank.slice(1)], "\t"),
    // A question with several answers precedes ours: its title is in the row above, over several columns.
    quoted(["Submission Details", ...blank.slice(1, 10), "Quels sujets ?", ...blank.slice(11)], "\t"),
    quoted(titles, "\t"),
    ...responses.map((keys, n) =>
      quoted(
        [
          ...[
            String(n + 1),
            `48${n}`,
            `0${n + 1}/03/2026 - 14:05`,
            `0${n + 1}/03/2026 - 14:05`,
            `0${n + 1}/03/2026 - 14:05`,
            "0",
            "203.0.113.1",
            "0",
            "Anonymous",
          ],
          names[n]!,
          "X",
          ...questions.map(({ id }) => (keys[id] ? label(id, keys[id]) : "")),
        ],
        "\t",
      ),
    ),
  ].join("\n");
};

test.each([
  ["Google Forms", googleForms],
  ["LimeSurvey, questions by their codes", limeSurvey],
  ["Framaforms, numbered and starred", framaforms],
])("answers to the questions copied into %s become assessments", async (_, written) => {
  const survey = await aSurvey();
  const { world } = survey;
  await world.files.write("reponses.csv", written(survey));
  const { code, stdout } = await world.run("import", "reponses.csv");
  expect(code).toBe(0);
  expect(stdout).toContain("2 acteurs qualifiés d’après leurs réponses à l’enquête");
  expect(await situations(world)).toEqual([
    ["foyer-rural-de-vers", "unplanned"],
    ["gal-du-causse", "engaged"],
  ]);
  const [assessment] = await withStore(world.folder, (store) => store.assessments("gal-du-causse"));
  expect(assessment).toMatchObject({ origin: "survey", by: "l’enquête reponses.csv", answers: responses[1] });
  expect(assessment!.at.slice(0, 10)).toBe("2026-03-02");

  await world.run("import", "reponses.csv");
  expect(await withStore(world.folder, (store) => store.assessments("gal-du-causse"))).toHaveLength(1);
  await world.run("undo");
  expect(await situations(world)).toEqual([]);
});

test("a survey replaces an older assessment by a person, not a newer one", async () => {
  const survey = await aSurvey();
  const { world } = survey;
  await world.run("add", "GAL du Causse", "--commune", "Vers");
  await world.run("add", "Foyer rural de Vers", "--commune", "Vers");
  await world.files.write("dit.csv", "actor,situation,reason\ngal-du-causse,willing,dit au téléphone\n");
  await world.run("triage", "--answers", "dit.csv");
  const before = fakeWorld({ folder: world.folder, now: "2026-01-10T09:00:00Z" });
  await before.files.write(
    "avant.csv",
    "actor,situation,reason\nfoyer-rural-de-vers,willing,dit en janvier\n",
  );
  await before.run("triage", "--answers", "avant.csv");
  await world.files.write("reponses.csv", googleForms(survey));
  await world.run("import", "reponses.csv");
  expect(await situations(world)).toEqual([
    ["foyer-rural-de-vers", "unplanned"],
    ["gal-du-causse", "willing"],
  ]);
  const assessments = await withStore(world.folder, (store) => store.assessments("foyer-rural-de-vers"));
  expect(assessments.map(({ origin }) => origin)).toEqual(["override", "survey"]);
});

test("too few answers assess nothing, and the questionnaire goes on from them", async () => {
  const survey = await aSurvey();
  const { world, questions, label } = survey;
  const [together] = questions;
  await world.files.write(
    "reponses.csv",
    `Nom;Commune;${together!.ask}\nFoyer rural de Vers;Vers;"${label("together", "i")}"\n`,
  );
  await world.run("import", "reponses.csv");
  expect(await situations(world)).toEqual([["foyer-rural-de-vers", null]]);
  const asked = fakeWorld({
    folder: world.folder,
    terminal: true,
    now: "2026-03-11T09:00:00Z",
    prompter: scriptedPrompter("c", "f", "c"),
  });
  const { code, stderr } = await asked.run("triage");
  expect(code).toBe(0);
  expect(stderr).toContain("Réponse à l’enquête du 10/03/2026 (reponses.csv)");
  expect(stderr).toContain("Déjà en commun\u00a0: Une idée ou un partenaire en vue");
  const [assessment] = await withStore(world.folder, (store) => store.assessments("foyer-rural-de-vers"));
  expect(assessment).toMatchObject({ origin: "questionnaire", answers: { together: "i" } });
});

test("a question in another wording is recognised when the questionnaire lists it", async () => {
  const survey = await aSurvey();
  const { world, label } = survey;
  const yaml = await world.files.readText(join(process.cwd(), "templates/questionnaire.fr.yaml"));
  await world.files.write(
    "templates/questionnaire.fr.yaml",
    yaml.replace(
      "    topic: Déjà en commun\n",
      "    topic: Déjà en commun\n    asked_as: [Coopérez-vous déjà ?]\n",
    ),
  );
  await world.files.write(
    "reponses.csv",
    `Nom;Commune;Coopérez-vous déjà ?\nGAL du Causse;Vers;"${label("together", "a")}"\n`,
  );
  await world.run("import", "reponses.csv");
  expect(await situations(world)).toEqual([["gal-du-causse", "engaged"]]);
});

test("a survey does not end an unfinished conversation", async () => {
  const survey = await aSurvey();
  const { world } = survey;
  await world.run("add", "GAL du Causse", "--commune", "Vers");
  await withStore(world.folder, (store) =>
    store.saveTriageProgress({
      ...{ actor: "gal-du-causse", answers: { wish: "c" }, notes: {}, path: ["wish"] },
      at: "2026-03-09T09:00:00.000Z",
    }),
  );
  await world.files.write("reponses.csv", googleForms(survey));
  await world.run("import", "reponses.csv");
  expect(await withStore(world.folder, (store) => store.triageProgress())).toHaveLength(1);
});

test("a response with a similar name belongs to the known actor", async () => {
  const survey = await aSurvey();
  const { world, questions, label } = survey;
  await world.files.write(
    "liste.csv",
    "Nom;Commune;Code postal;Courriel\nFoyer rural de Vers;Vers;46090;foyer@vers.example.org\n",
  );
  await world.run("import", "liste.csv");
  await world.files.write(
    "reponses.csv",
    `Nom;Commune;Code postal;Courriel;${questions[0]!.ask}\nFoyer rurale Vers;VERS;46090;foyer@vers.example.org;"${label("together", "a")}"\n`,
  );
  const { code, stderr } = await world.run("import", "reponses.csv");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(await situations(world)).toEqual([["foyer-rural-de-vers", "engaged"]]);
});
