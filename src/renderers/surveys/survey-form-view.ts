// Gives forms of a survey what they may say: the survey, and what the mission says of itself; nothing known of the actor.
import {
  inLanguage,
  type LocalText,
  labelledKeys,
  type SurveyDefinition,
  type SurveyQuestion,
} from "../../domain/surveys/survey-definition.ts";
import type { Language } from "../../domain/values/language.ts";
import { type Sentences, sentences } from "../../text/index.ts";

export interface SurveyFormView {
  survey: SurveyDefinition;
  language: Language;
  /** The code of the actor whom it is made for; null for everybody. */
  code: string | null;
  sender: { organisation: string; name: string; email: string; phone: string };
  /** The mission's promise of confidentiality; empty when it makes none. */
  confidentiality: string;
  /** Who keeps the answers, and how to see, correct or erase them; empty when the mission names nobody to ask. */
  notice: string;
  /** ISO date of the day it is made. */
  today: string;
  text: Sentences;
  /** The sentences of every language of the survey. */
  texts: Readonly<Record<Language, Sentences>>;
}

export async function surveyFormView(given: Omit<SurveyFormView, "text" | "texts">): Promise<SurveyFormView> {
  const [fr, en] = await Promise.all([sentences("fr"), sentences("en")]);
  const texts = { fr, en };
  return { ...given, texts, text: texts[given.language] };
}

/** Words of the survey in the form's language, with the typography of that language. */
export const surveyWords = ({ language, text }: SurveyFormView, words: LocalText | null): string =>
  words === null ? "" : text.documents.typeset(inLanguage(words, language));

/** The values of a question of choices or of a scale, with their words. */
export const labelledValues = (
  question: SurveyQuestion,
  inWords: (text: LocalText) => string,
): { key: string; label: string }[] =>
  labelledKeys(question, (text) => [inWords(text)]).map(({ key, labels: [label = key] }) => ({ key, label }));

/** When a question is asked, by the numbers of questions and the letters of answers; null when always. */
export function conditionSaid(
  { survey, text }: SurveyFormView,
  { conditions }: SurveyQuestion,
  words = text.surveys.form.onlyIf,
): string | null {
  if (conditions.length === 0) return null;
  return conditions
    .map(({ question, keys }) => words(survey.questions.findIndex(({ id }) => id === question) + 1, keys))
    .join(" ");
}

/** What every form says before its questions. `lasting`: how long it takes, and until when it may be answered. */
export function opening(view: SurveyFormView, lasting = view.text.surveys.form.timeAndDeadline): string[] {
  const { form } = view.text.surveys;
  const { survey } = view;
  return [
    form.purpose(surveyWords(view, survey.purpose)),
    lasting(survey.deadline, survey.minutes),
    view.confidentiality === "" ? form.confidential : view.text.documents.typeset(view.confidentiality),
    ...(survey.resultsOn === null ? [] : [form.resultsDay(survey.resultsOn)]),
  ];
}
