// Keeps the checksum of every row of a SQLite database: computed where rows are written, compared where they are verified.

import type { Value } from "../engine.ts";
import { rowChecksum, rowText } from "../row-checksum.ts";
import { type SqliteConnection, storable } from "./sqlite-connection.ts";

/** The column of each table that holds the checksum of its other columns. */
export const checksumColumn = "checksum";

/** The tables whose rows bear checksums, each with its other columns in order: all, once migrated. */
export type CheckedTables = ReadonlyMap<string, readonly string[]>;

export function checkedTables(connection: SqliteConnection): CheckedTables {
  const rows = connection
    .prepare(
      `select t.name as tableName, c.name as columnName from sqlite_schema t, pragma_table_info(t.name) c
       where t.type = 'table' order by t.name, c.cid`,
    )
    .all([]) as { tableName: string; columnName: string }[];
  const tables = new Map<string, string[]>();
  for (const { tableName, columnName } of rows)
    tables.set(tableName, [...(tables.get(tableName) ?? []), columnName]);
  for (const [table, columns] of tables)
    if (columns.includes(checksumColumn))
      tables.set(
        table,
        columns.filter((column) => column !== checksumColumn),
      );
    else tables.delete(table);
  return tables;
}

/** Makes the checksum known to SQL on this connection, under the name `row_checksum`. */
export function teachChecksum(connection: SqliteConnection): void {
  connection.define("row_checksum", rowChecksum);
}

const checksumOf = (columns: readonly string[], from = "") =>
  `row_checksum(${columns.map((column) => `${from}"${column}"`).join(", ")})`;

/**
 * Makes triggers that give each row changed on this connection its new checksum. New rows get theirs from `insertion`: a trigger for
 * each would take a fifth of the time of an import's writing.
 */
export function keepChecksums(connection: SqliteConnection, tables: CheckedTables): void {
  for (const [table, columns] of tables)
    connection.exec(
      `create temp trigger "checksum_of_${table}" after update on main."${table}"
         when new.${checksumColumn} is old.${checksumColumn}
       begin update "${table}" set ${checksumColumn} = ${checksumOf(columns, "new.")} where rowid = new.rowid; end`,
    );
}

/** Gives every row its checksum anew: after migrations, which change rows and columns. */
export function renewChecksums(connection: SqliteConnection): void {
  for (const [table, columns] of checkedTables(connection))
    connection.exec(`update "${table}" set ${checksumColumn} = ${checksumOf(columns)}`);
}

/** Rows that differ from their checksum, at most `limit` of each table: `checksum`, the name of the table and the number of the row. */
export function changedByThemselves(connection: SqliteConnection, limit = 20): string[] {
  return [...checkedTables(connection)].flatMap(([table, columns]) => {
    const rows = connection
      .prepare(
        `select rowid as row from main."${table}" where ${checksumColumn} is not ${checksumOf(columns)} limit ${limit}`,
      )
      .all([]) as { row: number }[];
    return rows.map(({ row }) => `checksum ${table} ${row}`);
  });
}

/** The statement that inserts a row with its checksum, and the function that gives its values for one row. */
export function insertion(
  table: string,
  columns: readonly string[],
  tables: CheckedTables,
  ignore: boolean,
): { text: string; values(row: readonly Value[]): readonly Value[] } {
  const checked = tables.get(table);
  const names = checked ? [...columns, checksumColumn] : columns;
  const text = `insert ${ignore ? "or ignore " : ""}into "${table}" (${names.map((name) => `"${name}"`).join(", ")}) values (${names.map(() => "?").join(", ")})`;
  if (!checked) return { text, values: (row) => row };
  const places = checked.map((column) => columns.indexOf(column));
  const inOrder = places.every((place, index) => place === index);
  const ordered = (row: readonly Value[]) =>
    inOrder ? row : places.map((place) => (place === -1 ? null : row[place]!));
  return {
    text,
    values(row) {
      const values = ordered(row);
      const joined = rowText(values);
      if (joined.isWellFormed() && !joined.includes("\0")) return [...row, rowChecksum(values, joined)];
      // What SQLite cannot store as text, such as half a surrogate pair, is replaced before the checksum is computed.
      const kept = storable(row.map((value) => (typeof value === "string" ? value.toWellFormed() : value)));
      return [...kept, rowChecksum(ordered(kept))];
    },
  };
}

/** The statement that sets columns of one row, given their values and then the row's number, with its checksum. */
export function alteration(table: string, columns: readonly string[], tables: CheckedTables): string {
  const value = (column: string) => {
    const place = columns.indexOf(column);
    return place === -1 ? `"${column}"` : `?${place + 1}`;
  };
  const checked = tables.get(table);
  const sets = columns.map((column) => `"${column}" = ${value(column)}`);
  if (checked) sets.push(`${checksumColumn} = row_checksum(${checked.map(value).join(", ")})`);
  return `update "${table}" set ${sets.join(", ")} where number = ?${columns.length + 1}`;
}
