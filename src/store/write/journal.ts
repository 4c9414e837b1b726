// Stores every row before a step changes it, so that the step can be undone.

import type { DatabaseEngine, Value } from "../engine.ts";
import { forgetRead } from "../read/kept-suggestions.ts";
import type { Tables } from "../schema.ts";

/** The tables whose rows `undo` can remove or restore, each before the tables that refer to it. */
export const journaled = [
  "sources",
  "actors",
  "records",
  "assessments",
  "contacts",
  "prepared",
  "holds",
  "verdicts",
  "meetings",
  "attendance",
  "follow_ups",
  "projects",
  "participants",
  "project_pictures",
  "consents",
  "agreements",
  "between_actors",
  "shares",
  "recipients",
  "survey_responses",
  "objections",
  "doubts",
  "mappings",
  "source_phrases",
  "bounced_addresses",
  "exchanged",
  "exchanges",
] as const;
/** The tables whose rows are about an actor: they are removed and merged with it. */
export const tablesOfActors = [
  "records",
  "assessments",
  "contacts",
  "prepared",
  "holds",
  "verdicts",
  "attendance",
  "follow_ups",
  "participants",
  "consents",
  "agreements",
  "between_actors",
  "recipients",
  "survey_responses",
] as const satisfies readonly (typeof journaled)[number][];
export type Journaled = (typeof journaled)[number];

type RowOf<T extends Journaled> = Tables[T];
/** A row without its number and step, which the journal adds. */
export type NewRow<T extends Journaled> = Omit<RowOf<T>, "number" | "step">;

/**
 * The changes of one step. New rows have the number of the step; rows are stored before they are changed or removed, so that `undo` can
 * restore them.
 */
export class Journal {
  readonly #engine: DatabaseEngine;
  readonly step: number;
  /** The last number given in each table. */
  readonly #last = new Map<Journaled, number>();
  /** The tables whose rows this step made, changed or removed. */
  readonly #touched = new Set<Journaled>();

  private constructor(engine: DatabaseEngine, step: number, lastActor: number) {
    this.#engine = engine;
    this.step = step;
    this.#last.set("actors", lastActor);
  }

  get changed(): boolean {
    return this.#touched.size > 0;
  }

  /** Reads the next numbers. Call it inside the transaction of the step. */
  static async begin(engine: DatabaseEngine): Promise<Journal> {
    const { step, actor } = await engine.db
      .selectFrom("steps")
      .select((of) => [of.fn.max("number").as("step"), of.fn.max("last_actor").as("actor")])
      .executeTakeFirstOrThrow();
    return new Journal(engine, (step ?? 0) + 1, actor ?? 0);
  }

  /** Reserves numbers for `count` new rows, and returns the first. */
  async numbers(table: Journaled, count: number): Promise<number> {
    let last = this.#last.get(table);
    if (last === undefined) {
      const highest = await this.#engine.db
        .selectFrom(table)
        .select((of) => of.fn.max("number").as("last"))
        .executeTakeFirstOrThrow();
      last = highest.last ?? 0;
    }
    this.#last.set(table, last + count);
    return last + 1;
  }

  async insert<T extends Journaled>(table: T, row: NewRow<T>): Promise<number> {
    const number = await this.numbers(table, 1);
    const whole = { ...row, number, step: this.step } as RowOf<T>;
    const columns = Object.keys(whole) as (keyof RowOf<T> & string)[];
    await this.insertRows(table, columns, [columns.map((column) => whole[column] as Value)]);
    return number;
  }

  /** Inserts rows that have numbers of `numbers()` and this step. */
  async insertRows<T extends Journaled>(
    table: T,
    columns: readonly (keyof RowOf<T> & string)[],
    rows: readonly (readonly Value[])[],
  ): Promise<void> {
    if (rows.length === 0) return;
    this.#touched.add(table);
    await this.#engine.insertMany(table, columns, rows);
  }

  async update<T extends Journaled>(table: T, number: number, change: Partial<NewRow<T>>): Promise<void> {
    await this.remember(table, [number]);
    await this.#engine.db
      .updateTable(table as Journaled)
      .set(change as object)
      .where("number", "=", number)
      .execute();
  }

  async remove(table: Journaled, numbers: readonly number[]): Promise<void> {
    await this.remember(table, numbers);
    await this.#engine.db.deleteFrom(table).where(this.#engine.among("number", numbers)).execute();
  }

  /** Stores rows as they are now, unless this step made them or has stored them already. */
  async remember(table: Journaled, numbers: readonly number[]): Promise<void> {
    if (numbers.length === 0) return;
    this.#touched.add(table);
    const rows = await this.#engine.db
      .selectFrom(table)
      .selectAll()
      .where(this.#engine.among("number", numbers))
      .where("step", "<>", this.step)
      .execute();
    await this.#engine.insertMany(
      "changes",
      ["step", "of_table", "of_number", "before"],
      rows.map((row) => [this.step, table, row.number, JSON.stringify({ ...row, checksum: undefined })]),
      { ignore: true },
    );
  }

  /** Adds the step to the history. */
  async end(step: { at: Date; command: string; facts: object }): Promise<void> {
    const touched = { records: this.#touched.has("records"), actors: this.#touched.has("actors") };
    await forgetRead(this.#engine, this.step, touched);
    await this.#engine.insertMany(
      "steps",
      ["number", "at", "command", "facts", "undone", "last_actor"],
      [
        [
          this.step,
          step.at.toISOString(),
          step.command,
          JSON.stringify(step.facts),
          0,
          this.#last.get("actors")!,
        ],
      ],
    );
  }
}
