// Starts the threads that suggest situations for many actors.

import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import type {
  ActorSuggestion,
  ActorTexts,
  SuggestingJob,
  SuggestingThread,
} from "../../application/suggesting/many-suggestions.ts";
import type { ProgramFiles } from "../../ports/program-files.ts";
import { threadOf } from "./program-thread.ts";
import type { SuggestingAnswer } from "./suggesting-thread.ts";

/** The most threads: more would wait for the main thread, which reads the database. */
const mostThreads = 3;

/** Starts up to `mostThreads` threads and leaves one processor for this thread; none where none can be started. */
export function startSuggesting(
  program: Pick<ProgramFiles, "readingThread">,
  job: SuggestingJob,
): readonly SuggestingThread[] {
  const count = Math.min(mostThreads, availableParallelism() - 1);
  try {
    return Array.from(
      { length: count },
      () => new WorkerThread(threadOf(program.readingThread, { workerData: { suggesting: job } })),
    );
  } catch {
    return [];
  }
}

type PendingRequest = {
  done: (suggestions: readonly ActorSuggestion[]) => void;
  failed: (bug: unknown) => void;
};

class WorkerThread implements SuggestingThread {
  readonly #worker: Worker;
  readonly #pending: PendingRequest[] = [];
  #failure: { bug: unknown } | null = null;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (answer: SuggestingAnswer) => {
      const request = this.#pending.shift();
      if ("bug" in answer) request?.failed(answer.bug);
      else request?.done(answer.suggestions);
    });
    worker.on("error", (bug) => this.#end(bug));
    worker.on("exit", () => this.#end(new Error("the thread that suggests ended")));
  }

  suggest(actors: readonly ActorTexts[]): Promise<readonly ActorSuggestion[]> {
    return new Promise((done, failed) => {
      if (this.#failure) return failed(this.#failure.bug);
      this.#pending.push({ done, failed });
      this.#worker.postMessage(actors);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #end(bug: unknown): void {
    this.#failure ??= { bug };
    for (const { failed } of this.#pending.splice(0)) failed(bug);
  }
}
