// Tests the questionnaires that ship, and how the faults of a questionnaire are reported.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Refusal } from "../../src/domain/problems/problem.ts";
import { conclude } from "../../src/domain/situations/conclusion.ts";
import { answer, newInterview, nextQuestion } from "../../src/domain/situations/interview.ts";
import type { Questionnaire } from "../../src/domain/situations/questionnaire.ts";
import { situations } from "../../src/domain/situations/situation.ts";
import { type Language, languages } from "../../src/domain/values/language.ts";
import { loadQuestionnaire } from "../../src/settings/questionnaire-schema.ts";
import { say, sentences } from "../../src/text/index.ts";

const written = (language: Language) => readFileSync(`templates/questionnaire.${language}.yaml`, "utf8");
const builtin = (language: Language) => loadQuestionnaire(written(language), "questionnaire.yaml");

/** The questionnaire without its texts. */
const skeleton = (questionnaire: Questionnaire) =>
  JSON.stringify(questionnaire, (key, value) =>
    ["topic", "ask", "why", "how", "label", "support", "keywords"].includes(key) ? undefined : value,
  );

test("the questionnaires of all languages have the same questions and points", () => {
  for (const language of languages) expect(skeleton(builtin(language))).toBe(skeleton(builtin("fr")));
});

test.each(languages)("the questionnaire in %s is short enough for a phone call and a screen", (language) => {
  const { questions } = builtin(language);
  // Limits chosen by hand: a question and its answers must fit a small terminal.
  expect(questions.length).toBeGreaterThanOrEqual(6);
  expect(questions.length).toBeLessThanOrEqual(10);
  for (const { ask, choices } of questions) {
    expect(ask.length).toBeLessThan(110);
    expect(choices.length).toBeLessThanOrEqual(8);
    for (const { label } of choices) expect(label.length, label).toBeLessThan(72);
  }
});

const questionnaire = builtin("fr");

/** The conclusion from these answers by question; all other questions are answered “does not know”. */
const conclusionFrom = (answers: Record<string, string>) => {
  let interview = newInterview;
  for (let asked = nextQuestion(questionnaire, interview); asked; ) {
    interview = answer(interview, asked.id, answers[asked.id] ?? "x");
    asked = nextQuestion(questionnaire, interview);
  }
  const { situation, needs, stage } = conclude(questionnaire, interview.answers);
  return {
    situation,
    first: needs[0]?.id ?? null,
    stage: stage?.id ?? null,
    questions: interview.path.length,
  };
};

test.each([
  ["nothing, no wish, no use seen", { together: "z", wish: "z", brake: "u" }, "unplanned", "use"],
  ["nothing but what the programme obliges to", { together: "z", wish: "o" }, "unplanned", "reflection"],
  [
    "a bad memory, and no wish to start again",
    { together: "p", past: "m", wish: "z", brake: "m" },
    "unplanned",
    "repair",
  ],
  ["a past that went well and is over", { together: "p", past: "t", wish: "d" }, "unknown", null],
  [
    "a clear wish, nothing written, leaders opposed",
    { together: "z", wish: "c", planned: "z", leaders: "o", brake: "d" },
    "willing",
    "start",
  ],
  ["an idea, looking for somebody", { together: "i", wish: "c", partner: "c" }, "willing", "partner"],
  [
    "time voted, but no partner met",
    { together: "i", partner: "p", planned: "v", wish: "c" },
    "willing",
    "start",
  ],
  ["a partner who agreed", { together: "i", partner: "a", wish: "c", support: "r" }, "engaged", "distance"],
  [
    "a joint action on hold, no wish for another",
    { together: "a", wish: "z", stage: "a" },
    "engaged",
    "distance",
  ],
  ["an exchange held, a wish, a file to write", { together: "e", wish: "c", stage: "m" }, "engaged", "tools"],
  [
    "an exchange held, and then a no",
    { together: "e", wish: "z", planned: "z", brake: "u" },
    "unknown",
    null,
  ],
  ["somebody who knows nothing", {}, "unknown", null],
])("%s", (_, answers, situation, first) => {
  const conclusion = conclusionFrom(answers as Record<string, string>);
  expect({ situation: conclusion.situation, first: conclusion.first }).toEqual({ situation, first });
});

test("a clear situation is decided after five questions at most", () => {
  expect(conclusionFrom({ together: "a", stage: "r", leaders: "p", brake: "t", support: "r" })).toMatchObject(
    {
      stage: "running",
      questions: 5,
    },
  );
  expect(conclusionFrom({ together: "z", wish: "z" }).questions).toBeLessThanOrEqual(5);
});

const smallQuestionnaire = `
decision: { at_least: 2, ahead_by: 1 }
questions:
  - id: wish
    topic: Wish
    ask: Do you wish to?
    why: To know.
    how: Kindly.
    choices:
      - { key: y, label: Yes, points: { willing: 3 } }
      - { key: t, label: No, points: { unplanned: 3 } }
  - id: running
    topic: Running
    ask: Is it running?
    why: To know.
    how: Kindly.
    only_if: { wish: [y] }
    choices:
      - { key: y, label: Yes, points: { engaged: 9 }, needs: { tools: 1 }, stage: launch }
needs:
  - { id: tools, label: Tools, support: Tools., situations: [engaged] }
stages:
  - { id: launch, label: launch, support: A plan. }
`;

