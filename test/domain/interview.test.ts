// Tests which question is asked next, and that early stopping changes no conclusion.
import fc from "fast-check";
import { expect, test } from "vitest";
import { conclude } from "../../src/domain/situations/conclusion.ts";
import {
  answer,
  back,
  type Interview,
  newInterview,
  nextQuestion,
  note,
  openQuestions,
  resume,
  skip,
} from "../../src/domain/situations/interview.ts";
import {
  doesNotKnow,
  type Questionnaire,
  questionOf,
  standings,
} from "../../src/domain/situations/questionnaire.ts";
import { situations } from "../../src/domain/situations/situation.ts";
import { aChoice, anyQuestionnaire, anyTruth, aQuestion, aQuestionnaire } from "./some-questionnaire.ts";

/** What a conversation leads to: all that early stopping and the order of questions must not change. */
const outcome = (questionnaire: Questionnaire, answers: Record<string, string>) => {
  const { situation, needs, stage } = conclude(questionnaire, answers);
  return { situation, needs: needs.map(({ id }) => id), stage: stage?.id ?? null };
};

type Truth = Record<string, string>;
const reply = (interview: Interview, id: string, truth: Truth) =>
  truth[id] === undefined ? skip(interview, id) : answer(interview, id, truth[id]);

/** Asks until nothing is left to ask, each time one of the open questions, as `pick` says. */
function converse(questionnaire: Questionnaire, truth: Truth, pick: (open: number, turn: number) => number) {
  const steps: Interview[] = [newInterview];
  for (;;) {
    const interview = steps.at(-1)!;
    const open = openQuestions(questionnaire, interview);
    if (open.length === 0) return steps;
    steps.push(reply(interview, open[pick(open.length, steps.length)]!.id, truth));
  }
}

const first = () => 0;
const anyPick = fc.infiniteStream(fc.nat()).map((stream) => (open: number) => stream.next().value! % open);
const anyLead = fc.record({
  situation: fc.constantFrom(...situations, null),
  confidence: fc.float({ min: 0, max: 1, noNaN: true }),
});

test("a conversation ends, and asks no question twice", () => {
  fc.assert(
    fc.property(anyQuestionnaire, anyTruth, anyPick, (questionnaire, truth, pick) => {
      const { path } = converse(questionnaire, truth, pick).at(-1)!;
      expect(new Set(path).size).toBe(path.length);
      expect(path.length).toBeLessThanOrEqual(questionnaire.questions.length);
    }),
  );
});

