// Makes the tables of a PostgreSQL schema, with a checksum for every row, and finds damage.

import { type Kysely, sql } from "kysely";
import { Refusal } from "../../domain/problems/problem.ts";
import { migrations } from "../migrations.ts";
import { databaseViews, viewQuery } from "../views/database-views.ts";
import { postgresViews } from "../views/view-dialect.ts";
import { TextsByBytes } from "./postgres-dialect.ts";

/** The table with the version of the tables, in one row. A writer locks this row, which keeps other writers out of all tables. */
export const versionTable = "database_version";

const checksumColumn = "checksum";
export const tallyTable = "tallies";

/** A column and its type, as PostgreSQL names it. */
export interface TypedColumn {
  name: string;
  type: string;
}

export type TypedTables = ReadonlyMap<string, readonly TypedColumn[]>;

export interface Answering {
  run(text: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** The tables of the schema in use, except the one of the version; empty while there is no schema. */
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

/** The schema in which tables are made: the one of the address, or the one of temporary tables. */
const presentSchema = `(case when current_setting('search_path') = 'pg_temp' then pg_my_temp_schema()
  else (select oid from pg_namespace where nspname = current_schema()) end)`;

/** Runs the migrations from `version` on, then computes the checksum of every row and the count of every table. `standIn`: without views. */
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
 * Replaces the views, which keeps rights on them and views based on them; a view may only gain columns. `security_barrier` keeps functions
 * written by a reader from seeing the rows that a view of the network leaves out.
 */
async function renewViews(connection: Answering) {
  for (const view of databaseViews(postgresViews))
    await connection.run(
      `create or replace view ${quoted(view.name)}
       ${view.readers === "network" ? "with (security_barrier)" : ""} as ${viewQuery(view)}`,
    );
}

/** Checks foreign keys only at the commit, since a row may be written before the one that it refers to. */
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
 * The expression of the checksum of a row, which the server computes whenever it writes the row. After damage to a value, the checksum
 * differs. Every server has md5, and nobody forges rows.
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

/** Makes the checksum column of every table again, for the columns that the table has now. */
async function renewChecksums(connection: Answering): Promise<void> {
  for (const [table, columns] of await typedTables(connection)) {
    if (!columns.some(({ name }) => name === checksumColumn)) continue;
    await connection.run(
      `alter table ${quoted(table)} drop column ${checksumColumn},
         add column ${checksumColumn} uuid generated always as (${checksumOf(columns)}) stored`,
    );
  }
}

/** Stores how many rows each table has now. */
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

/** How much damage is reported at most. */
const most = 20;

/**
 * Finds rows that differ from their checksum, and tables that lost or gained rows by damage, in the form of the SQLite engine (`checksum
 * actors 12`, `tally actors 3 5`). Call it inside a transaction that sees one state of the database.
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

/** The version of our tables in a schema; null when it is empty. Refused when the tables are of another program, or newer. */
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

/** Makes the schema unless it exists. An administrator may have made it for an account that has no right to. */
export async function makeSchema(connection: Answering, schema: string) {
  const { rows } = await connection.run("select 1 from pg_namespace where nspname = $1", [schema]);
  if (rows.length === 0) await connection.run(`create schema "${schema}"`);
}

export const versionDefinition = `create table ${versionTable} (version integer not null, moved text);
  insert into ${versionTable} values (0, null)`;
