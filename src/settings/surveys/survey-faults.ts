// Finds the faults that only the whole file of a survey shows: unknown names, loops, parts that do not go together, wrong days.
import type { Problem } from "../../domain/problems/problem.ts";
import type { SurveyDefinitionProblem } from "../../domain/problems/survey-problems.ts";
import {
  doesNotKnow,
  type Question,
  type Questionnaire,
  questionOf,
  reservedKeys,
} from "../../domain/situations/questionnaire.ts";
import {
  inLanguage,
  type SurveyDefinition,
  type SurveyQuestion,
  valuesOf,
} from "../../domain/surveys/survey-definition.ts";
import { fold, nearest } from "../../domain/values/spelling.ts";
import type { Located } from "../located-yaml.ts";
import { questionLoops } from "./question-loops.ts";
import type { SurveyContext } from "./survey-context.ts";
import type { WrittenSurvey, WrittenText } from "./survey-schema.ts";

type Written = Located<WrittenSurvey>;

/** The most steps of a scale: for more, a question asks for a number. */
const mostSteps = 11;

export function surveyProblems(
  written: Written,
  survey: SurveyDefinition,
  context: SurveyContext,
): Problem[] {
  const parts = [...untranslated(written, survey), ...misfits(written), ...days(written, context)];
  const names = [...repeated(written, survey), ...unknownNames(written, survey, context)];
  return [...parts, ...names, ...(names.length > 0 ? [] : order(written, survey))];
}

function repeated({ value, placeOf }: Written, { questions, languages }: SurveyDefinition) {
  const twice = (
    what: "question" | "answer" | "wording" | "label",
    ids: readonly string[],
    path: (index: number) => (string | number)[],
  ) =>
    ids.flatMap((id, index): SurveyDefinitionProblem[] => {
      const first = ids.indexOf(id);
      if (first === index || id === "") return [];
      return [
        { code: "survey-repeated", what, id, firstLine: placeOf(path(first)).line, ...placeOf(path(index)) },
      ];
    });
  const language = languages[0]!;
  return [
    // Some tools take no hyphen in a name: `a-b` becomes `a_b` there.
    ...twice(
      "question",
      value.questions.map(({ id }) => id.replaceAll("-", "_")),
      (at) => ["questions", at, "id"],
    ),
    ...twice(
      "wording",
      questions.map(({ ask }) => fold(inLanguage(ask, language))),
      (at) => ["questions", at, "ask"],
    ),
    ...value.questions.flatMap(({ choices = [] }, at) => [
      ...twice(
        "answer",
        choices.map(({ key }) => key),
        (index) => ["questions", at, "choices", index, "key"],
      ),
      ...twice(
        "label",
        (value.questions[at]!.choices ? questions[at]!.choices : []).map(({ label }) =>
          fold(inLanguage(label, language)),
        ),
        (index) => ["questions", at, "choices", index, "label"],
      ),
    ]),
  ];
}

/** Questions, answers and conditions that name something that does not exist. */
function unknownNames(
  written: Written,
  survey: SurveyDefinition,
  { questionnaires }: SurveyContext,
): SurveyDefinitionProblem[] {
  const questionnaire = questionnaires[survey.languages[0]!];
  return written.value.questions.flatMap((question, at) => {
    const asked = question.from === undefined ? undefined : questionOf(questionnaire, question.id);
    return [
      ...(question.from !== undefined && !asked ? [unknownQuestion(written, at, questionnaire)] : []),
      ...unknownChoices(written, at, asked),
      ...unknownConditions(written, at, survey),
    ];
  });
}

function unknownQuestion(
  { value, placeOf }: Written,
  at: number,
  questionnaire: Questionnaire,
): SurveyDefinitionProblem {
  const known = questionnaire.questions.map(({ id }) => id);
  const asked = value.questions[at]!.id;
  return {
    ...{ code: "survey-name-unknown", what: "questionnaire", asked, near: nearest(asked, known), known },
    ...placeOf(["questions", at, "id"]),
  };
}

/** Choices that the question of the questionnaire does not have, and keys that are reserved. */
function unknownChoices(
  { value, placeOf }: Written,
  at: number,
  asked: Question | undefined,
): SurveyDefinitionProblem[] {
  const { choices, from } = value.questions[at]!;
  const known = [...(asked?.choices ?? []).map((choice) => choice.key), doesNotKnow];
  return (choices ?? []).flatMap(({ key }, index): SurveyDefinitionProblem[] => {
    const place = placeOf(["questions", at, "choices", index, "key"]);
    const what = "questionnaire-answer";
    if (asked && !known.includes(key))
      return [{ code: "survey-name-unknown", what, asked: key, near: [], known, ...place }];
    return from === undefined && (reservedKeys as readonly string[]).includes(key)
      ? [{ code: "survey-key-reserved", key, reserved: reservedKeys, ...place }]
      : [];
  });
}

/** Conditions on questions or answers that the survey does not have, and on questions with free answers. */
function unknownConditions(
  { value, placeOf, keyPlaceOf }: Written,
  at: number,
  survey: SurveyDefinition,
): SurveyDefinitionProblem[] {
  const question = value.questions[at]!;
  return Object.entries(question.condition).flatMap(([on, keys]): SurveyDefinitionProblem[] => {
    const parent = survey.questions.find(({ id }) => id === on);
    const path = ["questions", at, "condition", on];
    if (!parent) {
      const known = survey.questions.map(({ id }) => id);
      const unknown = { what: "question", asked: on, near: nearest(on, known), known } as const;
      return [{ code: "survey-name-unknown", ...unknown, ...keyPlaceOf(path) }];
    }
    const known = valuesOf(parent);
    if (known === null)
      return [{ code: "survey-condition-open", question: question.id, on, ...keyPlaceOf(path) }];
    return keys.flatMap((key, index): SurveyDefinitionProblem[] => {
      const unknown = { what: "answer", asked: key, near: [], known } as const;
      return known.includes(key)
        ? []
        : [{ code: "survey-name-unknown", ...unknown, ...placeOf([...path, index]) }];
    });
  });
}

