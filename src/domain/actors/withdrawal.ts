// Tells from the state of an application whether its sender withdrew it, and when.
import words from "../../knowledge/words/withdrawal-words.yaml";
import { fold } from "../values/spelling.ts";
import type { Actor } from "./actor.ts";
import { dayOfState } from "./dated-states.ts";

export interface Withdrawal {
  /** The state as it is written: it may say why. */
  words: string;
  /** ISO date of the state, where its row says it. */
  on: string | null;
}

const withdrawn = new RegExp(`^${words.withdrawn}(?![a-z])`);
const byOthers = new RegExp(`(?<![a-z])${words.by_others}`);

/** Null where the application stands, was decided by somebody else, or none is known. */
export function withdrawalOf({ state, answers }: Pick<Actor, "state" | "answers">): Withdrawal | null {
  if (state === null) return null;
  const folded = fold(state.trim());
  if (!withdrawn.test(folded) || byOthers.test(folded)) return null;
  return { words: state.trim(), on: dayOfState(answers) };
}
