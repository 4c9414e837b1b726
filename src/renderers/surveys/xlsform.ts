// A survey as an XLSForm (xlsform.org), which KoboToolbox, ODK and their like take: survey, choices, settings.
import { conditionParts, formFields, xlsformName } from "../../domain/surveys/form-names.ts";
import { inLanguage, type LocalText, type SurveyQuestion } from "../../domain/surveys/survey-definition.ts";
import type { Language } from "../../domain/values/language.ts";
import { workbookOfSheets } from "../tables/workbook.ts";
import { labelledValues, type SurveyFormView } from "./survey-form-view.ts";

export type XlsformSheets = readonly { name: "survey" | "choices" | "settings"; rows: string[][] }[];

/** Languages as XLSForm names them in the titles of columns. */
const languageNames: Readonly<Record<Language, string>> = { fr: "Français (fr)", en: "English (en)" };

export function xlsformSheets(view: SurveyFormView): XlsformSheets {
  const { survey, texts, code } = view;
  const { languages } = survey;
  const inEach = (words: (language: Language) => string) => languages.map(words);
  const local = (text: LocalText | null) =>
    inEach((language) =>
      text === null ? "" : texts[language].documents.typeset(inLanguage(text, language)),
    );
  const none = languages.map(() => "");
  const titles = (what: string) => languages.map((language) => `${what}::${languageNames[language]}`);
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
  const quoted = (text: string) => `'${text}'`;
  const asked = (field: "code" | "structure" | "email") =>
    row("text", formFields[field], {
      label: inEach((language) => texts[language].surveys.form.fields[field]),
    });
  const rows = [
    ["type", "name", ...titles("label"), ...titles("hint"), "required", "relevant", "calculation"],
    row("start", "start", {}),
    row("end", "end", {}),
    row("calculate", formFields.survey, { calculation: quoted(survey.id) }),
    row("note", "outreach_purpose", {
      label: inEach((language) => {
        const { form } = texts[language].surveys;
        const purpose = texts[language].documents.typeset(inLanguage(survey.purpose, language));
        return `${form.serves(purpose)} ${form.until(survey.deadline, survey.minutes)}`;
      }),
    }),
    ...survey.questions.map((question) =>
      row(typeOf(question), xlsformName(question.id), {
        label: local(question.ask),
        hint: local(question.hint),
        required: question.required,
        relevant: relevance(view, question),
      }),
    ),
    ...(code === null
      ? [asked("code"), asked("structure"), asked("email")]
      : [row("calculate", formFields.code, { calculation: quoted(code) })]),
  ];
  const choices = survey.questions.flatMap((question) => {
    const inLanguages = languages.map((language) =>
      labelledValues(question, (text) => texts[language].documents.typeset(inLanguage(text, language))),
    );
    return inLanguages[0]!.map(({ key }, at) => [
      ...[xlsformName(question.id), key, ...inLanguages.map((values) => values[at]!.label)],
    ]);
  });
  return [
    { name: "survey", rows },
    { name: "choices", rows: [["list_name", "name", ...titles("label")], ...choices] },
    {
      name: "settings",
      rows: [
        ["form_title", "form_id", "version", "default_language"],
        [
          ...[local(survey.title)[0]!, xlsformName(survey.id), view.today.replaceAll("-", "")],
          languageNames[languages[0]!],
        ],
      ],
    },
  ];
}

export const xlsform = (view: SurveyFormView): Uint8Array => workbookOfSheets(xlsformSheets(view)).bytes;

function typeOf({ type, id }: SurveyQuestion): string {
  if (type === "several") return `select_multiple ${xlsformName(id)}`;
  if (type === "one" || type === "scale") return `select_one ${xlsformName(id)}`;
  return type === "number" ? "decimal" : type;
}

/** `selected` holds for questions of one choice too. */
function relevance(view: SurveyFormView, question: SurveyQuestion): string {
  const parts = conditionParts(view.survey, question).map(({ on, condition }) => {
    const each = condition.keys.map((key) => `selected(\${${xlsformName(on.id)}}, '${key}')`);
    return each.length === 1 ? each[0]! : `(${each.join(" or ")})`;
  });
  return parts.join(" and ");
}
