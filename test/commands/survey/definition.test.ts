// Tests how surveys are made and checked.
import { expect, test } from "vitest";
import { parse } from "yaml";
import { type FakeWorld, fakeWorld } from "../../support.ts";

async function workspace(language = "fr") {
  const world = fakeWorld({ now: "2026-12-01T09:30:00+01:00" });
  await world.files.write("mission.yaml", `name: Essai\nlanguage: ${language}\n`);
  return world;
}

const surveyWith = (questions: string, more = "") =>
  `title: Essai\npurpose: essayer\ndeadline: 2027-01-31\n${more}questions:\n${questions}`;

async function problemsOf(world: FakeWorld, yaml: string) {
  await world.files.write("surveys/essai.yaml", yaml, { replace: true });
  const { code, stdout } = await world.run("survey", "check", "essai", "--json");
  const { error } = JSON.parse(stdout);
  return {
    code,
    problems: (error?.problems ?? []) as { code: string; line: number; column: number; message: string }[],
  };
}

test.each(["fr", "en"])(
  "a new survey is commented, valid and takes at most five minutes (%s)",
  async (language) => {
    const world = await workspace(language);
    const made = await world.run("survey", "new", "besoins", "--json");
    expect(made.code).toBe(0);
    expect(JSON.parse(made.stdout)).toEqual({
      ...{ id: "besoins", file: "surveys/besoins.yaml", schema: "surveys/survey.schema.json" },
      ...{ deadline: "2027-01-15", dry_run: false },
    });
    const text = await world.files.readText("surveys/besoins.yaml");
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\/survey\.schema\.json/);
    const { properties } = JSON.parse(await world.files.readText("surveys/survey.schema.json"));
    for (const key of Object.keys(parse(text))) expect(properties[key].description).toBeTruthy();
    const checked = await world.run("survey", "check", "besoins", "--json");
    const { surveys, problems } = JSON.parse(checked.stdout);
    expect(problems).toEqual([]);
    expect(surveys[0].estimated_minutes).toBeLessThanOrEqual(5);
    expect(surveys[0].minutes).toBe(5);
  },
);

test("a new survey contains the questions of the questionnaire for the three situations", async () => {
  const world = await workspace();
  await world.run("survey", "new", "besoins");
  const { questions } = parse(await world.files.readText("surveys/besoins.yaml"));
  const ids = questions
    .filter((question: { from?: string }) => question.from)
    .map((question: { id: string }) => question.id);
  expect(ids).toEqual(expect.arrayContaining(["together", "wish", "stage", "brake", "support"]));
});

test("a survey is never overwritten unasked", async () => {
  const world = await workspace();
  await world.run("survey", "new", "besoins");
  await world.files.write("surveys/besoins.yaml", surveyWith("  - { id: a, type: text, ask: Quoi ? }\n"), {
    replace: true,
  });
  expect((await world.run("survey", "new", "besoins")).code).toBe(1);
  expect(await world.files.readText("surveys/besoins.yaml")).toContain("title: Essai");
  expect((await world.run("survey", "new", "Mes besoins !")).code).toBe(2);
});

