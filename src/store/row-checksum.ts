// Computes the checksum of a row, which shows when a value was damaged, for example by a failing disk.

import { crc32 } from "node:zlib";
import type { Value } from "./engine.ts";

/**
 * The checksum of a row's values, in the order of the table's columns. It includes the type of each value, so that it changes when damage
 * turns a text into bytes, or null into 0.
 */
export function rowChecksum(values: readonly Value[], text = rowText(values)): number {
  let kinds = 0;
  for (const value of values) {
    const kind = value === null ? 0 : typeof value === "string" ? 1 : typeof value === "number" ? 2 : 3;
    kinds = (Math.imul(kinds, 5) + kind) >>> 0;
  }
  return crc32(text, kinds);
}

/** The text from which the checksum of a row is made. `join` takes a third of the time of JSON or a loop. */
export function rowText(values: readonly Value[]): string {
  for (const value of values)
    if (value instanceof Uint8Array)
      return values.map((part) => (part instanceof Uint8Array ? crc32(part) : part)).join("\u001f");
  return values.join("\u001f");
}
