// Tells from the state of an application whether its sender withdrew it, and when.
import words from "../../knowledge/words/withdrawal-words.yaml";
import { fold } from "../values/spelling.ts";
import type { Actor } from "./actor.ts";
import { dayOfState } from "./dated-states.ts";

export interface Withdrawal {
  /** The state, unchanged, since it may give the reason. */
  words: string;
  /** ISO date of the state; null when no answer gives it. */
  on: string | null;
}

const withdrawn = new RegExp(`^${words.withdrawn}(?![a-z])`);
const byOthers = new RegExp(`(?<![a-z])${words.by_others}`);

/** Null when the state does not say that the sender withdrew. */
export function withdrawalOf({ state, answers }: Pick<Actor, "state" | "answers">): Withdrawal | null {
  if (state === null) return null;
  const folded = fold(state.trim());
  if (!withdrawn.test(folded) || byOthers.test(folded)) return null;
  return { words: state.trim(), on: dayOfState(answers) };
}
