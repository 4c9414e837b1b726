// Finds damage to the pages, rows and tables of a database, and lost commits.

import { changedByThemselves, teachChecksum } from "./sqlite-checksums.ts";
import { type SqliteConnection, sqliteCode } from "./sqlite-connection.ts";
import { commitsOf, differingTallies, schemaAsWritten } from "./sqlite-tallies.ts";

/** How much damage is reported at most. */
const most = 20;

/** What is damaged, at most `most` texts, the causes of others first; empty when the database is sound. */
export function damageIn(connection: SqliteConnection): string[] {
  return asOneReading(connection, () => {
    const damage: string[] = [];
    try {
      for (const row of connection.pragmaRows(`integrity_check(${most})`))
        if (row.integrity_check !== "ok") damage.push(String(row.integrity_check));
      for (const row of connection.pragmaRows("foreign_key_check"))
        damage.push(`reference ${row.table} ${row.rowid}`);
      teachChecksum(connection);
      damage.push(...changedByThemselves(connection, most), ...differingTallies(connection));
    } catch (error) {
      if (!damaging(error)) throw error;
      damage.push((error as Error).message);
    }
    return damage.slice(0, most);
  });
}

/** Whether the definitions of the tables were changed by damage: then no row can be trusted. */
export function schemaDamaged(connection: SqliteConnection): boolean {
  teachChecksum(connection);
  try {
    return !schemaAsWritten(connection);
  } catch (error) {
    if (damaging(error)) return true;
    throw error;
  }
}

/** Whether the database has fewer commits than were saved. SQLite ignores without an error the end of a journal that is damaged or gone. */
export const changesAreMissing = (connection: SqliteConnection, saved: number): boolean =>
  saved > 0 && commitsOf(connection) < saved;

/** Whether an error comes from damage. For a definition that it cannot read, SQLite only says that the statement is wrong (`ERROR_1`). */
const damaging = (error: unknown) => /^SQLITE_(CORRUPT|NOTADB|ERROR_1)$/.test(sqliteCode(error) ?? "");

/** Runs `work` on one state of the database, since others may write meanwhile. */
function asOneReading<T>(connection: SqliteConnection, work: () => T): T {
  if (connection.inTransaction) return work();
  connection.exec("begin");
  try {
    return work();
  } finally {
    if (connection.inTransaction) connection.exec("rollback");
  }
}