/** Parts that are missing, or that a question of its type cannot have. */
function misfits({ value, placeOf }: Written): SurveyDefinitionProblem[] {
  return value.questions.flatMap((question, at): SurveyDefinitionProblem[] => {
    const { id, from, type, ask, choices, scale } = question;
    const whole = placeOf(["questions", at, "id"]);
    const unfit = (part: "type" | "choices" | "scale"): SurveyDefinitionProblem => ({
      ...{ code: "survey-part-unfit", part, question: id, type: from ?? type ?? null },
      ...placeOf(["questions", at, part]),
    });
    const missing = (part: "ask" | "type" | "choices" | "scale"): SurveyDefinitionProblem => ({
      ...{ code: "survey-part-missing", part, question: id },
      ...whole,
    });
    if (from !== undefined)
      return [
        ...(type === undefined || type === "one" ? [] : [unfit("type")]),
        ...(scale ? [unfit("scale")] : []),
      ];
    const offers = type === "one" || type === "several";
    return [
      ...(ask === undefined ? [missing("ask")] : []),
      ...(type === undefined ? [missing("type")] : []),
      ...(offers && !choices ? [missing("choices")] : []),
      ...(type === "scale" && !scale ? [missing("scale")] : []),
      ...(choices && type !== undefined && !offers ? [unfit("choices")] : []),
      ...(scale && type !== undefined && type !== "scale" ? [unfit("scale")] : []),
      ...(scale && (scale.to <= scale.from || scale.to - scale.from >= mostSteps)
        ? [
            {
              ...{ code: "survey-scale-wrong" as const, from: scale.from, to: scale.to, most: mostSteps },
              ...placeOf(["questions", at, "scale"]),
            },
          ]
        : []),
    ];
  });
}

/** Words given by language must be given in all languages of the survey. */
function untranslated(
  { value, placeOf }: Written,
  { languages }: SurveyDefinition,
): SurveyDefinitionProblem[] {
  const check = (text: WrittenText | undefined, ...path: (string | number)[]): SurveyDefinitionProblem[] => {
    if (text === undefined || typeof text === "string") return [];
    const missing = languages.filter((language) => text[language] === undefined);
    return missing.length === 0
      ? []
      : [{ code: "survey-translation-missing", languages: missing, ...placeOf(path) }];
  };
  return [
    ...check(value.title, "title"),
    ...check(value.purpose, "purpose"),
    ...value.questions.flatMap(({ ask, hint, choices = [], scale }, at) => [
      ...check(ask, "questions", at, "ask"),
      ...check(hint, "questions", at, "hint"),
      ...choices.flatMap(({ label }, index) => check(label, "questions", at, "choices", index, "label")),
      ...check(scale?.low, "questions", at, "scale", "low"),
      ...check(scale?.high, "questions", at, "scale", "high"),
    ]),
  ];
}

function days({ value, placeOf }: Written, { today }: SurveyContext): SurveyDefinitionProblem[] {
  const { deadline, results_on: resultsOn } = value;
  return [
    ...(today !== null && deadline < today
      ? [{ code: "survey-deadline-past" as const, deadline, today, ...placeOf(["deadline"]) }]
      : []),
    ...(resultsOn !== undefined && resultsOn <= deadline
      ? [{ code: "survey-results-early" as const, deadline, resultsOn, ...placeOf(["results_on"]) }]
      : []),
  ];
}

/** Loops; if there are none, conditions on later questions; if there are none, questions that no answers lead to. */
function order({ keyPlaceOf }: Written, { questions }: SurveyDefinition): SurveyDefinitionProblem[] {
  const at = (id: string) => [
    "questions",
    questions.findIndex((question) => question.id === id),
    "condition",
  ];
  const loops = questionLoops(questions, ({ conditions }) => conditions);
  if (loops.length > 0)
    return loops.map((loop) => ({ code: "survey-loop", questions: loop, ...keyPlaceOf(at(loop[0]!)) }));
  const late = questions.flatMap(({ id, conditions }, index) =>
    conditions
      .filter(({ question: on }) => questions.findIndex((question) => question.id === on) > index)
      .map(
        ({ question: on }): SurveyDefinitionProblem => ({
          ...{ code: "survey-condition-later", question: id, on },
          ...keyPlaceOf([...at(id), on]),
        }),
      ),
  );
  if (late.length > 0) return late;
  return questions
    .filter((question) => !isReachable(question, questions))
    .map(
      ({ id }): SurveyDefinitionProblem => ({
        code: "survey-unreachable",
        question: id,
        ...keyPlaceOf(at(id)),
      }),
    );
}

/** Whether all that a question and those before it on its branch ask for can be answered at once. */
function isReachable(question: SurveyQuestion, questions: readonly SurveyQuestion[]): boolean {
  const wanted = new Map<string, readonly string[]>();
  const branch = new Set([question.id]);
  for (const id of branch)
    for (const { question: on, keys } of questions.find((one) => one.id === id)?.conditions ?? []) {
      const several = questions.find((one) => one.id === on)?.type === "several";
      wanted.set(on, several ? keys : keys.filter((key) => wanted.get(on)?.includes(key) ?? true));
      branch.add(on);
    }
  return [...wanted.values()].every((keys) => keys.length > 0);
}
