// What a survey came to: counts with their bases, and what may be told to others without giving anybody away.
import { fewest, hiddenParts, isSmall } from "../audience/small-counts.ts";
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

/**
 * The same for others than the team, who know how many answered the survey: only questions that may be shared, no words, no count of one to four
 * people, and none that what is told beside it gives away: what is left of a whole, who did not answer, who was asked a second question for what
 * they said to a first.
 */
export function resultsForOthers(results: readonly QuestionResult[]): QuestionResult[] {
  const told = new Map<string, QuestionResult>();
  return results.map((result) => {
    const { question } = result;
    const shown = isTellable(result, told) ? masked(result) : nothingOf(result);
    told.set(question.id, shown);
    return shown;
  });
}

const nothingOf = ({ question, counts }: QuestionResult): QuestionResult => ({
  ...{ question, asked: null, base: null, texts: [], withheld: true },
  counts: counts.map(({ key }) => ({ key, count: null })),
});

/** Whether a question may be told at all: how many were asked it says how many gave certain answers to others. */
function isTellable({ question }: QuestionResult, told: ReadonlyMap<string, QuestionResult>): boolean {
  if (question.audience === "team") return false;
  if (question.conditions.length === 0) return true;
  const [condition] = question.conditions;
  const parent = told.get(condition!.question);
  // Of two answers at once, or of either of two boxes, how many were asked would be a count of its own, over people who are told nowhere else.
  const isOneGroup =
    question.conditions.length === 1 && (parent?.question.type !== "several" || condition!.keys.length === 1);
  if (!parent || !isOneGroup) return false;
  const groups = parent.counts.filter(({ key }) => condition!.keys.includes(key));
  return groups.length > 0 && groups.every(({ count }) => count !== null);
}

function masked(result: QuestionResult): QuestionResult {
  const { question, asked, base, counts } = result;
  const told = { ...result, texts: [] };
  if (asked === null || base === null || base < fewest) return { ...nothingOf(told), withheld: false };
  const silent = { key: null, count: asked - base };
  if (question.type === "several" || counts.length === 0) {
    // Of several boxes, each says how many did not tick it.
    const hides = (count: number) => isSmall(count) || isSmall(base - count) || isSmall(asked - count);
    return {
      ...told,
      base: isSmall(silent.count) ? null : base,
      counts: counts.map(({ key, count }) => ({ key, count: hides(count!) ? null : count })),
    };
  }
  const parts = [...counts.map(({ key, count }) => ({ key, count: count! })), silent];
  const hidden = hiddenParts<string | null>(parts, asked, { least: 0 });
  if (hidden === null) return { ...nothingOf(told), withheld: false };
  return {
    ...told,
    base: hidden.has(null) ? null : base,
    counts: counts.map(({ key, count }) => ({ key, count: hidden.has(key) ? null : count })),
  };
}
