// Gives questions and answers the names that the forms of survey tools take, and that their exports therefore have.
import type { SurveyCondition, SurveyDefinition, SurveyQuestion } from "./survey-definition.ts";
import { valuesOf } from "./survey-definition.ts";

/** The names of the fields that we add to forms; no question may have one of them. */
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

/** `A1`, `A2`… for answers; `SQ001`… for the boxes of a question with several choices. */
export const limesurveyAnswer = (index: number) => `A${index + 1}`;
export const limesurveyBox = (index: number) => `SQ${String(index + 1).padStart(3, "0")}`;

/** The LimeSurvey codes of a survey's questions. A number is added where two identifiers give the same code. */
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

/** One condition of a question: `on` is answered with one of its keys. A question is asked when all its conditions hold. */
export interface ConditionParts {
  condition: SurveyCondition;
  on: SurveyQuestion;
  /** The positions of the keys among the values of `on`. */
  places: readonly number[];
}

export function conditionParts(survey: SurveyDefinition, question: SurveyQuestion): ConditionParts[] {
  return question.conditions.map((condition) => {
    const on = survey.questions.find(({ id }) => id === condition.question)!;
    const values = valuesOf(on) ?? [];
    return { condition, on, places: condition.keys.map((key) => values.indexOf(key)) };
  });
}
