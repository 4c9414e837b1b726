// Reads what a worker thread is asked for.
import { Refusal } from "../domain/problems/problem.ts";
import type { Work, WorkerInput, WorkerJob, WorkerReader } from "./worker-protocol.ts";

/** Reads in the thread that calls it: what a worker thread does with each request. */
export const readInThisThread: WorkerReader = (kind, given) => readers[kind](given);

const readers: { [K in WorkerJob]: (given: WorkerInput<K>) => Promise<Work[K]["gives"]> } = {
  async workbook({ file, bytes, text }) {
    const { legacySheets } = await import("./formats/workbook/legacy-sheets.ts");
    return legacySheets(asBuffer(bytes), file, text);
  },
  async message({ file, bytes, as }) {
    if (as === "msg") return (await import("./formats/message/read-msg.ts")).readMsg(asBuffer(bytes), file);
    return (await import("./formats/message/read-eml.ts")).readEml(asBuffer(bytes));
  },
  async document({ file, bytes, as }) {
    const { readBinary } = await import("./formats/documents/open-document.ts");
    return readBinary(asBuffer(bytes), as, file);
  },
};

/** A thread gives the bytes of a buffer, not the buffer. */
const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

/** How long it may take, in milliseconds: many times what the largest file that people send takes on a slow machine. */
export const longestReading = ({ bytes, text }: { bytes: Uint8Array; text?: string | null }): number =>
  20_000 + ((text?.length ?? 0) + bytes.length) / 500;

/** The refusal of what took too long, or more memory than a thread may take. */
export const endlessRefusal = (kind: WorkerJob, file: string): Refusal =>
  new Refusal("input", { code: kind === "workbook" ? "workbook-endless" : "application-endless", file });
