// Sentences about problems with surveys and their answers, in English.
import type { SurveyProblem } from "../../../domain/problems/survey-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { didYouMean } from "../phrases.ts";
import { inQuotes } from "../typography.ts";

const location = (p: { file: string; line: number; column: number }) => `${p.file}:${p.line}:${p.column}`;

const repetitions = {
  question: (id: string) => `there are two questions ${inQuotes(id)}`,
  answer: (id: string) => `two answers of this question have the letter ${inQuotes(id)}`,
  wording: (id: string) => `two questions are asked in the same words, ${inQuotes(id)}`,
  label: (id: string) => `two answers of this question have the same words, ${inQuotes(id)}`,
};
const unknownNames = {
  question: (asked: string) => `no question ${inQuotes(asked)} in this survey`,
  answer: (asked: string) => `no answer ${inQuotes(asked)} to the question that this one depends on`,
  questionnaire: (asked: string) =>
    `the questionnaire of “outreach triage” has no question ${inQuotes(asked)}`,
  "questionnaire-answer": (asked: string) =>
    `the questionnaire has no answer ${inQuotes(asked)} to this question`,
};
const partNames = {
  ask: "the question itself (ask)",
  type: "the type (text, one, several, scale, number or date), or “from: questionnaire”",
  choices: "the answers (choices)",
  scale: "the ends of the scale (scale: { from: 1, to: 5 })",
};
const languages: Readonly<Record<string, string>> = { fr: "French", en: "English" };

export const surveyProblems: ProblemSentences<SurveyProblem> = {
  "survey-repeated": (p) =>
    `${location(p)}: ${repetitions[p.what](p.id)} (already line ${p.firstLine}). Change one of them.`,
  "survey-key-reserved": (p) =>
    `${location(p)}: the letter ${inQuotes(p.key)} means something else at the keyboard. Take another than ${p.reserved.join(", ")}.`,
  "survey-name-unknown": (p) =>
    `${location(p)}: ${unknownNames[p.what](p.asked)}.${p.near.length > 0 ? didYouMean(p.near) : ` There are: ${p.known.join(", ")}.`}`,
  "survey-loop": (p) =>
    p.questions.length === 1
      ? `${location(p)}: the question ${inQuotes(p.questions[0]!)} waits for its own answer (condition); it would never be asked. Remove that condition.`
      : `${location(p)}: these questions wait for one another (condition) and would never be asked: ${[...p.questions, p.questions[0]].join(" → ")}. Remove one of the conditions.`,
  "survey-condition-later": (p) =>
    `${location(p)}: the question ${inQuotes(p.question)} depends on ${inQuotes(p.on)}, which comes after it. Put ${inQuotes(p.on)} higher up.`,
  "survey-condition-open": (p) =>
    `${location(p)}: the question ${inQuotes(p.question)} depends on ${inQuotes(p.on)}, which has no fixed answers. A condition is on a question with choices (one, several) or on a scale.`,
  "survey-unreachable": (p) =>
    `${location(p)}: no answers lead to the question ${inQuotes(p.question)}: the conditions that it depends on contradict each other.`,
  "survey-part-missing": (p) =>
    `${location(p)}: the question ${inQuotes(p.question)} lacks ${partNames[p.part]}.`,
  "survey-part-unfit": (p) =>
    `${location(p)}: the question ${inQuotes(p.question)} ${p.type === "questionnaire" ? "comes from the questionnaire" : `is of type ${inQuotes(p.type!)}`}: ${inQuotes(p.part)} does not belong there. Remove that line${p.type === "questionnaire" ? "" : ", or change the type"}.`,
  "survey-scale-wrong": (p) =>
    `${location(p)}: a scale from ${p.from} to ${p.to} cannot be used. Write the smaller first, and ${p.most} steps at most; beyond, ask for a number (type: number).`,
  "survey-translation-missing": (p) =>
    `${location(p)}: this text is missing in ${p.languages.map((language) => languages[language] ?? language).join(" and in ")}, one of the survey’s languages (languages).`,
  "survey-deadline-past": (p) =>
    `${location(p)}: the last day to answer has passed (${p.deadline}). Give a day to come (deadline).`,
  "survey-results-early": (p) =>
    `${location(p)}: the results would be given on ${p.resultsOn}, while one may answer until ${p.deadline}. Give a later day (results_on).`,
  "survey-too-long": (p) =>
    `${location(p)}: the survey promises ${p.minutes} min; by the length of its questions, answering all of them takes ${p.needed}. Remove questions, or promise more (minutes).`,
  "survey-unknown": (p) =>
    `No survey ${inQuotes(p.asked)} in surveys/.${
      p.near.length > 0
        ? didYouMean(p.near)
        : p.known.length > 0
          ? ` There are: ${p.known.join(", ")}.`
          : ` To make it: outreach survey new ${p.asked}`
    }`,
  "responses-of-another-survey": (p) =>
    `${p.file}:${p.line}: these are answers to the survey ${inQuotes(p.found)}, not to ${inQuotes(p.survey)}. Nothing was taken in. If that is what you want: outreach survey answers ${p.found} ${p.file}`,
  "responses-without-question": (p) =>
    `${p.file}: no column is a question of the survey ${inQuotes(p.survey)}. Columns found: ${p.found.join(", ")}. Were the titles changed?`,
  "responses-without-mark": (p) =>
    `${p.file}: this document does not bear the mark [outreach ${p.survey}] of the survey. Is it the right file?`,
  "responses-columns-missing": (p) =>
    `${p.file}: no column for ${p.questions.join(", ")}. The rest was read; check that the titles were not changed.`,
  "response-code-unknown": (p) =>
    `${p.file}:${p.line}: the code ${inQuotes(p.found)} is nobody’s in this survey. The answer is kept and counted, without an actor unless a name told whose it is.`,
  "response-of-another-survey": (p) =>
    `${p.file}:${p.line}: this answer is to the survey ${inQuotes(p.found)}. It is left out; the others are taken. For that one: outreach survey answers ${p.found} ${p.file}`,
  "response-code-contradicted": (p) =>
    `${p.file}:${p.line}: the code ${p.found} is that of ${p.actor}, but the answer comes from ${p.said.join(", ")}, another actor. It is counted, and attached to nobody. If the code is right: outreach survey enter … --actor ${p.actor}`,
  "response-in-future": (p) =>
    `${p.file}:${p.line}: answered on ${p.on}, which is yet to come. That day is not kept, and the answer changes no situation that the team settled.`,
  "response-value-unknown": (p) =>
    `${p.file}:${p.line}: ${inQuotes(p.found)} is no answer to ${p.question}. Kept as it is, not counted.`,
  "response-incomplete": (p) =>
    `${p.file}:${p.line}: incomplete answer${p.questions.length === 0 ? "" : ` (not answered: ${p.questions.join(", ")})`}. What is answered counts.`,
  "response-repeated": (p) =>
    `${p.file}:${p.line}: ${p.kept === "this" ? "takes the place of an older answer of the same respondent, which stays noted" : "an answer of the same respondent that is as new or newer is there already"}; counted once.`,
  "survey-id-invalid": (p) =>
    `${inQuotes(p.asked)} cannot be the name of a survey: a letter, then letters, figures, - or _, without accents or capitals (40 at most). For example: outreach survey new needs`,
};
