// What a worker thread is asked to read, and what it answers.
import type { DocumentText } from "./formats/documents/passage.ts";
import type { MessageFormat, SavedMessage } from "./formats/message/saved-message.ts";
import type { PlainSheet } from "./formats/workbook/legacy-sheets.ts";

/** The kinds of application that are bytes rather than text. */
export type BinaryDocumentKind = "pdf" | "docx" | "odt";

/** What is read whole from bytes, mostly by a library that may never end when they are damaged or hostile: what is given, what comes back. */
export interface Work {
  workbook: { given: { file: string; bytes: Uint8Array; text: string | null }; gives: PlainSheet[] };
  message: { given: { file: string; bytes: Uint8Array; as: MessageFormat }; gives: SavedMessage };
  document: { given: { file: string; bytes: Uint8Array; as: BinaryDocumentKind }; gives: DocumentText };
}

export type WorkerJob = keyof Work;
export type WorkerInput<K extends WorkerJob> = Work[K]["given"];

/** Reads where it can be stopped, and refuses (`workbook-endless`, `application-endless`) what had to be. Plain data goes in and out. */
export type WorkerReader = <K extends WorkerJob>(kind: K, given: WorkerInput<K>) => Promise<Work[K]["gives"]>;
