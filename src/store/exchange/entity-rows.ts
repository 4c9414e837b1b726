// Writes what came from another laptop into the rows of this one.

import type { Json } from "../../domain/exchange/register.ts";
import type { DatabaseEngine, Value } from "../engine.ts";
import type { RemovalConflict } from "../exchange-records.ts";
import { emptyActor } from "../write/empty-actor.ts";
import { freeId } from "../write/free-identifiers.ts";
import type { Journal, Journaled, NewRow } from "../write/journal.ts";
import { rowOfActor } from "./actor-registers.ts";
import { type ExchangeSnapshot, specOf } from "./exchange-snapshot.ts";
import { dependents, type ExchangedTable, type ReferredTable } from "./exchanged-tables.ts";
import type { KnownEntity } from "./known-entities.ts";
import { type RowsOfUids, rowOfRegisters, type SourceFacts } from "./row-registers.ts";

type Registers = ReadonlyMap<string, Json>;

export class EntityRows implements RowsOfUids {
  readonly #engine: DatabaseEngine;
  readonly #journal: Journal;
  readonly #snapshot: ExchangeSnapshot;
  readonly #standing: (uid: string) => KnownEntity | null;
  readonly #counts: Record<"added" | "changed" | "removed", Record<string, number>> = {
    ...{ added: {}, changed: {}, removed: {} },
  };
  #columns: ReadonlyMap<string, readonly string[]> | null = null;

  constructor(
    engine: DatabaseEngine,
    journal: Journal,
    snapshot: ExchangeSnapshot,
    standing: (uid: string) => KnownEntity | null,
  ) {
    this.#engine = engine;
    this.#journal = journal;
    this.#snapshot = snapshot;
    this.#standing = standing;
  }

  counts = () => this.#counts;

  count(what: "added" | "changed" | "removed", table: string): void {
    this.#counts[what][table] = (this.#counts[what][table] ?? 0) + 1;
  }

  rowOf(table: ReferredTable, uid: string): number | null {
    return (table === "actors" ? this.#standing(uid) : this.#snapshot.known.get(uid))?.row ?? null;
  }

  async rowOfSource([name, file, date]: SourceFacts): Promise<number> {
    const known = this.#snapshot.sourceNumber([name, file, date]);
    if (known !== undefined) return known;
    const number = await this.#journal.insert("sources", { name, file, date });
    this.#snapshot.addSource({ number, step: this.#journal.step, name, file, date });
    return number;
  }

  /** Makes a row; null when a row that it refers to is not here. */
  async insert(spec: ExchangedTable, values: Registers): Promise<{ number: number; id: string } | null> {
    if (spec.table === "actors") return this.#insertActor(values);
    const columns = await this.#columnsOf(spec.table);
    const row = await rowOfRegisters(spec, values, columns, this);
    if (row === null) return null;
    this.count("added", spec.table);
    return { number: await this.#journal.insert(spec.table, row as never), id: String(row.id ?? "") };
  }

  async #insertActor(values: Registers): Promise<{ number: number; id: string }> {
    const row = await rowOfActor(values, this);
    const id = (await this.#isTaken("actors", row.id)) ? await this.freeId(row.id) : row.id;
    const number = await this.#journal.insert("actors", { ...emptyActor, ...row, id } as NewRow<"actors">);
    await this.#markByHand(number);
    this.count("added", "actors");
    return { number, id };
  }

  /** An identifier that no actor has yet: `mairie-2`, `mairie-3` and so on. */
  async freeId(base: string): Promise<string> {
    const rows = await this.#engine.db
      .selectFrom("actors")
      .select("id")
      .where("id", ">=", base)
      .where("id", "<", `${base}~`)
      .execute();
    return freeId(base, new Set(rows.map(({ id }) => id)));
  }

  async #isTaken(table: "actors" | "meetings" | "projects", id: string): Promise<boolean> {
    const row = await this.#engine.db
      .selectFrom(table)
      .select("number")
      .where("id", "=", id)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** The registers of an entity as this laptop has them; null when its row is gone. */
  async storedValues(entity: KnownEntity): Promise<Map<string, Json> | null> {
    const row = (await this.#snapshot.rowsOf(entity.table, [entity.row!])).get(entity.row!);
    return row ? this.#snapshot.registersOf(specOf(entity), row, entity) : null;
  }

  async write(entity: KnownEntity, storedValues: Registers, values: Registers): Promise<void> {
    if (areSame(storedValues, values)) return;
    const spec = specOf(entity);
    const row =
      spec.table === "actors"
        ? await rowOfActor(values, this)
        : await rowOfRegisters(spec, values, await this.#columnsOf(spec.table), this);
    if (row === null) return;
    const { id, ...others } = row as Record<string, Value>;
    const keepsId =
      (spec.table !== "actors" && spec.table !== "meetings" && spec.table !== "projects") ||
      id === storedValues.get("id") ||
      (await this.#isTaken(spec.table, String(id)));
    await this.#journal.update(spec.table, entity.row!, (keepsId ? others : { id, ...others }) as never);
    if (spec.table === "actors") await this.#markByHand(entity.row!);
    this.count("changed", spec.table);
  }

  /** Stores the value that lost a conflict, with its source, as a differing value of the actor. */
  async noteDiffering(entity: KnownEntity, field: string, value: Json, values: Registers): Promise<void> {
    if (value === null) return;
    const [text, valueSource] = value as unknown as [string, [...SourceFacts, number | null] | null];
    const [name, file, date, line] =
      valueSource ?? (values.get("home") as unknown as [...SourceFacts, number | null]);
    const source = await this.rowOfSource([name, file, date]);
    const differing = JSON.stringify([[field, text]]);
    const known = await this.#engine.db
      .selectFrom("records")
      .select("number")
      .where("actor", "=", entity.row!)
      .where("source", "=", source)
      .where("differing", "=", differing)
      .executeTakeFirst();
    if (known) return;
    await this.#journal.insert("records", { actor: entity.row!, source, line, answers: null, differing });
  }

  async idOf({ row }: KnownEntity): Promise<string> {
    const { id } = await this.#engine.db
      .selectFrom("actors")
      .select("id")
      .where("number", "=", row!)
      .executeTakeFirstOrThrow();
    return id;
  }

  async named(entity: KnownEntity): Promise<Pick<RemovalConflict, "table" | "id" | "name">> {
    const storedValues = await this.storedValues(entity);
    if (entity.table !== "actors" && entity.table !== "meetings" && entity.table !== "projects")
      return { table: "other", id: "", name: "" };
    const name = storedValues?.get(entity.table === "actors" ? "name" : "title");
    return {
      ...{ table: entity.table, id: String(storedValues?.get("id") ?? "") },
      name: String((Array.isArray(name) ? name[0] : name) ?? ""),
    };
  }

  async #columnsOf(table: string): Promise<readonly string[]> {
    if (this.#columns === null) {
      const tables = await this.#engine.db.introspection.getTables();
      this.#columns = new Map(
        tables.map(({ name, columns }) => [name, columns.map((column) => column.name)]),
      );
    }
    return this.#columns.get(table)!;
  }

  async #markByHand(number: number): Promise<void> {
    await this.#engine.insertMany("by_hand", ["actor", "step"], [[number, this.#journal.step]], {
      ignore: true,
    });
  }
}

