// How many points the signals of a text give to each situation.
import { type Situation, situations } from "../situations/situation.ts";

export type Scores = Record<Situation, number>;

export function strongest(scores: Scores): Situation {
  return situations.reduce((best, one) => (scores[one] > scores[best] ? one : best));
}
