// The code that suggests situations in a thread of its own; `start-suggesting.ts` starts the thread and asks it.

import type { MessagePort } from "node:worker_threads";
import {
  type ActorSuggestion,
  type ActorTexts,
  type SuggestingJob,
  suggestingFor,
} from "../../application/suggesting/many-suggestions.ts";

/** What comes back for some actors, in the order in which they were sent. */
export type SuggestingAnswer = { suggestions: readonly ActorSuggestion[] } | { bug: unknown };

/** Suggests for all actors that are sent, until the thread is stopped. */
export function suggestWhatIsSent(job: SuggestingJob, port: MessagePort): void {
  const suggestFor = suggestingFor(job);
  port.on("message", (some: readonly ActorTexts[]) => {
    port.postMessage(answer(some, suggestFor));
  });
}

function answer(some: readonly ActorTexts[], suggestFor: ReturnType<typeof suggestingFor>): SuggestingAnswer {
  try {
    return { suggestions: some.map(suggestFor) };
  } catch (bug) {
    return { bug };
  }
}
