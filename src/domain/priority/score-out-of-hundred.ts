/** Turns a score into one out of a hundred, whatever the weights, with whole points that sum to it. */
import type { Priority, Reason } from "./ranking.ts";

/** The most that each criterion can give. */
const highestValue = 100;

/** The score, its points and its uncertainty scaled to a hundred. Actors are ranked before, by the exact score. */
export function outOfHundred(priority: Priority): Priority {
  const { reasons, score, actor, unknown, uncertainty } = priority;
  const most = reasons.reduce((sum, { weight }) => sum + weight, 0) * highestValue;
  if (most === 0) return priority;
  const scaled = (points: number) => (100 * points) / most;
  const whole = Math.round(scaled(score));
  return {
    ...{ actor, unknown, score: whole },
    uncertainty: Math.round(scaled(uncertainty)),
    reasons: shared(reasons, scaled, whole),
  };
}

/** Rounds points by the largest remainders, so that they sum to the whole score. */
function shared(reasons: readonly Reason[], scaled: (points: number) => number, sum: number): Reason[] {
  const exact = reasons.map(({ points }) => scaled(points));
  const whole = exact.map(Math.floor);
  const left = sum - whole.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((points, index) => ({ index, remainder: points - whole[index]! }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) whole[index]!++;
  return reasons.map((reason, index) => ({ ...reason, points: whole[index]! }));
}