test.each([
  ["survey-name-unknown", 6, "  - { id: a, type: text, ask: A, condition: { rien: [o] } }\n", "rien"],
  [
    "survey-name-unknown",
    6,
    "  - { id: together, from: questionnaire }\n  - { id: stage, from: questionnaire, condition: { together: [w] } }\n".replace(
      "\n  - { id: stage",
      " \n  - { id: stage",
    ),
    "w",
  ],
  [
    "survey-loop",
    6,
    "  - { id: a, type: one, ask: A, choices: [{ key: o, label: Oui }], condition: { b: [o] } }\n  - { id: c, type: one, ask: C, choices: [{ key: o, label: Oui }], condition: { a: [o] } }\n".replace(
      "{ b: [o] }",
      "{ c: [o] }",
    ),
    "a → c → a",
  ],
  ["survey-repeated", 7, "  - { id: a, type: text, ask: A }\n  - { id: a, type: text, ask: B }\n", "ligne 6"],
  [
    "survey-repeated",
    7,
    "  - { id: a, type: text, ask: A }\n  - { id: b, type: text, ask: a }\n",
    "mêmes mots",
  ],
  [
    "survey-condition-later",
    6,
    "  - { id: a, type: text, ask: A, condition: { b: [o] } }\n  - { id: b, type: one, ask: B, choices: [{ key: o, label: Oui }] }\n",
    "plus haut",
  ],
  [
    "survey-condition-open",
    7,
    "  - { id: a, type: text, ask: A }\n  - { id: b, type: text, ask: B, condition: { a: [o] } }\n",
    "réponses fixes",
  ],
  ["survey-part-missing", 6, "  - { id: a, type: one, ask: A }\n", "choices"],
  [
    "survey-part-unfit",
    6,
    "  - { id: a, type: number, ask: A, choices: [{ key: o, label: Oui }] }\n",
    "number",
  ],
  ["survey-scale-wrong", 6, "  - { id: a, type: scale, ask: A, scale: { from: 5, to: 1 } }\n", "5 à 1"],
  [
    "survey-key-reserved",
    6,
    "  - { id: a, type: one, ask: A, choices: [{ key: q, label: Oui }] }\n",
    "« q »".replaceAll(" ", "\u00a0"),
  ],
  ["setting-invalid", 6, "  - { id: a, type: word, ask: A }\n", "several"],
])("%s is reported at its place", async (code, line, questions, words) => {
  const world = await workspace();
  const problems = await problemsOf(
    world,
    surveyWith(questions, "minutes: 5\n").replace("minutes: 5\n", "minutes: 5\n"),
  );
  expect(problems.code).toBe(3);
  const problem = problems.problems.find((one) => one.code === code)!;
  expect(problem, JSON.stringify(problems.problems)).toBeDefined();
  expect(problem.message).toContain(words);
  expect([problem.line, problem.line + 1, problem.line - 1]).toContain(line);
  expect(problem.message).toContain(`surveys/essai.yaml:${problem.line}:${problem.column}`);
});

test("a past deadline is refused for forms and invitations, and is a warning of check", async () => {
  const world = await workspace();
  const yaml = surveyWith("  - { id: a, type: text, ask: A }\n").replace("2027-01-31", "2026-11-30");
  const { code, problems } = await problemsOf(world, yaml);
  expect([code, problems[0]?.code, problems[0]?.line]).toEqual([3, "survey-deadline-past", 3]);
  expect(problems[0]?.message).toContain("30/11/2026");
  const whole = await world.run("check", "--json");
  expect(JSON.parse(whole.stdout).problems).toContainEqual(
    expect.objectContaining({ code: "survey-deadline-past" }),
  );
});

test("all mistakes are reported at once, in the order of the file, by check too", async () => {
  const world = await workspace();
  const yaml = surveyWith(
    "  - { id: a, type: one, ask: A }\n  - { id: b, type: text, ask: B, condition: { z: [o] } }\n",
  );
  const { problems } = await problemsOf(world, yaml);
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ["survey-part-missing", 5],
    ["survey-name-unknown", 6],
  ]);
  const whole = await world.run("check");
  expect(whole.code).toBe(3);
  expect(whole.stdout).toContain("surveys/essai.yaml:6:");
});

test("a survey in two languages needs each text in both", async () => {
  const world = await workspace();
  const yaml = surveyWith("  - { id: a, type: text, ask: { fr: Quoi ? } }\n", "languages: [fr, en]\n");
  const { problems } = await problemsOf(world, yaml);
  expect(problems.map(({ code }) => code)).toEqual(["survey-translation-missing"]);
  expect(problems[0]?.message).toContain("anglais");
});

test("a survey that takes longer than its `minutes` gets a warning", async () => {
  const world = await workspace();
  const questions = Array.from(
    { length: 12 },
    (_, n) => `  - { id: q${n}, type: text, ask: Question ${n} }\n`,
  ).join("");
  await world.files.write("surveys/long.yaml", surveyWith(questions, "minutes: 2\n"));
  const { code, stderr } = await world.run("survey", "check", "long");
  expect(code).toBe(0);
  expect(stderr).toContain("annonce 2");
});

test("an unknown survey is refused with the existing ones", async () => {
  const world = await workspace();
  await world.run("survey", "new", "besoins");
  const { code, stderr } = await world.run("survey", "check", "besoin");
  expect(code).toBe(2);
  expect(stderr).toContain("besoins");
});

test("all options of other actions are refused, each with the actions that accept it", async () => {
  const world = await workspace();
  await world.run("survey", "new", "besoins");
  const foreign = ["--no-contact", "--channel", "phone"];
  const { code, stderr } = await world.run("survey", "status", "besoins", ...foreign);
  expect(code).toBe(2);
  expect(stderr).toContain("--no-contact ne sert qu’avec survey invite.");
  expect(stderr).toContain("--channel ne sert qu’avec survey enter.");
});
