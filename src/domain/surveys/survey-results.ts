// Counts the results of a survey, and makes the results that may be published without revealing anybody's answer.
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
  /** How many were asked the question; null when that may not be published. */
  asked: number | null;
  /** How many answered it; null when that may not be published. */
  base: number | null;
  /** For choices and scales the number of each, in order; a count is null when it may not be published. */
  counts: readonly { key: string; count: number | null }[];
  /** The answers to an open question, equal ones counted together, the most frequent first; empty for others than the team. */
  texts: readonly { text: string; count: number }[];
  /** Whether only the team may see the question's results. */
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
 * The results for others than the team, who may know how many answered the survey. They have no texts, only questions that may be shared, and no count
 * of one to four people, nor any from which such a count follows: by subtraction from a total, from those who did not answer, or from how many were
 * asked a question with a condition.
 */
export function resultsForOthers(results: readonly QuestionResult[]): QuestionResult[] {
  const published = new Map<string, QuestionResult>();
  return results.map((result) => {
    const { question } = result;
    const shown = isPublishable(result, published) ? masked(result) : withheldResult(result);
    published.set(question.id, shown);
    return shown;
  });
}

const withheldResult = ({ question, counts }: QuestionResult): QuestionResult => ({
  ...{ question, asked: null, base: null, texts: [], withheld: true },
  counts: counts.map(({ key }) => ({ key, count: null })),
});

/** Whether the results of a question may be published: the number of people asked reveals how many gave the answers of its condition. */
function isPublishable(
  { question }: QuestionResult,
  published: ReadonlyMap<string, QuestionResult>,
): boolean {
  if (question.audience === "team") return false;
  if (question.conditions.length === 0) return true;
  const [condition] = question.conditions;
  const parent = published.get(condition!.question);
  // With two conditions, or several boxes of one question, the number of people asked is a new count, which is checked nowhere else.
  const isOneGroup =
    question.conditions.length === 1 && (parent?.question.type !== "several" || condition!.keys.length === 1);
  if (!parent || !isOneGroup) return false;
  const groups = parent.counts.filter(({ key }) => condition!.keys.includes(key));
  return groups.length > 0 && groups.every(({ count }) => count !== null);
}

function masked(result: QuestionResult): QuestionResult {
  const { question, asked, base, counts } = result;
  const withoutTexts = { ...result, texts: [] };
  if (asked === null || base === null || base < fewest)
    return { ...withheldResult(withoutTexts), withheld: false };
  const silent = { key: null, count: asked - base };
  if (question.type === "several" || counts.length === 0) {
    // When several boxes may be ticked, the count of one also reveals how many did not tick it.
    const hides = (count: number) => isSmall(count) || isSmall(base - count) || isSmall(asked - count);
    return {
      ...withoutTexts,
      base: isSmall(silent.count) ? null : base,
      counts: counts.map(({ key, count }) => ({ key, count: hides(count!) ? null : count })),
    };
  }
  const parts = [...counts.map(({ key, count }) => ({ key, count: count! })), silent];
  const hidden = hiddenParts<string | null>(parts, asked, { least: 0 });
  if (hidden === null) return { ...withheldResult(withoutTexts), withheld: false };
  return {
    ...withoutTexts,
    base: hidden.has(null) ? null : base,
    counts: counts.map(({ key, count }) => ({ key, count: hidden.has(key) ? null : count })),
  };
}
