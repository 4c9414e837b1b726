// The code that runs in the reading thread; `reading-worker.ts` starts the thread and stops it.

import process from "node:process";
import { parentPort } from "node:worker_threads";
import { type Problem, Refusal, type RefusalKind } from "../domain/problems/problem.ts";
import type { WorkerInput, WorkerJob } from "../readers/worker-protocol.ts";
import { readHere } from "../readers/worker-reader.ts";

/** What comes back for a file. */
export type WorkerAnswer =
  | { gives: unknown }
  | { refusal: { kind: RefusalKind; problems: readonly Problem[] } }
  | { bug: unknown };

/** The program of the thread in which files are read that might never end: one file after the other, as they come. */
parentPort?.on("message", async ({ kind, given }: { kind: WorkerJob; given: WorkerInput<WorkerJob> }) => {
  parentPort?.postMessage(await answer(kind, given));
});

// A damaged file makes libraries reject promises that they no longer wait for; those that they do wait for decide.
process.on("unhandledRejection", () => {});

async function answer(kind: WorkerJob, given: WorkerInput<WorkerJob>): Promise<WorkerAnswer> {
  try {
    return { gives: await readHere(kind, given) };
  } catch (error) {
    if (!(error instanceof Refusal)) return { bug: error };
    return { refusal: { kind: error.kind, problems: error.problems } };
  }
}
