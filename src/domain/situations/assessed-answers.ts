// Gives the answers and notes of one assessment in the words of the questionnaire.
import { choiceOf, doesNotKnow, type Need, type Questionnaire, questionOf } from "./questionnaire.ts";
import type { Assessment } from "./situation.ts";

export interface AssessedAnswers {
  answers: readonly {
    question: string;
    topic: string;
    /** Null when the actor does not know. */
    words: string | null;
  }[];
  /** The most needed first. */
  needs: readonly Pick<Need, "label" | "support">[];
  /** The notes. `topic`: the question beside which it was typed; null when the questionnaire has no such question. */
  notes: readonly { topic: string | null; text: string }[];
  by: string;
}

/** The answers in the order of the questionnaire, then those to questions that it no longer has, by their identifiers. */
export function assessedAnswers(
  { answers, needs, notes, by }: Assessment,
  questionnaire: Questionnaire,
): AssessedAnswers {
  const asked = questionnaire.questions.map(({ id }) => id).filter((id) => id in answers);
  const gone = Object.keys(answers).filter((id) => !asked.includes(id));
  return {
    answers: [...asked, ...gone].map((id) => {
      const question = questionOf(questionnaire, id);
      const key = answers[id]!;
      const words = question ? (choiceOf(question, key)?.label ?? key) : key;
      return { question: id, topic: question?.topic ?? id, words: key === doesNotKnow ? null : words };
    }),
    needs: needs.map(
      (id) => questionnaire.needs.find((need) => need.id === id) ?? { label: id, support: "" },
    ),
    notes: Object.entries(notes).map(([id, text]) => ({
      topic: questionOf(questionnaire, id)?.topic ?? null,
      text,
    })),
    by,
  };
}
