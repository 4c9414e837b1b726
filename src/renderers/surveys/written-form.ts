// Writes a survey as plain text to be filled in by a reply, which every mail program can show.
import type { SurveyQuestion } from "../../domain/surveys/survey-definition.ts";
import {
  conditionSaid,
  labelledValues,
  opening,
  type SurveyFormView,
  surveyWords,
} from "./survey-form-view.ts";

/** A question in words, the same for a form on paper, in a document or in a mail. */
export interface QuestionOnPaper {
  number: number;
  question: SurveyQuestion;
  ask: string;
  /** When it is asked, what helps, how to answer: one sentence each. */
  remarks: readonly string[];
  values: readonly { key: string; label: string }[];
}

export function questionsOnPaper(view: SurveyFormView): QuestionOnPaper[] {
  const { form } = view.text.surveys;
  return view.survey.questions.map((question, index) => ({
    number: index + 1,
    question,
    ask: surveyWords(view, question.ask),
    remarks: [
      conditionSaid(view, question),
      question.hint && surveyWords(view, question.hint),
      question.type === "several" && question.hint === null ? form.several : null,
      question.type === "number" && question.hint === null ? form.number : null,
      question.type === "date" ? form.date : null,
    ].filter((remark): remark is string => remark !== null && remark !== ""),
    values: labelledValues(question, (words) => surveyWords(view, words)),
  }));
}

/** The line by which a reply is recognised as an answer to this survey, from this actor. */
export const surveyMark = ({ survey, code }: Pick<SurveyFormView, "survey" | "code">) =>
  `[outreach ${survey.id}${code === null ? "" : ` ${code}`}]`;

/** For the body of a mail: brackets to fill in, arrows to write after. */
export function writtenForm(view: SurveyFormView): string {
  const { form } = view.text.surveys;
  const lines = [
    surveyWords(view, view.survey.title),
    "",
    ...opening(view),
    "",
    form.mail.lead,
    "",
    surveyMark(view),
    "",
  ];
  for (const { number, ask, remarks, values } of questionsOnPaper(view)) {
    lines.push(`[${number}] ${ask}`, ...remarks.map((remark) => `    (${remark})`));
    if (values.length > 0) lines.push(...values.map(({ key, label }) => `    [ ] ${key} - ${label}`));
    else lines.push("    =>");
    lines.push("");
  }
  lines.push(`${form.mail.endMark} ${form.thanks}`, "");
  if (view.notice !== "") lines.push(view.notice, "");
  return lines.join("\n");
}
