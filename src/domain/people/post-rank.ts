// Places a title on the ladder of roles, from the likeliest to carry cooperation to the least.
import type { PostTitle } from "./post-title.ts";
import { type Rung, unclear } from "./roles.ts";
import type { Vocabulary } from "./title-vocabulary.ts";

/** Where a title stands in the order of those likely to carry cooperation. */
export interface PostRank {
  rung: string;
  /** 0–1. */
  likelihood: number;
}

/** A title whose subject is in words that we do not know stands this much lower. Chosen by hand: it decides between equals. */
const vagueness = 0.03;

/** The highest step on which a title stands; null when it stands on none. `kinds` are those of the actor. */
export function postRankOf(
  title: PostTitle,
  kinds: ReadonlySet<string>,
  { ladder, knowsUnclear }: Vocabulary,
): PostRank | null {
  const functions = new Set(title.readings.map((reading) => reading.function.id));
  for (const rung of ladder) {
    if (rung.kinds.length > 0 && !rung.kinds.some((kind) => kinds.has(kind))) continue;
    if (rung.with.some((one) => !functions.has(one)) || rung.without.some((one) => functions.has(one)))
      continue;
    const fitting = title.readings.filter((reading) => fits(reading, rung, knowsUnclear));
    if (fitting.length > 0) {
      const vague = !rung.subjects.includes(unclear) && fitting.every((reading) => reading.vague);
      return { rung: rung.id, likelihood: rounded(rung.likelihood - (vague ? vagueness : 0)) };
    }
  }
  return null;
}

function fits(
  { function: { id, level }, subjects, vague }: PostTitle["readings"][number],
  rung: Rung,
  knowsUnclear: boolean,
): boolean {
  const namedSubjects = subjects.length > 0 ? subjects : [vague && knowsUnclear ? unclear : "none"];
  return (
    (rung.functions.length === 0 || rung.functions.includes(id)) &&
    (rung.levels.length === 0 || rung.levels.includes(level)) &&
    (rung.subjects.length === 0 || namedSubjects.some((subject) => rung.subjects.includes(subject)))
  );
}

export const rounded = (likelihood: number) => Math.round(likelihood * 100) / 100;
