// The store of a workspace in a database. Each command that writes is one step, which `undo` takes back.

import { Refusal } from "../domain/problems/problem.ts";
import type { DatabaseEngine, Value } from "./engine.ts";
import { ExchangeRows } from "./exchange/exchange-rows.ts";
import { PrivacyRows } from "./privacy/privacy-rows.ts";
import { DatabaseReader } from "./read/database-reader.ts";
import { forgetRead, keepSuggestions } from "./read/kept-suggestions.ts";
import { stepFrom } from "./row-values.ts";
import type { StepRow } from "./schema.ts";
import type { KeptSuggestion, Step, Store, StoreWriter, TriageProgress, UndoneStep } from "./store.ts";
import { DatabaseWriter } from "./write/database-writer.ts";
import { Journal, journaled } from "./write/journal.ts";
import { carryOverObjections, forgetGoneActors } from "./write/objection-rows.ts";
import { keepNetworkFields } from "./write/open-fields.ts";
import { stepStandingOn } from "./write/step-dependence.ts";
import { SurveyRows } from "./write/survey-rows.ts";

/** How many of the newest steps are searched for a step of the adviser. */
const mostSteps = 500;

export class DatabaseStore extends DatabaseReader implements Store {
  get surveys() {
    return new SurveyRows(this.engine);
  }

  override readonly privacy: PrivacyRows;
  readonly exchange: ExchangeRows;

  /** The adviser who makes the steps, in a database that several share; null when one person works alone. */
  readonly #adviser: string | null;
  /** The fields that `mission.yaml` opens to the network; null when it was not read. */
  readonly #networkFields: readonly string[] | null;

  constructor(
    engine: DatabaseEngine,
    {
      adviser = null,
      networkFields = null,
    }: { adviser?: string | null; networkFields?: readonly string[] | null } = {},
  ) {
    super(engine);
    this.privacy = new PrivacyRows(engine);
    this.exchange = new ExchangeRows(engine);
    this.#adviser = adviser;
    this.#networkFields = networkFields;
  }

  step<T>(
    step: { command: string; at: Date; facts?: Step["facts"]; dryRun?: boolean; onlyFiles?: boolean },
    work: (writer: StoreWriter) => Promise<T>,
  ): Promise<T> {
    let changed = false;
    return this.engine.transaction(
      async () => {
        const journal = await Journal.begin(this.engine);
        const writer = new DatabaseWriter(this.engine, journal, step.at);
        const result = await work(writer);
        await writer.finish();
        changed = journal.changed || (step.onlyFiles ?? false);
        const adviser = this.#adviser === null ? {} : { adviser: this.#adviser };
        if (changed) await journal.end({ ...step, facts: { ...step.facts, ...writer.facts, ...adviser } });
        if (changed && this.#networkFields !== null)
          await keepNetworkFields(this.engine, this.#networkFields);
        return result;
      },
      { dryRun: step.dryRun ?? false, keep: () => changed },
    );
  }

  undo(_at: Date, { dryRun = false } = {}): Promise<UndoneStep | null> {
    return this.engine.transaction(
      async () => {
        const newest = await this.#lastStep();
        if (!newest) return null;
        const { gone } = await this.db
          .selectFrom("objections")
          .select((of) => of.fn.countAll<number>().as("gone"))
          .where("step", "=", newest.number)
          .where("lifted_at", "is", null)
          .executeTakeFirstOrThrow();
        await takeBack(this.engine, newest.number);
        return { ...stepFrom(newest), undone: true, objections: Number(gone) };
      },
      { dryRun },
    );
  }

  async saveTriageProgress({ actor, ...progress }: TriageProgress): Promise<void> {
    await this.#now(async () => {
      const row = await this.db
        .selectFrom("actors")
        .select("number")
        .where("id", "=", actor)
        .executeTakeFirst();
      if (!row)
        throw new Refusal("usage", { code: "actor-unknown", asked: actor, near: await this.near(actor) });
      const columns = {
        answers: JSON.stringify(progress.answers),
        notes: JSON.stringify(progress.notes),
        path: JSON.stringify(progress.path),
        at: progress.at,
      };
      await this.db.deleteFrom("triage_progress").where("actor", "=", row.number).execute();
      await this.engine.insertMany(
        "triage_progress",
        ["actor", "answers", "notes", "path", "at"],
        [[row.number, columns.answers, columns.notes, columns.path, columns.at]],
      );
    });
  }

