// What a survey came to: counts with their bases, and what may be told to others without giving anybody away.
import {
  askedQuestions,
  type SurveyAnswers,
  type SurveyDefinition,
  type SurveyQuestion,
  valuesOf,
} from "./survey-definition.ts";
import { wordKey } from "./survey-response.ts";

export interface QuestionResult {
  question: SurveyQuestion;
  /** How many were asked it, and answered it; null when it may not be told. */
  asked: number | null;
  base: number | null;
  /** For choices and scales, in order; null when it may not be told. */
  counts: readonly { key: string; count: number | null }[];
  /** What was written, those that say the same together, the most frequent first. */
  texts: readonly { text: string; count: number }[];
  /** Only the team may see it. */
  withheld: boolean;
}

export function surveyResults(
  survey: SurveyDefinition,
  responses: readonly SurveyAnswers[],
): QuestionResult[] {
  const asked = responses.map((answers) => ({
    answers,
    ids: new Set(askedQuestions(survey, answers).map(({ id }) => id)),
  }));
  return survey.questions.map((question) => {
    const of = asked.filter(({ ids }) => ids.has(question.id));
    const given = of.map(({ answers }) => answers[question.id] ?? []).filter((values) => values.length > 0);
    return {
      question,
      asked: of.length,
      base: given.length,
      counts: (valuesOf(question) ?? []).map((key) => ({
        key,
        count: given.filter((values) => values.includes(key)).length,
      })),
      texts: valuesOf(question) === null ? grouped(given.map(([text]) => text!)) : [],
      withheld: false,
    };
  });
}

function grouped(texts: readonly string[]): { text: string; count: number }[] {
  const groups = new Map<string, { text: string; count: number }>();
  for (const text of texts) {
    const group = groups.get(wordKey(text));
    if (group) group.count++;
    else groups.set(wordKey(text), { text, count: 1 });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

/** Fewer people than this would be recognised: the threshold of the figures that are given to a funder. */
export const fewest = 5;

/**
 * The same for others than the team: only questions that may be shared, no words, and no count of one to four people,
 * nor any that would give such a count away by difference: from the base, from what was not ticked, or from a question
 * that was asked only of those who gave an answer.
 */
export function resultsForOthers(results: readonly QuestionResult[]): QuestionResult[] {
  const shown = new Map<string, QuestionResult>();
  return results.map((result) => {
    const { question } = result;
    const parents = question.conditions.map(({ question: on }) => shown.get(on));
    const opens = parents.some((parent) => parent === undefined || isMasked(parent));
    const told = question.audience === "team" || opens ? nothingOf(result) : masked(result);
    shown.set(question.id, told);
    return told;
  });
}

const isMasked = ({ withheld, asked, base, counts }: QuestionResult) =>
  !withheld && (asked === null || base === null || counts.some(({ count }) => count === null));

const nothingOf = ({ question, counts }: QuestionResult): QuestionResult => ({
  ...{ question, asked: null, base: null, texts: [], withheld: true },
  counts: counts.map(({ key }) => ({ key, count: null })),
});

function masked(result: QuestionResult): QuestionResult {
  const { question, asked, base, counts } = result;
  const told = { ...result, texts: [] };
  if (asked === null || base === null || base < fewest) return { ...nothingOf(told), withheld: false };
  const hidden = new Set<string>();
  for (const { key, count } of counts) {
    if (isSmall(count ?? 0)) hidden.add(key);
    // Of several boxes, each says how many did not tick it.
    if (question.type === "several" && isSmall(base - (count ?? 0))) hidden.add(key);
  }
  // One alone is what is left of the base: the next smallest goes with it, those that nobody chose last.
  if (question.type !== "several" && hidden.size === 1) {
    const [next] = counts
      .filter(({ key }) => !hidden.has(key))
      .sort((a, b) => Number(a.count === 0) - Number(b.count === 0) || (a.count ?? 0) - (b.count ?? 0));
    if (next) hidden.add(next.key);
  }
  return {
    ...told,
    asked: isSmall(asked - base) ? null : asked,
    counts: counts.map(({ key, count }) => ({ key, count: hidden.has(key) ? null : count })),
  };
}

const isSmall = (count: number) => count > 0 && count < fewest;
