// Starts a thread of the program: from its file when installed as a package, from its text in the executable.

import { Worker, type WorkerOptions } from "node:worker_threads";
import type { ProgramFiles } from "../../ports/program-files.ts";

/** `program`: the bundle of `reading-worker-thread.ts`. */
export function threadOf(
  program: ProgramFiles["readingThread"],
  options: Pick<WorkerOptions, "workerData" | "resourceLimits">,
): Worker {
  const worker = new Worker("script" in program ? program.script : program.file, {
    eval: "script" in program,
    execArgv: [],
    ...options,
    stdout: true,
    stderr: true,
  });
  // What libraries write there is for programmers, so it is dropped.
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}
