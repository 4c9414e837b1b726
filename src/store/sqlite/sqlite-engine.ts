// Runs the store on a SQLite file, with transactions and waits for other processes.

import { type Compilable, type CompiledQuery, Kysely, type SqlBool, SqliteDialect, sql } from "kysely";
import type { DatabaseCleaning } from "../../domain/privacy/database-cleaning.ts";
import { Interrupted, Refusal } from "../../domain/problems/problem.ts";
import type { DatabaseEngine, TransactionOptions, Value } from "../engine.ts";
import { migrations } from "../migrations.ts";
import type { Tables } from "../schema.ts";
import { TransactionQueue } from "../transaction-queue.ts";
import {
  alteration,
  type CheckedTables,
  changedByThemselves,
  checkedTables,
  insertion,
  keepChecksums,
  renewChecksums,
  teachChecksum,
} from "./sqlite-checksums.ts";
import { SqliteConnection, type SqliteStatement, sqliteCode } from "./sqlite-connection.ts";
import { copyInto } from "./sqlite-copy.ts";
import { damageIn } from "./sqlite-damage.ts";
import {
  applicationId,
  databaseThere,
  identityOf,
  isRemembered,
  makeDatabase,
  memoryOf,
  movedId,
  refusalFor,
  refuseLongPath,
  remember,
  rememberCommits,
  rememberedCommits,
  removeFile,
  trialFile,
} from "./sqlite-file.ts";
import { openDatabase, refuseDamage, refuseMoved, setUpForTrial } from "./sqlite-opening.ts";
import { commitsOf, keepTallies, renewTallies, TransactionTallies } from "./sqlite-tallies.ts";
import { dropViews, makeViews } from "./sqlite-views.ts";

/** How many attempts are made to get the lock from another process. Each waits a tenth of a second: twelve seconds in all. */
const busyAttempts = 120;

/**
 * Opens a SQLite file. Until the first change makes it, reading uses an empty database in memory, so that it makes no file. A file that
 * may not be written can still be read.
 */
export async function openSqlite(
  file: string,
  interrupted: AbortSignal,
  { evenMoved = false } = {},
): Promise<DatabaseEngine> {
  const engine = new SqliteEngine(file, interrupted, evenMoved);
  try {
    await engine.open();
  } catch (error) {
    await engine.close();
    // An error in one of our statements here means that the header of the file is damaged.
    if (sqliteCode(error) === "SQLITE_ERROR_1" && databaseThere(file))
      throw new Refusal("failure", {
        code: "store-damaged",
        database: file,
        found: (error as Error).message,
      });
    throw refusalFor(error, file);
  }
  return engine;
}

type State = "absent" | "read-only" | "open";

class SqliteEngine implements DatabaseEngine {
  readonly #file: string;
  readonly #interrupted: AbortSignal;
  readonly #evenMoved: boolean;
  readonly db: Kysely<Tables>;
  #connection = new SqliteConnection(null);
  #state: State = "absent";
  /** Identifies the open file, so that another in its place is noticed; null before there is one. */
  #identity: string | null = null;
  readonly #statements = new Map<string, SqliteStatement>();
  #checked: CheckedTables | null = null;
  /** The tallies of the running transaction; null without one. */
  #tallies: TransactionTallies | null = null;
  readonly #queue = new TransactionQueue();

