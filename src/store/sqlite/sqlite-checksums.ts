// The checksum of every row of a SQLite database: computed when rows are written, compared when they are verified.

import type { Value } from "../engine.ts";
import { rowChecksum, rowText } from "../row-checksum.ts";
import { type SqliteConnection, storable } from "./sqlite-connection.ts";

/** The column with the checksum of the other columns. */
export const checksumColumn = "checksum";

/** The tables with checksums, each with its other columns in order. After all migrations, these are all tables. */
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

/** Defines the function `row_checksum` of SQL on this connection. */
export function teachChecksum(connection: SqliteConnection): void {
  connection.define("row_checksum", rowChecksum);
}

const checksumOf = (columns: readonly string[], from = "") =>
  `row_checksum(${columns.map((column) => `${from}"${column}"`).join(", ")})`;

/**
 * Makes triggers that update the checksum of each row changed on this connection. New rows get theirs from `insertion`, since triggers
 * would take a fifth of the time in which an import writes.
 */
export function keepChecksums(connection: SqliteConnection, tables: CheckedTables): void {
  for (const [table, columns] of tables)
    connection.exec(
      `create temp trigger "checksum_of_${table}" after update on main."${table}"
         when new.${checksumColumn} is old.${checksumColumn}
       begin update "${table}" set ${checksumColumn} = ${checksumOf(columns, "new.")} where rowid = new.rowid; end`,
    );
}

/** Computes the checksum of every row again, after migrations, which change rows and columns. */
export function renewChecksums(connection: SqliteConnection): void {
  for (const [table, columns] of checkedTables(connection))
    connection.exec(`update "${table}" set ${checksumColumn} = ${checksumOf(columns)}`);
}

/** The rows that differ from their checksum, at most `limit` of each table, as `checksum actors 12`: table and number of the row. */
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

/** The statement that inserts a row with its checksum, and a function that returns its values for a row. */
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
      // Replaces what SQLite cannot store as text, such as half a surrogate pair, before the checksum is computed.
      const storableRow = storable(
        row.map((value) => (typeof value === "string" ? value.toWellFormed() : value)),
      );
      return [...storableRow, rowChecksum(ordered(storableRow))];
    },
  };
}

/** The statement that sets columns of a row and its checksum. Its values are those of the columns, then the number of the row. */
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
