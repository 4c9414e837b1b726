// The confidence of a suggestion.
import { type Situation, situations } from "../situations/situation.ts";
import type { Scores } from "./situation-scores.ts";

/** The strength of "says nothing", against which the scores of the three situations stand: more than one signal by itself. */
export const silence = 1.9;
/** How many points make a difference of one in log-odds. */
export const pointsPerOdds = 0.97;
/**
 * By how much (in log-odds) the model is surer of itself than it may be on texts of kinds that it was not fitted on: with it, what is announced
 * is nearest to what is right when whole kinds are left out of both layers (`npm run judge`). Whole paragraphs are most often parts of
 * ordinary pages: who tells something there tells of joint work seven times in ten, seldom of a wish or a refusal; where it is fitted, four in ten.
 */
const doubt: Scores = { unplanned: 0.1, willing: 0.1, engaged: 0.1 };
const doubtOfParagraphs: Scores = { unplanned: 0.6, willing: 0.9, engaged: 0.15 };
const wordsOfParagraph = 40;
/** The most that may be announced: what was had on real prose that nothing was fitted on. */
const most = 0.95;

/** The points by which each situation stands where it does against "says nothing", in a text of so many words. */
export function pointsOfOdds(odds: Scores, words: number): Scores {
  const doubted = words < wordsOfParagraph ? doubt : doubtOfParagraphs;
  const points = (one: Situation) => silence + pointsPerOdds * (odds[one] - doubted[one]);
  return { unplanned: points("unplanned"), willing: points("willing"), engaged: points("engaged") };
}

/** How likely the strongest of the scores is right (0–1): its share, once "says nothing" has had its own. */
export function confidenceOf(scores: Scores): number {
  const highest = Math.max(...situations.map((situation) => scores[situation]));
  if (highest <= 0) return 0;
  const odds = (points: number) => Math.exp((points - highest) / pointsPerOdds);
  return Math.min(most, 1 / (situations.reduce((sum, one) => sum + odds(scores[one]), 0) + odds(silence)));
}
