// Writes a survey as one self-contained page, which works without the Internet and saves the answers as a file.

import { formFields } from "../../domain/surveys/form-names.ts";
import type { SurveyQuestion } from "../../domain/surveys/survey-definition.ts";
import { pageEngine } from "../page-engine.ts";
import { printable } from "../printable.ts";
import { opening, type SurveyFormView, surveyWords } from "./survey-form-view.ts";
import { questionsOnPaper, surveyMark } from "./written-form.ts";

const liquid = pageEngine();

/** The field of the page by which each type of question is answered. */
const inputs: Readonly<Record<SurveyQuestion["type"], string>> = {
  ...{ text: "textarea", one: "radio", several: "checkbox", scale: "radio", number: "number", date: "date" },
};

export function surveyPage(view: SurveyFormView, template: string, accent: string): string {
  const { survey, language, code, text, sender } = view;
  const { form } = text.surveys;
  const fileName = `${form.page.fileName}-${survey.id}${code === null ? "" : `-${code}`}.json`;
  const data = {
    ...{ id: survey.id, code, language, fileName },
    words: { missing: form.page.missing, saved: form.page.saved(fileName) },
    questions: survey.questions.map(({ id, required, conditions }) => ({ id, required, conditions })),
  };
  return liquid.parseAndRenderSync(
    template,
    printable({
      ...{
        language,
        accent,
        title: surveyWords(view, survey.title),
        opening: opening(view),
        mark: surveyMark(view),
        notice: view.notice,
      },
      words: {
        ...{ noScript: form.page.noScript, required: form.required, save: form.page.save },
        saveHelp: form.page.saveHelp(sender.email),
      },
      questions: questionsOnPaper(view).map(({ question, ask, remarks, values }) => ({
        ...{
          id: question.id,
          ask,
          values,
          required: question.required,
          input: inputs[question.type],
        },
        // The page hides questions whose conditions are not met, so the first remark, which says them, is left out.
        remarks: remarks.slice(question.conditions.length > 0 ? 1 : 0).join(" "),
      })),
      fields: code === null ? namedFields(view) : [],
      // Escaped, so that no data can end the script.
      data: JSON.stringify(data).replace(
        /[<>&\u2028\u2029]/g,
        (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
      ),
    }),
  );
}

const namedFields = ({ text }: SurveyFormView) =>
  Object.keys(formFields)
    .filter((name) => name === "code" || name === "structure" || name === "email")
    .map((name) => ({ name, label: text.surveys.form.fields[name] }));
