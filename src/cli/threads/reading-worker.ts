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
  /** Milliseconds of processor time for one file. Time that a busy machine gives to other programs does not count. */
  timeFor: typeof longestReading;
  /** Memory of the thread in MB, besides the bytes of files. */
  memory: number;
}

/** The largest workbook in an old format takes a fraction of this memory. */
const defaultLimits: Limits = { timeFor: longestReading, memory: 2000 };

/** Reads files in a thread, one after the other, and stops the thread when a file takes too much time or memory. */
export class ReadingThread {
  readonly #program: ProgramFiles["readingThread"];
  readonly #limits: Limits;
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /** `program`: the bundle of `reading-worker-thread.ts`. */
  constructor(program: ProgramFiles["readingThread"], limits = defaultLimits) {
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

  /** The thread's answer; null when it used too much time, or Node stopped it for its memory. */
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
        processorTimeUsed(this.#limits.timeFor(given), signal),
      ]);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY") return null;
      throw error;
    } finally {
      ended.abort();
      worker.unref(); // An idle thread must not keep the program alive.
    }
  }
}

/** A reading that does not use the processor ends after this many times its processor time. */
const longestWait = 3;

/** Resolves to null when the process has used `milliseconds` of processor time. It does nothing else while a file is read. */
async function processorTimeUsed(milliseconds: number, signal: AbortSignal): Promise<null> {
  const start = process.cpuUsage();
  const end = performance.now() + milliseconds * longestWait;
  for (let left = milliseconds; left > 0 && performance.now() < end; ) {
    await setTimeout(Math.max(left, 50), null, { signal });
    const { user, system } = process.cpuUsage(start);
    left = milliseconds - (user + system) / 1000;
  }
  return null;
}
