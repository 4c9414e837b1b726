// Reads a list ahead in a thread of its own; `read-ahead.ts` starts the thread and takes its batches.

import type { MessagePort } from "node:worker_threads";
import { type ListAhead, openAhead, type PreparedWith } from "../../application/import/ahead/list-ahead.ts";
import type { PreparedBatch } from "../../application/import/ahead/row-preparer.ts";
import { PlaceReference } from "../../domain/places/place-reference.ts";
import { type Problem, Refusal, type RefusalKind } from "../../domain/problems/problem.ts";
import type { Batch, ReadingFacts } from "../../readers/reading.ts";
import { diskFiles } from "../disk-files.ts";

/** The data with which the thread starts. */
export interface AheadJob {
  list: ListAhead;
  /** The folder to which displayed paths are relative. */
  folder: string;
}

/** Messages to the thread: to begin, with the text of the file of places; then one for each batch that was taken. */
export type AheadOrder = { begin: PreparedWith; places: string } | "taken";

/** Messages from the thread: how the list was opened, each batch, and the end. */
export type AheadMessage =
  | { opened: ReadingFacts }
  | { batch: Batch | PreparedBatch }
  | { end: true }
  | { refusal: { kind: RefusalKind; problems: readonly Problem[] } }
  | { bug: unknown };

/** The most batches that are read and not yet taken, so that memory does not grow with the file. */
export const mostAhead = 8;

/** Opens a list, reads it when told to, and waits while it is `mostAhead` batches ahead. */
export async function readAhead({ list, folder }: AheadJob, port: MessagePort): Promise<void> {
  const say = (message: AheadMessage) => port.postMessage(message);
  const gate = new Semaphore(mostAhead);
  const beginning = new Promise<{ begin: PreparedWith; places: string }>((begin) => {
    port.on("message", (order: AheadOrder) => (order === "taken" ? gate.release() : begin(order)));
  });
  try {
    const files = diskFiles(folder);
    const opened = await openAhead(list, () => files.stream(list.path));
    say({ opened: opened.facts });
    const { begin, places } = await beginning;
    for await (const batch of opened.batches(begin, placeSourceOf(places))) {
      await gate.acquire();
      say({ batch });
    }
    say({ end: true });
  } catch (error) {
    if (error instanceof Refusal) say({ refusal: { kind: error.kind, problems: error.problems } });
    else say({ bug: error });
  }
}

/** Parses the places when a row first needs them. */
function placeSourceOf(places: string) {
  let ready: PlaceReference | undefined;
  return {
    places: async () => {
      ready ??= new PlaceReference(JSON.parse(places));
      return ready;
    },
  };
}

/** Lets `permits` batches pass, then one more for each `release`. */
class Semaphore {
  #permits: number;
  #waiting: (() => void) | null = null;

  constructor(permits: number) {
    this.#permits = permits;
  }

  release(): void {
    this.#permits++;
    this.#waiting?.();
    this.#waiting = null;
  }

  async acquire(): Promise<void> {
    while (this.#permits === 0)
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
    this.#permits--;
  }
}
