// The definition of a survey after it is checked; all ways of asking use the same one.
import type { Language } from "../values/language.ts";

/** The types of questions: free text, one choice, several choices, a scale of whole numbers, a number, a day. */
export const surveyQuestionTypes = ["text", "one", "several", "scale", "number", "date"] as const;
export type SurveyQuestionType = (typeof surveyQuestionTypes)[number];

/** Who may see the answers: only the team, or also others, as counts without names. */
export const surveyAudiences = ["team", "network"] as const;
export type SurveyAudience = (typeof surveyAudiences)[number];

/** The same words in each language of the survey. */
export type LocalText = { readonly [L in Language]?: string | undefined };

export interface SurveyChoice {
  /** One letter or digit: what is typed, stored and written in forms; the same in every language. */
  key: string;
  label: LocalText;
}

/** A question with this condition is asked only if the other `question` got one of these answers. */
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
  /** Empty except for `one` and `several`. */
  choices: readonly SurveyChoice[];
  /** Only for `scale`. */
  scale: SurveyScale | null;
  /** The question is asked when all of them hold. */
  conditions: readonly SurveyCondition[];
  audience: SurveyAudience;
  /** Whether the answer counts in the triage, as an answer to the question of the questionnaire with the same id. */
  ofQuestionnaire: boolean;
}

export interface SurveyDefinition {
  id: string;
  /** The first one is used unless another is wanted. */
  languages: readonly Language[];
  title: LocalText;
  /** The purpose of the answers, in words that complete "Your answers will serve to…". */
  purpose: LocalText;
  /** ISO dates. */
  deadline: string;
  resultsOn: string | null;
  minutes: number;
  questions: readonly SurveyQuestion[];
}

/** Question id → the answer: keys of choices, a whole number of a scale, a number, an ISO date, or free text. */
export type SurveyAnswers = Readonly<Record<string, readonly string[]>>;

/** The text in one language, else in another one that it has. */
export const inLanguage = (text: LocalText, language: Language): string =>
  text[language] ?? Object.values(text)[0] ?? "";

/** The wanted language if the survey has it, else its first one. */
export const languageOfSurvey = ({ languages }: SurveyDefinition, wanted: Language): Language =>
  languages.includes(wanted) ? wanted : languages[0]!;

/** The values that answer a question of choices or of a scale, in order; null for an open question. */
export function valuesOf({ type, choices, scale }: SurveyQuestion): string[] | null {
  if (type === "one" || type === "several") return choices.map(({ key }) => key);
  if (type !== "scale" || scale === null) return null;
  return Array.from({ length: scale.to - scale.from + 1 }, (_, step) => String(scale.from + step));
}

/** The questions that are asked of somebody with these answers so far, in order. */
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

/** The answers without those to questions that were not to be asked. */
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

/** The answers that count in the triage: question of the questionnaire → first key. */
export const triageAnswers = ({ questions }: SurveyDefinition, answers: SurveyAnswers) =>
  Object.fromEntries(
    questions.flatMap(({ id, ofQuestionnaire }) => {
      const key = answers[id]?.[0];
      return ofQuestionnaire && key !== undefined ? [[id, key] as const] : [];
    }),
  );

/** The keys of a question with choices or a scale, each with its labels; keys between the ends of a scale have none. */
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
