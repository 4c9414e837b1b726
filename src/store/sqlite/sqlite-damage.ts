// Finds what damage did to a database: its pages, its rows, its tables, and changes that are there no more.

import { changedByThemselves, teachChecksum } from "./sqlite-checksums.ts";
import { type SqliteConnection, sqliteCode } from "./sqlite-connection.ts";
import { commitsOf, differingTallies, schemaAsWritten } from "./sqlite-tallies.ts";

/** How many findings of each kind are told. */
const most = 20;

/** Everything that can be found, in the order in which it explains the rest; empty when the database is sound. */
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

/** Whether the definitions of the tables differ from those that were written: then no row can be trusted. */
export function schemaDamaged(connection: SqliteConnection): boolean {
  teachChecksum(connection);
  try {
    return !schemaAsWritten(connection);
  } catch (error) {
    if (damaging(error)) return true;
    throw error;
  }
}

/** Fewer changes are there than were saved: SQLite leaves out, without a word, the end of a journal that was damaged or has gone. */
export const changesAreMissing = (connection: SqliteConnection, saved: number): boolean =>
  saved > 0 && commitsOf(connection) < saved;

/** What SQLite says of a file that was damaged: of a definition it cannot read, only that the statement is wrong. */
const damaging = (error: unknown) => /^SQLITE_(CORRUPT|NOTADB|ERROR_1)$/.test(sqliteCode(error) ?? "");

/** Others may write in between: what is compared must be of one moment. */
function asOneReading<T>(connection: SqliteConnection, work: () => T): T {
  if (connection.inTransaction) return work();
  connection.exec("begin");
  try {
    return work();
  } finally {
    if (connection.inTransaction) connection.exec("rollback");
  }
}