  constructor(file: string, interrupted: AbortSignal, evenMoved: boolean) {
    this.#file = file;
    this.#interrupted = interrupted;
    this.#evenMoved = evenMoved;
    this.db = new Kysely({
      dialect: new SqliteDialect({
        database: { prepare: (text) => this.#forKysely(text), close: () => void this.#connection.close() },
      }),
    });
  }

  async open(): Promise<void> {
    refuseLongPath(this.#file);
    const saved = rememberedCommits(this.#file); // Read before the database, which can only get more commits.
    if (databaseThere(this.#file)) {
      const { connection, state } = openDatabase(this.#file, saved, this.#evenMoved);
      this.#use(connection, state);
    } else if (isRemembered(this.#file)) {
      throw new Refusal("failure", {
        code: "store-gone",
        database: this.#file,
        memory: memoryOf(this.#file),
      });
    }
    await this.#bringUpToDate();
    if (this.#state !== "absent") refuseDamage(this.#connection, this.#file, saved);
  }

  #use(connection: SqliteConnection, state: State) {
    this.#statements.clear();
    this.#checked = null;
    this.#connection.close();
    this.#connection = connection;
    this.#state = state;
    this.#identity = state === "absent" ? null : identityOf(this.#file);
  }

  async #bringUpToDate() {
    const version = Number(this.#connection.pragma("user_version"));
    const known = migrations.length;
    if (version > known)
      throw new Refusal("failure", { code: "store-newer", database: this.#file, version, known });
    if (version === known) return;
    if (this.#state === "open")
      await this.#run(
        () => this.#migrate(),
        () => true,
      );
    else await this.#migrate();
  }

  /** Runs the missing migrations. The version is read again, since another process may have run some. */
  async #migrate() {
    const version = Number(this.#connection.pragma("user_version"));
    teachChecksum(this.#connection);
    const [damage] = changedByThemselves(this.#connection, 1);
    if (damage) throw new Refusal("failure", { code: "store-damaged", database: this.#file, found: damage });
    dropViews(this.#connection);
    for (const migrate of migrations.slice(version))
      await migrate(this.db as Kysely<unknown>, { bytes: sql`blob` });
    if (this.#state === "open") makeViews(this.#connection);
    renewChecksums(this.#connection);
    renewTallies(this.#connection);
    this.#connection.pragma(`user_version = ${migrations.length}`);
  }

  /** The tables with checksums. From the first call on, every row written on this connection gets one. */
  #checkedTables(): CheckedTables {
    if (!this.#checked) {
      teachChecksum(this.#connection);
      this.#checked = checkedTables(this.#connection);
      keepChecksums(this.#connection, this.#checked);
      keepTallies(this.#connection, this.#checked, (...row) => this.#tallies?.count(...row));
    }
    return this.#checked;
  }

  /** Makes the file from the empty database in memory, which has no views. */
  async #makeFile() {
    makeViews(this.#connection);
    renewTallies(this.#connection);
    this.#connection.pragma(`application_id = ${applicationId}`);
    await makeDatabase(this.#file, (file) => this.#connection.copyIntoNew(file));
    await this.open();
  }

  /** Runs a dry run without a database in a temporary file, since all of it may not fit into memory. Without a file, in memory. */
  async #tryOut<T>(work: () => Promise<T>): Promise<T> {
    const file = trialFile(this.#file);
    if (file === null) return await this.#run(work, () => false);
    try {
      const connection = new SqliteConnection(file, { disposable: true });
      // Where an open file can be removed, it is removed now, so that nothing is left of it however the run ends.
      if (process.platform !== "win32") removeFile(file);
      setUpForTrial(connection);
      this.#use(connection, "absent");
      await this.#bringUpToDate();
      // One transaction, since each row would otherwise be written to the file by itself.
      return await this.#run(work, () => true);
    } finally {
      this.#use(new SqliteConnection(null), "absent");
      removeFile(file);
      await this.#bringUpToDate();
    }
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
      if (!dryRun && this.#state === "read-only")
        throw new Refusal("failure", { code: "store-read-only", database: this.#file });
      if (dryRun && this.#state === "absent") return await this.#tryOut(work);
      if (this.#state === "absent") await this.#makeFile();
      if (this.#state === "open") this.#checkedTables();
      const begun = () => {
        if (!dryRun) remember(this.#file);
        return work();
      };
      const result = await this.#run(begun, () => !dryRun && keep(), patient ? busyAttempts : 1);
      this.#useWal();
      return result;
    } catch (error) {
      throw refusalFor(error, this.#file);
    }
  }

  async #run<T>(work: () => Promise<T>, keep: () => boolean, attempts = busyAttempts): Promise<T> {
    await this.#patiently("begin immediate", attempts);
    try {
      if (this.#state === "open" && !this.#evenMoved) refuseMoved(this.#connection, this.#file);
      const tallies =
        this.#checked && this.#state === "open" ? new TransactionTallies(this.#connection) : null;
      this.#tallies = tallies;
      const result = await work();
      if (this.#state === "open" && identityOf(this.#file) !== this.#identity)
        throw new Refusal("failure", { code: "store-replaced", database: this.#file });
      if (!keep()) this.#connection.exec("rollback");
      else {
        const changed = tallies?.save() ?? false;
        await this.#patiently("commit", attempts);
        // Written after the commit: if the process dies in between, the stored number is too low, which does no harm.
        if (changed) rememberCommits(this.#file, commitsOf(this.#connection));
      }
      return result;
    } catch (error) {
      if (this.#connection.inTransaction) this.#connection.exec("rollback");
      throw error;
    } finally {
      this.#tallies = null;
    }
  }

  /**
   * Sets WAL mode after the first step, in which readers and a writer work at the same time. The first step has no WAL, so that a first
   * import is written only once. When another process is reading now, a later step sets it.
   */
  #useWal() {
    if (this.#state !== "open" || this.#connection.pragma("journal_mode") === "wal") return;
    try {
      this.#connection.pragma("journal_mode = WAL");
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
  }

  /** Runs a statement, and waits for other processes. Ctrl-C only ends the wait, since an interrupted command may have work to save. */
  async #patiently(statement: "begin immediate" | "commit", attempts: number) {
    for (let attempt = 1; ; attempt++) {
      try {
        this.#connection.exec(statement);
        return;
      } catch (error) {
        if (!isBusy(error) || attempt >= attempts) throw error;
        if (this.#interrupted.aborted) throw new Interrupted();
        await new Promise((resolve) => setImmediate(resolve)); // Lets Ctrl-C be handled.
      }
    }
  }

  async arrays<O>(query: Compilable<O>): Promise<Value[][]> {
    const { sql, parameters } = query.compile();
    return this.#attempt(() => this.#statement(sql, "arrays").all(parameters) as Value[][]);
  }

  async arraysOfEach({ sql }: CompiledQuery, values: readonly (readonly number[])[]): Promise<Value[][][]> {
    return this.#attempt(() => {
      const statement = this.#statement(sql, "arrays");
      return values.map((value) => statement.all(value) as Value[][]);
    });
  }

  like = sql`like`;

  among(column: string, values: readonly Value[]) {
    return sql<SqlBool>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`;
  }

  async insertMany<T extends keyof Tables>(
    table: T,
    columns: readonly (keyof Tables[T] & string)[],
    rows: Iterable<readonly Value[]>,
    { ignore = false } = {},
  ): Promise<void> {
    const { text, values } = insertion(table, columns, this.#checkedTables(), ignore);
    const statement = this.#statement(text);
    for (const row of rows) {
      const given = values(row);
      const { changes } = statement.run(given);
      if (changes) this.#tallies?.count(table, null, given.at(-1) as number);
    }
  }

  async updateMany<T extends keyof Tables>(
    table: T,
    columns: readonly (keyof Tables[T] & string)[],
    rows: Iterable<readonly Value[]>,
  ): Promise<void> {
    const statement = this.#statement(alteration(table, columns, this.#checkedTables()));
    for (const row of rows) statement.run(row);
  }

  get present(): boolean {
    return this.#state !== "absent";
  }

  async movedTo(): Promise<string | null> {
    return this.#connection.pragma("application_id") === movedId ? "" : null;
  }

  async markMoved(to: string | null): Promise<void> {
    this.#connection.pragma(`application_id = ${to === null ? applicationId : movedId}`);
  }

  async backup(file: string): Promise<boolean> {
    if (this.#state === "absent") return false;
    try {
      await copyInto(this.#connection, file);
      return true;
    } catch (error) {
      throw refusalFor(error, file);
    }
  }

  /** Rewrites the file, then empties the journal beside it. */
  async clean(): Promise<DatabaseCleaning> {
    if (this.#state !== "open") return { outcome: "clean" };
    try {
      this.#connection.exec("vacuum");
      const isEmptied = this.#connection.pragmaRows("wal_checkpoint(TRUNCATE)")[0]?.busy === 0;
      return { outcome: isEmptied ? "clean" : "in-use" };
    } catch (error) {
      if (isBusy(error)) return { outcome: "in-use" };
      throw refusalFor(error, this.#file);
    }
  }

  async verify(): Promise<string[]> {
    return damageIn(this.#connection);
  }

  async close(): Promise<void> {
    await this.#queue.done();
    this.#connection.close();
  }

  #forKysely(text: string) {
    const statement = this.#attempt(() => this.#statement(text));
    return {
      reader: statement.reader,
      all: (values: readonly unknown[]) => this.#attempt(() => statement.all(values)),
      run: (values: readonly unknown[]) => this.#attempt(() => statement.run(values)),
      iterate: (values: readonly unknown[]) => statement.iterate(values),
    };
  }

  #attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw refusalFor(error, this.#file);
    }
  }

  /** Prepared statements are reused, since preparing one takes longer than running it. */
  #statement(text: string, form: "objects" | "arrays" = "objects"): SqliteStatement {
    const key = `${form} ${text}`;
    let statement = this.#statements.get(key);
    if (!statement) {
      if (this.#statements.size > 200) this.#statements.clear();
      statement = this.#connection.prepare(text, { arrays: form === "arrays" });
      this.#statements.set(key, statement);
    }
    return statement;
  }
}

const isBusy = (error: unknown) => sqliteCode(error) === "SQLITE_BUSY";
