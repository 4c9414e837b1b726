// Reads the survey that `surveys/<id>.yaml` defines, or refuses the file with every problem and its place.

import { type Problem, Refusal } from "../../domain/problems/problem.ts";
import { doesNotKnow, questionOf } from "../../domain/situations/questionnaire.ts";
import type {
  LocalText,
  SurveyChoice,
  SurveyDefinition,
  SurveyQuestion,
  SurveyQuestionType,
} from "../../domain/surveys/survey-definition.ts";
import type { Language } from "../../domain/values/language.ts";
import { readYamlLocated } from "../located-yaml.ts";
import type { SurveyContext } from "./survey-context.ts";
import { surveyProblems } from "./survey-faults.ts";
import { surveySchema, type WrittenQuestion, type WrittenSurvey, type WrittenText } from "./survey-schema.ts";

export function loadSurvey(yaml: string, context: SurveyContext): SurveyDefinition {
  const located = readYamlLocated(surveySchema, yaml, context.file);
  const survey = asDefinition(located.value, context);
  const problems = surveyProblems(located, survey, context);
  if (problems.length > 0) throw new Refusal("input", ...problems.toSorted((a, b) => lineOf(a) - lineOf(b)));
  return survey;
}

/** Converts without checking names; `surveyProblems` checks them afterwards. */
function asDefinition(written: WrittenSurvey, context: SurveyContext): SurveyDefinition {
  const languages = written.languages ?? [context.language];
  const local = (text: WrittenText): LocalText =>
    typeof text === "string" ? Object.fromEntries(languages.map((language) => [language, text])) : text;
  const questionIds = written.questions.map(({ id }) => id);
  return {
    id: context.id,
    languages,
    title: local(written.title),
    purpose: local(written.purpose),
    deadline: written.deadline,
    resultsOn: written.results_on ?? null,
    minutes: written.minutes,
    questions: written.questions.map((question): SurveyQuestion => {
      const original = question.from === undefined ? null : fromQuestionnaire(question, languages, context);
      const { id, required, audience, condition, scale } = question;
      const choices = question.choices?.map(({ key, label }) => ({ key, label: local(label) }));
      return {
        id,
        type: original?.type ?? question.type ?? "text",
        ask: question.ask === undefined ? (original?.ask ?? {}) : local(question.ask),
        hint: question.hint === undefined ? null : local(question.hint),
        required,
        audience,
        choices: choices ?? original?.choices ?? [],
        scale: scale
          ? {
              ...{ from: scale.from, to: scale.to },
              low: scale.low === undefined ? null : local(scale.low),
              high: scale.high === undefined ? null : local(scale.high),
            }
          : null,
        conditions:
          Object.keys(condition).length > 0 || original === null
            ? Object.entries(condition).map(([on, keys]) => ({ question: on, keys }))
            : original.conditions.filter((inherited) => questionIds.includes(inherited.question)),
        ofQuestionnaire: original !== null,
      };
    }),
  };
}

/** A question of the questionnaire, with "does not know" among its choices, as the triage asks it. */
function fromQuestionnaire(
  { id }: WrittenQuestion,
  languages: readonly Language[],
  { questionnaires, doesNotKnow: words }: SurveyContext,
) {
  const inEachLanguage = <T>(pick: (language: Language) => T) =>
    Object.fromEntries(languages.map((language) => [language, pick(language)] as const));
  const inFirstLanguage = questionOf(questionnaires[languages[0]!], id);
  const labelOf = (language: Language, key: string) =>
    questionOf(questionnaires[language], id)?.choices.find((choice) => choice.key === key)?.label;
  const choices: SurveyChoice[] = (inFirstLanguage?.choices ?? []).map(({ key, label }) => ({
    key,
    label: inEachLanguage((language) => labelOf(language, key) ?? label),
  }));
  if (inFirstLanguage)
    choices.push({ key: doesNotKnow, label: inEachLanguage((language) => words[language]) });
  return {
    type: "one" as SurveyQuestionType,
    ask: inEachLanguage(
      (language) => questionOf(questionnaires[language], id)?.ask ?? inFirstLanguage?.ask ?? id,
    ),
    choices,
    conditions: inFirstLanguage?.onlyIf ?? [],
  };
}

const lineOf = (problem: Problem) => ("line" in problem ? (problem.line ?? 0) : 0);
