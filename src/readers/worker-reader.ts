import { Refusal } from "../domain/problems/problem.ts";
import type { BinaryDocumentKind } from "./formats/documents/open-document.ts";
import type { DocumentText } from "./formats/documents/passage.ts";
import type { PlainSheet } from "./formats/workbook/legacy-sheets.ts";

/** What is read whole from bytes, mostly by a library that may never end when they are damaged or hostile: what is given, what comes back. */
export interface Work {
  workbook: { given: { file: string; bytes: Uint8Array; text: string | null }; gives: PlainSheet[] };
  document: { given: { file: string; bytes: Uint8Array; as: BinaryDocumentKind }; gives: DocumentText };
}

export type WorkerJob = keyof Work;
export type WorkerInput<K extends WorkerJob> = Work[K]["given"];

/** Reads where it can be stopped, and refuses (`workbook-endless`, `application-endless`) what had to be. Plain data goes in and out. */
export type WorkerReader = <K extends WorkerJob>(kind: K, given: WorkerInput<K>) => Promise<Work[K]["gives"]>;

/** Reads here and now: what the thread of an `Apart` does. */
export const readHere: WorkerReader = (kind, given) => readers[kind](given);

const readers: { [K in WorkerJob]: (given: WorkerInput<K>) => Promise<Work[K]["gives"]> } = {
  async workbook({ file, bytes, text }) {
    const { legacySheets } = await import("./formats/workbook/legacy-sheets.ts");
    return legacySheets(asBuffer(bytes), file, text);
  },
  async document({ file, bytes, as }) {
    const { readBinary } = await import("./formats/documents/open-document.ts");
    return readBinary(asBuffer(bytes), as, file);
  },
};

/** A thread gives the bytes of a buffer, not the buffer. */
const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

/** How long it may take, in milliseconds: many times what the largest file that people send takes on a slow machine. */
export const timeFor = ({ bytes, text }: { bytes: Uint8Array; text?: string | null }): number =>
  20_000 + ((text?.length ?? 0) + bytes.length) / 500;

/** The refusal of what took too long, or more memory than a thread may take. */
export const endless = (kind: WorkerJob, file: string): Refusal =>
  new Refusal("input", { code: kind === "workbook" ? "workbook-endless" : "application-endless", file });
