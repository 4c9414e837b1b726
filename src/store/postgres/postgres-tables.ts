// Makes the tables of a PostgreSQL schema, with the checksum of every row, and finds what damage did to them.

import { type Kysely, sql } from "kysely";
import { Refusal } from "../../domain/problems/problem.ts";
import { migrations } from "../migrations.ts";
import { databaseViews, viewQuery } from "../views/database-views.ts";
import { postgresViews } from "../views/view-dialect.ts";
import { TextsByBytes } from "./postgres-dialect.ts";

/** The table that holds the version of the others, and stands for all of them when a writer has its turn. It has one row. */
export const versionTable = "database_version";

const checksumColumn = "checksum";
export const tallyTable = "tallies";

/** A column with its type as PostgreSQL names it. */
export interface TypedColumn {
  name: string;
  type: string;
}

export type TypedTables = ReadonlyMap<string, readonly TypedColumn[]>;

export interface Answering {
  run(text: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** The tables of the schema that statements are for, partitioned or not, but the one of the version; nothing while there is none. */
export async function typedTables(connection: Answering): Promise<TypedTables> {
  const { rows } = await connection.run(
    `select c.relname as "table", a.attname as "column", t.typname as "type"
     from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       join pg_type t on t.oid = a.atttypid
     where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = ${presentSchema}
       and c.relname <> '${versionTable}'
     order by c.relname, a.attnum`,
  );
  const tables = new Map<string, TypedColumn[]>();
  for (const { table, column, type } of rows as Record<string, string>[]) {
    const columns = tables.get(table!) ?? [];
    columns.push({ name: column!, type: type! });
    tables.set(table!, columns);
  }
  return tables;
}

/** The schema in which tables are made: its own, or that of temporary tables. */
const presentSchema = `(case when current_setting('search_path') = 'pg_temp' then pg_my_temp_schema()
  else (select oid from pg_namespace where nspname = current_schema()) end)`;

/** Runs the migrations that the tables have not had; then every row bears a checksum, and every table a tally. */
export async function migrateTables(
  db: Kysely<unknown>,
  connection: Answering,
  version: number,
  { standIn = false } = {},
): Promise<void> {
  const migrated = db.withPlugin(new TextsByBytes());
  for (const migrate of migrations.slice(version)) await migrate(migrated, { bytes: sql`bytea` });
  await deferReferences(connection);
  await renewChecksums(connection);
  await renewTallies(connection);
  if (!standIn) await renewViews(connection);
  await connection.run(`update ${versionTable} set version = $1`, [migrations.length]);
}

/**
 * Replaced rather than made anew: what the server's keeper granted on a view, or built on it, stays. Its columns may only grow in number. Nobody
 * who reads the network's view sees through a function of their own the rows that it leaves out (`security_barrier`).
 */
async function renewViews(connection: Answering) {
  for (const view of databaseViews(postgresViews))
    await connection.run(
      `create or replace view ${quoted(view.name)}
       ${view.readers === "network" ? "with (security_barrier)" : ""} as ${viewQuery(view)}`,
    );
}

/** What a row refers to may come after it in the same transaction. */
async function deferReferences(connection: Answering) {
  const { rows } = await connection.run(
    `select conrelid::regclass::text as "table", conname as "name" from pg_constraint
     where contype = 'f' and not condeferrable and connamespace = ${presentSchema}`,
  );
  for (const { table, name } of rows as Record<string, string>[])
    await connection.run(
      `alter table ${table} alter constraint ${quoted(name!)} deferrable initially deferred`,
    );
}

/**
 * The checksum of a row as the server computes it whenever the row is written: a value that a failing disk changes no longer
 * fits it. Md5 because every server that speaks PostgreSQL has it, and nobody is to be kept from making one.
 */
function checksumOf(columns: readonly TypedColumn[]): string {
  const texts = columns
    .filter(({ name }) => name !== checksumColumn)
    .map(({ name, type }) => {
      const text =
        type === "text" ? quoted(name) : type === "bytea" ? `md5(${quoted(name)})` : `${quoted(name)}::text`;
      return `coalesce('.' || ${text}, '-')`;
    });
  return `md5(${texts.join(` || E'\\x1f' || `)})::uuid`;
}

/** Makes the columns of checksums anew for tables whose columns are no longer those that they were made for. */
async function renewChecksums(connection: Answering): Promise<void> {
  for (const [table, columns] of await typedTables(connection)) {
    if (!columns.some(({ name }) => name === checksumColumn)) continue;
    await connection.run(
      `alter table ${quoted(table)} drop column ${checksumColumn},
         add column ${checksumColumn} uuid generated always as (${checksumOf(columns)}) stored`,
    );
  }
}

/** Notes how many rows each table has now. */
export async function renewTallies(connection: Answering): Promise<void> {
  for (const table of (await typedTables(connection)).keys())
    if (table !== tallyTable)
      await connection.run(
        `insert into ${tallyTable} (of_table, number_of_rows, checksums, commits)
         select $1::text, count(*), 0, 0 from ${quoted(table)}
         on conflict (of_table) do update set number_of_rows = excluded.number_of_rows`,
        [table],
      );
}

/** How many findings of each kind are told. */
const most = 20;

/**
 * Rows that are not as they were written and tables that lost or gained some by themselves, in the words of the other engine
 * (`checksum actors 12`, `tally actors 3 5`). To be called inside a transaction that sees one moment.
 */
export async function damageIn(connection: Answering): Promise<string[]> {
  const damage: string[] = [];
  const tables = await typedTables(connection);
  for (const [table, columns] of tables) {
    const key = columns[0]!.name;
    const { rows } = await connection.run(
      `select ${quoted(key)} as "row" from ${quoted(table)}
       where ${checksumColumn} is distinct from ${checksumOf(columns)} limit ${most}`,
    );
    damage.push(...rows.map(({ row }) => `checksum ${table} ${row}`));
  }
  const { rows } = await connection.run(
    `select of_table as "table", number_of_rows as "rows" from ${tallyTable}`,
  );
  for (const { table, rows: written } of rows as { table: string; rows: number }[]) {
    if (!tables.has(table)) {
      damage.push(`tally ${table} 0 ${written}`);
      continue;
    }
    const counted = await connection.run(`select count(*) as "rows" from ${quoted(table)}`);
    const present = Number(counted.rows[0]!.rows);
    if (present !== Number(written)) damage.push(`tally ${table} ${present} ${written}`);
  }
  return damage.slice(0, most);
}

/** What the schema holds: nothing, tables of ours and of which version, or what is not ours. */
export async function versionOf(
  connection: Answering,
  schema: string,
  server: string,
): Promise<{ version: number; moved: string | null } | null> {
  const { rows } = await connection.run(
    `select c.relname as "name" from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind in ('r', 'p', 'v', 'm', 'f')`,
    [schema],
  );
  if (rows.length === 0) return null;
  if (!rows.some(({ name }) => name === versionTable))
    throw new Refusal("failure", { code: "server-schema-foreign", server, schema });
  const {
    rows: [row],
  } = await connection.run(`select version, moved from ${quoted(schema)}.${versionTable}`);
  const { version, moved } = row as { version: number; moved: string | null };
  const known = migrations.length;
  if (version > known)
    throw new Refusal("failure", { code: "store-newer", database: server, version, known });
  return { version, moved };
}

/** Whoever may use a schema need not be allowed to make one: a keeper of the server may have made it for them. */
export async function makeSchema(connection: Answering, schema: string) {
  const { rows } = await connection.run("select 1 from pg_namespace where nspname = $1", [schema]);
  if (rows.length === 0) await connection.run(`create schema "${schema}"`);
}

export const versionDefinition = `create table ${versionTable} (version integer not null, moved text);
  insert into ${versionTable} values (0, null)`;
