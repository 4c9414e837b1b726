// Starts the threads in which situations are suggested for many actors, beside this one.

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

/** More threads would wait for this one, which reads the database. */
const most = 3;

/** Up to `most` threads, one for each processor but that of this thread; none where none can be started. */
export function startSuggesting(
  program: Pick<ProgramFiles, "readingThread">,
  job: SuggestingJob,
): readonly SuggestingThread[] {
  const count = Math.min(most, availableParallelism() - 1);
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
  #gone: { bug: unknown } | null = null;

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

  suggest(some: readonly ActorTexts[]): Promise<readonly ActorSuggestion[]> {
    return new Promise((done, failed) => {
      if (this.#gone) return failed(this.#gone.bug);
      this.#pending.push({ done, failed });
      this.#worker.postMessage(some);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #end(bug: unknown): void {
    this.#gone ??= { bug };
    for (const { failed } of this.#pending.splice(0)) failed(bug);
  }
}
