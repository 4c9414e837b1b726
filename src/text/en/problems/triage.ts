// Sentences about problems with assessments and answer files, in English.
import type { TriageProblem } from "../../../domain/problems/triage-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { didYouMean } from "../phrases.ts";
import { terms } from "../terms.ts";
import { inQuotes } from "../typography.ts";

const location = (p: { file: string; line: number; column?: number }) =>
  `${p.file}:${p.line}${p.column === undefined ? "" : `:${p.column}`}`;

const repetitions = {
  question: (id: string) => `question ${inQuotes(id)} is there twice`,
  answer: (id: string) => `two answers to this question have the letter ${inQuotes(id)}`,
  need: (id: string) => `need ${inQuotes(id)} is there twice`,
  wording: (id: string) => `two questions are asked in the same words, ${inQuotes(id)}`,
  stage: (id: string) => `stage ${inQuotes(id)} is there twice`,
};
const unknownNames = {
  question: (asked: string) => `no question ${inQuotes(asked)}`,
  answer: (asked: string) => `no answer ${inQuotes(asked)} to that question`,
  need: (asked: string) => `no need ${inQuotes(asked)}`,
  stage: (asked: string) => `no stage ${inQuotes(asked)}`,
};

export const triageProblems: ProblemSentences<TriageProblem> = {
  "questionnaire-repeated": (p) =>
    `${location(p)}: ${repetitions[p.what](p.id)} (first on line ${p.firstLine}). Give one of them another name.`,
  "questionnaire-key-reserved": (p) =>
    `${location(p)}: the letter ${inQuotes(p.key)} means something else during the questionnaire. Take another than ${p.reserved.join(", ")}.`,
  "questionnaire-unknown": (p) =>
    `${location(p)}: ${unknownNames[p.what](p.asked)}.${
      p.near.length > 0
        ? didYouMean(p.near)
        : p.known.length > 0
          ? ` There are: ${p.known.join(", ")}.`
          : " Nothing of the kind is defined in this file."
    }`,
  "questionnaire-loop": (p) =>
    p.questions.length === 1
      ? `${location(p)}: question ${inQuotes(p.questions[0]!)} waits for its own answer (only_if); it would never be asked. Remove that condition.`
      : `${location(p)}: these questions wait for one another (only_if) and would never be asked: ${[...p.questions, p.questions[0]].join(" → ")}. Remove one of the conditions.`,
  "questionnaire-unreachable": (p) =>
    `${location(p)}: no series of answers leads to question ${inQuotes(p.question)}: its conditions (only_if), or those of the questions it hangs on, contradict one another.`,
  "questionnaire-out-of-reach": (p) =>
    `${location(p)}: no series of answers leads to ${inQuotes(p.situation)} (${terms.situation[p.situation]}). Give it more points, or lower at_least and ahead_by.`,
  "answers-empty": (p) => `${p.file}: no answer in this file.`,
  "answers-without-actor-column": (p) =>
    `${location(p)}: the column “actor”, which says whose answers they are, is missing. Columns found: ${p.found.join(", ")}.`,
  "answers-name-unknown": (p) =>
    `${location(p)}: ${inQuotes(p.asked)} is not a question.${p.near.length > 0 ? didYouMean(p.near) : ` The questions: ${p.known.join(", ")}.`}`,
  "answers-without-actor": (p) => `${location(p)}: the actor of these answers (“actor”) is missing.`,
  "answers-actor-unknown": (p) =>
    `${location(p)}: no actor matches ${inQuotes(p.asked)}.${didYouMean(p.near)}`,
  "answers-actor-ambiguous": (p) =>
    `${location(p)}: ${inQuotes(p.asked)} could be several actors:\n${p.candidates.map((c) => `    ${c.id}  ${c.name}`).join("\n")}\n  Name it by its id.`,
  "answers-actor-repeated": (p) =>
    `${location(p)}: ${inQuotes(p.actor)} already has answers on line ${p.firstLine}. Keep one of the two.`,
  "answers-without-answer": (p) =>
    `${location(p)}: neither an answer nor a situation for ${inQuotes(p.actor)}.`,
  "answers-value-unknown": (p) =>
    `${location(p)}: ${inQuotes(p.found)} is not an answer to ${p.name}. The answers:\n${p.known.map(({ key, label }) => `    ${key}  ${label}`).join("\n")}`,
  "answers-without-reason": (p) =>
    `${location(p)}: the situation given (${terms.situation[p.situation]}) is not what the answers say (${terms.situation[p.concluded]}). Say why in “reason”.`,
};
