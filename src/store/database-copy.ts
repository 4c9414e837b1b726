// Copies all rows from one database to another, on any engine, and compares what two databases hold.

import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { sql } from "kysely";
import type { DatabaseEngine, Value } from "./engine.ts";
import { personalData } from "./privacy/personal-data.ts";
import type { Tables } from "./schema.ts";
import { temporaryName } from "./temporary-files.ts";

type TableName = keyof Tables;

/** How many rows are read and written at a time: some are large, with whole texts or packed numbers. */
const pageSize = 500;

/** What a table holds: how many rows, and a hash of all their values. */
interface TableContents {
  rows: number;
  hash: string;
}

export type Contents = Readonly<Record<string, TableContents>>;

/** All tables, in the order in which they are declared. */
const tables = Object.keys(personalData) as TableName[];

/** Copies all rows of `from` into `to`, which must be empty. Call it inside a transaction of `to`. */
export async function copyTables(
  from: DatabaseEngine,
  to: DatabaseEngine,
  copied: (rows: number) => void = () => {},
): Promise<void> {
  const columns = await columnsOf(to);
  for (const table of tables)
    for await (const rows of pages(from, table, columns.get(table)!)) {
      await to.insertMany(table, columns.get(table) as never[], rows);
      copied(rows.length);
    }
}

/** Removes every row of every table. Call it inside a transaction. */
export async function emptyTables({ db }: DatabaseEngine): Promise<void> {
  for (const table of tables.toReversed()) await db.deleteFrom(table).execute();
}

export async function countRows({ db }: DatabaseEngine): Promise<number> {
  let sum = 0;
  for (const table of tables) {
    const { rows } = await db
      .selectFrom(table)
      .select((of) => of.fn.countAll<number>().as("rows"))
      .executeTakeFirstOrThrow();
    sum += Number(rows);
  }
  return sum;
}

/** Counts and hashes the rows of each table, with the same result on every engine. Calls `page` after each page, which may throw to stop. */
export async function contentsOf(engine: DatabaseEngine, page: () => void = () => {}): Promise<Contents> {
  const columns = await columnsOf(engine);
  const contents: Record<string, TableContents> = {};
  for (const table of tables) {
    const hash = createHash("sha256");
    let count = 0;
    for await (const rows of pages(engine, table, columns.get(table)!)) {
      page();
      count += rows.length;
      for (const row of rows) hash.update(`${JSON.stringify(row.map(comparable))}\n`);
    }
    contents[table] = { rows: count, hash: hash.digest("hex") };
  }
  return contents;
}

/** Tables that hold different rows in the two databases. */
export const differingTables = (a: Contents, b: Contents): string[] =>
  Object.keys(a).filter((table) => a[table]!.rows !== b[table]?.rows || a[table]!.hash !== b[table]?.hash);

const comparable = (value: Value): unknown =>
  value instanceof Uint8Array
    ? Buffer.from(value.buffer, value.byteOffset, value.length).toString("hex")
    : value;

/** The columns of each table, sorted by name, without the checksum, which engines compute differently. */
async function columnsOf({ db }: DatabaseEngine): Promise<ReadonlyMap<string, readonly string[]>> {
  return new Map(
    (await db.introspection.getTables()).map(({ name, columns }) => [
      name,
      columns
        .map((column) => column.name)
        .filter((column) => column !== "checksum")
        .sort(),
    ]),
  );
}

/** Yields all rows of a table in the order of its key. */
async function* pages(
  engine: DatabaseEngine,
  table: TableName,
  columns: readonly string[],
): AsyncIterable<Value[][]> {
  const key = personalData[table].key as readonly string[];
  const places = key.map((column) => columns.indexOf(column));
  for (let last: Value[] | null = null; ; ) {
    let query = engine.db
      .selectFrom(table as "records")
      .select(columns as never[])
      .limit(pageSize);
    for (const column of key) query = query.orderBy(column as "number");
    if (last !== null) {
      const after: readonly Value[] = last;
      const names = sql.join(key.map((column) => sql.ref(column)));
      query = query.where(sql<boolean>`(${names}) > (${sql.join(after)})` as never);
    }
    const rows: Value[][] = await engine.arrays(query);
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
    last = places.map((place) => rows.at(-1)![place]!);
  }
}

/** Writes everything into a new SQLite file. The file appears only when it is complete. */
export async function writeCopy(from: DatabaseEngine, file: string, interrupted: AbortSignal): Promise<void> {
  const [{ openSqlite }, { removeDatabase }] = await Promise.all([
    import("./sqlite/sqlite-engine.ts"),
    import("./sqlite/sqlite-file.ts"),
  ]);
  const made = join(dirname(file), temporaryName(basename(file)));
  const copy = await openSqlite(made, interrupted);
  try {
    await copy.transaction(() => copyTables(from, copy));
    await copy.backup(file);
  } finally {
    await copy.close();
    removeDatabase(made);
  }
}
