// Reads the files that a worker thread is given.
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

/** A Buffer that is posted to a thread arrives as a Uint8Array. */
const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

/** How long a reading may take, in milliseconds of processor: 20 s and 2 s a megabyte (docs/decisions/0006). */
export const longestReading = ({ bytes, text }: { bytes: Uint8Array; text?: string | null }): number =>
  20_000 + ((text?.length ?? 0) + bytes.length) / 500;

/** The refusal of a file whose reading took too long or too much memory. */
export const endlessRefusal = (kind: WorkerJob, file: string): Refusal =>
  new Refusal("input", { code: kind === "workbook" ? "workbook-endless" : "application-endless", file });
