// How long it takes to answer a survey: by its words and its choices, so that "five minutes" is a promise that can be kept.

import type { Language } from "../values/language.ts";
import { inLanguage, type SurveyDefinition, type SurveyQuestion } from "./survey-definition.ts";

/**
 * Words read a minute: 195 for French, the slower of the two languages, in the standardised texts of IReST
 * (Trauzettel-Klosinski and Dietz, 2012). What deciding and writing take is ours, on the careful side: six seconds to decide
 * once all is read, a sentence of fifteen words written at twenty-five words a minute.
 */
const pace = { wordsAMinute: 195, secondsToDecide: 6, secondsToWrite: 36, secondsForFigure: 8 };

/** The minutes that answering every question takes: nobody is asked more than all of them. */
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
