// Reads a questionnaire from its YAML file and checks that its questions are consistent.

import * as z from "zod";
import { type Problem, Refusal } from "../domain/problems/problem.ts";
import { reachableSituations } from "../domain/situations/interview.ts";
import {
  doesNotKnow,
  type Question,
  type Questionnaire,
  reservedKeys,
} from "../domain/situations/questionnaire.ts";
import { situations } from "../domain/situations/situation.ts";
import { fold, nearest } from "../domain/values/spelling.ts";
import { type LocatedValue, readYamlLocated } from "./located-yaml.ts";
import { questionLoops } from "./surveys/question-loops.ts";

const text = z.string().trim().min(1);
const id = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9_-]*$/);
/** At most 100 points an answer. Chosen by hand: more would outweigh all other answers, and nobody could follow the sums. */
const points = z.number().int().min(-100).max(100);
const weight = z.number().int().min(0).max(100);

const choiceSchema = z.strictObject({
  key: z
    .string()
    .trim()
    .regex(/^[a-z]$/),
  label: text,
  points: z.strictObject({ unplanned: points, willing: points, engaged: points }).partial().default({}),
  needs: z.record(id, weight).default({}),
  stage: id.optional(),
});

const questionSchema = z.strictObject({
  id,
  topic: text,
  ask: text,
  asked_as: z.array(text).default([]),
  why: text,
  how: text,
  keywords: z.array(text).default([]),
  only_if: z.record(id, z.array(z.string().trim().min(1)).min(1)).default({}),
  choices: z.array(choiceSchema).min(1),
});

/** The schema of the YAML file. Names and loops concern several parts of the file, so they are checked afterwards. */
const questionnaireSchema = z.strictObject({
  decision: z.strictObject({
    at_least: z.number().int().min(1).max(100),
    ahead_by: z.number().int().min(1).max(100),
  }),
  questions: z.array(questionSchema).min(1).max(40),
  needs: z
    .array(
      z.strictObject({
        id,
        label: text,
        support: text,
        situations: z.array(z.enum(situations)).min(1),
        base: weight.default(0),
      }),
    )
    .default([]),
  stages: z.array(z.strictObject({ id, label: text, support: text })).default([]),
});

type WrittenQuestionnaire = z.infer<typeof questionnaireSchema>;

/**
 * The questionnaire in a YAML text, or a refusal (`input`) with each problem and its place. It is checked in stages, and refused with the
 * problems of the first stage that has any: the form, then names, then loops, then questions and situations out of reach.
 */
export function loadQuestionnaire(yaml: string, file: string): Questionnaire {
  const located = readYamlLocated(questionnaireSchema, yaml, file);
  const questionnaire = asDomain(located.value);
  const names = [...repeatedNames(located), ...reservedKeyProblems(located), ...unknownNames(located)];
  const problems = names.length > 0 ? names : flowProblems(located, questionnaire);
  if (problems.length > 0) throw new Refusal("input", ...problems.sort((a, b) => lineOf(a) - lineOf(b)));
  return questionnaire;
}

function asDomain({ decision, questions, needs, stages }: WrittenQuestionnaire): Questionnaire {
  return {
    decision: { atLeast: decision.at_least, aheadBy: decision.ahead_by },
    questions: questions.map(({ only_if, choices, keywords, asked_as, ...question }) => ({
      ...question,
      askedAs: asked_as,
      keywords: keywords.map(fold),
      onlyIf: Object.entries(only_if).map(([question, keys]) => ({ question, keys })),
      choices: choices.map(({ key, label, points, needs, stage }) => ({
        key,
        label,
        points: Object.fromEntries(Object.entries(points).filter(([, value]) => value !== undefined)),
        needs,
        stage: stage ?? null,
      })),
    })),
    needs,
    stages,
  };
}

type NameKind = "question" | "answer" | "need" | "stage";
type RepeatableKind = NameKind | "wording";

function repeatedNames({ value, placeOf }: LocatedValue<WrittenQuestionnaire>): Problem[] {
  const repetitions = (
    what: RepeatableKind,
    ids: readonly string[],
    path: (index: number) => (string | number)[],
  ) =>
    ids.flatMap((id, index): Problem[] => {
      const first = ids.indexOf(id);
      if (first === index) return [];
      const firstLine = placeOf(path(first)).line;
      return [{ code: "questionnaire-repeated", what, id, firstLine, ...placeOf(path(index)) }];
    });
  // A survey that uses a wording of two questions could mean either.
  const wordings = value.questions.flatMap(({ ask, asked_as }, questionIndex) => [
    { words: fold(ask), path: ["questions", questionIndex, "ask"] },
    ...asked_as.map((words, index) => ({
      words: fold(words),
      path: ["questions", questionIndex, "asked_as", index],
    })),
  ]);
  const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return [
    ...repetitions("question", idsOf(value.questions), (index) => ["questions", index, "id"]),
    ...repetitions("need", idsOf(value.needs), (index) => ["needs", index, "id"]),
    ...repetitions(
      "wording",
      wordings.map(({ words }) => words),
      (index) => wordings[index]!.path,
    ),
    ...repetitions("stage", idsOf(value.stages), (index) => ["stages", index, "id"]),
    ...value.questions.flatMap(({ choices }, questionIndex) =>
      repetitions(
        "answer",
        choices.map(({ key }) => key),
        (index) => ["questions", questionIndex, "choices", index, "key"],
      ),
    ),
  ];
}

