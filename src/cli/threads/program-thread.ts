// Starts a thread of the program: from its file where it is installed, from its text in the executable.

import { Worker, type WorkerOptions } from "node:worker_threads";
import type { ProgramFiles } from "../../ports/program-files.ts";

/** `program`: `reading-worker-thread.ts`, bundled. */
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
  // Warnings of libraries are for programmers, not for those who run a command.
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}
