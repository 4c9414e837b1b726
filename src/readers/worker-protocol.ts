// What a worker thread is asked to read, and what it answers.
import type { DocumentText } from "./formats/documents/passage.ts";
import type { MessageFormat, SavedMessage } from "./formats/message/saved-message.ts";
import type { PlainSheet } from "./formats/workbook/legacy-sheets.ts";

/** The kinds of application that are bytes rather than text. */
export type BinaryDocumentKind = "pdf" | "docx" | "odt";

/** The jobs of a worker: files read whole, mostly by libraries that may never end on damaged or hostile bytes. */
export interface Work {
  workbook: { given: { file: string; bytes: Uint8Array; text: string | null }; gives: PlainSheet[] };
  message: { given: { file: string; bytes: Uint8Array; as: MessageFormat }; gives: SavedMessage };
  document: { given: { file: string; bytes: Uint8Array; as: BinaryDocumentKind }; gives: DocumentText };
}

export type WorkerJob = keyof Work;
export type WorkerInput<K extends WorkerJob> = Work[K]["given"];

/** Reads where it can be stopped; a reading that was stopped is refused (`workbook-endless`, `application-endless`). Only plain data passes. */
export type WorkerReader = <K extends WorkerJob>(kind: K, given: WorkerInput<K>) => Promise<Work[K]["gives"]>;
