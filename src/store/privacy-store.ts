// Defines how the store tells what it holds on people, and how it erases them.
import type { DatabaseCleaning, UncleanTables } from "../domain/privacy/database-cleaning.ts";
import type { ErasureSigns } from "../domain/privacy/erasure-signs.ts";

/** An actor that is erased whole, or some of its people, by their identifiers. */
export interface ErasureMember {
  actor: string;
  /** Null: the actor whole. */
  people: readonly string[] | null;
}

/** Who is erased, and how they are found in texts of others. */
export interface ErasureScope {
  members: readonly ErasureMember[];
  names(text: string): boolean;
  /** The text without what identifies them. */
  blanked(text: string): string;
}

/** A text of others in which somebody is named. */
export interface NamingText {
  table: string;
  column: string;
  /** The values of the table's key columns, which identify the row. */
  key: readonly (string | number | null)[];
  /** The name of the actor that the text is about; null when it is about none. */
  about: string | null;
  text: string;
}

/** What an erasure finds in the database. */
export interface ErasureTraces {
  /** How many rows of each table go, or lose something. */
  counts: Readonly<Record<string, number>>;
  texts: readonly NamingText[];
}

/** An erasure that was begun. `cleaning`: the rows are gone, and only the file is left to clean. */
export interface PendingErasure {
  /** Structures, or one person of one. */
  subjects: readonly { actor: string; person: string | null }[];
  by: string;
  reason: string | null;
  /** The words that replace a name. */
  marker: string;
  cleaning: boolean;
  /** Tables that the server's administrator was asked to clean. */
  left?: UncleanTables;
}

/** The trace that an erasure leaves. */
export interface ErasureRecord {
  at: string;
  by: string;
  reason: string | null;
  salt: string;
  hashes: readonly string[];
  counts: Readonly<Record<string, number>>;
}

/** Recognises those who were erased by the signs of a row or an actor. */
export interface ErasedMatcher {
  readonly empty: boolean;
  /** Whether the structure was erased, and which of the people were, by their index. */
  match(signs: ErasureSigns): { structure: boolean; people: readonly number[] };
}

/** A text that only the team may read. `answer`: what an actor said, which may be said back to it alone. */
export interface ConfidentialText {
  actor: string;
  kind: "note" | "answer" | "reason";
  /** Where it stands. */
  table: string;
  /** The day of an exchange or an assessment; null for what has none. ISO date. */
  on: string | null;
  text: string;
}

/** Tables with notes of the team that `undo` brings back. */
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
  /** Every row that is about them, by table, as it stands; what rows about others say of them is among the traces. */
  rows(scope: ErasureScope): Promise<HeldRows>;
  /** What an erasure would find now. */
  traces(scope: ErasureScope): Promise<ErasureTraces>;
  /** The names of the files that several actors come from, which are lists whatever their format. */
  listFiles(): Promise<ReadonlySet<string>>;
  erasures(): Promise<ErasureRecord[]>;
  erased(): Promise<ErasedMatcher>;
}

export interface PrivacyStore extends PrivacyReader {
  /** The erasure that was begun and is not done; null when there is none. */
  pending(): Promise<PendingErasure | null>;
  /** Notes that an erasure begins, and rewords texts about others. */
  begin(pending: PendingErasure, reworded: readonly { from: NamingText; to: string }[]): Promise<void>;
  /**
   * Removes everything from all tables, and keeps the trace of the erasure with the hashes of its signs. No earlier step can be
   * undone from then on.
   */
  eraseRows(
    scope: ErasureScope,
    trace: { at: Date; by: string; reason: string | null; signs: ErasureSigns },
  ): Promise<{ counts: ErasureTraces["counts"]; hash: string | null }>;
  /** Rewrites the files of the database so that no byte of what was removed stays, where the engine can. */
  clean(left?: UncleanTables): Promise<DatabaseCleaning>;
  /** Notes the tables that only the server's administrator can clean, so that later openings do not try it. */
  leave(left: UncleanTables): Promise<void>;
  /** Ends the erasure: nothing is left to do. */
  end(): Promise<void>;
  /** Adds traces of erasures that a restored database lacks. */
  adopt(erasures: readonly ErasureRecord[]): Promise<void>;
}
