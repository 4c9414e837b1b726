/** Keeps an import from making a third copy of two actors that are possible duplicates of each other. */
import type { Pair } from "./clusters.ts";

/** Facts about the positions of the pairs. */
export interface OpenQuestions {
  isNew(position: number): boolean;
  /** Whether two known actors are a possible duplicate that nobody has decided yet. */
  areAsked(a: number, b: number): boolean;
  /** Whether they have one name, and nothing tells that they are two. */
  mayBeNamesakes(a: number, b: number): boolean;
}

/**
 * Joins a new actor that may be any of several known ones, which are possible duplicates of each other, to the one that it matches best. What somebody
 * decides about these then also counts for the new one.
 */
export function answerOpenQuestions<P extends Pair>(
  pairs: readonly P[],
  { isNew, areAsked, mayBeNamesakes }: OpenQuestions,
): readonly P[] {
  const claims = new Map<number, P[]>();
  for (const pair of pairs) {
    const [made] = [pair.a, pair.b].filter(isNew);
    if (made === undefined || (isNew(pair.a) && isNew(pair.b))) continue;
    claims.set(made, [...(claims.get(made) ?? []), pair]);
  }
  const answered = new Map<P, P | null>();
  for (const [made, claiming] of claims) {
    const knownOf = ({ a, b }: Pair) => (a === made ? b : a);
    const areOneQuestion = claiming.every((one, at) =>
      claiming.slice(0, at).every((other) => areAsked(knownOf(one), knownOf(other))),
    );
    if (claiming.length < 2 || !areOneQuestion) continue;
    const [best] = claiming
      .filter((pair) => mayBeNamesakes(made, knownOf(pair)))
      .sort((x, y) => y.score - x.score || knownOf(x) - knownOf(y));
    if (best === undefined) continue;
    for (const pair of claiming) answered.set(pair, pair === best ? { ...best, verdict: "same" } : null);
  }
  return pairs.flatMap((pair) => {
    const answer = answered.get(pair);
    return answer === undefined ? [pair] : answer === null ? [] : [answer];
  });
}
