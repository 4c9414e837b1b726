// Recognises questions of the questionnaire in a survey, so that its responses count for the assessment.
import { memoize } from "../values/memoize.ts";
import { fold } from "../values/spelling.ts";
import { conclude } from "./conclusion.ts";
import { type Answers, doesNotKnow, type Question, type Questionnaire } from "./questionnaire.ts";
import type { Assessment, SituationOrUnknown } from "./situation.ts";

/** An actor's answer to a question of the questionnaire in an imported survey. */
export interface SurveyAnswer {
  question: string;
  key: string;
  file: string | null;
  line: number | null;
}

interface Said {
  label: string | null;
  text: string;
  file?: string | null;
  line?: number | null | undefined;
}

/**
 * Finds the questions of a questionnaire among the columns of a survey: by their text, by another wording that the questionnaire gives, or by their id.
 * An answer counts when it is one of the choices, or says that the actor does not know.
 */
export class SurveyReader {
  readonly #questionOf: (label: string) => Question | null;
  readonly #doesNotKnow: string;

  /** `doesNotKnow`: the words of that answer in the language of the survey. */
  constructor(questionnaire: Questionnaire, words: { doesNotKnow: string }) {
    this.#doesNotKnow = fold(words.doesNotKnow);
    const questions = new Map(
      questionnaire.questions.flatMap((question) =>
        [question.id, question.ask, ...question.askedAs].map((words) => [bare(words), question] as const),
      ),
    );
    this.#questionOf = memoize((label) => {
      const title = bare(label);
      const ending = questions.get(title) ?? questions.get(bare(lastPart(label)));
      if (ending) return ending;
      for (const [words, question] of questions)
        if (words.length >= sentence && title.endsWith(` ${words}`)) return question;
      return null;
    });
  }

  /** Whether the title of a column is that of a question. */
  knows(label: string): boolean {
    return this.#questionOf(label) !== null;
  }

  /** The answers in these texts; of several answers to one question the last counts. */
  read(texts: readonly Said[]): SurveyAnswer[] {
    const found = new Map<string, SurveyAnswer>();
    for (const { label, text, file = null, line = null } of texts) {
      const question = label === null ? null : this.#questionOf(label);
      const key = question && this.#keyOf(question, text);
      if (question && key) found.set(question.id, { question: question.id, key, file, line });
    }
    return [...found.values()];
  }

  #keyOf({ choices }: Question, text: string): string | null {
    const said = bare(text);
    if (said === "") return null;
    if (said === this.#doesNotKnow) return doesNotKnow;
    return choices.find(({ key, label }) => said === key || said === bare(label))?.key ?? null;
  }
}

export const answersOf = (answers: readonly SurveyAnswer[]): Answers =>
  Object.fromEntries(answers.map(({ question, key }) => [question, key]));

/** The folded words without a number before them, and without star, colon, question mark or “(required)” after them. */
const bare = (text: string): string =>
  fold(text)
    .replace(/^(?:\[?[a-z]{0,3}\d{1,3}(?:[a-z]{1,3}\d{1,3})?\]?|[ivx]{1,4})\s*[.):-]\s+/, "")
    .replace(/(?:\((?:obligatoire|required)\)|[\s?:*.!])+$/, "");

/** A title without the group of the question that tools write before it: `groupe/question`, `Groupe – question`. */
const lastPart = (label: string) => label.split(/\s+[–—|>]\s+|\//).at(-1)!;

/** The least letters of a wording that is also recognised at the end of a title, since two rows of titles are read as one. */
const sentence = 20;

/** The answers of one actor to a survey. `on`: their ISO date; null when the file does not give it. */
export interface Surveyed {
  answers: readonly SurveyAnswer[];
  on: string | null;
}

/** The situation to which the answers of a survey lead; `unknown` when they are not enough. */
export const situationOf = (questionnaire: Questionnaire, { answers }: Surveyed): SituationOrUnknown =>
  conclude(questionnaire, answersOf(answers)).situation;

/**
 * Whether the answers to a survey are newer than the assessments of an actor: later than each assessment by somebody, and neither the same as nor older than
 * those of another survey. Without a date they are never later than an assessment by somebody.
 */
export function isNews(
  { answers: surveyAnswers, on }: Surveyed,
  assessments: readonly Pick<Assessment, "origin" | "at" | "answers">[],
): boolean {
  const answers = answersOf(surveyAnswers);
  return assessments.every((before) => {
    const day = before.at.slice(0, 10);
    if (before.origin !== "survey") return on !== null && day < on;
    return !areSame(before.answers, answers) && (on === null || day <= on);
  });
}

const areSame = (one: Answers, other: Answers) =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([question, key]) => other[question] === key);
