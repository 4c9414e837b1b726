// Tests the results of a survey, and that what others see gives no small count away.
import fc from "fast-check";
import { expect, test } from "vitest";
import type {
  SurveyAnswers,
  SurveyDefinition,
  SurveyQuestion,
} from "../../src/domain/surveys/survey-definition.ts";
import {
  type QuestionResult,
  resultsForOthers,
  surveyResults,
} from "../../src/domain/surveys/survey-results.ts";

const question = (
  id: string,
  type: "one" | "several",
  more: Partial<SurveyQuestion> = {},
): SurveyQuestion => ({
  ...{
    id,
    type,
    ask: { en: id },
    hint: null,
    required: false,
    scale: null,
    conditions: [],
    audience: "network",
  },
  ...{ ofQuestionnaire: false, choices: ["a", "c", "d"].map((key) => ({ key, label: { en: key } })) },
  ...more,
});
const survey: SurveyDefinition = {
  ...{
    id: "s",
    languages: ["en"],
    title: { en: "S" },
    purpose: { en: "p" },
    deadline: "2027-01-01",
    resultsOn: null,
    minutes: 5,
  },
  questions: [
    question("one", "one"),
    question("more", "one", { conditions: [{ question: "one", keys: ["a"] }] }),
    question("several", "several"),
    question("ours", "one", { audience: "team" }),
  ],
};
const key = fc.constantFrom("a", "c", "d");
const responses = fc.array(
  fc.record({
    one: fc.array(key, { maxLength: 1 }),
    more: fc.array(key, { maxLength: 1 }),
    several: fc.uniqueArray(key),
    ours: fc.array(key, { maxLength: 1 }),
  }),
  { maxLength: 60 },
) as fc.Arbitrary<SurveyAnswers[]>;

test("counts add up to what was answered", () => {
  fc.assert(
    fc.property(responses, (all) => {
      const [result, more] = surveyResults(survey, all);
      expect(result!.counts.reduce((sum, { count }) => sum + count!, 0)).toBe(result!.base);
      expect(result!.asked).toBe(all.length);
      expect(more!.asked).toBe(all.filter(({ one: given }) => given?.[0] === "a").length);
    }),
  );
});

test("others see no small count, no words of the team's, and nothing that gives a small count by difference", () => {
  fc.assert(
    fc.property(responses, (all) => {
      const [one, more, several, ours] = resultsForOthers(surveyResults(survey, all));
      expect([ours!.withheld, ours!.base, ours!.counts.every(({ count }) => count === null)]).toEqual([
        true,
        null,
        true,
      ]);
      for (const result of [one!, more!, several!]) {
        for (const { count } of result.counts) expect([1, 2, 3, 4]).not.toContain(count);
        expect([1, 2, 3, 4]).not.toContain(result.base);
        if (result.asked !== null && result.base !== null)
          expect([1, 2, 3, 4]).not.toContain(result.asked - result.base);
        expect(result.texts).toEqual([]);
      }
      // The second question is asked of those who gave the first answer to the first one.
      if (one!.counts[0]!.count === null) expect([more!.asked, more!.base]).toEqual([null, null]);
      for (const { count } of several!.counts)
        if (count !== null && several!.base !== null)
          expect([1, 2, 3, 4]).not.toContain(several!.base - count);
    }),
    { numRuns: 500 },
  );
});

/** Every table of answers to a question of one choice that fits what is told: how many gave each answer, how many gave none. */
function possibleTables({ asked, base, counts }: QuestionResult): number[][] {
  const lines = counts.map(({ count }) => count);
  const silent = base === null ? null : asked! - base;
  let tables: number[][] = [[]];
  for (const line of [...lines, silent])
    tables = tables.flatMap((table) => {
      const left = asked! - table.reduce((sum, count) => sum + count, 0);
      const counts = line === null ? Array.from({ length: left + 1 }, (_, count) => count) : [line];
      return counts.filter((count) => count <= left).map((count) => [...table, count]);
    });
  return tables.filter((table) => table.reduce((sum, count) => sum + count, 0) === asked);
}

test("no count that is masked can be computed from those beside it, tried by brute force", () => {
  const few = fc.array(
    fc.record({
      one: fc.array(key, { maxLength: 1 }),
      more: fc.array(key, { maxLength: 1 }),
    }),
    { minLength: 5, maxLength: 22 },
  ) as fc.Arbitrary<SurveyAnswers[]>;
  fc.assert(
    fc.property(few, (all) => {
      const real = surveyResults(survey, all);
      for (const [at, result] of resultsForOthers(real).slice(0, 2).entries()) {
        if (result.asked === null) continue;
        const tables = possibleTables(result);
        const truth = [...real[at]!.counts.map(({ count }) => count!), real[at]!.asked! - real[at]!.base!];
        const isHidden = [...result.counts.map(({ count }) => count === null), result.base === null];
        for (const [column, hidden] of isHidden.entries())
          if (hidden) expect(new Set(tables.map((table) => table[column])).size).toBeGreaterThan(1);
          else expect([1, 2, 3, 4]).not.toContain(truth[column]);
        const together = truth.filter((_, column) => isHidden[column]).reduce((sum, count) => sum + count, 0);
        expect([1, 2, 3, 4]).not.toContain(together);
      }
    }),
    { numRuns: 400 },
  );
});

test("a question asked of two boxes at once, or of either, would count people who are told nowhere else", () => {
  const either = (keys: string[]): SurveyDefinition => ({
    ...survey,
    questions: [
      question("boxes", "several"),
      question("next", "one", { conditions: [{ question: "boxes", keys }] }),
    ],
  });
  const answers: SurveyAnswers[] = [
    ...Array.from({ length: 7 }, () => ({ boxes: ["a"], next: ["a"] })),
    ...Array.from({ length: 6 }, () => ({ boxes: ["c"], next: ["c"] })),
    ...Array.from({ length: 2 }, () => ({ boxes: ["a", "c"], next: ["a"] })),
  ];
  const told = (keys: string[]) => resultsForOthers(surveyResults(either(keys), answers))[1]!;
  expect(told(["a"]).asked).toBe(9);
  expect(told(["a", "c"])).toMatchObject({ withheld: true, asked: null });
});
