// Tells whether an answer to a survey declines a call: the only question that the cadence reads, by its id in our own surveys.
import type { SurveyAnswers } from "./survey-definition.ts";

/** “Shall we talk about it on the phone?”, and its “No”. */
const talk = { question: "talk", no: "z" };

export const declinesCall = (answers: SurveyAnswers): boolean =>
  (answers[talk.question] ?? []).includes(talk.no);
