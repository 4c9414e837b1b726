// Computes the checksum of a row, which shows when a value was damaged (a failing disk, a stray byte).

import { crc32 } from "node:zlib";
import type { Value } from "./engine.ts";

/**
 * The checksum of a row's values, in the order of the table's columns. The kind of each value counts: the checksum changes when
 * damage turns a text into bytes, or an empty value into 0.
 */
export function rowChecksum(values: readonly Value[], text = rowText(values)): number {
  let kinds = 0;
  for (const value of values) {
    const kind = value === null ? 0 : typeof value === "string" ? 1 : typeof value === "number" ? 2 : 3;
    kinds = (Math.imul(kinds, 5) + kind) >>> 0;
  }
  return crc32(text, kinds);
}

/** The text that the checksum of a row is made from. `join` takes a third of the time of JSON, or of a loop. */
export function rowText(values: readonly Value[]): string {
  for (const value of values)
    if (value instanceof Uint8Array)
      return values.map((one) => (one instanceof Uint8Array ? crc32(one) : one)).join("\u001f");
  return values.join("\u001f");
}
