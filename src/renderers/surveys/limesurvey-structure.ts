// Writes a survey as LimeSurvey imports one: its structure as tab-separated text, a line for each part in each language.
import {
  conditionParts,
  formFields,
  limesurveyAnswer,
  limesurveyBox,
  limesurveyCode,
  limesurveyCodes,
} from "../../domain/surveys/form-names.ts";
import { inLanguage, type LocalText, type SurveyQuestion } from "../../domain/surveys/survey-definition.ts";
import type { Language } from "../../domain/values/language.ts";
import { labelledValues, type SurveyFormView } from "./survey-form-view.ts";

const columns = [
  ...(["class", "type/scale", "name", "relevance", "text", "help", "language", "validation"] as const),
  ...(["mandatory", "other", "default", "same_default"] as const),
];
type LimesurveyRow = Partial<Record<(typeof columns)[number], string>>;

/** Letters by which LimeSurvey knows types of questions. */
const types: Readonly<Record<SurveyQuestion["type"], string>> = {
  ...{ text: "T", one: "L", several: "M", scale: "L", number: "N", date: "D" },
};

export function limesurveyStructure(view: SurveyFormView): string {
  const { languages } = view.survey;
  const [first, ...others] = languages;
  const settings: LimesurveyRow[] = [
    { class: "S", name: "language", text: first! },
    ...(others.length > 0 ? [{ class: "S", name: "additional_languages", text: others.join(" ") }] : []),
    { class: "S", name: "format", text: "A" },
    { class: "S", name: "datestamp", text: "Y" },
  ];
  const rows = languages.flatMap((language) => rowsIn(language, view));
  const lines = [
    [...columns],
    ...[...settings, ...rows].map((row) => columns.map((column) => row[column] ?? "")),
  ];
  return `\ufeff${lines.map((cells) => cells.map(cell).join("\t")).join("\r\n")}\r\n`;
}

/** The survey in one language: its title and purpose, its questions, and who answers. */
function rowsIn(language: Language, view: SurveyFormView): LimesurveyRow[] {
  const { survey, texts, code } = view;
  const { documents, surveys } = texts[language];
  const { form } = surveys;
  const fieldBasics = (name: keyof typeof formFields) => ({
    ...{ class: "Q", name: limesurveyCode(formFields[name]), relevance: "1" },
    ...{ language, mandatory: "N", other: "N" },
  });
  const field = (name: "code" | "structure" | "email"): LimesurveyRow => ({
    ...{ ...fieldBasics(name), "type/scale": "S", text: html(form.fields[name]) },
  });
  const fixed = (name: "survey" | "code", value: string): LimesurveyRow => ({
    ...{ ...fieldBasics(name), "type/scale": "*", text: value },
  });
  const title = html(documents.typeset(inLanguage(survey.title, language)));
  const purpose = form.purpose(documents.typeset(inLanguage(survey.purpose, language)));
  const welcome = html(`${purpose} ${form.timeAndDeadline(survey.deadline, survey.minutes)}`);
  const codes = limesurveyCodes(survey);
  return [
    { class: "SL", name: "surveyls_title", text: title, language },
    { class: "SL", name: "surveyls_welcometext", text: welcome, language },
    { class: "G", "type/scale": "1", name: title, relevance: "1", language },
    ...survey.questions.flatMap((question) => questionRows(question, codes, language, view)),
    fixed("survey", survey.id),
    ...(code === null ? [field("code"), field("structure"), field("email")] : [fixed("code", code)]),
  ];
}

/** A question, and a row for each of its choices. */
function questionRows(
  question: SurveyQuestion,
  codes: ReadonlyMap<string, string>,
  language: Language,
  view: SurveyFormView,
): LimesurveyRow[] {
  const words = (text: LocalText) => view.texts[language].documents.typeset(inLanguage(text, language));
  return [
    {
      ...{ class: "Q", "type/scale": types[question.type], name: codes.get(question.id)! },
      ...{ relevance: relevance(view, question, codes), text: html(words(question.ask)) },
      help: question.hint === null ? "" : html(words(question.hint)),
      ...{ language, mandatory: question.required ? "Y" : "N", other: "N" },
    },
    ...labelledValues(question, words).map(({ label }, at): LimesurveyRow => {
      const choice = { "type/scale": "0", text: html(label), language };
      return question.type === "several"
        ? { class: "SQ", name: limesurveyBox(at), relevance: "1", ...choice }
        : { class: "A", name: limesurveyAnswer(at), ...choice };
    }),
  ];
}

function relevance(
  view: SurveyFormView,
  question: SurveyQuestion,
  codes: ReadonlyMap<string, string>,
): string {
  const parts = conditionParts(view.survey, question).map(({ on, places }) => {
    const code = codes.get(on.id)!;
    const each = places.map((at) =>
      on.type === "several"
        ? `${code}_${limesurveyBox(at)}.NAOK == "Y"`
        : `${code}.NAOK == "${limesurveyAnswer(at)}"`,
    );
    return `(${each.join(" or ")})`;
  });
  return parts.length === 0 ? "1" : parts.join(" and ");
}

/** Texts are HTML there, and braces begin an expression. */
const html = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("{", "&#123;")
    .replaceAll("}", "&#125;");

/** Tabs and line ends become spaces; a cell with a quotation mark is quoted. */
const cell = (text: string) => {
  const line = text.replace(/[\t\r\n]+/g, " ");
  return line.includes('"') ? `"${line.replaceAll('"', '""')}"` : line;
};