  async clearTriageProgress(actor: string): Promise<void> {
    await this.#now(async () => {
      await this.db
        .deleteFrom("triage_progress")
        .where("actor", "in", this.db.selectFrom("actors").select("number").where("id", "=", actor))
        .execute();
    });
  }

  async keepSuggestions(reading: string, suggestions: readonly KeptSuggestion[]): Promise<boolean> {
    try {
      await this.engine.transaction(() => keepSuggestions(this.engine, reading, suggestions), {
        patient: false,
      });
      return true;
    } catch (error) {
      const code = error instanceof Refusal ? error.problems[0]?.code : null;
      if (code === "store-read-only" || code === "store-locked") return false;
      throw error;
    }
  }

  backup(file: string): Promise<boolean> {
    return this.engine.backup(file);
  }

  verify(): Promise<string[]> {
    return this.engine.verify();
  }

  close(): Promise<void> {
    return this.engine.close();
  }

  /**
   * The step to undo: the newest one, in a shared database the newest one of the adviser; null when there is no step. Refused when it, or a
   * later one, is an erasure, when a later step of others depends on it, or when only others made steps.
   */
  async #lastStep(): Promise<StepRow | null> {
    const steps = this.db.selectFrom("steps").selectAll().where("undone", "=", 0).orderBy("number", "desc");
    const later: StepRow[] = [];
    for (const row of await steps.limit(this.#adviser === null ? 1 : mostSteps).execute()) {
      const { command, facts, at } = stepFrom(row);
      if (facts.erased === true && command === "privacy")
        throw new Refusal("refused", { code: "undo-erased", at });
      // A step without an adviser was made before the database was shared: anybody may undo it.
      if (this.#adviser !== null && (facts.adviser ?? this.#adviser) !== this.#adviser) {
        later.push(row);
        continue;
      }
      const standing = await stepStandingOn(
        this.engine,
        row.number,
        later.map(({ number }) => number),
      );
      const other = later.find(({ number }) => number === standing);
      if (!other) return row;
      const theirs = stepFrom(other);
      const adviser = String(theirs.facts.adviser);
      throw new Refusal("refused", {
        code: "undo-stood-on",
        at,
        adviser,
        command: theirs.command,
        theirs: theirs.at,
      });
    }
    if (later.length > 0) throw new Refusal("failure", { code: "undo-not-yours", adviser: this.#adviser! });
    return null;
  }

  /** Runs `work` in the running transaction, or in one of its own. */
  #now(work: () => Promise<void>): Promise<void> {
    return this.engine.inTransaction ? work() : this.engine.transaction(work);
  }
}

/** Takes back one step: removes the rows that it made, and restores those that it changed or removed. */
export async function takeBack(engine: DatabaseEngine, step: number): Promise<void> {
  const { db } = engine;
  await forgetRead(engine, step, { records: true, actors: true });
  const changes = await db.selectFrom("changes").selectAll().where("step", "=", step).execute();
  for (const table of ["key_blocks", "match_blocks", "by_hand", "merged"] as const)
    await db.deleteFrom(table).where("step", "=", step).execute();
  for (const table of journaled.toReversed()) {
    const changed = changes.filter((change) => change.of_table === table).map((change) => change.of_number);
    await db.deleteFrom(table).where("step", "=", step).execute();
    await db.deleteFrom(table).where(engine.among("number", changed)).execute();
  }
  for (const table of journaled) {
    const rows = changes
      .filter((change) => change.of_table === table)
      .map((change) => JSON.parse(change.before) as Record<string, Value>);
    if (rows.length === 0) continue;
    const columns = Object.keys(rows[0]!);
    await engine.insertMany(
      table,
      columns as never[],
      rows.map((row) => columns.map((column) => row[column] ?? null)),
    );
  }
  await carryOverObjections(engine, (columns, rows) => engine.insertMany("objections", columns, rows));
  await forgetGoneActors(db);
  await db.deleteFrom("changes").where("step", "=", step).execute();
  await db
    .deleteFrom("triage_progress")
    .where("actor", "not in", db.selectFrom("actors").select("number"))
    .execute();
  await db.updateTable("steps").set({ undone: 1 }).where("number", "=", step).execute();
}
