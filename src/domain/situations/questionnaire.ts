// The questionnaire by which an actor is assessed: its questions, the points of each answer, and the conditions of questions.
import type { Situation } from "./situation.ts";

/** The answer that every question takes: the actor was asked and does not know. It has no points. */
export const doesNotKnow = "x";

/** Keys with another meaning at the keyboard: back, finish, note, quit, skip, and "does not know". */
export const reservedKeys = ["b", "f", "n", "q", "s", doesNotKnow] as const;

/** One possible answer, with its points. */
export interface QuestionChoice {
  /** One lower-case letter: what is typed, stored and written in files; the same in every language. */
  key: string;
  label: string;
  points: Readonly<Partial<Record<Situation, number>>>;
  /** Need → the weight that this answer adds to it. */
  needs: Readonly<Record<string, number>>;
  /** The stage of the project that this answer tells; null when it tells none. */
  stage: string | null;
}

export interface Question {
  id: string;
  /** The subject in a few words, for summaries. */
  topic: string;
  ask: string;
  /** Other wordings of the question in surveys. */
  askedAs: readonly string[];
  why: string;
  how: string;
  /** Folded beginnings of words. Passages of the application with one of them are shown beside the question. */
  keywords: readonly string[];
  /** The question is asked only if each of these conditions holds. */
  onlyIf: readonly Condition[];
  choices: readonly QuestionChoice[];
}

export interface Condition {
  question: string;
  keys: readonly string[];
}

/** Something that an actor may need of a mission, in some situations. */
export interface Need {
  id: string;
  label: string;
  /** The support that it calls for, in a sentence. */
  support: string;
  situations: readonly Situation[];
  /** Its weight before any answer; more than 0 when the situation alone brings the need. */
  base: number;
}

/** A stage of a project under way, and the support that helps there. */
export interface Stage {
  id: string;
  label: string;
  support: string;
}

/** A questionnaire of `templates/questionnaire.*.yaml` after it is checked: it has no loop and no unknown name. */
export interface Questionnaire {
  /** A situation is decided when it has at least `atLeast` points, and at least `aheadBy` more than any other. */
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

/** Whether a question is to be asked; `open` while that depends on a question that was not answered yet. */
export type QuestionStanding = "asked" | "open" | "left-out";

/** Whether each question is to be asked, by the answers so far and the questions skipped. An answer to a question that is left out does not count. */
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
