// Connects to a SQLite file. Only this module uses the library.
import { pathToFileURL } from "node:url";
import {
  backup,
  DatabaseSync,
  type DatabaseSyncInstance,
  type StatementSyncInstance,
} from "@photostructure/sqlite";
import type { Value } from "../engine.ts";

/** How long SQLite waits for another process before it fails. */
const busyMilliseconds = 100;

interface ConnectionOptions {
  /** Whether nothing may be changed. */
  readOnly?: boolean;
  /** Whether the file is temporary: it may be without a journal, which SQLite's defensive mode forbids. */
  disposable?: boolean;
}

export class SqliteConnection {
  readonly #database: DatabaseSyncInstance;

  /** Opens an existing file, or an empty database in memory when `file` is null. */
  constructor(file: string | null, options: ConnectionOptions = {}) {
    this.#database = new DatabaseSync(file === null ? ":memory:" : addressOf(file, options), {
      timeout: busyMilliseconds,
      readOnly: options.readOnly ?? false,
      defensive: !options.disposable,
    });
  }

  /** Opens a database in memory with the bytes of a file. */
  static holding(bytes: Uint8Array): SqliteConnection {
    const connection = new SqliteConnection(null);
    connection.#database.deserialize(bytes);
    return connection;
  }

  get inTransaction(): boolean {
    return this.#database.isTransaction;
  }

  exec(text: string): void {
    this.#database.exec(text);
  }

  prepare(text: string, { arrays = false } = {}): SqliteStatement {
    const statement = this.#database.prepare(text);
    if (arrays) statement.setReturnArrays(true);
    return new SqliteStatement(statement);
  }

  /** Defines a function of SQL on this connection, with any number of values. */
  define(name: string, work: (values: readonly Value[]) => Value): void {
    const given = { varargs: true, deterministic: true };
    this.#database.function(name, given, (...values: Value[]) => work(values));
  }

  pragmaRows(text: string): Record<string, unknown>[] {
    return this.#database.prepare(`pragma ${text}`).all();
  }

  /** The first value that a pragma returns. */
  pragma(text: string): unknown {
    return Object.values(this.pragmaRows(text)[0] ?? {})[0];
  }

  /** Copies the whole database over the one in `file`, which others may have open. */
  async copyOver(file: string): Promise<void> {
    await backup(this.#database, file);
  }

  /** Copies the whole database into an empty file. */
  copyIntoNew(file: string): void {
    this.#database.prepare("vacuum into ?").run(file);
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }
}

export class SqliteStatement {
  readonly #statement: StatementSyncInstance;
  /** Whether it returns rows. */
  readonly reader: boolean;

  constructor(statement: StatementSyncInstance) {
    this.#statement = statement;
    this.reader = statement.columns().length > 0;
  }

  all(values: readonly unknown[]): unknown[] {
    return this.#statement.all(...storable(values));
  }

  run(values: readonly unknown[]) {
    return this.#statement.run(...storable(values));
  }

  iterate(values: readonly unknown[]): IterableIterator<unknown> {
    return this.#statement.iterate(...storable(values));
  }
}

/** Replaces each NUL in texts by U+FFFD, since the library cuts a text at its first NUL. */
export function storable<T>(values: readonly T[]): readonly T[] {
  if (!values.some(endsEarly)) return values;
  return values.map((value) => (endsEarly(value) ? (value.replaceAll("\0", "\u{fffd}") as T) : value));
}

const endsEarly = (value: unknown): value is string => typeof value === "string" && value.includes("\0");

/** The file as a URI, whose `mode` keeps SQLite from making a new file when this one is gone. */
function addressOf(file: string, { readOnly }: ConnectionOptions): string {
  const address = pathToFileURL(file);
  address.searchParams.set("mode", readOnly ? "ro" : "rw");
  return address.href;
}

const primaryCodes: Record<number, string> = {
  3: "SQLITE_PERM",
  5: "SQLITE_BUSY",
  6: "SQLITE_LOCKED",
  7: "SQLITE_NOMEM",
  8: "SQLITE_READONLY",
  10: "SQLITE_IOERR",
  11: "SQLITE_CORRUPT",
  13: "SQLITE_FULL",
  14: "SQLITE_CANTOPEN",
  18: "SQLITE_TOOBIG",
  22: "SQLITE_NOLFS",
  23: "SQLITE_AUTH",
  26: "SQLITE_NOTADB",
};

/** The name of an error of SQLite, without its extended code; null for other errors. */
export function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("errcode" in error)) return null;
  const primary = Number(error.errcode) & 0xff; // The higher bits are the extended code.
  return primaryCodes[primary] ?? `SQLITE_ERROR_${primary}`;
}
