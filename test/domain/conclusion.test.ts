// Tests which situation and needs the answers to the questionnaire lead to.
import fc from "fast-check";
import { expect, test } from "vitest";
import { conclude } from "../../src/domain/situations/conclusion.ts";
import { doesNotKnow } from "../../src/domain/situations/questionnaire.ts";
import { aChoice, anyQuestionnaire, anyTruth, aQuestion, aQuestionnaire } from "./some-questionnaire.ts";

const questionnaire = aQuestionnaire({
  questions: [
    aQuestion(
      "running",
      aChoice("y", { points: { engaged: 4 }, stage: "launch", needs: { method: 2 } }),
      aChoice("t", { points: { unplanned: 2 } }),
    ),
    aQuestion("wish", aChoice("y", { points: { willing: 2 } }), aChoice("t", { points: { unplanned: 2 } })),
    aQuestion("budget", aChoice("v", { points: { engaged: 1 } }), aChoice("r", { needs: { start: 1 } })),
  ],
});

test("nothing asked, or nothing known, decides nothing", () => {
  for (const answers of [{}, { running: doesNotKnow, wish: doesNotKnow }]) {
    expect(conclude(questionnaire, answers)).toMatchObject({
      situation: "unknown",
      deciding: [],
      needs: [],
      stage: null,
    });
  }
});

test("answers that point both ways decide nothing while neither side leads", () => {
  expect(conclude(questionnaire, { running: "t", wish: "y" }).situation).toBe("unknown");
});

test("the situation comes with the answers that decide, those against, the needs in order and the stage", () => {
  const { situation, deciding, against, needs, stage } = conclude(questionnaire, {
    budget: "v",
    wish: "y",
    running: "y",
  });
  expect(situation).toBe("engaged");
  expect(deciding).toEqual([{ question: "running", key: "y", margin: 4 }]);
  expect(against).toEqual([{ question: "wish", key: "y", margin: -2 }]);
  expect(needs.map(({ id }) => id)).toEqual(["method", "distance"]);
  expect(stage?.id).toBe("launch");
});

test("a person may settle the situation: the needs are then those of their situation", () => {
  const { situation, needs, deciding } = conclude(questionnaire, { running: "y", budget: "r" }, "unplanned");
  expect(situation).toBe("unplanned");
  expect(needs.map(({ id }) => id)).toEqual(["start"]);
  expect(deciding.map(({ question }) => question)).toEqual(["running"]);
});

test("the deciding answers suffice, whatever speaks against them", () => {
  fc.assert(
    fc.property(anyQuestionnaire, anyTruth, (any, truth) => {
      const { situation, deciding, against } = conclude(any, truth);
      const kept = Object.fromEntries([...deciding, ...against].map(({ question, key }) => [question, key]));
      const alone = { ...any, questions: any.questions.map((question) => ({ ...question, onlyIf: [] })) };
      expect(conclude(alone, kept).situation).toBe(situation);
    }),
  );
});

test("needs are those of the situation, each once", () => {
  fc.assert(
    fc.property(anyQuestionnaire, anyTruth, (any, truth) => {
      const { situation, needs } = conclude(any, truth);
      expect(new Set(needs).size).toBe(needs.length);
      for (const need of needs) expect(need.situations).toContain(situation);
    }),
  );
});