test("the same answers lead to the same outcome in any order, stopped early or asked to the end", () => {
  fc.assert(
    fc.property(anyQuestionnaire, anyTruth, anyPick, anyLead, (questionnaire, truth, pick, lead) => {
      const whole = outcome(questionnaire, truth);
      expect(outcome(questionnaire, converse(questionnaire, truth, pick).at(-1)!.answers)).toEqual(whole);
      let interview = newInterview;
      for (let asked = nextQuestion(questionnaire, interview, lead); asked; ) {
        interview = reply(interview, asked.id, truth);
        asked = nextQuestion(questionnaire, interview, lead);
      }
      expect(outcome(questionnaire, interview.answers)).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});

test("once it stops, no answer to what was not asked changes anything", () => {
  fc.assert(
    fc.property(anyQuestionnaire, anyTruth, (questionnaire, truth) => {
      const stopped = converse(questionnaire, truth, first).at(-1)!;
      const found = outcome(questionnaire, stopped.answers);
      const rest = questionnaire.questions.filter(({ id }) => !stopped.path.includes(id));
      let endings: Truth[] = [stopped.answers];
      for (const { id, choices } of rest) {
        endings = endings.flatMap((ending) => [
          ending,
          ...choices.map(({ key }) => ({ ...ending, [id]: key })),
        ]);
      }
      for (const ending of endings) expect(outcome(questionnaire, ending)).toEqual(found);
    }),
  );
});

test("a question is asked only when its conditions hold", () => {
  fc.assert(
    fc.property(anyQuestionnaire, anyTruth, anyPick, (questionnaire, truth, pick) => {
      for (const interview of converse(questionnaire, truth, pick)) {
        for (const { onlyIf } of openQuestions(questionnaire, interview)) {
          for (const { question, keys } of onlyIf) expect(keys).toContain(interview.answers[question]);
        }
      }
    }),
  );
});

test("going back undoes an answer or a skip, and asks the same question again", () => {
  fc.assert(
    fc.property(anyQuestionnaire, anyTruth, anyPick, (questionnaire, truth, pick) => {
      const steps = converse(questionnaire, truth, pick);
      for (const [index, step] of steps.entries()) {
        if (index === 0) continue;
        expect(back(step)).toEqual(steps[index - 1]);
        expect(nextQuestion(questionnaire, back(step))).toEqual(
          nextQuestion(questionnaire, steps[index - 1]!),
        );
      }
    }),
  );
});

test("going back before the first question stays there", () => {
  expect(back(newInterview)).toEqual(newInterview);
});

test("taken up again after being written and read, it asks the rest only", () => {
  fc.assert(
    fc.property(anyQuestionnaire, anyTruth, fc.nat({ max: 5 }), (questionnaire, truth, after) => {
      const steps = converse(questionnaire, truth, first);
      const left = steps[Math.min(after, steps.length - 1)]!;
      const again = resume(questionnaire, JSON.parse(JSON.stringify(left)));
      expect(again).toEqual(left);
      expect(left.path).not.toContain(nextQuestion(questionnaire, again)?.id);
    }),
  );
});

const wish = aQuestion(
  "wish",
  aChoice("y", { points: { willing: 3 } }),
  aChoice("t", { points: { unplanned: 3 } }),
);
const running = aQuestion(
  "running",
  aChoice("y", { points: { engaged: 9 } }),
  aChoice("t", { points: { engaged: -2 } }),
);
const stage = {
  ...aQuestion("stage", aChoice("l", { stage: "launch" }), aChoice("c", { stage: "closing" })),
  onlyIf: [{ question: "running", keys: ["y"] }],
};
const brakes = aQuestion("brakes", aChoice("m", { needs: { start: 2 } }));
const questionnaire = aQuestionnaire({ questions: [wish, brakes, running, stage] });

test("what most tells the situations apart is asked first, then what the situation needs, and nothing else", () => {
  expect(nextQuestion(questionnaire, newInterview)?.id).toBe("running");
  const engaged = answer(newInterview, "running", "y");
  expect(openQuestions(questionnaire, engaged).map(({ id }) => id)).toEqual(["stage"]);
  const unplanned = answer(answer(newInterview, "running", "t"), "wish", "t");
  expect(openQuestions(questionnaire, unplanned).map(({ id }) => id)).toEqual(["brakes"]);
});

test("the suggestion from the texts decides which question comes first, not what is concluded", () => {
  const even = aQuestionnaire({
    questions: [
      aQuestion(
        "first",
        aChoice("a", { points: { unplanned: 3 } }),
        aChoice("c", { points: { unplanned: -3 } }),
      ),
      aQuestion(
        "second",
        aChoice("a", { points: { engaged: 3 } }),
        aChoice("c", { points: { engaged: -3 } }),
      ),
    ],
  });
  const asked = (situation: "unplanned" | "engaged") =>
    nextQuestion(even, newInterview, { situation, confidence: 0.9 })?.id;
  expect([asked("unplanned"), asked("engaged")]).toEqual(["first", "second"]);
});

test("an answer that a changed questionnaire no longer knows is asked anew; notes are kept", () => {
  const left = note(answer(answer(newInterview, "running", "w"), "gone", "a"), "gone", "Rappeler en mars");
  expect(resume(questionnaire, left)).toEqual({
    answers: {},
    notes: { gone: "Rappeler en mars" },
    path: [],
  });
});

test("notes on a question add up", () => {
  const noted = note(note(newInterview, "wish", "Un élu y pense"), "wish", "pas avant 2027");
  expect(noted.notes.wish).toBe("Un élu y pense\npas avant 2027");
});

test("a question whose parent was passed over, or answered otherwise, is left out; what it was answered does not count", () => {
  const standing = (answers: Truth, skipped: string[] = []) =>
    standings(questionnaire, answers, new Set(skipped)).get("stage");
  expect(standing({})).toBe("open");
  expect(standing({ running: "y" })).toBe("asked");
  expect(standing({ running: doesNotKnow })).toBe("left-out");
  expect(standing({}, ["running"])).toBe("left-out");
  expect(conclude(questionnaire, { running: doesNotKnow, stage: "l" }).stage).toBeNull();
  expect(questionOf(questionnaire, "stage")?.choices).toHaveLength(2);
});
