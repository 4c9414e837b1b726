// Reads a list in another thread, while this one decides on and stores the rows that were read before.

import { isDeepStrictEqual } from "node:util";
import type { Worker } from "node:worker_threads";
import type { AheadReader, ListAhead } from "../../application/import/ahead/list-ahead.ts";
import type { PreparedBatch } from "../../application/import/ahead/row-preparer.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import type { ProgramFiles } from "../../ports/program-files.ts";
import type { Batch } from "../../readers/reading.ts";
import type { AheadJob, AheadMessage, AheadOrder } from "./ahead-thread.ts";
import { threadOf } from "./program-thread.ts";

/** Reads each list in a thread of its own. One list may be opened before its batches are asked for. */
export class ReadAhead implements AheadReader {
  readonly #program: ProgramFiles;
  readonly #folder: string;
  #opened: { list: ListAhead; thread: AheadThread | null } | null = null;

  /** `folder`: the folder to which displayed paths are relative. */
  constructor(program: ProgramFiles, folder: string) {
    this.#program = program;
    this.#folder = folder;
  }

  open(list: ListAhead): void {
    if (this.#opened && this.#opened.list.path !== list.path) return;
    this.close();
    this.#opened = { list, thread: this.#start(list) };
  }

  async batches(...[list, facts, begin]: Parameters<AheadReader["batches"]>) {
    const isOpenedBefore = this.#opened?.list === list;
    const thread = isOpenedBefore ? this.#opened!.thread : this.#start(list);
    if (isOpenedBefore) this.#opened = null;
    const first = await thread?.next();
    if (thread && first && "opened" in first && isDeepStrictEqual(first.opened, facts)) {
      thread.tell({ begin, places: await this.#program.readText("dist/places.json") });
      return thread.batches();
    }
    // No row was used yet, so the caller can read the list in its own thread and report what went wrong.
    await thread?.close();
    return null;
  }

  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = null;
    await opened?.thread?.close();
  }

  /** Starts a thread; null where none can be started. */
  #start(list: ListAhead): AheadThread | null {
    const job: AheadJob = { list, folder: this.#folder };
    try {
      return new AheadThread(threadOf(this.#program.readingThread, { workerData: { ahead: job } }));
    } catch {
      return null;
    }
  }
}

class AheadThread {
  readonly #worker: Worker;
  readonly #messages: AheadMessage[] = [];
  #onMessage: (() => void) | null = null;

  constructor(worker: Worker) {
    this.#worker = worker;
    const take = (message: AheadMessage) => {
      this.#messages.push(message);
      this.#onMessage?.();
    };
    worker.on("message", take);
    worker.on("error", (bug) => take({ bug }));
    worker.on("exit", () => take({ bug: new Error("the thread that reads ahead ended") }));
    worker.unref(); // A list that was opened but never read must not keep the program alive.
  }

  tell(order: AheadOrder): void {
    this.#worker.postMessage(order);
  }

  async next(): Promise<AheadMessage> {
    this.#worker.ref();
    while (this.#messages.length === 0)
      await new Promise<void>((resolve) => {
        this.#onMessage = resolve;
      });
    return this.#messages.shift()!;
  }

  async *batches(): AsyncGenerator<Batch | PreparedBatch> {
    try {
      for (;;) {
        const message = await this.next();
        if ("end" in message) return;
        if ("refusal" in message) throw new Refusal(message.refusal.kind, ...message.refusal.problems);
        if ("bug" in message) throw message.bug;
        if (!("batch" in message)) continue;
        this.tell("taken");
        yield message.batch;
      }
    } finally {
      await this.close();
    }
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
