// Reads a list in a thread of its own, while this one decides and writes what was read before.

import { isDeepStrictEqual } from "node:util";
import type { Worker } from "node:worker_threads";
import type { AheadReader, ListAhead } from "../../application/import/ahead/list-ahead.ts";
import type { PreparedBatch } from "../../application/import/ahead/row-preparer.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import type { ProgramFiles } from "../../ports/program-files.ts";
import type { Batch } from "../../readers/reading.ts";
import type { AheadJob, AheadMessage, AheadOrder } from "./ahead-thread.ts";
import { threadOf } from "./program-thread.ts";

/** Reads lists in the order in which they are asked for, each in a thread of its own; one may be opened beforehand. */
export class ReadAhead implements AheadReader {
  readonly #program: ProgramFiles;
  readonly #folder: string;
  #opened: { list: ListAhead; thread: AheadThread | null } | null = null;

  /** `folder`: from which paths are shown. */
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
    const isOpened = this.#opened?.list === list;
    const thread = isOpened ? this.#opened!.thread : this.#start(list);
    if (isOpened) this.#opened = null;
    const first = await thread?.next();
    if (thread && first && "opened" in first && isDeepStrictEqual(first.opened, facts)) {
      thread.tell({ begin, places: await this.#program.readText("dist/places.json") });
      return thread.batches();
    }
    // No row of it was used yet: the caller reads the list again, and finds what went wrong.
    await thread?.close();
    return null;
  }

  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = null;
    await opened?.thread?.close();
  }

  /** Null where no thread can be started. */
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
  readonly #read: AheadMessage[] = [];
  #arrived: (() => void) | null = null;

  constructor(worker: Worker) {
    this.#worker = worker;
    const take = (message: AheadMessage) => {
      this.#read.push(message);
      this.#arrived?.();
    };
    worker.on("message", take);
    worker.on("error", (bug) => take({ bug }));
    worker.on("exit", () => take({ bug: new Error("the thread that reads ahead ended") }));
    worker.unref(); // A list that is only opened does not keep the program alive.
  }

  tell(order: AheadOrder): void {
    this.#worker.postMessage(order);
  }

  async next(): Promise<AheadMessage> {
    this.#worker.ref();
    while (this.#read.length === 0)
      await new Promise<void>((resolve) => {
        this.#arrived = resolve;
      });
    return this.#read.shift()!;
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
