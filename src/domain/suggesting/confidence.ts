// The confidence of a suggestion.
import { situations } from "../situations/situation.ts";
import type { Scores } from "./situation-scores.ts";

/** The strength of "says nothing", against which the scores of the three situations stand: more than one signal by itself. */
export const silence = 1.9;
/** How many points make a difference of one in log-odds. */
export const pointsPerOdds = 0.97;
/**
 * By how much (in log-odds) the model is surer of itself than it may be on prose of kinds that it was not fitted on: with it, what is announced
 * is nearest to what is right when whole kinds are left out of both layers (`npm run judge`). And the most that may be announced: what was had
 * on real prose that nothing was fitted on.
 */
const doubt = 0.3;
const most = 0.95;

/** The points by which a situation stands where it does against "says nothing". */
export const pointsOfOdds = (odds: number): number => silence + pointsPerOdds * (odds - doubt);

/** How likely the strongest of the scores is right (0–1): its share, once "says nothing" has had its own. */
export function confidenceOf(scores: Scores): number {
  const highest = Math.max(...situations.map((situation) => scores[situation]));
  if (highest <= 0) return 0;
  const odds = (points: number) => Math.exp((points - highest) / pointsPerOdds);
  return Math.min(most, 1 / (situations.reduce((sum, one) => sum + odds(scores[one]), 0) + odds(silence)));
}
