// Runs the store on a PostgreSQL server: transactions, waiting for other writers, and connecting again when the connection is lost.

import { type Compilable, type CompiledQuery, Kysely, type SqlBool, sql } from "kysely";
import type { PostgresAddress } from "../../domain/database/postgres-address.ts";
import type { DatabaseCleaning, UncleanTables } from "../../domain/privacy/database-cleaning.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import { writeCopy } from "../database-copy.ts";
import type { DatabaseEngine, TransactionOptions, Value } from "../engine.ts";
import { migrations } from "../migrations.ts";
import type { Tables } from "../schema.ts";
import { TransactionQueue } from "../transaction-queue.ts";
import { cleanTables } from "./postgres-cleaning.ts";
import { PostgresConnection, type ServerAnswer } from "./postgres-connection.ts";
import { postgresDialect } from "./postgres-dialect.ts";
import { isConnectionLost, refusalFor } from "./postgres-failures.ts";
import { alteration, eachOf, inColumns, insertion } from "./postgres-statements.ts";
import {
  damageIn,
  makeSchema,
  migrateTables,
  renewTallies,
  type TypedColumn,
  type TypedTables,
  typedTables,
  versionDefinition,
  versionOf,
  versionTable,
} from "./postgres-tables.ts";
import { RowTallies } from "./postgres-tallies.ts";
import { commitSurely, movedAway, takeTurn } from "./postgres-turns.ts";

export interface PostgresOpening {
  address: PostgresAddress;
  /** Called when the server asks for a password. */
  password(): Promise<string | null>;
  interrupted: AbortSignal;
  /** Opens a database even when it was moved to another place, so that it can be moved back. */
  evenMoved?: boolean;
}

/**
 * Opens a schema of a PostgreSQL database. Until the first change makes its tables, reading uses empty temporary tables of this
 * connection, so that it makes nothing on the server.
 */
export async function openPostgres(opening: PostgresOpening): Promise<PostgresEngine> {
  const engine = new PostgresEngine(opening);
  try {
    await engine.open();
  } catch (error) {
    await engine.close();
    throw refusalFor(error, opening.address, "opening");
  }
  return engine;
}

type State = "absent" | "open";

export class PostgresEngine implements DatabaseEngine {
  readonly db: Kysely<Tables>;
  readonly #opening: PostgresOpening;
  readonly #address: PostgresAddress;
  #connection: PostgresConnection | null = null;
  #state: State = "absent";
  #tables: TypedTables | null = null;
  readonly #queue = new TransactionQueue();
  /** The row counts of the running transaction; null without one. */
  #tallies: RowTallies | null = null;
  #password: string | null = null;

  constructor(opening: PostgresOpening) {
    this.#opening = opening;
    this.#address = opening.address;
    this.db = new Kysely({
      dialect: postgresDialect({
        run: (query) => this.#runQuery(query),
        tables: async () =>
          new Map(
            [...(await typedTables(this.#connection!))].map(([table, columns]) => [
              table,
              columns.map(({ name }) => name),
            ]),
          ),
      }),
    });
  }

  /** Whether the schema has its tables. */
  get present(): boolean {
    return this.#state === "open";
  }

  /** The account on the server. */
  get user(): string {
    return this.#address.user;
  }

  get place(): { server: string; schema: string } {
    return { server: this.#address.shown, schema: this.#address.schema };
  }

  async open(): Promise<void> {
    const connection = await this.#connect();
    const { schema, shown } = this.#address;
    const stored = await versionOf(connection, schema, shown);
    if (stored === null) {
      if (this.#state === "open")
        throw new Refusal("failure", { code: "server-tables-gone", server: shown, schema });
      return await this.#standIn(connection);
    }
    if (stored.moved !== null && !this.#opening.evenMoved) throw movedAway(this.#address, stored.moved);
    await this.#use(connection, schema);
    if (stored.version < migrations.length) await this.#makeTables();
    this.#state = "open";
  }

  async #connect(): Promise<PostgresConnection> {
    this.#tables = null;
    this.#connection = await PostgresConnection.open(this.#address, async () => {
      this.#password ??= this.#address.password ?? (await this.#opening.password());
      return this.#password;
    });
    return this.#connection;
  }

  /** Sets in which schema names are looked up, before temporary tables and the system. */
  async #use(connection: PostgresConnection, schema: string) {
    this.#tables = null;
    const path = schema === "pg_temp" ? "pg_temp" : `"${schema}", pg_temp`;
    await connection.run(
      `set search_path to ${path}; set extra_float_digits to 1; set client_min_messages to warning`,
    );
  }

