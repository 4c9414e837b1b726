// How a file is to be read: what is known of columns, and what the user said of them.
import type { ImportMappings } from "../domain/importing/import-words.ts";
import type { ColumnAuthor, SourceFile } from "./reading.ts";
import type { WorkerReader } from "./worker-protocol.ts";

/** What is known of the actor to whom the address of a sender belongs. */
export interface KnownSender {
  name: string;
  kind: string | null;
  siret: string | null;
  postcode: string | null;
  commune: string | null;
}

export interface OpenOptions {
  /** What is known of columns, authors, refusals and sources. */
  mappings: ImportMappings;
  /** Title → field, as the user says now (`--map`). */
  userMapping?: Readonly<Record<string, string>>;
  /** Title → field, as the user once said for this set of titles (see `titlesKey`). */
  remembered?: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Title → author of its texts, as the user says now (`--author`); null: nobody's words. */
  userAuthors?: Readonly<Record<string, ColumnAuthor>>;
  /** The same as the user once said for this set of titles. */
  rememberedAuthors?: ReadonlyMap<string, Readonly<Record<string, ColumnAuthor>>>;
  /** Reads a file that might never end in a thread that can be stopped. */
  readInWorker: WorkerReader;
  /** Other files whose rows belong to rows of this one: answers to questions that a form asks several times. */
  related?: readonly SourceFile[];
  /** The sheets of a workbook to read, by name or place; `?` asks for their names. */
  sheets?: readonly string[];
  /** Opens a file only to show it: without a column of names, or without rows, it is not refused. */
  preview?: boolean;
  /** The label of answers in a column without a title; `#3` unless said. */
  unnamed?: (column: number) => string;
  /** The label of what a message says, by the day it was sent. */
  message?: (sentOn: string | null) => string;
  /** The only known actor with this e-mail address; null when none or several have it. */
  actorOfAddress?: (address: string) => Promise<KnownSender | null>;
  /** The label of what stands before the first label of a document. */
  opening?: string;
}
