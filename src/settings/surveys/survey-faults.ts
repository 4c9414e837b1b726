// Finds the faults that concern several parts of a survey's file: unknown names, loops, parts that do not go together, wrong dates.
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
import type { LocatedValue } from "../located-yaml.ts";
import { questionLoops } from "./question-loops.ts";
import type { SurveyContext } from "./survey-context.ts";
import type { WrittenSurvey, WrittenText } from "./survey-schema.ts";

type LocatedSurvey = LocatedValue<WrittenSurvey>;

/** The most steps of a scale; a question with more should ask for a number. */
const mostSteps = 11;

export function surveyProblems(
  written: LocatedSurvey,
  survey: SurveyDefinition,
  context: SurveyContext,
): Problem[] {
  const contentProblems = [
    ...missingTranslations(written, survey),
    ...partProblems(written),
    ...deadlineProblems(written, context),
  ];
  const names = [...repeatedNames(written, survey), ...unknownNames(written, survey, context)];
  return [...contentProblems, ...names, ...(names.length > 0 ? [] : orderProblems(written, survey))];
}

function repeatedNames({ value, placeOf }: LocatedSurvey, { questions, languages }: SurveyDefinition) {
  const repetitions = (
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
    // Some survey tools allow no hyphen in a name, so `a-b` becomes `a_b` there.
    ...repetitions(
      "question",
      value.questions.map(({ id }) => id.replaceAll("-", "_")),
      (questionIndex) => ["questions", questionIndex, "id"],
    ),
    ...repetitions(
      "wording",
      questions.map(({ ask }) => fold(inLanguage(ask, language))),
      (questionIndex) => ["questions", questionIndex, "ask"],
    ),
    ...value.questions.flatMap(({ choices = [] }, questionIndex) => [
      ...repetitions(
        "answer",
        choices.map(({ key }) => key),
        (index) => ["questions", questionIndex, "choices", index, "key"],
      ),
      ...repetitions(
        "label",
        (value.questions[questionIndex]!.choices ? questions[questionIndex]!.choices : []).map(({ label }) =>
          fold(inLanguage(label, language)),
        ),
        (index) => ["questions", questionIndex, "choices", index, "label"],
      ),
    ]),
  ];
}

/** Questions, answers and conditions with an unknown name. */
function unknownNames(
  written: LocatedSurvey,
  survey: SurveyDefinition,
  { questionnaires }: SurveyContext,
): SurveyDefinitionProblem[] {
  const questionnaire = questionnaires[survey.languages[0]!];
  return written.value.questions.flatMap((question, questionIndex) => {
    const sourceQuestion = question.from === undefined ? undefined : questionOf(questionnaire, question.id);
    return [
      ...(question.from !== undefined && !sourceQuestion
        ? [unknownQuestion(written, questionIndex, questionnaire)]
        : []),
      ...unknownChoices(written, questionIndex, sourceQuestion),
      ...unknownConditions(written, questionIndex, survey),
    ];
  });
}

function unknownQuestion(
  { value, placeOf }: LocatedSurvey,
  questionIndex: number,
  questionnaire: Questionnaire,
): SurveyDefinitionProblem {
  const known = questionnaire.questions.map(({ id }) => id);
  const asked = value.questions[questionIndex]!.id;
  return {
    ...{ code: "survey-name-unknown", what: "questionnaire", asked, near: nearest(asked, known), known },
    ...placeOf(["questions", questionIndex, "id"]),
  };
}

/** Choices that are not in the question of the questionnaire, and reserved keys. */
function unknownChoices(
  { value, placeOf }: LocatedSurvey,
  questionIndex: number,
  sourceQuestion: Question | undefined,
): SurveyDefinitionProblem[] {
  const { choices, from } = value.questions[questionIndex]!;
  const known = [...(sourceQuestion?.choices ?? []).map((choice) => choice.key), doesNotKnow];
  return (choices ?? []).flatMap(({ key }, index): SurveyDefinitionProblem[] => {
    const place = placeOf(["questions", questionIndex, "choices", index, "key"]);
    const what = "questionnaire-answer";
    if (sourceQuestion && !known.includes(key))
      return [{ code: "survey-name-unknown", what, asked: key, near: [], known, ...place }];
    return from === undefined && (reservedKeys as readonly string[]).includes(key)
      ? [{ code: "survey-key-reserved", key, reserved: reservedKeys, ...place }]
      : [];
  });
}

/** Conditions on questions or answers that are not in the survey, and on questions with free answers. */
function unknownConditions(
  { value, placeOf, keyPlaceOf }: LocatedSurvey,
  questionIndex: number,
  survey: SurveyDefinition,
): SurveyDefinitionProblem[] {
  const question = value.questions[questionIndex]!;
  return Object.entries(question.condition).flatMap(([parentId, keys]): SurveyDefinitionProblem[] => {
    const parent = survey.questions.find(({ id }) => id === parentId);
    const path = ["questions", questionIndex, "condition", parentId];
    if (!parent) {
      const known = survey.questions.map(({ id }) => id);
      const unknown = { what: "question", asked: parentId, near: nearest(parentId, known), known } as const;
      return [{ code: "survey-name-unknown", ...unknown, ...keyPlaceOf(path) }];
    }
    const known = valuesOf(parent);
    if (known === null)
      return [{ code: "survey-condition-open", question: question.id, on: parentId, ...keyPlaceOf(path) }];
    return keys.flatMap((key, index): SurveyDefinitionProblem[] => {
      const unknown = { what: "answer", asked: key, near: [], known } as const;
      return known.includes(key)
        ? []
        : [{ code: "survey-name-unknown", ...unknown, ...placeOf([...path, index]) }];
    });
  });
}

