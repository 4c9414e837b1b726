// A survey of needs as its file defines it, already checked: one definition for all ways of asking.
import type { Language } from "../values/language.ts";

/** What can be asked: words, one choice, several choices, a scale of whole numbers, a number, a day. */
export const surveyQuestionTypes = ["text", "one", "several", "scale", "number", "date"] as const;
export type SurveyQuestionType = (typeof surveyQuestionTypes)[number];

/** Who may see what was answered: the team alone, or others as counts without names. */
export const surveyAudiences = ["team", "network"] as const;
export type SurveyAudience = (typeof surveyAudiences)[number];

/** The same words in each language of the survey. */
export type LocalText = { readonly [L in Language]?: string | undefined };

export interface SurveyChoice {
  /** One letter or digit: what is typed, stored and written in forms; the same in every language. */
  key: string;
  label: LocalText;
}

/** Asked only if that question got one of these answers. */
export interface SurveyCondition {
  question: string;
  keys: readonly string[];
}

export interface SurveyScale {
  from: number;
  to: number;
  /** What the ends mean; null when nobody said. */
  low: LocalText | null;
  high: LocalText | null;
}

export interface SurveyQuestion {
  id: string;
  type: SurveyQuestionType;
  ask: LocalText;
  hint: LocalText | null;
  required: boolean;
  /** None but for `one` and `several`. */
  choices: readonly SurveyChoice[];
  /** Only for `scale`. */
  scale: SurveyScale | null;
  /** All of them must hold. */
  conditions: readonly SurveyCondition[];
  audience: SurveyAudience;
  /** The answer counts in the triage, as the question of that id of the questionnaire. */
  ofQuestionnaire: boolean;
}

export interface SurveyDefinition {
  id: string;
  /** The first is the one that people are asked in unless another is wanted. */
  languages: readonly Language[];
  title: LocalText;
  /** What the answers serve for, as an end of "Your answers will serve to…". */
  purpose: LocalText;
  /** ISO dates. */
  deadline: string;
  resultsOn: string | null;
  minutes: number;
  questions: readonly SurveyQuestion[];
}

/** Question id → what was answered: keys of choices, a whole number of a scale, a number, an ISO date, or words. */
export type SurveyAnswers = Readonly<Record<string, readonly string[]>>;

/** The words of a text in one language; there always are some. */
export const inLanguage = (text: LocalText, language: Language): string =>
  text[language] ?? Object.values(text)[0] ?? "";

/** The language in which a survey is asked where `wanted` is spoken. */
export const languageOfSurvey = ({ languages }: SurveyDefinition, wanted: Language): Language =>
  languages.includes(wanted) ? wanted : languages[0]!;

/** The values that answer a question of choices or of a scale, in order; null for an open question. */
export function valuesOf({ type, choices, scale }: SurveyQuestion): string[] | null {
  if (type === "one" || type === "several") return choices.map(({ key }) => key);
  if (type !== "scale" || scale === null) return null;
  return Array.from({ length: scale.to - scale.from + 1 }, (_, step) => String(scale.from + step));
}

/** The questions that are asked of somebody who answered so far `answers`, in order. */
export function askedQuestions({ questions }: SurveyDefinition, answers: SurveyAnswers): SurveyQuestion[] {
  const asked = new Set<string>();
  return questions.filter(({ id, conditions }) => {
    const holds = conditions.every(
      ({ question, keys }) =>
        asked.has(question) && (answers[question] ?? []).some((value) => keys.includes(value)),
    );
    if (holds) asked.add(id);
    return holds;
  });
}

/** The answers to questions that were asked: what stands beside a question that was not is left out. */
export function answersAsked(survey: SurveyDefinition, answers: SurveyAnswers): SurveyAnswers {
  return Object.fromEntries(
    askedQuestions(survey, answers).flatMap(({ id }) => {
      const given = answers[id];
      return given && given.length > 0 ? [[id, given] as const] : [];
    }),
  );
}

/** The ids of required questions that were asked and not answered. */
export const unanswered = (survey: SurveyDefinition, answers: SurveyAnswers): string[] =>
  askedQuestions(survey, answers)
    .filter(({ id, required }) => required && (answers[id] ?? []).length === 0)
    .map(({ id }) => id);

/** What of the answers counts in the triage: question of the questionnaire → key. */
export const triageAnswers = ({ questions }: SurveyDefinition, answers: SurveyAnswers) =>
  Object.fromEntries(
    questions.flatMap(({ id, ofQuestionnaire }) => {
      const key = answers[id]?.[0];
      return ofQuestionnaire && key !== undefined ? [[id, key] as const] : [];
    }),
  );

/** The keys of a question of choices or of a scale, each with its words; one between the ends of a scale has none. */
export function labelledKeys(
  question: SurveyQuestion,
  inWords: (text: LocalText) => readonly string[] = inEveryLanguage,
): { key: string; labels: readonly string[] }[] {
  const { choices, scale, type } = question;
  if (type !== "scale" || scale === null)
    return choices.map(({ key, label }) => ({ key, labels: inWords(label) }));
  return (valuesOf(question) ?? []).map((key) => {
    const end = Number(key) === scale.from ? scale.low : Number(key) === scale.to ? scale.high : null;
    return { key, labels: end === null ? [] : inWords(end).map((label) => `${key} (${label})`) };
  });
}

const inEveryLanguage = (text: LocalText) => Object.values(text).filter((label) => label !== undefined);
