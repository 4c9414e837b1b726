// Tells from the state of an application, or from a note, whether its sender withdrew it, and when.
import words from "../../knowledge/words/withdrawal-words.yaml";
import { fold } from "../values/spelling.ts";
import type { Actor } from "./actor.ts";
import { dayOfState } from "./dated-states.ts";
import { withdrawalIn, withdrawnByOthers } from "./noted-withdrawal.ts";

export interface Withdrawal {
  /** The state, unchanged, since it may give the reason. */
  words: string;
  /** ISO date of the state; null when no answer gives it. */
  on: string | null;
}

const withdrawn = new RegExp(`^${words.withdrawn}(?![a-z])`);

/** Null when the state does not say that the sender withdrew. */
export function withdrawalOf({ state, answers }: Pick<Actor, "state" | "answers">): Withdrawal | null {
  if (state === null) return null;
  const folded = fold(state.trim());
  const isState = withdrawn.test(folded) && !withdrawnByOthers.test(folded);
  if (!isState && withdrawalIn(state) === null) return null;
  return { words: state.trim(), on: dayOfState(answers) };
}
