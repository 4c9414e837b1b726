// Writes the results of a survey as a document, with figures, shares and bars, and as a table.
import { inLanguage, type LocalText, type SurveyDefinition } from "../../domain/surveys/survey-definition.ts";
import type { QuestionResult } from "../../domain/surveys/survey-results.ts";
import type { Language } from "../../domain/values/language.ts";
import type { Sentences } from "../../text/index.ts";
import { characterBar } from "../character-bar.ts";
import { escapeMarkdown } from "../escape.ts";
import { labelledValues } from "./survey-form-view.ts";

export interface ResultsView {
  survey: SurveyDefinition;
  language: Language;
  text: Sentences;
  results: readonly QuestionResult[];
  invited: number;
  /** Null when it is withheld. */
  responses: number | null;
  /** Whether the results are for readers outside the team. */
  others: boolean;
  today: string;
}

/** Free answers to one question that are printed at most; the table has them all. */
const mostTexts = 40;

export function resultsMarkdown(view: ResultsView): string {
  const { survey, text, results, others } = view;
  const { results: outcome } = text.surveys;
  const words = wordsOf(view);
  const lines = [
    `# ${escapeMarkdown(outcome.title(words(survey.title)))}`,
    "",
    outcome.summary({ invited: view.invited, responses: view.responses, today: view.today, others }),
    "",
  ];
  for (const [index, result] of results.entries()) {
    const { question, base, counts, texts, withheld } = result;
    if (withheld) continue;
    lines.push(`## ${index + 1}. ${escapeMarkdown(words(question.ask))}`, "");
    lines.push(`*${outcome.answerCount(base, result.asked)}*`, "");
    const most = Math.max(...counts.map(({ count }) => count ?? 0));
    const labels = new Map(labelledValues(question, words).map(({ key, label }) => [key, label]));
    for (const { key, count } of counts) {
      const bar = characterBar(count, most);
      lines.push(
        `- ${text.reporting.labelled(escapeMarkdown(labels.get(key) ?? key), `${outcome.count(count, base)} ${bar}`)}`.trimEnd(),
      );
    }
    for (const { text: written, count } of texts.slice(0, mostTexts))
      lines.push(`- ${escapeMarkdown(outcome.quoted(written))}${count > 1 ? ` × ${count}` : ""}`);
    if (texts.length > mostTexts) lines.push(`- ${outcome.moreTexts(texts.length - mostTexts)}`);
    lines.push("");
  }
  const numbers = results.flatMap(({ withheld }, index) => (withheld ? [index + 1] : []));
  if (others) lines.push("---", "");
  if (numbers.length > 0) lines.push(outcome.withheldQuestions(numbers), "");
  if (others) lines.push(outcome.maskedNote, "");
  return lines.join("\n");
}

/** One row for each answer. */
export function resultsTable(view: ResultsView): string[][] {
  const { text, results } = view;
  const { results: outcome } = text.surveys;
  const words = wordsOf(view);
  const figure = (count: number | null) => (count === null ? outcome.maskedCell : String(count));
  return [
    [...outcome.columns],
    ...results.flatMap(({ question, asked, base, counts, texts, withheld }) => {
      const head = [question.id, words(question.ask)];
      if (withheld) return [[...head, outcome.withheldQuestion, "", "", ""]];
      const labels = new Map(labelledValues(question, words).map(({ key, label }) => [key, label]));
      return [
        ...counts.map(({ key, count }) => [
          ...head,
          labels.get(key) ?? key,
          figure(count),
          figure(base),
          figure(asked),
        ]),
        ...texts.map(({ text: written, count }) => [
          ...head,
          written,
          String(count),
          figure(base),
          figure(asked),
        ]),
        ...(counts.length + texts.length === 0 ? [[...head, "", "", figure(base), figure(asked)]] : []),
      ];
    }),
  ];
}

const wordsOf =
  ({ language, text }: ResultsView) =>
  (local: LocalText) =>
    text.documents.typeset(inLanguage(local, language));
