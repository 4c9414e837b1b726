// Writes a survey as an XLSForm (xlsform.org), which KoboToolbox, ODK and their like take: survey, choices, settings.
import { conditionParts, formFields, xlsformName } from "../../domain/surveys/form-names.ts";
import { inLanguage, type LocalText, type SurveyQuestion } from "../../domain/surveys/survey-definition.ts";
import type { Language } from "../../domain/values/language.ts";
import { workbookOfSheets } from "../tables/workbook.ts";
import { labelledValues, type SurveyFormView } from "./survey-form-view.ts";

export type XlsformSheets = readonly { name: "survey" | "choices" | "settings"; rows: string[][] }[];

/** Languages as XLSForm names them in the titles of columns. */
const languageNames: Readonly<Record<Language, string>> = { fr: "Français (fr)", en: "English (en)" };

export function xlsformSheets(view: SurveyFormView): XlsformSheets {
  const { survey, today } = view;
  const { languages } = survey;
  const settings = [
    ...[inEach(view, survey.title)[0]!, xlsformName(survey.id), today.replaceAll("-", "")],
    languageNames[languages[0]!],
  ];
  return [
    { name: "survey", rows: surveyRows(view) },
    { name: "choices", rows: choiceRows(view) },
    { name: "settings", rows: [["form_title", "form_id", "version", "default_language"], settings] },
  ];
}

/** A text in each language of the survey. */
const inEach = ({ survey: { languages }, texts }: SurveyFormView, text: LocalText | null): string[] =>
  languages.map((language) =>
    text === null ? "" : texts[language].documents.typeset(inLanguage(text, language)),
  );

/** The titles of a column of each language: `label::English (en)`. */
const titles = (languages: readonly Language[], columnName: string) =>
  languages.map((language) => `${columnName}::${languageNames[language]}`);

const quoted = (text: string) => `'${text}'`;

/** What is asked, in order, with what the tool fills in itself. */
function surveyRows(view: SurveyFormView): string[][] {
  const { survey, texts, code } = view;
  const { languages } = survey;
  const none = languages.map(() => "");
  const row = (
    type: string,
    name: string,
    cells: Partial<Record<"label" | "hint", string[]>> & {
      required?: boolean;
      relevant?: string;
      calculation?: string;
    },
  ) => [
    ...[type, name, ...(cells.label ?? none), ...(cells.hint ?? none)],
    ...[cells.required ? "yes" : "", cells.relevant ?? "", cells.calculation ?? ""],
  ];
  const asked = (field: "code" | "structure" | "email") =>
    row("text", formFields[field], {
      label: languages.map((language) => texts[language].surveys.form.fields[field]),
    });
  const purpose = inEach(view, survey.purpose).map((words, at) => {
    const { form } = texts[languages[at]!].surveys;
    return `${form.purpose(words)} ${form.timeAndDeadline(survey.deadline, survey.minutes)}`;
  });
  return [
    [
      ...["type", "name", ...titles(languages, "label"), ...titles(languages, "hint")],
      ...["required", "relevant", "calculation"],
    ],
    row("start", "start", {}),
    row("end", "end", {}),
    row("calculate", formFields.survey, { calculation: quoted(survey.id) }),
    row("note", "outreach_purpose", { label: purpose }),
    ...survey.questions.map((question) =>
      row(typeOf(question), xlsformName(question.id), {
        label: inEach(view, question.ask),
        hint: inEach(view, question.hint),
        required: question.required,
        relevant: relevance(view, question),
      }),
    ),
    ...(code === null
      ? [asked("code"), asked("structure"), asked("email")]
      : [row("calculate", formFields.code, { calculation: quoted(code) })]),
  ];
}

/** The choices of all questions. */
function choiceRows({ survey: { languages, questions }, texts }: SurveyFormView): string[][] {
  const choices = questions.flatMap((question) => {
    const inLanguages = languages.map((language) =>
      labelledValues(question, (text) => texts[language].documents.typeset(inLanguage(text, language))),
    );
    return inLanguages[0]!.map(({ key }, at) => [
      ...[xlsformName(question.id), key, ...inLanguages.map((values) => values[at]!.label)],
    ]);
  });
  return [["list_name", "name", ...titles(languages, "label")], ...choices];
}

export const xlsform = (view: SurveyFormView): Uint8Array => workbookOfSheets(xlsformSheets(view)).bytes;

function typeOf({ type, id }: SurveyQuestion): string {
  if (type === "several") return `select_multiple ${xlsformName(id)}`;
  if (type === "one" || type === "scale") return `select_one ${xlsformName(id)}`;
  return type === "number" ? "decimal" : type;
}

/** The condition under which a question is asked. `selected()` may be used for questions of one choice too. */
function relevance(view: SurveyFormView, question: SurveyQuestion): string {
  const parts = conditionParts(view.survey, question).map(({ on, condition }) => {
    const each = condition.keys.map((key) => `selected(\${${xlsformName(on.id)}}, '${key}')`);
    return each.length === 1 ? each[0]! : `(${each.join(" or ")})`;
  });
  return parts.join(" and ");
}
