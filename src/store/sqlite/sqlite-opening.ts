// Opens the file of a database, to write or to read only, and refuses one that is damaged or was moved.

import * as disk from "node:fs";
import { dirname } from "node:path";
import { Refusal } from "../../domain/problems/problem.ts";
import { migrations } from "../migrations.ts";
import { SqliteConnection, sqliteCode } from "./sqlite-connection.ts";
import { changesAreMissing, damageIn, schemaDamaged } from "./sqlite-damage.ts";
import { applicationId, databaseInMemory, hasJournal, isSmall, memoryOf, movedId } from "./sqlite-file.ts";

/** Sixteen megabytes of pages in memory: an import works on more than the two that SQLite keeps by default. */
const roomForPages = "cache_size = -16000";

/** Settings of a connection; the file itself remembers that it is in WAL mode. */
export function setUp(connection: SqliteConnection) {
  connection.pragma(roomForPages);
  connection.pragma("synchronous = FULL"); // A change is on the disk before it is said to be saved.
  connection.pragma("secure_delete = ON"); // No byte of what was erased stays in the file.
  connection.pragma("foreign_keys = OFF"); // The store keeps references itself and `verify` checks them: millions of rows are written faster.
  connection.pragma("temp_store = MEMORY"); // Confidential data stays out of the system's folders.
  connection.pragma("cell_size_check = ON"); // Damage is reported rather than read.
  connection.pragma("trusted_schema = OFF");
}

/** Settings of a connection to a file that is thrown away: nothing in it need be safe. */
export function setUpForTrial(connection: SqliteConnection) {
  connection.pragma("journal_mode = OFF");
  connection.pragma("synchronous = OFF");
  connection.pragma("temp_store = MEMORY");
  connection.pragma(roomForPages);
}

/** Opens a database that exists; `saved` is how many commits it is known to hold. One that was moved elsewhere is refused, unless `evenMoved`. */
export function openDatabase(
  file: string,
  saved: number,
  evenMoved: boolean,
): { connection: SqliteConnection; state: "open" | "read-only" } {
  if (!writable(file)) return { connection: toBeRead(file), state: "read-only" };
  if (hasJournal(file)) refuseLostJournal(file, saved);
  return { connection: toBeWritten(file, evenMoved), state: "open" };
}

function writable(file: string): boolean {
  try {
    disk.accessSync(file, disk.constants.R_OK | disk.constants.W_OK);
    disk.accessSync(dirname(file), disk.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function toBeWritten(file: string, evenMoved: boolean): SqliteConnection {
  const connection = new SqliteConnection(file);
  try {
    if (!evenMoved) refuseMoved(connection, file);
    if (![applicationId, movedId].includes(Number(connection.pragma("application_id"))))
      throw new Refusal("failure", { code: "store-foreign", database: file });
    setUp(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** A database that was moved elsewhere must not change any more. */
export function refuseMoved(connection: SqliteConnection, file: string) {
  if (connection.pragma("application_id") === movedId)
    throw new Refusal("failure", { code: "store-moved", database: file, to: null });
}

function toBeRead(file: string): SqliteConnection {
  const connection = new SqliteConnection(file, { readOnly: true });
  try {
    connection.pragma(roomForPages); // Reads the file's header, which says whether it can be read here.
    return connection;
  } catch (error) {
    connection.close();
    if (/CANTOPEN|READONLY/.test(sqliteCode(error) ?? ""))
      return SqliteConnection.holding(databaseInMemory(file));
    throw error;
  }
}

/**
 * Looks for lost changes before a connection that may write applies the journal and removes it: what SQLite cannot read of it, an
 * expert may still recover.
 */
function refuseLostJournal(file: string, saved: number) {
  const connection = new SqliteConnection(file, { readOnly: true });
  try {
    if (Number(connection.pragma("user_version")) === migrations.length)
      refuseMissingChanges(connection, file, saved);
  } finally {
    connection.close();
  }
}

function refuseMissingChanges(connection: SqliteConnection, file: string, saved: number) {
  if (changesAreMissing(connection, saved))
    throw new Refusal("failure", { code: "store-behind", database: file, memory: memoryOf(file) });
}

/** A small database is verified whole each time; a large one by `check`, and by what copies it. */
export function refuseDamage(connection: SqliteConnection, file: string, saved: number) {
  if (schemaDamaged(connection))
    throw new Refusal("failure", { code: "store-damaged", database: file, found: "schema" });
  refuseMissingChanges(connection, file, saved);
  const damage = isSmall(file) ? damageIn(connection) : [];
  if (damage.length > 0)
    throw new Refusal(
      "failure",
      ...damage.map((found) => ({ code: "store-damaged" as const, database: file, found })),
    );
}
