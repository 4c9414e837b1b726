// Writes the questionnaire of a conversation as Markdown, for tools that ask the same questions.

import {
  choiceOf,
  doesNotKnow,
  type Questionnaire,
  questionOf,
} from "../../domain/situations/questionnaire.ts";
import type { Sentences } from "../../text/index.ts";

/** The questions of a questionnaire in Markdown, to be copied into a survey tool, in the very words by which its answers are recognised. */
export function surveyForm(questionnaire: Questionnaire, { triage }: Sentences): string {
  const { form } = triage;
  const lines = [`# ${form.title}`, "", form.lead, ""];
  for (const { id, ask, onlyIf, choices } of questionnaire.questions) {
    lines.push(`## ${ask}`, "", form.code(id));
    for (const { question, keys } of onlyIf) {
      const parent = questionOf(questionnaire, question)!;
      const labels = keys.map((key) =>
        key === doesNotKnow ? triage.doesNotKnow : choiceOf(parent, key)!.label,
      );
      lines.push(form.onlyIf(parent.topic, labels));
    }
    lines.push("", ...choices.map(({ label }) => `- ${label}`), `- ${triage.doesNotKnow}`, "");
  }
  return lines.join("\n");
}
