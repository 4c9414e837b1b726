// Turns rows into the values that laptops exchange, and back. Numbers of other rows become uids.

import { createHash } from "node:crypto";
import type { Json } from "../../domain/exchange/register.ts";
import type { Value } from "../engine.ts";
import type { ExchangedTable, ReferredTable } from "./exchanged-tables.ts";

export type StoredRow = Readonly<Record<string, string | number | null>> & { number: number; step: number };

/** The source of a value: its name, file and date. */
export type SourceFacts = readonly [name: string, file: string | null, date: string];

/** Turns numbers of rows into uids and sources, which are the same on all laptops. */
export interface UidsOfRows {
  uidOf(table: ReferredTable, number: number): string | null;
  sourceOf(number: number): SourceFacts;
}

/** Turns uids and sources into numbers of rows here; null when the row is not here. */
export interface RowsOfUids {
  rowOf(table: ReferredTable, uid: string): number | null;
  rowOfSource(source: SourceFacts): Promise<number>;
}

/** The only register of a row that never changes (`identity` is null). */
const wholeRow = "row";

const ownColumns = new Set(["number", "step", "checksum"]);

/** The tables whose rows are stored even when their actor is not here. */
const mayBeAlone: ReadonlySet<string> = new Set(["objections", "survey_responses", "recipients"]);

export function registersOfRow(spec: ExchangedTable, row: StoredRow, uids: UidsOfRows): Map<string, Json> {
  const values = new Map<string, Json>();
  for (const column of Object.keys(row).sort()) {
    const value = row[column];
    if (!ownColumns.has(column) && value !== null && value !== undefined)
      values.set(column, exchangedValue(spec, column, value, uids));
  }
  if (spec.table === "doubts" && String(values.get("a")) > String(values.get("b"))) {
    const [a, b] = [values.get("a")!, values.get("b")!];
    values.set("a", b).set("b", a);
  }
  return spec.identity === null ? new Map([[wholeRow, Object.fromEntries(values)]]) : values;
}

function exchangedValue(
  spec: ExchangedTable,
  column: string,
  value: string | number,
  uids: UidsOfRows,
): Json {
  const referred = spec.refs[column];
  if (referred !== undefined) return uids.uidOf(referred, Number(value));
  if (column === "source" && spec.table === "records") return uids.sourceOf(Number(value));
  return value;
}

/** The columns of a row; null when it refers to a row that is not here, or is a possible duplicate of an actor with itself. */
export async function rowOfRegisters(
  spec: ExchangedTable,
  registers: ReadonlyMap<string, Json>,
  columns: readonly string[],
  rows: RowsOfUids,
): Promise<Record<string, Value> | null> {
  const given =
    spec.identity === null
      ? ((registers.get(wholeRow) ?? {}) as Readonly<Record<string, Json>>)
      : Object.fromEntries(registers);
  const row: Record<string, Value> = {};
  for (const column of columns) {
    if (ownColumns.has(column)) continue;
    const value = given[column] ?? null;
    const referred = spec.refs[column];
    if (referred !== undefined && value !== null) {
      row[column] = rows.rowOf(referred, String(value));
      if (row[column] === null && !(column === "actor" && mayBeAlone.has(spec.table))) return null;
    } else if (column === "source" && spec.table === "records")
      row[column] = await rows.rowOfSource(value as unknown as SourceFacts);
    else row[column] = value as Value;
  }
  if (spec.table === "doubts") {
    const [a, b] = [Number(row.a), Number(row.b)];
    if (a === b) return null;
    Object.assign(row, { a: Math.min(a, b), b: Math.max(a, b) });
  }
  return row;
}

/** Sixty bits of a hash, which is enough to see that a value changed. */
export const printOf = (value: unknown): string => hashOf(value, 10);

export const hashOf = (value: unknown, length: number): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, length);

/** The print of a whole row: while it is the same, no value changed. */
export const printOfRow = ({ number: _, step: __, ...row }: StoredRow): string =>
  printOf(Object.entries(row).filter(([column]) => column !== "checksum"));

/** The values that identify a row on every laptop. */
export function identityOfRow(spec: ExchangedTable, registers: ReadonlyMap<string, Json>): Json {
  if (spec.identity === null) return registers.get(wholeRow)!;
  return spec.identity.map((column) => {
    const value = registers.get(column) ?? null;
    return column === "person" && typeof value === "string" ? value.trim().toLowerCase() : value;
  });
}

/** Makes the uid of a row. That of an actor begins with the time when it was made (`born`), so that the older of two actors has the lower uid. */
export const uidOf = (spec: ExchangedTable, identity: Json, born: string | null, nth: number): string =>
  (born === null ? "" : `${Date.parse(born).toString(36).padStart(9, "0")}-`) +
  hashOf([spec.table, identity, ...(nth === 0 ? [] : [nth])], 22);
