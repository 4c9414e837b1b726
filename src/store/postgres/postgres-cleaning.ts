// Makes the server rewrite the files of its tables, which contain removed rows until then.

import type { DatabaseCleaning, UncleanTables } from "../../domain/privacy/database-cleaning.ts";
import type { PostgresConnection } from "./postgres-connection.ts";
import { isBusy } from "./postgres-failures.ts";

/** How long `vacuum full` waits for others who use a table. */
const cleaningMilliseconds = 30_000;

/**
 * Rewrites the tables. The server skips tables of another owner with only a notice, so the numbers of their files show which were
 * rewritten. `left`: the tables that an earlier run left; tries only those not rewritten since, if this account owns one of them.
 */
export async function cleanTables(
  connection: PostgresConnection,
  schema: string,
  left?: UncleanTables,
): Promise<DatabaseCleaning> {
  const before = (await filesOf(connection, schema)).filter(
    ({ table, file }) => left === undefined || left[table] === file,
  );
  if (before.length === 0) return { outcome: "clean" };
  if (left !== undefined && !before.some(({ own }) => own === 1)) return notAllowed(schema, before);
  try {
    await connection.run(`set lock_timeout to ${cleaningMilliseconds}`);
    await connection.run(statement(schema, before));
    const after = new Map((await filesOf(connection, schema)).map(({ table, file }) => [table, file]));
    const untouched = before.filter(({ table, file }) => after.get(table) === file);
    return untouched.length === 0 ? { outcome: "clean" } : notAllowed(schema, untouched);
  } catch (error) {
    if (isBusy(error)) return { outcome: "in-use" };
    throw error;
  } finally {
    if (!connection.lost) await connection.run("set lock_timeout to 0");
  }
}

interface TableFile {
  table: string;
  /** The `relfilenode` of the table, which a rewrite changes. */
  file: number;
  /** 1 when this account owns it, else 0. */
  own: number;
}

const statement = (schema: string, tables: readonly TableFile[]) =>
  `vacuum (full) ${tables.map(({ table }) => `"${schema}"."${table}"`).join(", ")}`;

const notAllowed = (schema: string, tables: readonly TableFile[]): DatabaseCleaning => ({
  outcome: "not-allowed",
  statement: `${statement(schema, tables)};`,
  left: Object.fromEntries(tables.map(({ table, file }) => [table, file])),
});

async function filesOf(connection: PostgresConnection, schema: string): Promise<TableFile[]> {
  const { rows } = await connection.run(
    `select c.relname as "table", c.relfilenode as "file", pg_has_role(c.relowner, 'usage') as "own"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind = 'r' order by c.relname`,
    [schema],
  );
  return rows as unknown as TableFile[];
}