const areSame = (storedValues: Registers, values: Registers): boolean =>
  storedValues.size === values.size &&
  [...storedValues].every(
    ([register, value]) => JSON.stringify(values.get(register)) === JSON.stringify(value),
  );

/** Removes a row, and the rows that depend on it. */
export async function removeWithDependents(
  engine: DatabaseEngine,
  journal: Journal,
  { table, row }: Pick<KnownEntity, "table" | "row">,
): Promise<void> {
  for (const { table: of, column } of dependents(table as ReferredTable)) {
    const rows = (await engine.db
      .selectFrom(of as "contacts")
      .select("number")
      .where(column as "actor", "=", row!)
      .execute()) as { number: number }[];
    await journal.remove(
      of,
      rows.map(({ number }) => number),
    );
  }
  await journal.remove(table as Journaled, [row!]);
}

/** When both laptops imported the same row of a list, keeps only the record from the older file. */
export async function uniteRecords(engine: DatabaseEngine, journal: Journal, actor: number): Promise<void> {
  const rows = await engine.db
    .selectFrom("records")
    .innerJoin("sources", "sources.number", "records.source")
    .select(["records.number", "records.line", "answers", "differing", "name", "file", "date"])
    .where("actor", "=", actor)
    .execute();
  const oldest = new Map<string, { number: number; rank: string }>();
  const twice: number[] = [];
  for (const { number, line, answers, differing, name, file, date } of rows) {
    const key = JSON.stringify([name, line, answers, differing]);
    const own = { number, rank: JSON.stringify([date, file]) };
    const other = oldest.get(key);
    if (other === undefined || own.rank < other.rank) oldest.set(key, own);
    if (other !== undefined) twice.push(own.rank < other.rank ? other.number : number);
  }
  await journal.remove("records", twice);
}
