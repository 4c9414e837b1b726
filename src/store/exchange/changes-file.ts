// Writes the work of a laptop into one file, and reads it: gzipped lines of JSON. The last line has a hash of the others.

import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { ExchangedEntity, Json, Register, Stamp } from "../../domain/exchange/register.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import type { LaptopChanges } from "../exchange-records.ts";
import { migrations } from "../migrations.ts";
import { exchangedTable } from "./exchanged-tables.ts";

/**
 * `version` is raised when an older program would read the lines wrongly. `migrations`: a program with fewer migrations lacks tables and
 * columns, and would take what it ignores for removed.
 */
const format = { name: "outreach-changes", version: 1, migrations: migrations.length };

/** How many bytes a file may unpack to: a hundred times what the work on a thousand actors takes. */
const mostBytes = 512 * 2 ** 20;

/** A file of changes, and the name of the mission that it is of. */
export interface ChangesFile {
  mission: string;
  changes: LaptopChanges;
}

type StampCells = readonly [sure: number, at: string, replica: string, seq: number];
type RegisterCells = readonly [value: Json, stamp?: number];

/** One entity: uid, table, stamps, presence, registers. The index of a value's stamp is left out when it is 0. */
interface EntityLine {
  u: string;
  t: string;
  s: StampCells[];
  p: RegisterCells;
  r: Record<string, RegisterCells>;
}

export function packChanges({ mission, changes: { entities, ...about } }: ChangesFile): Uint8Array {
  const lines = [JSON.stringify({ ...format, mission, ...about, count: entities.length })];
  for (const entity of entities) lines.push(JSON.stringify(lineOf(entity)));
  const text = `${lines.join("\n")}\n`;
  return gzipSync(`${text}${JSON.stringify({ sha256: digestOf(text) })}\n`);
}

const digestOf = (text: string) => createHash("sha256").update(text).digest("hex");

function lineOf({ uid, table, presence, registers }: ExchangedEntity): EntityLine {
  const s: StampCells[] = [];
  const places = new Map<string, number>();
  const cellsOf = ({ value, stamp: { sure, at, replica, seq } }: Register): RegisterCells => {
    const cells: StampCells = [sure, at, replica, seq];
    const key = JSON.stringify(cells);
    const place = places.get(key) ?? s.push(cells) - 1;
    places.set(key, place);
    return place === 0 ? [value] : [value, place];
  };
  const p = cellsOf(presence);
  const r = Object.fromEntries(
    Object.entries(registers).map(([name, register]) => [name, cellsOf(register)]),
  );
  return { u: uid, t: table, s, p, r };
}

export const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Refused when the file is incomplete, of another program, or of a later version. */
export function unpackChanges(bytes: Uint8Array, file: string): ChangesFile {
  const damaged = () => new Refusal("input", { code: "exchange-damaged", file });
  if (!isPacked(bytes)) throw new Refusal("input", { code: "exchange-foreign", file });
  const text = unpacked(bytes, file);
  const end = text.lastIndexOf("\n", text.length - 2) + 1;
  const header = parsed(text.slice(0, text.indexOf("\n"))) as Record<string, Json> | null;
  if (header?.name !== format.name) throw new Refusal("input", { code: "exchange-foreign", file });
  for (const what of ["version", "migrations"] as const) {
    const [version, known] = [header[what], format[what]];
    if (typeof version !== "number" || version > known)
      throw new Refusal("input", { code: "exchange-newer", file, version: Number(version), known });
  }
  const last = parsed(text.slice(end)) as { sha256?: unknown } | null;
  if (last?.sha256 !== digestOf(text.slice(0, end))) throw damaged();
  const entities = text
    .slice(0, end - 1)
    .split("\n")
    .slice(1)
    .map((line) => entityOf(parsed(line), damaged));
  const { name: _, version: __, migrations: ___, mission, count, ...about } = header;
  const changes = { ...about, entities } as unknown as LaptopChanges;
  if (count !== entities.length || !isHeader(changes)) throw damaged();
  return { mission: String(mission ?? ""), changes };
}

function unpacked(bytes: Uint8Array, file: string): string {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes }).toString("utf8");
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    throw new Refusal(
      "input",
      tooLarge
        ? { code: "exchange-too-large", file, most: mostBytes / 2 ** 20 }
        : { code: "exchange-damaged", file },
    );
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const isHeader = ({ by, made, replica, knows, since, erasures, codes }: LaptopChanges): boolean =>
  [by, made, replica].every((text) => typeof text === "string") &&
  [knows, since].every((versions) => typeof versions === "object" && versions !== null) &&
  [erasures, codes].every(Array.isArray);

function entityOf(line: unknown, damaged: () => Refusal): ExchangedEntity {
  const { u, t, s, p, r } = (line ?? {}) as Partial<EntityLine>;
  if (
    typeof u !== "string" ||
    typeof t !== "string" ||
    !Array.isArray(s) ||
    typeof r !== "object" ||
    r === null
  )
    throw damaged();
  const stamps = s.map(([sure, at, replica, seq]): Stamp => ({ sure, at, replica, seq }));
  if (!stamps.every(isStamp)) throw damaged();
  const register = (cells: RegisterCells | undefined): Register => {
    const stamp = stamps[cells?.[1] ?? 0];
    if (!Array.isArray(cells) || stamp === undefined) throw damaged();
    return { value: cells[0], stamp };
  };
  const presence = register(p);
  const registers = Object.fromEntries(Object.entries(r).map(([name, cells]) => [name, register(cells)]));
  const isPlain = t === "actors" || Object.values(registers).every(({ value }) => isScalarRow(value));
  if (!["boolean", "string"].includes(typeof presence.value) || !isPlain) throw damaged();
  return { uid: u, table: exchangedTable(t)?.table ?? t, presence, registers };
}

const isStamp = ({ sure, at, replica, seq }: Stamp): boolean =>
  Number.isFinite(sure) && typeof at === "string" && typeof replica === "string" && Number.isFinite(seq);

/** Whether a value is a scalar (one column), or a row of scalars and lists (the source is a list). */
const isScalarRow = (value: Json): boolean =>
  typeof value !== "object" ||
  value === null ||
  (!Array.isArray(value) &&
    Object.values(value).every((part) => typeof part !== "object" || part === null || Array.isArray(part)));
