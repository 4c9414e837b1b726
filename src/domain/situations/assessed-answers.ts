// What was answered and noted in one assessment, in the words of the questionnaire: for the actor's page and the sheet.
import { choiceOf, doesNotKnow, type Need, type Questionnaire, questionOf } from "./questionnaire.ts";
import type { Assessment } from "./situation.ts";

export interface AssessedAnswers {
  answers: readonly {
    question: string;
    topic: string;
    /** Null: the actor does not know. */
    words: string | null;
  }[];
  /** Strongest first. */
  needs: readonly Pick<Need, "label" | "support">[];
  /** What was typed beside the answers; `topic` null when beside none of them. */
  notes: readonly { topic: string | null; text: string }[];
  by: string;
}

/** In the order of the questionnaire; ids that it no longer has stand as they were kept. */
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
