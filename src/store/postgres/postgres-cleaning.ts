// Has the server write the files of its tables anew: rows that were removed stay in them until it writes over them.

import type { DatabaseCleaning } from "../../domain/privacy/database-cleaning.ts";
import type { PostgresConnection } from "./postgres-connection.ts";
import { isBusy } from "./postgres-failures.ts";

/** How long whoever reads is waited for before files are written anew. */
const cleaningMilliseconds = 30_000;

/** The server passes over tables of another owner with a notice alone: whether it wrote anew is seen by the numbers of its files. */
export async function cleanTables(connection: PostgresConnection, schema: string): Promise<DatabaseCleaning> {
  const before = await filesOf(connection, schema);
  const statement = (tables: Iterable<string>) =>
    `vacuum (full) ${[...tables].map((table) => `"${schema}"."${table}"`).join(", ")}`;
  try {
    await connection.run(`set lock_timeout to ${cleaningMilliseconds}`);
    await connection.run(statement(before.keys()));
    const after = await filesOf(connection, schema);
    const left = [...before].flatMap(([table, file]) => (after.get(table) === file ? [table] : []));
    return left.length === 0
      ? { outcome: "clean" }
      : { outcome: "not-allowed", statement: `${statement(left)};` };
  } catch (error) {
    if (isBusy(error)) return { outcome: "in-use" };
    throw error;
  } finally {
    if (!connection.lost) await connection.run("set lock_timeout to 0");
  }
}

/** The number of the file of each table. */
async function filesOf(connection: PostgresConnection, schema: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await connection.run(
    `select c.relname as "table", c.relfilenode as "file"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind = 'r' order by c.relname`,
    [schema],
  );
  return new Map((rows as { table: string; file: number }[]).map(({ table, file }) => [table, file]));
}
