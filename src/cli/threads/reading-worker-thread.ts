// The code that runs in the threads of the program: one reads doubtful files (`reading-worker.ts`), one a long list (`read-ahead.ts`), some
// suggest situations (`start-suggesting.ts`).

import process from "node:process";
import { parentPort, workerData } from "node:worker_threads";
import type { SuggestingJob } from "../../application/suggesting/many-suggestions.ts";
import { type Problem, Refusal, type RefusalKind } from "../../domain/problems/problem.ts";
import type { WorkerInput, WorkerJob } from "../../readers/worker-protocol.ts";
import { readInThisThread } from "../../readers/worker-reader.ts";
import type { AheadJob } from "./ahead-thread.ts";

/** What comes back for a file. */
export type WorkerAnswer =
  | { gives: unknown }
  | { refusal: { kind: RefusalKind; problems: readonly Problem[] } }
  | { bug: unknown };

/** What a thread is started for; a thread without a job reads doubtful files. */
export type ThreadJob = { ahead: AheadJob } | { suggesting: SuggestingJob };

const job = workerData as ThreadJob | null;
const port = parentPort;
if (port && job) {
  if ("ahead" in job) import("./ahead-thread.ts").then(({ readAhead }) => readAhead(job.ahead, port));
  else
    import("./suggesting-thread.ts").then(({ suggestWhatIsSent }) => suggestWhatIsSent(job.suggesting, port));
}

/** Reads the files whose reading might never end, one after the other, as they come. */
if (!job)
  parentPort?.on("message", async ({ kind, given }: { kind: WorkerJob; given: WorkerInput<WorkerJob> }) => {
    parentPort?.postMessage(await answer(kind, given));
  });

// A damaged file makes libraries reject promises that they no longer await: only those that they await count.
process.on("unhandledRejection", () => {});

async function answer(kind: WorkerJob, given: WorkerInput<WorkerJob>): Promise<WorkerAnswer> {
  try {
    return { gives: await readInThisThread(kind, given) };
  } catch (error) {
    if (!(error instanceof Refusal)) return { bug: error };
    return { refusal: { kind: error.kind, problems: error.problems } };
  }
}
