// The code that reads a list ahead in a thread of its own; `read-ahead.ts` starts the thread and takes what it reads.

import type { MessagePort } from "node:worker_threads";
import { type ListAhead, openAhead, type PreparedWith } from "../../application/import/ahead/list-ahead.ts";
import type { PreparedBatch } from "../../application/import/ahead/row-preparer.ts";
import { PlaceReference } from "../../domain/places/place-reference.ts";
import { type Problem, Refusal, type RefusalKind } from "../../domain/problems/problem.ts";
import type { Batch, ReadingFacts } from "../../readers/reading.ts";
import { diskFiles } from "../disk-files.ts";

/** What the thread is started with. */
export interface AheadJob {
  list: ListAhead;
  /** The folder from which paths are shown. */
  folder: string;
}

/** What the thread is told: to begin, with the text of the file of places; then each time that a batch was taken. */
export type AheadOrder = { begin: PreparedWith; places: string } | "taken";

/** What comes back: how the list was opened, its batches one by one, and the end. */
export type AheadMessage =
  | { opened: ReadingFacts }
  | { batch: Batch | PreparedBatch }
  | { end: true }
  | { refusal: { kind: RefusalKind; problems: readonly Problem[] } }
  | { bug: unknown };

/** Batches that are read before the first of them is taken: memory does not grow with the file. */
export const mostAhead = 8;

/** Opens a list, reads it once told to, and waits whenever it is far enough ahead. */
export async function readAhead({ list, folder }: AheadJob, port: MessagePort): Promise<void> {
  const say = (message: AheadMessage) => port.postMessage(message);
  const gate = new Semaphore(mostAhead);
  const begun = new Promise<{ begin: PreparedWith; places: string }>((begin) => {
    port.on("message", (order: AheadOrder) => (order === "taken" ? gate.release() : begin(order)));
  });
  try {
    const files = diskFiles(folder);
    const opened = await openAhead(list, () => files.stream(list.path));
    say({ opened: opened.facts });
    const { begin, places } = await begun;
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

/** The places are parsed when a row first asks for them. */
function placeSourceOf(places: string) {
  let ready: PlaceReference | undefined;
  return {
    places: async () => {
      ready ??= new PlaceReference(JSON.parse(places));
      return ready;
    },
  };
}

/** A semaphore: lets `places` batches pass, then one more for each that was taken. */
class Semaphore {
  #places: number;
  #waiting: (() => void) | null = null;

  constructor(places: number) {
    this.#places = places;
  }

  release(): void {
    this.#places++;
    this.#waiting?.();
    this.#waiting = null;
  }

  async acquire(): Promise<void> {
    while (this.#places === 0)
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
    this.#places--;
  }
}
