// Tells whether a response to a survey declines a call. The cadence reads this question only, by its identifier in our own surveys.
import type { SurveyAnswers } from "./survey-definition.ts";

/** “Shall we talk about it on the phone?”, and its “No”. */
const talk = { question: "talk", no: "z" };

export const declinesCall = (answers: SurveyAnswers): boolean =>
  (answers[talk.question] ?? []).includes(talk.no);
