// The entry of every thread of the program: a thread reads files that might never end (`reading-worker.ts`), a long list (`read-ahead.ts`),
// or suggests situations (`start-suggesting.ts`).

import process from "node:process";
import { parentPort, workerData } from "node:worker_threads";
import type { SuggestingJob } from "../../application/suggesting/many-suggestions.ts";
import { type Problem, Refusal, type RefusalKind } from "../../domain/problems/problem.ts";
import type { WorkerInput, WorkerJob } from "../../readers/worker-protocol.ts";
import { readInThisThread } from "../../readers/worker-reader.ts";
import type { AheadJob } from "./ahead-thread.ts";

/** The answer for one file. */
export type WorkerAnswer =
  | { gives: unknown }
  | { refusal: { kind: RefusalKind; problems: readonly Problem[] } }
  | { bug: unknown };

/** The task of a thread. A thread without one reads the files that it is sent. */
export type ThreadJob = { ahead: AheadJob } | { suggesting: SuggestingJob };

const job = workerData as ThreadJob | null;
const port = parentPort;
if (port && job) {
  if ("ahead" in job) import("./ahead-thread.ts").then(({ readAhead }) => readAhead(job.ahead, port));
  else
    import("./suggesting-thread.ts").then(({ suggestWhatIsSent }) => suggestWhatIsSent(job.suggesting, port));
}

/** Reads the files that are sent, one after the other. */
if (!job)
  parentPort?.on("message", async ({ kind, given }: { kind: WorkerJob; given: WorkerInput<WorkerJob> }) => {
    parentPort?.postMessage(await answer(kind, given));
  });

// With a damaged file, libraries reject promises that they no longer await; only awaited ones matter.
process.on("unhandledRejection", () => {});

async function answer(kind: WorkerJob, given: WorkerInput<WorkerJob>): Promise<WorkerAnswer> {
  try {
    return { gives: await readInThisThread(kind, given) };
  } catch (error) {
    if (!(error instanceof Refusal)) return { bug: error };
    return { refusal: { kind: error.kind, problems: error.problems } };
  }
}
