// Connects to a SQLite file: the only module that knows the library, its options and its errors.
import { pathToFileURL } from "node:url";
import {
  backup,
  DatabaseSync,
  type DatabaseSyncInstance,
  type StatementSyncInstance,
} from "@photostructure/sqlite";
import type { Value } from "../engine.ts";

/** How long SQLite waits for another process before it says so. */
const busyMilliseconds = 100;

interface ConnectionOptions {
  /** Nothing may be changed. */
  readOnly?: boolean;
  /** The file is thrown away: it may do without a journal, which SQLite's defensive mode forbids. */
  disposable?: boolean;
}

export class SqliteConnection {
  readonly #database: DatabaseSyncInstance;

  /** Opens a file that is there, or an empty database in memory when `file` is null. */
  constructor(file: string | null, options: ConnectionOptions = {}) {
    this.#database = new DatabaseSync(file === null ? ":memory:" : addressOf(file, options), {
      timeout: busyMilliseconds,
      readOnly: options.readOnly ?? false,
      defensive: !options.disposable,
    });
  }

  /** A database in memory that begins with the bytes of a file. */
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

  /** Makes a function of any number of values known to SQL on this connection. */
  define(name: string, work: (values: readonly Value[]) => Value): void {
    const given = { varargs: true, deterministic: true };
    this.#database.function(name, given, (...values: Value[]) => work(values));
  }

  pragmaRows(text: string): Record<string, unknown>[] {
    return this.#database.prepare(`pragma ${text}`).all();
  }

  /** The first value that a pragma gives. */
  pragma(text: string): unknown {
    return Object.values(this.pragmaRows(text)[0] ?? {})[0];
  }

  /** Copies the whole database over the one in `file`, which others may have open. */
  async copyOver(file: string): Promise<void> {
    await backup(this.#database, file);
  }

  /** Copies the whole database into a file that is empty yet. */
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

/** The library ends a text at its first NUL, and what follows would be lost: U+FFFD replaces each NUL. */
export function storable<T>(values: readonly T[]): readonly T[] {
  if (!values.some(endsEarly)) return values;
  return values.map((value) => (endsEarly(value) ? (value.replaceAll("\0", "\u{fffd}") as T) : value));
}

const endsEarly = (value: unknown): value is string => typeof value === "string" && value.includes("\0");

/** The file as a URI, whose `mode` keeps SQLite from making a new file in the place of one that has gone. */
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

/** The name of SQLite's error, without its extension; null when it is not SQLite that complains. */
export function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("errcode" in error)) return null;
  const primary = Number(error.errcode) & 0xff; // The higher bits are the extended code.
  return primaryCodes[primary] ?? `SQLITE_ERROR_${primary}`;
}
