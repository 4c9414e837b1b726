// Estimates how long it takes to answer a survey, by its words and questions, so that the time that the survey gives is true.

import type { Language } from "../values/language.ts";
import { inLanguage, type SurveyDefinition, type SurveyQuestion } from "./survey-definition.ts";

/**
 * `wordsAMinute`: 195 words read, the rate for French, the slower of the two languages, in the standardised texts of IReST (Trauzettel-Klosinski and
 * Dietz, 2012). The other times are our own estimates, rather too long: six seconds to decide, and a sentence of fifteen words written at twenty-five
 * words a minute.
 */
const pace = { wordsAMinute: 195, secondsToDecide: 6, secondsToWrite: 36, secondsForFigure: 8 };

/** The minutes that it takes to answer all questions; with conditions, people are asked fewer. */
export function minutesToAnswer(survey: SurveyDefinition, language: Language): number {
  const words = [survey.title, survey.purpose].reduce(
    (sum, text) => sum + count(inLanguage(text, language)),
    0,
  );
  const seconds = survey.questions.reduce(
    (sum, question) => sum + secondsFor(question) + (60 * wordsOf(question, language)) / pace.wordsAMinute,
    (60 * words) / pace.wordsAMinute,
  );
  return seconds / 60;
}

function secondsFor({ type }: SurveyQuestion): number {
  if (type === "text") return pace.secondsToWrite;
  return type === "number" || type === "date" ? pace.secondsForFigure : pace.secondsToDecide;
}

const wordsOf = ({ ask, hint, choices, scale }: SurveyQuestion, language: Language) =>
  [ask, hint, ...choices.map(({ label }) => label), scale?.low, scale?.high].reduce(
    (sum, text) => sum + (text ? count(inLanguage(text, language)) : 0),
    0,
  );

const count = (text: string) => text.split(/\s+/).filter((word) => word !== "").length;
