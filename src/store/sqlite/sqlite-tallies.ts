// The tally of every table: how many rows it has, and the sum of their checksums, so that lost rows and changes are found.

import type { Value } from "../engine.ts";
import { type CheckedTables, checkedTables, checksumColumn } from "./sqlite-checksums.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

/** The table of tallies, which has no tally itself. */
const tallyTable = "tallies";

/** The tally of the definitions of tables, where one changed letter turns numbers into texts, or hides a column. */
const ofSchema = "sqlite_schema";

interface Tally {
  rows: number;
  /** Modulo 2³². */
  checksums: number;
}

interface TallyRow extends Tally {
  table: string;
}

const storedTallies = `select of_table as "table", number_of_rows as "rows", checksums from ${tallyTable}`;

/** The tallies of one transaction, counted in memory: in SQL, an import would write a tally for each row. */
export class TransactionTallies {
  readonly #connection: SqliteConnection;
  readonly #tables = new Map<string, Tally>();
  readonly #touched = new Set<string>();

  /** Make it inside the transaction. */
  constructor(connection: SqliteConnection) {
    this.#connection = connection;
    for (const { table, ...tally } of connection.prepare(storedTallies).all([]) as TallyRow[])
      this.#tables.set(table, tally);
  }

  /** Counts a row that was made (`before` is null), changed, or removed (`after` is null). `before` and `after` are its checksums. */
  count(table: string, before: number | null, after: number | null): void {
    const tally = this.#tables.get(table);
    if (!tally) return;
    tally.rows += (after === null ? 0 : 1) - (before === null ? 0 : 1);
    tally.checksums = (tally.checksums + (after ?? 0) - (before ?? 0)) >>> 0;
    this.#touched.add(table);
  }

  /** Writes the tallies that changed. True when there were any. Call it last before the commit. */
  save(): boolean {
    const statement = this.#connection.prepare(
      `update ${tallyTable} set number_of_rows = ?2, checksums = ?3, commits = commits + 1,
         ${checksumColumn} = row_checksum(of_table, ?2, ?3, commits + 1) where of_table = ?1`,
    );
    for (const table of this.#touched) {
      const { rows, checksums } = this.#tables.get(table)!;
      statement.run([table, rows, checksums]);
    }
    return this.#touched.size > 0;
  }
}

/** Makes triggers that call `count` for each row that is changed or removed on this connection. The engine counts inserted rows. */
export function keepTallies(
  connection: SqliteConnection,
  tables: CheckedTables,
  count: TransactionTallies["count"],
): void {
  connection.define("row_tallied", ([table, before, after]) => {
    count(table as string, before as number | null, after as number | null);
    return null;
  });
  for (const table of tables.keys()) {
    if (table === tallyTable) continue;
    connection.exec(
      `create temp trigger "tally_of_changes_${table}" after update on main."${table}"
         when new.${checksumColumn} is not old.${checksumColumn}
       begin select row_tallied('${table}', old.${checksumColumn}, new.${checksumColumn}); end;
       create temp trigger "tally_of_removals_${table}" after delete on main."${table}"
       begin select row_tallied('${table}', old.${checksumColumn}, null); end`,
    );
  }
}

/** Computes all tallies again, after migrations. */
export function renewTallies(connection: SqliteConnection): void {
  const insert = connection.prepare(
    `insert into ${tallyTable} (of_table, number_of_rows, checksums, commits, ${checksumColumn})
     values (?1, ?2, ?3, ?4, row_checksum(?1, ?2, ?3, ?4))`,
  );
  const commits = commitsOf(connection);
  connection.exec(`delete from ${tallyTable}`);
  for (const { table, rows, checksums } of presentTallies(connection))
    insert.run([table, rows, checksums, table === ofSchema ? commits : 0]);
}

/** The sum, over all tables, of the commits that changed rows of the table. It never falls. */
export function commitsOf(connection: SqliteConnection): number {
  const [row] = connection.prepare(`select coalesce(sum(commits), 0) as commits from ${tallyTable}`).all([]);
  return Number((row as { commits: Value }).commits);
}

/** Whether the definitions of the tables are unchanged. */
export function schemaAsWritten(connection: SqliteConnection): boolean {
  const stored = connection
    .prepare(`${storedTallies} where of_table = '${ofSchema}'`)
    .all([]) as unknown as TallyRow[];
  const { rows, checksums } = schemaTally(connection);
  return stored[0]?.rows === rows && stored[0].checksums === checksums;
}

/** The tables that differ from their tally, as `tally actors 3 5`: how many rows there are, and how many there were. */
export function differingTallies(connection: SqliteConnection): string[] {
  if (!checkedTables(connection).has(tallyTable)) return []; // A database of an older version has no tallies.
  const stored = new Map(
    (connection.prepare(storedTallies).all([]) as TallyRow[]).map(({ table, ...tally }) => [table, tally]),
  );
  return presentTallies(connection).flatMap(({ table, rows, checksums }) => {
    const written = stored.get(table);
    if (written?.rows === rows && written.checksums === checksums) return [];
    return [`tally ${table} ${rows} ${written?.rows ?? 0}`];
  });
}

function presentTallies(connection: SqliteConnection): TallyRow[] {
  const tables = [...checkedTables(connection).keys()].filter((table) => table !== tallyTable);
  const tallies = tables.flatMap(
    (table) =>
      connection
        .prepare(
          `select '${table}' as "table", count(*) as "rows", coalesce(sum(${checksumColumn}), 0) & 4294967295 as checksums
           from main."${table}"`,
        )
        .all([]) as TallyRow[],
  );
  return [...tallies, { table: ofSchema, ...schemaTally(connection) }];
}

function schemaTally(connection: SqliteConnection): Tally {
  const [row] = connection
    .prepare(
      `select count(*) as "rows", coalesce(sum(row_checksum(type, name, tbl_name, sql)), 0) & 4294967295 as checksums
       from main.${ofSchema}`,
    )
    .all([]) as unknown as Tally[];
  return row!;
}
