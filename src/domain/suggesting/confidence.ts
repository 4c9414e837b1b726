// How sure a suggestion is, computed from the scores of the three situations.
import { type Situation, situations } from "../situations/situation.ts";
import type { Scores } from "./situation-scores.ts";

/**
 * The score of "says nothing", against which the three situations stand: more than one signal alone. This and `pointsPerOdds` were set on
 * texts written before the signals were tuned (decision 0015).
 */
export const silence = 1.9;
/** How many points make a difference of one in log-odds. */
export const pointsPerOdds = 0.97;
/**
 * Log-odds taken off each situation, as the model is surer than it is right on kinds of texts that it was not fitted on (`npm run judge`,
 * decision 0049). In a paragraph, a wish and a refusal lose more: seven in ten of the real paragraphs that say something tell of joint work,
 * four in ten of the texts that the model was fitted on.
 */
const doubt: Scores = { unplanned: 0.1, willing: 0.1, engaged: 0.1 };
const doubtOfParagraphs: Scores = { unplanned: 0.6, willing: 0.9, engaged: 0.15 };
const wordsOfParagraph = 40;
/** No higher confidence is announced: on real prose that nothing was fitted on, no larger share was right (decision 0049). */
const most = 0.95;

/** Turns log-odds against "says nothing" into points, for a text of so many words. */
export function pointsOfOdds(odds: Scores, words: number): Scores {
  const doubted = words < wordsOfParagraph ? doubt : doubtOfParagraphs;
  const points = (one: Situation) => silence + pointsPerOdds * (odds[one] - doubted[one]);
  return { unplanned: points("unplanned"), willing: points("willing"), engaged: points("engaged") };
}

/** How likely the strongest score is right (0–1): its share of the odds of the three situations and of "says nothing". */
export function confidenceOf(scores: Scores): number {
  const highest = Math.max(...situations.map((situation) => scores[situation]));
  if (highest <= 0) return 0;
  const odds = (points: number) => Math.exp((points - highest) / pointsPerOdds);
  return Math.min(most, 1 / (situations.reduce((sum, one) => sum + odds(scores[one]), 0) + odds(silence)));
}
