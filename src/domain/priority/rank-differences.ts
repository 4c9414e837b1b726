// Explains why one actor comes before another, and which actors would move under other weights.
import type { Criterion } from "./criteria.ts";
import { byScore, type Priority, type Reason, type Score } from "./ranking.ts";

/** One criterion of two actors. */
export interface Difference {
  criterion: Criterion;
  a: Reason;
  b: Reason;
  /** The points of a less those of b; all differences sum to the difference of the scores. */
  points: number;
}

/** The difference of two actors in each criterion, the largest first. */
export function differences(a: Priority, b: Priority): Difference[] {
  const theirs = new Map(b.reasons.map((reason) => [reason.criterion, reason]));
  return a.reasons
    .map((reason) => {
      const other = theirs.get(reason.criterion)!;
      const points = (Math.round(reason.points * 100) - Math.round(other.points * 100)) / 100;
      return { criterion: reason.criterion, a: reason, b: other, points };
    })
    .sort((one, other) => Math.abs(other.points) - Math.abs(one.points));
}

/** Whether two actors have the same score, as it is shown. */
export const isLevel = (a: Priority, b: Priority): boolean => a.score === b.score;

/** An actor's rank and score now and under other weights. */
export interface Move {
  id: string;
  name: string;
  rank: number;
  score: number;
  rankThen: number;
  scoreThen: number;
}

/** The actors whose rank would change under other weights, by their new rank. */
export function moves(scores: readonly (Score & { rank: number; scoreThen: number })[]): Move[] {
  const then = scores.map((score) => ({ ...score, score: score.scoreThen })).sort(byScore);
  const ranksThen = new Map(then.map(({ id }, index) => [id, index + 1]));
  return scores
    .map(({ id, name, rank, score, scoreThen }) => ({
      id,
      name,
      rank,
      score,
      rankThen: ranksThen.get(id)!,
      scoreThen,
    }))
    .filter(({ rank, rankThen }) => rank !== rankThen)
    .sort((a, b) => a.rankThen - b.rankThen);
}