  async #standIn(connection: PostgresConnection) {
    this.#state = "absent";
    await this.#use(connection, "pg_temp");
    await this.#inOnePiece(connection, async () => {
      await connection.run(versionDefinition);
      await migrateTables(this.db as Kysely<unknown>, connection, 0, { standIn: true });
    });
  }

  /** Makes the schema and its tables, or brings them to the newest version, unless another process did so meanwhile. */
  async #makeTables(): Promise<void> {
    const connection = this.#connection!;
    const { schema, shown } = this.#address;
    await connection.run("discard temp"); // Drops the temporary tables.
    await this.#inOnePiece(connection, async () => {
      // Only one process at a time may make or migrate the tables.
      await connection.run("select pg_advisory_xact_lock(hashtext('outreach ' || $1))", [schema]);
      await makeSchema(connection, schema);
      await this.#use(connection, schema);
      const stored = await versionOf(connection, schema, shown);
      if (stored === null) await connection.run(versionDefinition);
      if ((stored?.version ?? 0) < migrations.length)
        await migrateTables(this.db as Kysely<unknown>, connection, stored?.version ?? 0);
    });
    this.#state = "open";
  }

  /** Defines tables in one transaction. Closes the connection when that fails. */
  async #inOnePiece(connection: PostgresConnection, work: () => Promise<void>) {
    await this.#queue.atOnce(async () => {
      try {
        await connection.run("begin isolation level read committed");
        await work();
        await connection.run("commit");
      } catch (error) {
        await connection.close();
        throw error;
      }
    });
  }

  get inTransaction(): boolean {
    return this.#queue.running;
  }

  transaction<T>(work: () => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    return this.#queue.inTurn(() => this.#transaction(work, options));
  }

  async #transaction<T>(
    work: () => Promise<T>,
    { dryRun = false, keep = () => true, patient = true }: TransactionOptions,
  ): Promise<T> {
    try {
      await this.#begun(async () => {
        if (this.#state === "absent" && !dryRun) await this.#makeTables();
        await takeTurn(this.#connection!, this.#opening, patient);
      });
      const tallies = new RowTallies();
      this.#tallies = tallies;
      const result = await work();
      if (dryRun || !keep()) await this.#rollBack();
      else await this.#commit(tallies);
      return result;
    } catch (error) {
      await this.#rollBack();
      throw refusalFor(error, this.#address, "writing");
    } finally {
      this.#tallies = null;
    }
  }

  /** Begins a transaction. When the connection was lost before, connects again and tries once more, since nothing was begun. */
  async #begun(begin: () => Promise<unknown>) {
    try {
      await this.#connected();
      await begin();
    } catch (error) {
      if (!isConnectionLost(error)) throw error;
      await this.#connected();
      await begin();
    }
  }

  async #commit(tallies: RowTallies) {
    const connection = this.#connection!;
    await tallies.save(connection);
    await commitSurely(connection, this.#opening, async () => {
      await this.#reopen();
      return this.#connection!;
    });
  }

  /** Rolls back, unless the connection is lost: the server has then rolled back already. */
  async #rollBack() {
    const connection = this.#connection;
    if (!connection || connection.lost) return;
    try {
      await connection.run("rollback");
    } catch (error) {
      if (!isConnectionLost(error)) throw error;
    }
  }

  /** The connection; a new one when it was lost, since an adviser may be busy with a questionnaire for an hour. */
  async #connected(): Promise<PostgresConnection> {
    if (!this.#connection || this.#connection.lost) await this.#reopen();
    return this.#connection!;
  }

  async #reopen() {
    await this.#disconnect();
    try {
      await this.open();
    } catch (error) {
      // A connection that was only partly opened would look names up in the wrong schema.
      await this.#disconnect();
      throw error;
    }
  }

  async #disconnect() {
    await this.#connection?.close();
    this.#connection = null;
  }

  async #runQuery(query: CompiledQuery): Promise<ServerAnswer> {
    const answer = await this.#ask((connection) => connection.run(query.sql, query.parameters));
    this.#tallies?.countQuery(query, answer);
    return answer;
  }

  /** Runs a query. Runs it again when the connection was lost, unless it is part of a transaction, as all writes are. */
  async #ask<T>(work: (connection: PostgresConnection) => Promise<T>): Promise<T> {
    try {
      if (this.inTransaction) return await work(this.#connection!);
      return await work(await this.#connected());
    } catch (error) {
      if (this.inTransaction || !isConnectionLost(error))
        throw refusalFor(error, this.#address, this.inTransaction ? "writing" : "reading");
    }
    try {
      return await work(await this.#connected());
    } catch (error) {
      throw refusalFor(error, this.#address, "reading");
    }
  }

  async arrays<O>(query: Compilable<O>): Promise<Value[][]> {
    const { sql, parameters } = query.compile();
    return this.#ask((connection) => connection.arrays(sql, parameters));
  }

  async arraysOfEach(
    { sql: text }: CompiledQuery,
    values: readonly (readonly number[])[],
  ): Promise<Value[][][]> {
    if (values.length === 0) return [];
    const each = eachOf(text, values);
    const rows = await this.#ask((connection) => connection.arrays(each.text, each.values));
    return each.rowsOfEach(rows);
  }

  among(column: string, values: readonly Value[]) {
    return sql<SqlBool>`${sql.ref(column)} = any(${values})`;
  }

  /** The `like` of PostgreSQL is case-sensitive; that of SQLite is not, for ASCII letters. */
  like = sql`ilike`;

  async insertMany<T extends keyof Tables>(
    table: T,
    columns: readonly (keyof Tables[T] & string)[],
    rows: Iterable<readonly Value[]>,
    { ignore = false } = {},
  ): Promise<void> {
    const text = insertion(table, columns, await this.#typesOf(table), ignore);
    for (const values of inColumns(rows, columns.length)) {
      const { count } = await this.#ask((connection) => connection.run(text, values));
      this.#tallies?.add(table, count);
    }
  }

  async updateMany<T extends keyof Tables>(
    table: T,
    columns: readonly (keyof Tables[T] & string)[],
    rows: Iterable<readonly Value[]>,
  ): Promise<void> {
    const text = alteration(table, columns, await this.#typesOf(table));
    for (const values of inColumns(rows, columns.length + 1))
      await this.#ask((connection) => connection.run(text, values));
  }

  async #typesOf(table: string): Promise<readonly TypedColumn[]> {
    this.#tables ??= await this.#ask(typedTables);
    return this.#tables.get(table) ?? [];
  }

  async movedTo(): Promise<string | null> {
    const { rows } = await this.#ask((connection) => connection.run(`select moved from ${versionTable}`));
    return rows[0]!.moved as string | null;
  }

  async markMoved(to: string | null): Promise<void> {
    await this.#ask((connection) => connection.run(`update ${versionTable} set moved = $1`, [to]));
  }

  async backup(file: string): Promise<boolean> {
    if (this.#state === "absent") return false;
    await this.#oneMoment(async () => {
      // The copy gets new checksums, which would hide what is damaged here.
      const [found] = await damageIn(this.#connection!);
      if (found !== undefined)
        throw new Refusal("failure", { code: "store-damaged", database: this.#address.shown, found });
      await writeCopy(this, file, this.#opening.interrupted);
    });
    return true;
  }

  /** Counts the rows of each table again, so that lost rows are no longer reported as damage. For a restoration, which replaces all rows. */
  async forgetLoss(): Promise<void> {
    await this.#ask(renewTallies);
  }

  async verify(): Promise<string[]> {
    if (this.#state === "absent") return [];
    try {
      return await this.#oneMoment(() => damageIn(this.#connection!));
    } catch (error) {
      const [problem] = error instanceof Refusal ? error.problems : [];
      if (problem?.code === "store-damaged") return [problem.found];
      throw error;
    }
  }

  /** Runs `work` on one state of the database, since others may write meanwhile. */
  async #oneMoment<T>(work: () => Promise<T>): Promise<T> {
    if (this.inTransaction) return await work();
    return await this.#queue.inTurn(async () => {
      try {
        await this.#begun(() => this.#connection!.run("begin isolation level repeatable read read only"));
        return await work();
      } catch (error) {
        throw refusalFor(error, this.#address, "reading");
      } finally {
        await this.#rollBack();
      }
    });
  }

  async clean(left?: UncleanTables): Promise<DatabaseCleaning> {
    if (this.#state === "absent") return { outcome: "clean" };
    return await this.#ask((connection) => cleanTables(connection, this.#address.schema, left));
  }

  async close(): Promise<void> {
    await this.#queue.done();
    await this.#disconnect();
  }
}