/** Parts that are missing, or that a question of its type cannot have. */
function partProblems({ value, placeOf }: LocatedSurvey): SurveyDefinitionProblem[] {
  return value.questions.flatMap((question, questionIndex): SurveyDefinitionProblem[] => {
    const { id, from, type, ask, choices, scale } = question;
    const questionPlace = placeOf(["questions", questionIndex, "id"]);
    const unfitPart = (part: "type" | "choices" | "scale"): SurveyDefinitionProblem => ({
      ...{ code: "survey-part-unfit", part, question: id, type: from ?? type ?? null },
      ...placeOf(["questions", questionIndex, part]),
    });
    const missingPart = (part: "ask" | "type" | "choices" | "scale"): SurveyDefinitionProblem => ({
      ...{ code: "survey-part-missing", part, question: id },
      ...questionPlace,
    });
    if (from !== undefined)
      return [
        ...(type === undefined || type === "one" ? [] : [unfitPart("type")]),
        ...(scale ? [unfitPart("scale")] : []),
      ];
    const hasChoices = type === "one" || type === "several";
    return [
      ...(ask === undefined ? [missingPart("ask")] : []),
      ...(type === undefined ? [missingPart("type")] : []),
      ...(hasChoices && !choices ? [missingPart("choices")] : []),
      ...(type === "scale" && !scale ? [missingPart("scale")] : []),
      ...(choices && type !== undefined && !hasChoices ? [unfitPart("choices")] : []),
      ...(scale && type !== undefined && type !== "scale" ? [unfitPart("scale")] : []),
      ...(scale && (scale.to <= scale.from || scale.to - scale.from >= mostSteps)
        ? [
            {
              ...{ code: "survey-scale-wrong" as const, from: scale.from, to: scale.to, most: mostSteps },
              ...placeOf(["questions", questionIndex, "scale"]),
            },
          ]
        : []),
    ];
  });
}

/** Texts that are given by language, but not in all languages of the survey. */
function missingTranslations(
  { value, placeOf }: LocatedSurvey,
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
    ...value.questions.flatMap(({ ask, hint, choices = [], scale }, questionIndex) => [
      ...check(ask, "questions", questionIndex, "ask"),
      ...check(hint, "questions", questionIndex, "hint"),
      ...choices.flatMap(({ label }, index) =>
        check(label, "questions", questionIndex, "choices", index, "label"),
      ),
      ...check(scale?.low, "questions", questionIndex, "scale", "low"),
      ...check(scale?.high, "questions", questionIndex, "scale", "high"),
    ]),
  ];
}

function deadlineProblems(
  { value, placeOf }: LocatedSurvey,
  { today }: SurveyContext,
): SurveyDefinitionProblem[] {
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

/** Loops; without loops, conditions on later questions; without those either, questions that no answers lead to. */
function orderProblems(
  { keyPlaceOf }: LocatedSurvey,
  { questions }: SurveyDefinition,
): SurveyDefinitionProblem[] {
  const conditionPath = (id: string) => [
    "questions",
    questions.findIndex((question) => question.id === id),
    "condition",
  ];
  const loops = questionLoops(questions, ({ conditions }) => conditions);
  if (loops.length > 0)
    return loops.map((loop) => ({
      code: "survey-loop",
      questions: loop,
      ...keyPlaceOf(conditionPath(loop[0]!)),
    }));
  const forwardConditions = questions.flatMap(({ id, conditions }, index) =>
    conditions
      .filter(({ question: on }) => questions.findIndex((question) => question.id === on) > index)
      .map(
        ({ question: on }): SurveyDefinitionProblem => ({
          ...{ code: "survey-condition-later", question: id, on },
          ...keyPlaceOf([...conditionPath(id), on]),
        }),
      ),
  );
  if (forwardConditions.length > 0) return forwardConditions;
  return questions
    .filter((question) => !isReachable(question, questions))
    .map(
      ({ id }): SurveyDefinitionProblem => ({
        code: "survey-unreachable",
        question: id,
        ...keyPlaceOf(conditionPath(id)),
      }),
    );
}

/** Whether one set of answers meets the conditions of a question and of all questions on which it depends. */
function isReachable(question: SurveyQuestion, questions: readonly SurveyQuestion[]): boolean {
  const allowedKeys = new Map<string, readonly string[]>();
  const branch = new Set([question.id]);
  for (const id of branch)
    for (const { question: parentId, keys } of questions.find((other) => other.id === id)?.conditions ?? []) {
      const several = questions.find((other) => other.id === parentId)?.type === "several";
      allowedKeys.set(
        parentId,
        several ? keys : keys.filter((key) => allowedKeys.get(parentId)?.includes(key) ?? true),
      );
      branch.add(parentId);
    }
  return [...allowedKeys.values()].every((keys) => keys.length > 0);
}
