// Finds what changed on this laptop since the last exchange, whatever command changed it, and stamps it.

import {
  type ExchangedEntity,
  hasSeen,
  type Json,
  type Register,
  type Stamp,
  stampAfter,
  type Versions,
} from "../../domain/exchange/register.ts";
import type { DatabaseEngine } from "../engine.ts";
import type { ActorRow, SourceRow } from "../schema.ts";
import type { Journaled } from "../write/journal.ts";
import { columnOfRegister, isElement, registersOfActor, surenessOf } from "./actor-registers.ts";
import {
  type ExchangedTable,
  exchangedTable,
  exchangedTables,
  type ReferredTable,
} from "./exchanged-tables.ts";
import { KnownEntities, type KnownEntity, newEntity } from "./known-entities.ts";
import {
  identityOfRow,
  printOf,
  printOfRow,
  registersOfRow,
  type SourceFacts,
  type StoredRow,
  type UidsOfRows,
  uidOf,
} from "./row-registers.ts";

const pageSize = 500;

/** A row now (null when it is gone), and before each step that changed it, the newest step first. */
interface RowVersions {
  row: StoredRow | null;
  before: readonly { step: number; row: StoredRow }[];
}

interface SnapshotMoment {
  now: Date;
  replica: string;
  /** The number of this exchange in stamps of this laptop. */
  seq: number;
  /** Its number in the table `exchanges`. */
  seen: number;
}

export class ExchangeSnapshot implements UidsOfRows {
  readonly known: KnownEntities;
  /** Entities to save. */
  readonly changed = new Set<KnownEntity>();
  /** Whether something changed since the last exchange. */
  hasNews = false;
  readonly moment: SnapshotMoment;
  readonly #engine: DatabaseEngine;
  readonly #sources = new Map<number, SourceRow>();
  readonly #sourceNumbers = new Map<string, number>();
  /** Number of a step → when it was made. */
  readonly #steps: ReadonlyMap<number, string>;

  private constructor(
    engine: DatabaseEngine,
    moment: SnapshotMoment,
    read: { known: KnownEntities; sources: readonly SourceRow[]; steps: ReadonlyMap<number, string> },
  ) {
    this.#engine = engine;
    this.moment = moment;
    this.known = read.known;
    for (const source of read.sources) this.addSource(source);
    this.#steps = read.steps;
  }

  static async take(engine: DatabaseEngine, moment: SnapshotMoment): Promise<ExchangeSnapshot> {
    const steps = await engine.db.selectFrom("steps").select(["number", "at"]).execute();
    const snapshot = new ExchangeSnapshot(engine, moment, {
      known: await KnownEntities.in(engine),
      sources: await engine.db.selectFrom("sources").selectAll().execute(),
      steps: new Map(steps.map(({ number, at }) => [number, at])),
    });
    await snapshot.#compare();
    return snapshot;
  }

  uidOf = (table: ReferredTable, number: number): string | null =>
    this.known.ofRow(table, number)?.uid ?? null;

  sourceOf(number: number): SourceFacts {
    const source = this.#sources.get(number);
    return [source?.name ?? "", source?.file ?? null, source?.date ?? ""];
  }

  sourceNumber = (facts: SourceFacts): number | undefined => this.#sourceNumbers.get(JSON.stringify(facts));

  addSource(source: SourceRow): void {
    this.#sources.set(source.number, source);
    this.#sourceNumbers.set(JSON.stringify([source.name, source.file, source.date]), source.number);
  }

  registersOf(spec: ExchangedTable, row: StoredRow, entity?: KnownEntity): Map<string, Json> {
    if (spec.table !== "actors") return registersOfRow(spec, row, this);
    return registersOfActor(row as unknown as ActorRow, this, (register) => {
      const print = entity?.cells.get(register)?.print;
      return print ? Number.parseInt(print, 10) : undefined;
    });
  }

  stamp(before: Stamp | undefined, at: string, sure = 1): Stamp {
    const { replica, seq } = this.moment;
    return stampAfter(before, { sure, at, replica, seq });
  }

