// A survey as LimeSurvey imports one: its structure as tab-separated text, a line for each part in each language.
import {
  conditionParts,
  formFields,
  limesurveyAnswer,
  limesurveyBox,
  limesurveyCode,
  limesurveyCodes,
} from "../../domain/surveys/form-names.ts";
import { inLanguage, type LocalText, type SurveyQuestion } from "../../domain/surveys/survey-definition.ts";
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
  const { survey, texts, code } = view;
  const codes = limesurveyCodes(survey);
  const [first, ...others] = survey.languages;
  const settings: LimesurveyRow[] = [
    { class: "S", name: "language", text: first! },
    ...(others.length > 0 ? [{ class: "S", name: "additional_languages", text: others.join(" ") }] : []),
    { class: "S", name: "format", text: "A" },
    { class: "S", name: "datestamp", text: "Y" },
  ];
  const rows = survey.languages.flatMap((language): LimesurveyRow[] => {
    const words = (text: LocalText | null) =>
      text === null ? "" : html(texts[language].documents.typeset(inLanguage(text, language)));
    const { form } = texts[language].surveys;
    const field = (name: "code" | "structure" | "email"): LimesurveyRow => ({
      ...{ class: "Q", "type/scale": "S", name: limesurveyCode(formFields[name]), relevance: "1" },
      ...{ text: html(form.fields[name]), language, mandatory: "N", other: "N" },
    });
    const fixed = (name: "survey" | "code", value: string): LimesurveyRow => ({
      ...{ class: "Q", "type/scale": "*", name: limesurveyCode(formFields[name]), relevance: "1" },
      ...{ text: value, language, mandatory: "N", other: "N" },
    });
    return [
      { class: "SL", name: "surveyls_title", text: words(survey.title), language },
      {
        ...{ class: "SL", name: "surveyls_welcometext", language },
        text: html(
          `${form.serves(texts[language].documents.typeset(inLanguage(survey.purpose, language)))} ${form.until(survey.deadline, survey.minutes)}`,
        ),
      },
      { class: "G", "type/scale": "1", name: words(survey.title), relevance: "1", language },
      ...survey.questions.flatMap((question) => [
        {
          ...{ class: "Q", "type/scale": types[question.type], name: codes.get(question.id)! },
          ...{
            relevance: relevance(view, question, codes),
            text: words(question.ask),
            help: words(question.hint),
          },
          ...{ language, mandatory: question.required ? "Y" : "N", other: "N" },
        },
        ...labelledValues(question, (text) =>
          texts[language].documents.typeset(inLanguage(text, language)),
        ).map(
          ({ label }, at): LimesurveyRow =>
            question.type === "several"
              ? {
                  class: "SQ",
                  "type/scale": "0",
                  name: limesurveyBox(at),
                  relevance: "1",
                  text: html(label),
                  language,
                }
              : { class: "A", "type/scale": "0", name: limesurveyAnswer(at), text: html(label), language },
        ),
      ]),
      fixed("survey", survey.id),
      ...(code === null ? [field("code"), field("structure"), field("email")] : [fixed("code", code)]),
    ];
  });
  const lines = [
    [...columns],
    ...[...settings, ...rows].map((row) => columns.map((column) => row[column] ?? "")),
  ];
  return `\ufeff${lines.map((cells) => cells.map(cell).join("\t")).join("\r\n")}\r\n`;
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

/** Quoted when it holds what would end the cell. */
const cell = (text: string) => {
  const line = text.replace(/[\t\r\n]+/g, " ");
  return line.includes('"') ? `"${line.replaceAll('"', '""')}"` : line;
};
