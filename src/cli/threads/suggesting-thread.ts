// Suggests situations in a thread of its own, which `start-suggesting.ts` starts and asks.

import type { MessagePort } from "node:worker_threads";
import {
  type ActorSuggestion,
  type ActorTexts,
  type SuggestingJob,
  suggestingFor,
} from "../../application/suggesting/many-suggestions.ts";

/** The suggestions for some actors, in the order in which these were sent. */
export type SuggestingAnswer = { suggestions: readonly ActorSuggestion[] } | { bug: unknown };

/** Answers each message, which holds the texts of some actors, until the thread is stopped. */
export function suggestWhatIsSent(job: SuggestingJob, port: MessagePort): void {
  const suggestFor = suggestingFor(job);
  port.on("message", (actors: readonly ActorTexts[]) => {
    port.postMessage(answer(actors, suggestFor));
  });
}

function answer(
  actors: readonly ActorTexts[],
  suggestFor: ReturnType<typeof suggestingFor>,
): SuggestingAnswer {
  try {
    return { suggestions: actors.map(suggestFor) };
  } catch (bug) {
    return { bug };
  }
}
