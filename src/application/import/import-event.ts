/** The events of an import while it works, and its result for each file. */
import type { Action } from "../../domain/importing/row-import.ts";
import type { ValueChange } from "../../domain/importing/value-changes.ts";
import type { Finding } from "../../domain/problems/problem.ts";
import type { ReadingFacts } from "../../readers/reading.ts";
import type { DeadMailboxRow } from "./beside-values/dead-mailboxes.ts";
import type { ImportedRefusal, ImportedTwin } from "./beside-values/imported-refusals.ts";
import type { LoggedExchanges } from "./beside-values/logged-calls.ts";
import type { ImportedAppointment } from "./beside-values/noted-appointments.ts";
import type { ImportedWait } from "./beside-values/noted-waits.ts";
import type { ImportedExchange } from "./beside-values/received-messages.ts";

/**
 * In this order for each file: batches, then how much of the comparison of its new actors is done (0–1), then what became of its
 * rows (only when that was asked for), then the result.
 */
export type ImportEvent =
  | { kind: "batch-read"; rows: number; bytes: number }
  | { kind: "resolving"; share: number }
  | { kind: "rows-ended"; outcomes: readonly RowOutcome[]; changes: readonly RowChange[] }
  | { kind: "file-imported"; imported: ImportedFile };

/** How many rows of a file had each outcome; each row counts once. */
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

/** What became of one row, and of which actor it is. */
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
  /** Values of the file that differ from known ones and did not replace them. */
  differing: number;
  /** Known values that values of the file replaced. */
  replaced: number;
  /** Actors whose answers to questions of ours led to a situation. */
  assessed: number;
  /** Those who do not want to be contacted, as the file says. */
  refusals: readonly ImportedRefusal[];
  /** Actors in doubt that may be somebody who objected. */
  twins: readonly ImportedTwin[];
  /** Actors that are put off, because notes say to wait or they ask for it. */
  waits: readonly ImportedWait[];
  /** Appointments that notes tell of. */
  appointments: readonly ImportedAppointment[];
  /** Addresses of which notes say that they take no mail. */
  deadMailboxes: readonly DeadMailboxRow[];
  /** Exchanges that saved messages are proof of. */
  exchanges: readonly ImportedExchange[];
  /** Exchanges that rows of a log of calls tell of. */
  calls: LoggedExchanges | null;
}
