// The questionnaire by which an actor is assessed: its questions, what each answer weighs, and what it depends on.
import type { Situation } from "./situation.ts";

/** The answer that every question takes: asked, and the actor does not know. It weighs nothing. */
export const doesNotKnow = "x";

/** Keys that mean something else at the keyboard: back, finish, note, leave, skip, and "does not know". */
export const reservedKeys = ["b", "f", "n", "q", "s", doesNotKnow] as const;

/** One possible answer, and what it weighs. */
export interface QuestionChoice {
  /** One lower-case letter: what is typed, stored and written in files; the same in every language. */
  key: string;
  label: string;
  points: Readonly<Partial<Record<Situation, number>>>;
  /** Need → how much this answer calls for it. */
  needs: Readonly<Record<string, number>>;
  /** Stage of the project that this answer tells. */
  stage: string | null;
}

export interface Question {
  id: string;
  /** The subject in a few words, for summaries. */
  topic: string;
  ask: string;
  /** Other wordings under which a survey asks it. */
  askedAs: readonly string[];
  why: string;
  how: string;
  /** Folded beginnings of words: what the application says with one of them is shown beside the question. */
  keywords: readonly string[];
  /** Asked only if each of these questions got one of these answers. */
  onlyIf: readonly Condition[];
  choices: readonly QuestionChoice[];
}

export interface Condition {
  question: string;
  keys: readonly string[];
}

/** What an actor needs of a mission, in the situations where it makes sense. */
export interface Need {
  id: string;
  label: string;
  /** The support it calls for, in a sentence. */
  support: string;
  situations: readonly Situation[];
  /** What it weighs before any answer: more than 0 for the need that the situation itself brings. */
  base: number;
}

/** How far a project under way has come, and what helps there. */
export interface Stage {
  id: string;
  label: string;
  support: string;
}

/** The questions of a triage, as `templates/questionnaire.*.yaml` hold them, already checked: no loop, no name that leads nowhere. */
export interface Questionnaire {
  /** A situation is decided when its points reach `atLeast` and lead every other by `aheadBy`. */
  decision: { atLeast: number; aheadBy: number };
  questions: readonly Question[];
  needs: readonly Need[];
  stages: readonly Stage[];
}

/** Question id → key of the choice. */
export type Answers = Readonly<Record<string, string>>;

export function questionOf(questionnaire: Questionnaire, id: string): Question | undefined {
  return questionnaire.questions.find((question) => question.id === id);
}

export function choiceOf(question: Question, key: string | undefined): QuestionChoice | undefined {
  return question.choices.find((choice) => choice.key === key);
}

/** Whether a question takes this answer. */
export function takes(question: Question, key: string | undefined): boolean {
  return key === doesNotKnow || choiceOf(question, key) !== undefined;
}

/** Whether a question is to be asked: `open` while that depends on a question not answered yet. */
export type QuestionStanding = "asked" | "open" | "left-out";

/**
 * The standing of every question, given the answers so far and the questions skipped. An answer to a question that is
 * left out does not count, and leads to no other question.
 */
export function standings(
  { questions }: Questionnaire,
  answers: Answers,
  skipped: ReadonlySet<string> = new Set(),
): Map<string, QuestionStanding> {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const standingOf = new Map<string, QuestionStanding>();
  const standing = (question: Question): QuestionStanding => {
    const earlier = standingOf.get(question.id);
    if (earlier) return earlier;
    const conditions = question.onlyIf.map((condition) => {
      const parent = byId.get(condition.question)!;
      const above = standing(parent);
      if (above !== "asked") return above;
      const key = answers[parent.id];
      if (key !== undefined && takes(parent, key)) return condition.keys.includes(key) ? "asked" : "left-out";
      return skipped.has(parent.id) ? "left-out" : "open";
    });
    const result = conditions.includes("left-out")
      ? "left-out"
      : conditions.includes("open")
        ? "open"
        : "asked";
    standingOf.set(question.id, result);
    return result;
  };
  for (const question of questions) standing(question);
  return standingOf;
}
