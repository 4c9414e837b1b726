// What this laptop knows of each entity that it exchanges: prints of its values with their stamps, in the table `exchanged`.

import type { Stamp } from "../../domain/exchange/register.ts";
import type { DatabaseEngine, Value } from "../engine.ts";
import type { Journal } from "../write/journal.ts";
import type { ExchangedRow } from "./exchange-migration.ts";
import type { ExchangedName } from "./exchanged-tables.ts";

/** Whether an entity exists; the uid of another actor when it was merged into it. */
type EntityPresence = boolean | string;

export interface KnownEntity {
  /** The number of its row in `exchanged`; null before it is saved. */
  number: number | null;
  readonly uid: string;
  readonly table: ExchangedName;
  row: number | null;
  rowStep: number | null;
  print: string;
  seen: number;
  presence: { value: EntityPresence; stamp: Stamp };
  /** By register. A null print means that the value was removed. */
  cells: Map<string, KnownCell>;
}

export interface KnownCell {
  print: string | null;
  stamp: Stamp;
}

export const newEntity = (
  uid: string,
  table: ExchangedName,
  presence: KnownEntity["presence"],
): KnownEntity => ({
  ...{ number: null, uid, table, row: null, rowStep: null, print: "", seen: 0, presence },
  cells: new Map(),
});

/** All known entities, found by uid and by row. */
export class KnownEntities {
  readonly #engine: DatabaseEngine;
  readonly #all = new Map<string, KnownEntity>();
  readonly #ofRow = new Map<string, KnownEntity>();

  private constructor(engine: DatabaseEngine) {
    this.#engine = engine;
  }

  static async in(engine: DatabaseEngine): Promise<KnownEntities> {
    const entities = new KnownEntities(engine);
    const rows = await engine.db.selectFrom("exchanged").selectAll().orderBy("number").execute();
    for (const row of rows) entities.add(entityOf(row));
    return entities;
  }

  get(uid: string): KnownEntity | undefined {
    return this.#all.get(uid);
  }

  /** The entity of a row. With `step`, only if that step made the row, since numbers of undone rows are used again. */
  ofRow(table: string, number: number, step?: number): KnownEntity | undefined {
    const entity = this.#ofRow.get(`${table} ${number}`);
    return entity && (step === undefined || entity.rowStep === step) ? entity : undefined;
  }

  all(): Iterable<KnownEntity> {
    return this.#all.values();
  }

  add(entity: KnownEntity): void {
    this.#all.set(entity.uid, entity);
    if (entity.row !== null) this.#ofRow.set(`${entity.table} ${entity.row}`, entity);
  }

  forget(entity: KnownEntity): void {
    this.detach(entity);
    this.#all.delete(entity.uid);
  }

  attach(entity: KnownEntity, row: number, step: number): void {
    this.detach(entity);
    Object.assign(entity, { row, rowStep: step });
    this.#ofRow.set(`${entity.table} ${row}`, entity);
  }

  detach(entity: KnownEntity): void {
    const key = `${entity.table} ${entity.row}`;
    if (this.#ofRow.get(key) === entity) this.#ofRow.delete(key);
    Object.assign(entity, { row: null, rowStep: null });
  }

  /** Saves changed entities: as part of the step, which `undo` takes back, or of no step. */
  async save(changed: Iterable<KnownEntity>, journal: Journal, of: "step" | "no step"): Promise<void> {
    const entities = [...changed];
    const made = entities.filter(({ number }) => number === null);
    const others = entities.filter(({ number }) => number !== null);
    if (made.length > 0) {
      const first = await journal.numbers("exchanged", made.length);
      for (const [at, entity] of made.entries()) entity.number = first + at;
      const step = of === "step" ? journal.step : 0;
      const rows = made.map((entity): Value[] => [
        entity.number,
        step,
        entity.uid,
        entity.table,
        ...cellsOf(entity),
      ]);
      const columns = ["number", "step", "uid", "of_table", ...changing] as const;
      if (of === "step") await journal.insertRows("exchanged", columns, rows);
      else await this.#engine.insertMany("exchanged", columns, rows);
    }
    if (others.length === 0) return;
    if (of === "step")
      await journal.remember(
        "exchanged",
        others.map(({ number }) => number!),
      );
    const rows = others.map((entity): Value[] => [...cellsOf(entity), entity.number]);
    await this.#engine.updateMany("exchanged", changing, rows);
  }
}

const changing = ["of_number", "of_step", "print", "seen", "cells"] as const;

/** The columns `changing` of an entity. Each stamp is written once; a cell that is only a print has the first stamp. */
function cellsOf({ row, rowStep, print, seen, presence, cells }: KnownEntity): Value[] {
  const stamps: Stamp[] = [];
  const places = new Map<string, number>();
  const placeOf = (stamp: Stamp) => {
    const key = `${stamp.sure} ${stamp.at} ${stamp.replica} ${stamp.seq}`;
    let place = places.get(key);
    if (place === undefined) {
      place = stamps.push(stamp) - 1;
      places.set(key, place);
    }
    return place;
  };
  const p = [presence.value, placeOf(presence.stamp)];
  const r: Record<string, unknown> = {};
  for (const [register, cell] of cells) {
    const place = placeOf(cell.stamp);
    r[register] = place === 0 && cell.print !== null ? cell.print : [cell.print, place];
  }
  const s = stamps.map(({ sure, at, replica, seq }) => [sure, at, replica, seq]);
  return [row, rowStep, print, seen, JSON.stringify({ p, r, s })];
}

function entityOf(row: ExchangedRow): KnownEntity {
  const { p, r, s } = JSON.parse(row.cells) as {
    p: [EntityPresence, number];
    r: Record<string, string | [string | null, number]>;
    s: [number, string, string, number][];
  };
  const stamps = s.map(([sure, at, replica, seq]): Stamp => ({ sure, at, replica, seq }));
  const cells = new Map(
    Object.entries(r).map(([register, cell]) => {
      const [print, place] = typeof cell === "string" ? ([cell, 0] as const) : cell;
      return [register, { print, stamp: stamps[place]! }] as const;
    }),
  );
  return {
    ...{ number: row.number, uid: row.uid, table: row.of_table as ExchangedName },
    ...{ row: row.of_number, rowStep: row.of_step, print: row.print, seen: row.seen },
    ...{ presence: { value: p[0], stamp: stamps[p[1]]! }, cells },
  };
}