function reservedKeyProblems({ value, placeOf }: LocatedValue<WrittenQuestionnaire>): Problem[] {
  return value.questions.flatMap(({ choices }, questionIndex) =>
    choices.flatMap(({ key }, index): Problem[] =>
      (reservedKeys as readonly string[]).includes(key)
        ? [
            {
              code: "questionnaire-key-reserved",
              key,
              reserved: reservedKeys,
              ...placeOf(["questions", questionIndex, "choices", index, "key"]),
            },
          ]
        : [],
    ),
  );
}

/** Names of questions, answers, needs and stages that the file uses and does not define. */
function unknownNames({ value, placeOf, keyPlaceOf }: LocatedValue<WrittenQuestionnaire>): Problem[] {
  const { questions, needs, stages } = value;
  const problemUnlessKnown = (
    what: NameKind,
    asked: string,
    known: readonly string[],
    place: () => { file: string; line: number; column: number },
  ): Problem[] =>
    known.includes(asked)
      ? []
      : [
          {
            code: "questionnaire-unknown",
            what,
            asked,
            near: similarNames(what, asked, known),
            known,
            ...place(),
          },
        ];
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return questions.flatMap(({ only_if, choices }, questionIndex) => [
    ...Object.entries(only_if).flatMap(([asked, keys]) => {
      const parent = questions.find(({ id }) => id === asked);
      const path = ["questions", questionIndex, "only_if", asked];
      if (!parent) return problemUnlessKnown("question", asked, ids(questions), () => keyPlaceOf(path));
      const known = [...parent.choices.map(({ key }) => key), doesNotKnow];
      return keys.flatMap((key, index) =>
        problemUnlessKnown("answer", key, known, () => placeOf([...path, index])),
      );
    }),
    ...choices.flatMap(({ needs: needWeights, stage }, index) => {
      const path = ["questions", questionIndex, "choices", index];
      return [
        ...Object.keys(needWeights).flatMap((need) =>
          problemUnlessKnown("need", need, ids(needs), () => keyPlaceOf([...path, "needs", need])),
        ),
        ...(stage === undefined
          ? []
          : problemUnlessKnown("stage", stage, ids(stages), () => placeOf([...path, "stage"]))),
      ];
    }),
  ]);
}

/** Known names that resemble an unknown one. None for an answer: its key is one letter, which resembles every other. */
const similarNames = (what: NameKind, asked: string, known: readonly string[]) =>
  what === "answer" ? [] : nearest(asked, known);

/** Loops of `only_if`; without loops, questions that no answers lead to and situations that no answers can decide. */
function flowProblems(
  { keyPlaceOf }: LocatedValue<WrittenQuestionnaire>,
  questionnaire: Questionnaire,
): Problem[] {
  const { questions } = questionnaire;
  const questionPath = (id: string) => ["questions", questions.findIndex((question) => question.id === id)];
  const loops = questionLoops(questions, ({ onlyIf = [] }) => onlyIf).map(
    (loop): Problem => ({
      code: "questionnaire-loop",
      questions: loop,
      ...keyPlaceOf([...questionPath(loop[0]!), "only_if"]),
    }),
  );
  if (loops.length > 0) return loops;
  const unreachable = questions
    .filter((question) => !isReachable(questions, question))
    .map(
      ({ id }): Problem => ({
        code: "questionnaire-unreachable",
        question: id,
        ...keyPlaceOf([...questionPath(id), "only_if"]),
      }),
    );
  const outOfReach = situations
    .filter((situation) => !reachableSituations(questionnaire).includes(situation))
    .map(
      (situation): Problem => ({
        code: "questionnaire-out-of-reach",
        situation,
        ...keyPlaceOf(["decision"]),
      }),
    );
  return [...unreachable, ...outOfReach];
}

/** Whether some answers lead to a question: the conditions on it and on its parents must be possible at once. */
function isReachable(questions: readonly Question[], question: Question): boolean {
  const allowedKeys = new Map<string, readonly string[]>();
  const branch = new Set([question.id]);
  for (const id of branch) {
    for (const { question: parent, keys } of questions.find((other) => other.id === id)?.onlyIf ?? []) {
      allowedKeys.set(
        parent,
        keys.filter((key) => allowedKeys.get(parent)?.includes(key) ?? true),
      );
      branch.add(parent);
    }
  }
  return [...allowedKeys.values()].every((keys) => keys.length > 0);
}

const lineOf = (problem: Problem) => ("line" in problem ? (problem.line ?? 0) : 0);
