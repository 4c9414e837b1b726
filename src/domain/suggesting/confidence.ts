// The confidence of a suggestion.
import { situations } from "../situations/situation.ts";
import type { Scores } from "./weigh-evidence.ts";

/** The strength of "says nothing", against which the scores of the three situations stand: more than one signal by itself. */
const silence = 1.9;
/** How many points make a difference of one in log-odds. Both are measured on texts that no signal was written for. */
const scale = 0.97;

/** How likely the strongest of the scores is right (0–1): its share, once "says nothing" has had its own. */
export function confidenceOf(scores: Scores): number {
  const highest = Math.max(...situations.map((one) => scores[one]));
  if (highest <= 0) return 0;
  const odds = (points: number) => Math.exp((points - highest) / scale);
  return 1 / (situations.reduce((sum, one) => sum + odds(scores[one]), 0) + odds(silence));
}
