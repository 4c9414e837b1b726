// Generates surveys and answers for property tests, and reads files of answers back.
import fc from "fast-check";
import { stringify as yaml } from "yaml";
import {
  askedQuestions,
  type SurveyDefinition,
  type SurveyQuestion,
  surveyQuestionTypes,
  valuesOf,
} from "../../../src/domain/surveys/survey-definition.ts";
import { readResponses } from "../../../src/readers/surveys/read-responses.ts";
import { readInThisThread } from "../../../src/readers/worker-reader.ts";
import { type SurveyFormView, surveyFormView } from "../../../src/renderers/surveys/survey-form-view.ts";
import { savedResponseIn } from "../../../src/settings/surveys/response-file.ts";
import { loadSurvey } from "../../../src/settings/surveys/survey-file.ts";
import { fileOf, shippedMappings } from "../../readers/support.ts";

export type Answers = Record<string, string[]>;

/** Titles and labels of real surveys, with characters that have a meaning in the files of some tool. */
const wording = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "Où",
        "Combien",
        "< 10",
        "> 10",
        "Oui",
        "Non",
        "1.",
        "A1",
        "SQ002",
        "[x]",
        "Culture, patrimoine",
      ),
      fc.constantFrom(
        "l’été",
        "« loisirs »",
        "R&D",
        "<b>",
        "{a}",
        "a/b",
        "x - y",
        "2;3",
        '"dit"',
        "=1+1",
        "–",
        "?",
      ),
      fc.stringMatching(/^[a-zéèA-Z0-9]{1,8}$/),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((words) => words.join(" "));

/** A text in both languages, with a number, since a survey refuses equal translations and choices that look the same. */
const bilingual = (at: number) =>
  fc.tuple(wording, wording).map(([fr, en]) => ({ fr: `${fr} ${at}`, en: `${en} no ${at}` }));

const keys = fc.uniqueArray(fc.constantFrom(..."acdeghijklmoprtuvwyz0123456789"), {
  minLength: 1,
  maxLength: 6,
});

const question = (id: string, at: number) =>
  fc.constantFrom(...surveyQuestionTypes).chain((type) =>
    fc
      .record({
        ask: bilingual(at),
        required: fc.boolean(),
        keys,
        labels: fc.tuple(...Array.from({ length: 6 }, (_, index) => bilingual(index))),
        from: fc.integer({ min: -3, max: 2 }),
        steps: fc.integer({ min: 1, max: 9 }),
        low: bilingual(0),
      })
      .map(({ ask, required, keys: letters, labels, from, steps, low }) => ({
        ...{ id, type, ask, required },
        ...(type === "one" || type === "several"
          ? { choices: letters.map((key, index) => ({ key, label: labels[index]! })) }
          : {}),
        ...(type === "scale" ? { scale: { from, to: from + steps, low } } : {}),
      })),
  );

const ids = fc.uniqueArray(fc.stringMatching(/^[a-np-z][a-z0-9]{0,5}(?:[-_][a-z0-9]{1,3})?$/), {
  minLength: 1,
  maxLength: 7,
  selector: (id) => id.replaceAll("-", "_"),
});

/** The definition of a survey. Each condition refers to an earlier question and to answers of it. */
const definition = ids
  .chain((names) => fc.tuple(...names.map(question)))
  .chain((questions) =>
    fc.array(fc.nat(), { minLength: questions.length, maxLength: questions.length }).map((chances) => ({
      title: { fr: "Vos besoins", en: "Your needs" },
      purpose: { fr: "choisir", en: "choose" },
      deadline: "2027-01-31",
      languages: ["fr", "en"],
      questions: questions.map((asked, at) => {
        const on = questions[chances[at]! % (at + 1)]!;
        const values = on.choices?.map(({ key }) => key) ?? (on.scale ? [String(on.scale.from)] : []);
        if (on === asked || values.length === 0) return asked;
        return { ...asked, condition: { [on.id]: values.slice(0, 1 + (chances[at]! % 3)) } };
      }),
    })),
  );

const emptyQuestionnaire = { decision: { atLeast: 1, aheadBy: 1 }, questions: [], needs: [], stages: [] };
export const loaded = (survey: object): SurveyDefinition =>
  loadSurvey(yaml(survey), {
    ...{ id: "essai", file: "essai.yaml", language: "fr", today: null },
    ...{
      questionnaires: { fr: emptyQuestionnaire, en: emptyQuestionnaire },
      doesNotKnow: { fr: "ne sait pas", en: "does not know" },
    },
  });

/** Free text, without the blanks at both ends that the page and the tools remove. */
const typed = fc
  .array(
    fc.constantFrom(
      "Du temps",
      "=1+1",
      "a;b,c",
      '"cité"',
      "oui",
      "-",
      "l’été…",
      "😀",
      "...",
      "[x] a - oui",
      "\n",
      "1",
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) =>
    parts
      .join(" ")
      .replace(/ *\n */g, "\n")
      .replace(/\n{2,}/g, "\n")
      .trim(),
  )
  // Many tools write “-” for an empty answer.
  .filter((text) => text !== "" && text !== "-");

function answerTo(asked: SurveyQuestion): fc.Arbitrary<string[]> {
  const values = valuesOf(asked) ?? [];
  if (asked.type === "several") return fc.subarray(values);
  if (values.length > 0) return fc.constantFrom(...values).map((value) => [value]);
  if (asked.type === "date")
    return fc
      .date({ min: new Date("1990-01-01"), max: new Date("2027-01-01"), noInvalidDate: true })
      .map((date) => [date.toISOString().slice(0, 10)]);
  if (asked.type === "number")
    return fc
      .oneof(fc.integer({ min: -99, max: 100_000 }), fc.constantFrom(0.5, 12.25))
      .map((value) => [String(value)]);
  return typed.map((text) => [text]);
}

/** A survey, and answers to the questions whose conditions hold. */
export const answered = definition.map(loaded).chain((survey) =>
  fc
    .tuple(...survey.questions.map((asked) => fc.option(answerTo(asked), { freq: 5, nil: [] })))
    .map((given) => {
      const all = Object.fromEntries(survey.questions.map(({ id }, at) => [id, given[at]!]));
      const shown = askedQuestions(survey, all).filter(({ id }) => all[id]!.length > 0);
      return { survey, answers: Object.fromEntries(shown.map(({ id }) => [id, all[id]!])) as Answers };
    }),
);

/** The code of the respondent in all tests. */
export const code = "K7M4-Q2XD";

/** The view from which the forms of a survey are made. */
export const viewOf = (survey: SurveyDefinition, language: "fr" | "en"): Promise<SurveyFormView> =>
  surveyFormView({
    ...{ survey, language, code: null, confidentiality: "", today: "2026-12-01" },
    notice: "Vos réponses sont gardées. a - b",
    sender: { organisation: "Réseau", name: "Camille", email: "c@reseau.example", phone: "" },
  });

/** The code, the unreadable answers and the answers of each response in a file. */
export async function readBack(survey: SurveyDefinition, name: string, content: string): Promise<unknown> {
  const fields = { code: ["Votre code"], structure: ["Votre structure"], email: ["Votre courriel"] };
  const { responses } = await readResponses(fileOf(content, name), survey, {
    ...{
      mappings: shippedMappings,
      readInWorker: readInThisThread,
      pageFileIn: savedResponseIn,
      fieldTitles: fields,
    },
  });
  return responses.map((response) => [response.code, response.unreadable, response.answers]);
}
