// What an answer to a survey says of being called: the one question that the cadence heeds, by its id in the surveys that ship.
import type { SurveyAnswers } from "./survey-definition.ts";

/** “Shall we talk about it on the phone?”, and its “No”. */
const talk = { question: "talk", no: "z" };

export const declinesCall = (answers: SurveyAnswers): boolean =>
  (answers[talk.question] ?? []).includes(talk.no);
