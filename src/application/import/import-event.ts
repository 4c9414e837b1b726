/** What an import tells while it works, and what it gives for each file once it is done. */
import type { Action } from "../../domain/importing/row-import.ts";
import type { ValueChange } from "../../domain/importing/value-changes.ts";
import type { Finding } from "../../domain/problems/problem.ts";
import type { ReadingFacts } from "../../readers/reading.ts";
import type { ImportedRefusal, ImportedTwin } from "./beside-values/imported-refusals.ts";
import type { LoggedExchanges } from "./beside-values/logged-calls.ts";
import type { ImportedWait } from "./beside-values/noted-waits.ts";
import type { ImportedExchange } from "./beside-values/received-messages.ts";

/**
 * In this order for each file: batches, then the share (0–1) of its new actors that were compared with all others, then what
 * became of its rows (only when that was asked for), then the whole.
 */
export type ImportEvent =
  | { kind: "batch-read"; rows: number; bytes: number }
  | { kind: "resolving"; share: number }
  | { kind: "rows-ended"; outcomes: readonly RowOutcome[]; changes: readonly RowChange[] }
  | { kind: "file-imported"; imported: ImportedFile };

/** How many rows of a file ended in each way: each row once. */
export interface RowCounts extends Record<Action, number> {
  read: number;
  skipped: number;
  rejected: number;
}

export const noRows: RowCounts = {
  read: 0,
  created: 0,
  merged: 0,
  updated: 0,
  unchanged: 0,
  doubtful: 0,
  skipped: 0,
  rejected: 0,
};

/** Where one row ended. */
export interface RowOutcome {
  id: string;
  action: Action;
  file: string;
  line: number;
}

/** What a row did to one value of an actor that was already there. */
export interface RowChange extends ValueChange {
  id: string;
  file: string;
  line: number;
}

/** One file, imported. */
export interface ImportedFile {
  facts: ReadingFacts;
  rows: RowCounts;
  findings: readonly Finding[];
  /** Warnings beyond those kept in `findings`. */
  unlisted: number;
  /** Values that differ from what is known, and did not take its place. */
  differing: number;
  /** Known values that the file's took the place of. */
  replaced: number;
  /** Actors whose answers to questions of ours led to a situation. */
  assessed: number;
  /** Those who do not want to be contacted, as the file says. */
  refusals: readonly ImportedRefusal[];
  /** Actors in doubt that may be somebody who objected. */
  twins: readonly ImportedTwin[];
  /** Actors that are put off, as notes say to wait. */
  waits: readonly ImportedWait[];
  /** Exchanges that saved messages are proof of. */
  exchanges: readonly ImportedExchange[];
  /** Exchanges that rows of a log of calls tell of. */
  calls: LoggedExchanges | null;
}