/** The problems of the small questionnaire after these replacements, as printed, one a line. */
async function problemsAfter(...replacements: [string, string][]) {
  const yaml = replacements.reduce((text, [before, after]) => {
    expect(text).toContain(before);
    return text.replace(before, after);
  }, smallQuestionnaire);
  try {
    loadQuestionnaire(yaml, "mine.yaml");
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.kind).toBe("input");
    const text = await sentences("en");
    return error.problems.map((problem) => say(problem, text)).join("\n");
  }
  return "";
}

test("a valid questionnaire is read", () => {
  expect(loadQuestionnaire(smallQuestionnaire, "mine.yaml").questions[1]).toMatchObject({
    id: "running",
    onlyIf: [{ question: "wish", keys: ["y"] }],
    choices: [{ key: "y", points: { engaged: 9 }, stage: "launch" }],
  });
});

test("a loop is reported with the questions that form it", async () => {
  const words = await problemsAfter([
    "    how: Kindly.\n",
    "    how: Kindly.\n    only_if: { running: [y] }\n",
  ]);
  expect(words).toContain("mine.yaml:9:5: these questions wait for one another");
  expect(words).toContain("wish → running → wish");
});

test("a question that depends on its own answer is reported", async () => {
  expect(await problemsAfter(["only_if: { wish: [y] }", "only_if: { running: [y] }"])).toContain(
    "mine.yaml:17:5: question “running” waits for its own answer",
  );
});

test("a question that can never be asked is reported", async () => {
  const third = `needs:
`;
  const words = await problemsAfter([
    third,
    `  - id: never
    topic: Never
    ask: Never?
    why: To know.
    how: Kindly.
    only_if: { wish: [t], running: [y] }
    choices: [{ key: a, label: A }]
needs:
`,
  ]);
  expect(words).toContain("mine.yaml:25:5: no series of answers leads to question “never”");
});

test.each([
  ["wish: [y]", "wihs: [y]", "no question “wihs”. Did you mean “wish”?"],
  ["wish: [y]", "wish: [o]", "no answer “o” to that question. There are: y, t, x."],
  ["tools: 1", "tolls: 1", "no need “tolls”. Did you mean “tools”?"],
  ["stage: launch", "stage: lanch", "no stage “lanch”. Did you mean “launch”?"],
  ["willing: 3", "wiling: 3", "questions[1].choices[1].points.wiling"],
  ["situations: [engaged]", "situations: [commited]", "Expected: unplanned, willing, engaged"],
  ["key: t", "key: y", "two answers to this question have the letter “y”"],
  ["key: t", "key: s", "the letter “s” means something else"],
  ["key: t", "key: no", "questions[1].choices[2].key"],
  ["ask: Is it running?", "ask: Do you wish to?", "two questions are asked in the same words"],
  ["id: running", "id: wish", "question “wish” is there twice (first on line 4)"],
  ["label: No, ", "", "questions[1].choices[2].label"],
  ["    ask: Is it running?\n", "", "questions[2].ask"],
  ["engaged: 9", "engaged: 1", "no series of answers leads to “engaged”"],
  ["points: { engaged: 9 }", "points: { engaged: much }", "“much”"],
])("%s written as %s is reported with its line", async (before, after, expected) => {
  const words = await problemsAfter([before, after]);
  expect(words).toContain(expected);
  expect(words).toMatch(/^mine\.yaml:\d+:\d+: /);
});

test("all faults are reported at once", async () => {
  const words = await problemsAfter(
    ["tools: 1", "tolls: 1"],
    ["key: t", "key: s"],
    ["wish: [y]", "wihs: [y]"],
  );
  expect(words.split("\n")).toHaveLength(3);
});

test("a questionnaire with too many paths to check is refused at once", () => {
  const levels = Array.from({ length: 38 }, (_, level) => {
    const parents = [1, 2].map((back) => level - back).filter((one) => one >= 0);
    return `
  - id: q${level}
    topic: t
    ask: "?"
    why: w
    how: h
    only_if: { ${parents.map((one) => `q${one}: [a]`).join(", ")} }
    choices: [{ key: a, label: a, points: { engaged: 5, willing: 5, unplanned: 5 } }]`;
  });
  const yaml = `decision: { at_least: 5, ahead_by: 1 }\nquestions:${levels.join("")}\n`;
  expect(() => loadQuestionnaire(yaml, "mine.yaml")).toThrow(Refusal);
});

test("the questionnaire that ships can reach every situation", () => {
  const reachedSituations = new Set<string>();
  for (const together of "aeipzx")
    for (const wish of "cdoz") reachedSituations.add(conclusionFrom({ together, wish, past: "m" }).situation);
  for (const situation of situations) expect(reachedSituations).toContain(situation);
});
