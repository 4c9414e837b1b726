// How the store finds what it holds on people, and erases it.
import type { DatabaseCleaning, UncleanTables } from "../domain/privacy/database-cleaning.ts";
import type { ErasureSigns } from "../domain/privacy/erasure-signs.ts";

/** An actor that is erased whole, or some of its people, by their identifiers. */
export interface ErasureMember {
  actor: string;
  /** Null for the whole actor. */
  people: readonly string[] | null;
}

/** Who is erased, and how they are found in texts about others. */
export interface ErasureScope {
  members: readonly ErasureMember[];
  names(text: string): boolean;
  /** The text without what identifies them. */
  blanked(text: string): string;
}

/** A text about others in which somebody is named. */
export interface NamingText {
  table: string;
  column: string;
  /** The values of the table's key columns, which identify the row. */
  key: readonly (string | number | null)[];
  /** The name of the actor that the row is about; null when it is about none. */
  about: string | null;
  text: string;
}

/** What an erasure finds in the database. */
export interface ErasureTraces {
  /** How many rows of each table are removed or changed. */
  counts: Readonly<Record<string, number>>;
  texts: readonly NamingText[];
}

/** An erasure that was begun. `cleaning`: the rows are removed, and only the files of the database are left to clean. */
export interface PendingErasure {
  /** Structures, or one person; empty when the rows are removed. */
  subjects: readonly { actor: string; person: string | null }[];
  by: string;
  reason: string | null;
  /** The words that replace a name. */
  marker: string;
  cleaning: boolean;
  /** Tables that only the server's administrator can clean. */
  left?: UncleanTables;
}

export interface ErasureRecord {
  at: string;
  by: string;
  reason: string | null;
  salt: string;
  hashes: readonly string[];
  counts: Readonly<Record<string, number>>;
}

/** Recognises erased structures and people by the signs of a row or an actor. */
export interface ErasedMatcher {
  readonly empty: boolean;
  /** Whether the structure was erased, and the indexes of the erased people. */
  match(signs: ErasureSigns): { structure: boolean; people: readonly number[] };
}

/** A text that only the team may read. An `answer`, which the actor gave, may be said back to this actor only. */
export interface ConfidentialText {
  actor: string;
  kind: "note" | "answer" | "reason";
  /** The table that has it. */
  table: string;
  /** The day of the exchange, assessment, decision or verdict; null for other tables. ISO date. */
  on: string | null;
  text: string;
}

/** Tables with notes of the team whose changes `undo` takes back. */
export const notedTables = [
  "actors",
  "contacts",
  "assessments",
  "records",
  "holds",
  "verdicts",
  "between_actors",
] as const;
export type NotedTable = (typeof notedTables)[number];

/** A note of the team, and the words that replace it. */
export interface Rewording {
  table: NotedTable;
  from: string;
  to: string;
}

/** Rows by table, with their JSON parsed. */
export type HeldRows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

export interface PrivacyReader {
  confidentialTexts(): Promise<ConfidentialText[]>;
  /** Every row about them, by table. What rows about others say of them is among the traces. */
  rows(scope: ErasureScope): Promise<HeldRows>;
  traces(scope: ErasureScope): Promise<ErasureTraces>;
  /** The names of the files from which several actors came: they are lists, whatever their format. */
  listFiles(): Promise<ReadonlySet<string>>;
  erasures(): Promise<ErasureRecord[]>;
  erased(): Promise<ErasedMatcher>;
}

export interface PrivacyStore extends PrivacyReader {
  /** The erasure that is not finished; null when there is none. */
  pending(): Promise<PendingErasure | null>;
  /** Stores that an erasure begins, and rewords texts about others. */
  begin(pending: PendingErasure, reworded: readonly { from: NamingText; to: string }[]): Promise<void>;
  /**
   * Removes everything from all tables, and stores the trace of the erasure with the hashes of its signs. Earlier steps can no longer be
   * undone.
   */
  eraseRows(
    scope: ErasureScope,
    trace: { at: Date; by: string; reason: string | null; signs: ErasureSigns },
  ): Promise<{ counts: ErasureTraces["counts"]; hash: string | null }>;
  /** Rewrites the files of the database so that no byte of what was removed stays, if the engine can. */
  clean(left?: UncleanTables): Promise<DatabaseCleaning>;
  /** Stores which tables only the server's administrator can clean, so that later openings do not try. */
  leave(left: UncleanTables): Promise<void>;
  /** Ends the erasure, which has nothing left to do. */
  end(): Promise<void>;
  /** Adds the traces of erasures that a restored database lacks. */
  adopt(erasures: readonly ErasureRecord[]): Promise<void>;
}