  async #compare(): Promise<void> {
    const unseen = new Set([...this.known.all()].filter(({ row }) => row !== null));
    const fresh: [ExchangedTable, StoredRow][] = [];
    for (const spec of exchangedTables) {
      for await (const row of this.#rows(spec.table)) {
        const entity = this.known.ofRow(spec.table, row.number, row.step);
        if (entity === undefined) fresh.push([spec, row]);
        else {
          unseen.delete(entity);
          if (entity.print !== printOfRow(row)) await this.#noteChanges(spec, entity, row);
        }
      }
      const entities = [...unseen].filter(({ table }) => table === spec.table);
      const noteFresh = () => fresh.splice(0).map(([of, row]) => this.#noteNew(of, row));
      // New actors are noted before gone ones, since a gone actor may be merged into a new one. Other new rows are noted after, since they may be
      // gone rows that came back.
      if (spec.table === "actors") noteFresh();
      for (const entity of entities) await this.#noteGone(entity);
      noteFresh();
    }
  }

  async *#rows(table: Journaled): AsyncIterable<StoredRow> {
    for (let after = -1; ; ) {
      const page = (await this.#engine.db
        .selectFrom(table)
        .selectAll()
        .where("number", ">", after)
        .orderBy("number")
        .limit(pageSize)
        .execute()) as unknown as StoredRow[];
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < pageSize) return;
      after = last.number;
    }
  }

  #noteNew(spec: ExchangedTable, row: StoredRow): void {
    const registers = this.registersOf(spec, row);
    const at = this.#steps.get(row.step) ?? this.moment.now.toISOString();
    const born = spec.table === "actors" ? at : null;
    const identity = spec.table === "actors" ? String(row.id) : identityOfRow(spec, registers);
    let uid = uidOf(spec, identity, born, 0);
    for (let nth = 1; this.known.get(uid) && this.known.get(uid)!.row !== null; nth++)
      uid = uidOf(spec, identity, born, nth);
    const before = this.known.get(uid);
    const presence = { value: true, stamp: this.stamp(before?.presence.stamp, at) };
    const entity = before ?? newEntity(uid, spec.table, presence);
    Object.assign(entity, { presence, cells: new Map() });
    this.known.add(entity);
    this.known.attach(entity, row.number, row.step);
    const { sure: _, ...moment } = presence.stamp;
    for (const [register, value] of registers) {
      const sure = spec.table === "actors" ? surenessOf(registers, register) : 1;
      entity.cells.set(register, { print: printOfRegister(register, value), stamp: { ...moment, sure } });
    }
    this.#touch(entity, row, true);
  }

  async #noteChanges(spec: ExchangedTable, entity: KnownEntity, row: StoredRow): Promise<void> {
    const registers = this.registersOf(spec, row, entity);
    const versions = await this.#versionsOf(entity, row);
    let isNew = entity.presence.value !== true;
    for (const register of new Set([...entity.cells.keys(), ...registers.keys()])) {
      const value = registers.get(register);
      const print = value === undefined ? null : printOfRegister(register, value);
      const cell = entity.cells.get(register);
      if (cell ? cell.print === print : print === null) continue;
      const column = spec.table === "actors" ? columnOfRegister(register) : register;
      const sure = spec.table === "actors" ? surenessOf(registers, register) : 1;
      const stamp = this.stamp(
        cell?.stamp,
        this.#changedAt(versions, spec.identity === null ? null : column),
        sure,
      );
      entity.cells.set(register, { print, stamp });
      isNew = true;
    }
    if (entity.presence.value !== true)
      entity.presence = {
        value: true,
        stamp: this.stamp(entity.presence.stamp, this.#changedAt(versions, null)),
      };
    this.#touch(entity, row, isNew);
  }

  #touch(entity: KnownEntity, row: StoredRow, isNew: boolean): void {
    entity.print = printOfRow(row);
    if (isNew) entity.seen = this.moment.seen;
    this.hasNews ||= isNew;
    this.changed.add(entity);
  }

  async #versionsOf({ table, row: number }: KnownEntity, row: StoredRow | null): Promise<RowVersions> {
    const rows = await this.#engine.db
      .selectFrom("changes")
      .select(["step", "before"])
      .where("of_table", "=", table)
      .where("of_number", "=", number!)
      .orderBy("step", "desc")
      .execute();
    return { row, before: rows.map(({ step, before }) => ({ step, row: JSON.parse(before) as StoredRow })) };
  }

  /** When a column was last changed; for null, when any column was. Now, when no step changed it. */
  #changedAt({ row, before }: RowVersions, column: string | null): string {
    let after = row;
    for (const version of before) {
      const differs = column === null || after === null || after[column] !== version.row[column];
      if (differs) return this.#steps.get(version.step) ?? this.moment.now.toISOString();
      after = version.row;
    }
    return this.moment.now.toISOString();
  }

  async #noteGone(entity: KnownEntity): Promise<void> {
    const at = this.#changedAt(await this.#versionsOf(entity, null), null);
    const into = entity.table === "actors" ? await this.#mergedInto(entity.row!) : null;
    entity.presence = { value: into ?? false, stamp: this.stamp(entity.presence.stamp, at) };
    this.#detach(entity);
  }

  #detach(entity: KnownEntity): void {
    this.known.detach(entity);
    Object.assign(entity, { print: "", cells: new Map(), seen: this.moment.seen });
    this.hasNews = true;
    this.changed.add(entity);
  }

  async #mergedInto(number: number): Promise<string | null> {
    let [into, uid]: [number | undefined, string | null] = [number, null];
    do {
      const merged = await this.#engine.db
        .selectFrom("merged")
        .select("into")
        .where("actor", "=", into)
        .executeTakeFirst();
      into = merged?.into;
      if (into !== undefined) uid = this.known.ofRow("actors", into)?.uid ?? uid;
    } while (into !== undefined);
    return uid;
  }

  /** The rows of a table, by their numbers. */
  async rowsOf(table: Journaled, numbers: readonly number[]): Promise<Map<number, StoredRow>> {
    const rows = (await this.#engine.db
      .selectFrom(table)
      .selectAll()
      .where(this.#engine.among("number", numbers))
      .execute()) as unknown as StoredRow[];
    return new Map(rows.map((row) => [row.number, row]));
  }

  /** Yields all entities that changed after an exchange, with their values. */
  async *entitiesAfter(seen: number): AsyncGenerator<ExchangedEntity> {
    for (const spec of exchangedTables) {
      const entities = [...this.known.all()].filter(
        (entity) => entity.table === spec.table && entity.seen > seen,
      );
      for (let from = 0; from < entities.length; from += pageSize) {
        const some = entities.slice(from, from + pageSize);
        const rows = await this.rowsOf(
          spec.table,
          some.flatMap(({ row }) => row ?? []),
        );
        for (const entity of some) {
          const row = entity.row === null ? undefined : rows.get(entity.row);
          const values: Map<string, Json> = row ? this.registersOf(spec, row, entity) : new Map();
          const registers: Record<string, Register> = {};
          for (const [register, { print, stamp }] of entity.cells)
            registers[register] = { value: print === null ? null : (values.get(register) ?? null), stamp };
          yield { uid: entity.uid, table: entity.table, presence: entity.presence, registers };
        }
      }
    }
  }
}

/** Whether `versions` cover the stamps of an entity and of all its values. */
export const isSeen = ({ presence, cells }: KnownEntity, versions: Versions): boolean =>
  hasSeen(versions, presence.stamp) && [...cells.values()].every(({ stamp }) => hasSeen(versions, stamp));

export function printOfRegister(register: string, value: Json): string {
  if (!isElement(register)) return printOf(value);
  const [held, place, teller] = value as readonly [string, number, Json];
  return `${place}:${printOf([held, teller])}`;
}

export const specOf = (entity: Pick<KnownEntity, "table">): ExchangedTable => exchangedTable(entity.table)!;
