// Defines what the store needs of a database engine; one is SQLite, the other PostgreSQL.

import type { Compilable, CompiledQuery, Kysely, RawBuilder, SqlBool } from "kysely";
import type { DatabaseCleaning, UncleanTables } from "../domain/privacy/database-cleaning.ts";
import type { Tables } from "./schema.ts";

export type Value = string | number | null | Uint8Array;

export interface TransactionOptions {
  dryRun?: boolean;
  /** Asked afterwards whether what was done stays. */
  keep?: () => boolean;
  patient?: boolean;
}

/** A database that the store runs on. What its dialect of SQL does not share with the others stands here. */
export interface DatabaseEngine {
  readonly db: Kysely<Tables>;
  /**
   * Runs `work` as one transaction that holds the write lock from its start; takes everything back when `work` throws,
   * when `dryRun`, or when `keep` says no afterwards. Transactions asked for at the same time run one after the other.
   * Another process that is writing is waited for, unless not `patient`.
   */
  transaction<T>(work: () => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Whether a transaction is running: what is done now belongs to it. */
  readonly inTransaction: boolean;
  /** Rows as arrays, columns in the order of the selection: far cheaper than objects where rows are many. */
  arrays<O>(query: Compilable<O>): Promise<Value[][]>;
  /** The rows of one query for each list of whole numbers, put in place of its own: many look-ups are one request to a server. */
  arraysOfEach(query: CompiledQuery, values: readonly (readonly number[])[]): Promise<Value[][][]>;
  /** The operator `like` that ignores the case of letters. */
  readonly like: RawBuilder<unknown>;
  /** The condition that a column's value is one of `values`, however many there are. */
  among(column: string, values: readonly Value[]): RawBuilder<SqlBool>;
  /** Inserts many rows at once, each with the values of `columns` in order; rows already there are left when `ignore`. */
  insertMany<T extends keyof Tables>(
    table: T,
    columns: readonly (keyof Tables[T] & string)[],
    rows: Iterable<readonly Value[]>,
    options?: { ignore?: boolean },
  ): Promise<void>;
  /** Sets `columns` of many rows at once, each with the values of `columns` in order and then the row's number. */
  updateMany<T extends keyof Tables>(
    table: T,
    columns: readonly (keyof Tables[T] & string)[],
    rows: Iterable<readonly Value[]>,
  ): Promise<void>;
  /** Whether the tables exist: the first change makes them. */
  readonly present: boolean;
  /** The database to which everything was moved; "" when that is not known, null when this one is in use. */
  movedTo(): Promise<string | null>;
  /**
   * Puts the database out of use (null: back in use), as part of the transaction that is running. Whoever opens it, or waits
   * to write to it, is told so.
   */
  markMoved(to: string | null): Promise<void>;
  /** Copies the database into a new file, sound and whole; false when there is none yet. Refused when it is damaged. */
  backup(file: string): Promise<boolean>;
  /**
   * Rewrites the files of the database so that no byte of removed rows stays. Of the tables `left` to an administrator, only those
   * still uncleaned are tried.
   */
  clean(left?: UncleanTables): Promise<DatabaseCleaning>;
  /** Facts about damage found. */
  verify(): Promise<string[]>;
  close(): Promise<void>;
}
