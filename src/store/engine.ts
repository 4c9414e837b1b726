// What the store needs of a database engine. There are two: SQLite and PostgreSQL.

import type { Compilable, CompiledQuery, Kysely, RawBuilder, SqlBool } from "kysely";
import type { DatabaseCleaning, UncleanTables } from "../domain/privacy/database-cleaning.ts";
import type { Tables } from "./schema.ts";

export type Value = string | number | null | Uint8Array;

export interface TransactionOptions {
  dryRun?: boolean;
  /** Called at the end: false rolls the transaction back. */
  keep?: () => boolean;
  patient?: boolean;
}

/** A database that the store runs on, with what differs between the dialects of SQL. */
export interface DatabaseEngine {
  readonly db: Kysely<Tables>;
  /**
   * Runs `work` as one transaction that holds the write lock from its start. Rolls it back when `work` throws, when `dryRun`, or when
   * `keep` returns false. Transactions that are asked for at the same time run one after the other. Waits for another process that is
   * writing, unless `patient` is false.
   */
  transaction<T>(work: () => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Whether a transaction is running, to which all queries belong now. */
  readonly inTransaction: boolean;
  /** Returns rows as arrays, columns in the order of the selection: far quicker than objects for many rows. */
  arrays<O>(query: Compilable<O>): Promise<Value[][]>;
  /** Runs a query once with each list of whole numbers in place of its values. On a server this is one request. */
  arraysOfEach(query: CompiledQuery, values: readonly (readonly number[])[]): Promise<Value[][][]>;
  /** The operator `like` that ignores the case of letters. */
  readonly like: RawBuilder<unknown>;
  /** The condition that a column's value is one of `values`, however many there are. */
  among(column: string, values: readonly Value[]): RawBuilder<SqlBool>;
  /** Inserts many rows at once, each with the values of `columns` in order. With `ignore`, skips rows that are already there. */
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
  /** Whether the tables exist. The first change makes them. */
  readonly present: boolean;
  /** The database to which everything was moved; "" when it is not known, null when this database is in use. */
  movedTo(): Promise<string | null>;
  /**
   * Puts the database out of use (null: back in use), in the running transaction. Whoever opens it later, or waits to write to it, is
   * refused with its new place.
   */
  markMoved(to: string | null): Promise<void>;
  /** Copies the database into a new file; false when there is no database yet. Refused when it is damaged. */
  backup(file: string): Promise<boolean>;
  /**
   * Rewrites the files of the database so that no byte of removed rows stays. `left`: the tables that an earlier call left to an
   * administrator; only those of them that are still unclean are rewritten.
   */
  clean(left?: UncleanTables): Promise<DatabaseCleaning>;
  /** Returns what is damaged, one text each; empty when nothing is. */
  verify(): Promise<string[]>;
  close(): Promise<void>;
}
