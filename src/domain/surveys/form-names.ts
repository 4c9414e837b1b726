// What questions and answers are called in the forms of survey tools, and therefore in what comes back from them.
import type { SurveyCondition, SurveyDefinition, SurveyQuestion } from "./survey-definition.ts";
import { valuesOf } from "./survey-definition.ts";

/** The fields that forms add of themselves; no question may be called so. */
export const formFields = {
  survey: "outreach_survey",
  code: "outreach_code",
  structure: "outreach_structure",
  email: "outreach_email",
} as const;

/** A name that XLSForm takes: no hyphen, since `${a-b}` would be a subtraction to some tools. */
export const xlsformName = (id: string) => id.replaceAll("-", "_");

/** A question code that LimeSurvey takes: letters and figures alone. */
export const limesurveyCode = (id: string) => id.replace(/[^a-z0-9]/g, "");

/** `A1`, `A2`… for answers, `SQ001`… for the boxes of a question of several. */
export const limesurveyAnswer = (index: number) => `A${index + 1}`;
export const limesurveyBox = (index: number) => `SQ${String(index + 1).padStart(3, "0")}`;

/** The codes of a survey's questions in LimeSurvey: two ids may differ by a hyphen alone, and codes may not. */
export function limesurveyCodes({
  questions,
}: Pick<SurveyDefinition, "questions">): ReadonlyMap<string, string> {
  const taken = new Set<string>(Object.values(formFields).map(limesurveyCode));
  return new Map(
    questions.map(({ id }) => {
      let code = limesurveyCode(id);
      for (let times = 2; taken.has(code); times++) code = `${limesurveyCode(id)}v${times}`;
      taken.add(code);
      return [id, code] as const;
    }),
  );
}

/** One condition of a question: any of its keys is answered to `on`. A question is asked when all its conditions hold. */
export interface ConditionParts {
  condition: SurveyCondition;
  on: SurveyQuestion;
  /** Places of the keys among the values of `on`. */
  places: readonly number[];
}

export function conditionParts(survey: SurveyDefinition, question: SurveyQuestion): ConditionParts[] {
  return question.conditions.map((condition) => {
    const on = survey.questions.find(({ id }) => id === condition.question)!;
    const values = valuesOf(on) ?? [];
    return { condition, on, places: condition.keys.map((key) => values.indexOf(key)) };
  });
}
