// Opens the file of a database, for writing or reading only. Refuses one that is damaged or was moved.

import * as disk from "node:fs";
import { dirname } from "node:path";
import { Refusal } from "../../domain/problems/problem.ts";
import { migrations } from "../migrations.ts";
import { SqliteConnection, sqliteCode } from "./sqlite-connection.ts";
import { changesAreMissing, damageIn, schemaDamaged } from "./sqlite-damage.ts";
import { applicationId, databaseInMemory, hasJournal, isSmall, memoryOf, movedId } from "./sqlite-file.ts";

/** Sixteen megabytes of pages in memory: an import needs more than the two megabytes that SQLite keeps by default. */
const roomForPages = "cache_size = -16000";

/** Sets a connection up. The WAL mode is stored in the file. */
export function setUp(connection: SqliteConnection) {
  connection.pragma(roomForPages);
  connection.pragma("synchronous = FULL"); // A change is on the disk before the program says that it is saved.
  connection.pragma("secure_delete = ON"); // No byte of what was erased stays in the file.
  connection.pragma("foreign_keys = OFF"); // The store keeps references valid itself and `verify` checks them, so that millions of rows are written faster.
  connection.pragma("temp_store = MEMORY"); // Confidential data is not written to the system's folders.
  connection.pragma("cell_size_check = ON"); // Damaged cells are reported, not read.
  connection.pragma("trusted_schema = OFF");
}

/** Sets a connection to a temporary file up, in which nothing needs to be safe. */
export function setUpForTrial(connection: SqliteConnection) {
  connection.pragma("journal_mode = OFF");
  connection.pragma("synchronous = OFF");
  connection.pragma("temp_store = MEMORY");
  connection.pragma(roomForPages);
}

/** Opens a database that exists. `saved`: how many commits it had at least. Refused when it was moved to another place, unless `evenMoved`. */
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

/** Refuses a database that was moved to another place, since it must not change any more. */
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
 * Refuses when changes are missing, before a connection that may write applies and removes the journal: an expert may still recover what
 * SQLite cannot read of it.
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

/** Refuses damage. Verifies all rows of a small database; those of a large one are verified by `check`, and when it is copied. */
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
