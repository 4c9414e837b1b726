// The events of an import while it works, and its result for each file.
import type { Action } from "../../domain/importing/row-import.ts";
import type { ValueChange } from "../../domain/importing/value-changes.ts";
import type { Finding } from "../../domain/problems/problem.ts";
import type { ReadingFacts } from "../../readers/reading.ts";
import type { LaterConsent } from "../objections/consents-after-objections.ts";
import type { DeadMailboxRow } from "./beside-values/dead-mailboxes.ts";
import type { ImportedRefusal, PossibleObjector } from "./beside-values/imported-refusals.ts";
import type { LoggedExchanges } from "./beside-values/logged-calls.ts";
import type { ImportedAppointment } from "./beside-values/noted-appointments.ts";
import type { ImportedWait } from "./beside-values/noted-waits.ts";
import type { ImportedExchange } from "./beside-values/received-messages.ts";

/**
 * In this order for each file: batches, then how much of the comparison of its new actors is done (0–1), then what became of its rows
 * (only when the caller asks for it), then the result. A file that this program exported whole has no batches and no comparison.
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

/** How a row changed one value of an actor that was already there. */
export interface RowChange extends ValueChange {
  id: string;
  file: string;
  line: number;
}

export interface ImportedFile {
  facts: ReadingFacts;
  rows: RowCounts;
  findings: readonly Finding[];
  /** How many warnings there were beyond those in `findings`. */
  unlisted: number;
  /** How many values of the file differ from known ones and did not replace them. */
  differing: number;
  /** How many known values the file replaced, or removed from lists of values. */
  replaced: number;
  /** How many actors were assessed by their answers to our questions. */
  assessed: number;
  /** The refusals in the file that were stored. */
  refusals: readonly ImportedRefusal[];
  /** Objections after which, according to the file, the actor seems to have agreed to contact again. */
  agreedSince: readonly LaterConsent[];
  /** New actors that may be the same as an actor that objected. */
  possibleObjectors: readonly PossibleObjector[];
  /** Actors that were put off, because notes say to wait or they ask for it. */
  waits: readonly ImportedWait[];
  appointments: readonly ImportedAppointment[];
  /** Appointments noted before that the file cancels or moves. */
  cancelled: readonly ImportedAppointment[];
  /** Addresses that take no mail according to notes. */
  deadMailboxes: readonly DeadMailboxRow[];
  /** Exchanges that were stored from saved messages. */
  exchanges: readonly ImportedExchange[];
  /** Exchanges that were stored from a log of calls; null when there were none. */
  calls: LoggedExchanges | null;
}
