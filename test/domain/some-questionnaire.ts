// Makes small questionnaires, and answers to them, for tests.
import fc from "fast-check";
import {
  doesNotKnow,
  type Question,
  type QuestionChoice,
  type Questionnaire,
} from "../../src/domain/situations/questionnaire.ts";

export const aChoice = (key: string, given: Partial<QuestionChoice> = {}): QuestionChoice => ({
  key,
  label: key,
  points: {},
  needs: {},
  stage: null,
  ...given,
});

export const aQuestion = (id: string, ...choices: QuestionChoice[]): Question => ({
  id,
  topic: id,
  ask: `${id}?`,
  askedAs: [],
  why: "",
  how: "",
  keywords: [],
  onlyIf: [],
  choices,
});

export const aQuestionnaire = (given: Partial<Questionnaire> = {}): Questionnaire => ({
  decision: { atLeast: 3, aheadBy: 2 },
  questions: [],
  needs: [
    { id: "start", label: "", support: "", situations: ["unplanned"], base: 1 },
    { id: "method", label: "", support: "", situations: ["willing", "engaged"], base: 0 },
    { id: "distance", label: "", support: "", situations: ["engaged"], base: 1 },
  ],
  stages: [
    { id: "launch", label: "", support: "" },
    { id: "closing", label: "", support: "" },
  ],
  ...given,
});

const points = fc.integer({ min: -3, max: 6 });
const choice = (key: string): fc.Arbitrary<QuestionChoice> =>
  fc.record({
    key: fc.constant(key),
    label: fc.constant(key),
    points: fc.record({ unplanned: points, willing: points, engaged: points }, { requiredKeys: [] }),
    needs: fc.oneof(
      { weight: 2, arbitrary: fc.constant({}) },
      fc.dictionary(fc.constantFrom("start", "method", "distance"), fc.integer({ min: 1, max: 4 }), {
        noNullPrototype: true,
      }),
    ),
    stage: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.constantFrom("launch", "closing")),
  });

const keys = ["a", "c", "d"];
const ids = ["one", "two", "three", "four", "five"];

const question = (index: number): fc.Arbitrary<Question> =>
  fc
    .record({
      choices: fc.tuple(...keys.map(choice)),
      parents: fc.array(
        fc.record({
          question: fc.nat({ max: Math.max(0, index - 1) }).map((at) => ids[at]!),
          keys: fc.uniqueArray(fc.constantFrom(...keys, doesNotKnow), { minLength: 1 }),
        }),
        { maxLength: index === 0 ? 0 : 2 },
      ),
    })
    .map(({ choices, parents }) => ({ ...aQuestion(ids[index]!, ...choices), onlyIf: parents }));

/** Any small questionnaire without a loop, its questions written in any order. */
export const anyQuestionnaire: fc.Arbitrary<Questionnaire> = fc
  .record({
    questions: fc
      .integer({ min: 1, max: ids.length })
      .chain((count) => fc.tuple(...ids.slice(0, count).map((_, index) => question(index))))
      .chain((all) => fc.shuffledSubarray(all, { minLength: all.length })),
    decision: fc.record({ atLeast: fc.integer({ min: 1, max: 8 }), aheadBy: fc.integer({ min: 1, max: 5 }) }),
  })
  .map((given) => aQuestionnaire(given));

/** What somebody would answer to each question; a question that is absent would be passed over. */
export const anyTruth: fc.Arbitrary<Record<string, string>> = fc.dictionary(
  fc.constantFrom(...ids),
  fc.constantFrom(...keys, doesNotKnow),
  { noNullPrototype: true },
);
