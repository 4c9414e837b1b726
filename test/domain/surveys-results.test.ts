import fc from "fast-check";
import { expect, test } from "vitest";
import type {
  SurveyAnswers,
  SurveyDefinition,
  SurveyQuestion,
} from "../../src/domain/surveys/survey-definition.ts";
import { resultsForOthers, surveyResults } from "../../src/domain/surveys/survey-results.ts";

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
      const [one, more] = surveyResults(survey, all);
      expect(one!.counts.reduce((sum, { count }) => sum + count!, 0)).toBe(one!.base);
      expect(one!.asked).toBe(all.length);
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
      // Of one choice: none is masked alone, or the others give it.
      const hidden = one!.counts.filter(({ count }) => count === null).length;
      expect(hidden).not.toBe(1);
      // Who was asked a second question is who gave an answer to the first.
      if (one!.counts.some(({ count }) => count === null)) expect(more!.base).toBeNull();
      for (const { count } of several!.counts)
        if (count !== null && several!.base !== null)
          expect([1, 2, 3, 4]).not.toContain(several!.base - count);
    }),
    { numRuns: 500 },
  );
});
