// Protects the program from files whose reading takes too much time or memory.

import { once } from "node:events";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import { Refusal } from "../../domain/problems/problem.ts";
import type { ProgramFiles } from "../../ports/program-files.ts";
import type { Work, WorkerInput, WorkerJob, WorkerReader } from "../../readers/worker-protocol.ts";
import { endlessRefusal, longestReading } from "../../readers/worker-reader.ts";
import { threadOf } from "./program-thread.ts";
import type { WorkerAnswer } from "./reading-worker-thread.ts";

export interface Limits {
  /** Milliseconds of processor time for one file: what a busy machine gives to others does not count. */
  timeFor: typeof longestReading;
  /** Of the thread, in MB, beside the bytes of files. */
  memory: number;
}

/** The largest old workbook takes a fraction of this memory. */
const ample: Limits = { timeFor: longestReading, memory: 2000 };

/** Reads in a thread, one file after the other, and stops the thread for a file that it would never be done with. */
export class ReadingThread {
  readonly #program: ProgramFiles["readingThread"];
  readonly #limits: Limits;
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /** `program`: `reading-worker-thread.ts`, bundled. */
  constructor(program: ProgramFiles["readingThread"], limits = ample) {
    this.#program = program;
    this.#limits = limits;
  }

  readonly read: WorkerReader = (kind, given) => {
    const reading = this.#last.then(() => this.#read(kind, given));
    this.#last = reading.catch(() => undefined);
    return reading;
  };

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }

  async #read<K extends WorkerJob>(kind: K, given: WorkerInput<K>): Promise<Work[K]["gives"]> {
    const answer = await this.#ask(kind, given);
    if (answer === null) {
      await this.close();
      throw endlessRefusal(kind, given.file);
    }
    if ("refusal" in answer) throw new Refusal(answer.refusal.kind, ...answer.refusal.problems);
    if ("bug" in answer) throw answer.bug;
    return answer.gives as Work[K]["gives"];
  }

  #open(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: this.#limits.memory };
    const worker = threadOf(this.#program, { resourceLimits });
    worker.on("error", () => {
      this.#worker = null;
    });
    return worker;
  }

  /** Null when the thread had to be stopped: for its time, or by Node for its memory. */
  async #ask<K extends WorkerJob>(kind: K, given: WorkerInput<K>): Promise<WorkerAnswer | null> {
    const worker = this.#worker ?? this.#open();
    this.#worker = worker;
    const ended = new AbortController();
    const { signal } = ended;
    worker.ref();
    worker.postMessage({ kind, given });
    try {
      return await Promise.race([
        once(worker, "message", { signal }).then(([answer]) => answer as WorkerAnswer),
        spent(this.#limits.timeFor(given), signal),
      ]);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY") return null;
      throw error;
    } finally {
      ended.abort();
      worker.unref(); // Idle, it does not keep the program alive.
    }
  }
}

/** A file that waits without using the processor is given up after this many times its milliseconds. */
const longestWait = 3;

/** Null as soon as the program has used these milliseconds of processor: while a file is read, it does nothing else. */
async function spent(milliseconds: number, signal: AbortSignal): Promise<null> {
  const start = process.cpuUsage();
  const end = performance.now() + milliseconds * longestWait;
  for (let left = milliseconds; left > 0 && performance.now() < end; ) {
    await setTimeout(Math.max(left, 50), null, { signal });
    const { user, system } = process.cpuUsage(start);
    left = milliseconds - (user + system) / 1000;
  }
  return null;
}
