// Removes the keys of erased actors from the match index, since they are made of names and addresses.

import type { DatabaseEngine, Value } from "../engine.ts";

export async function eraseKeys(engine: DatabaseEngine, actors: ReadonlySet<number>): Promise<void> {
  for (const table of ["key_blocks", "match_blocks"] as const) {
    const wide = table === "key_blocks";
    const rows = await engine.db.selectFrom(table).selectAll().execute();
    for (const row of rows) {
      const holders = [...new Int32Array(copyOf(row.actors))];
      if (!holders.some((actor) => actors.has(actor))) continue;
      const keys = wide ? [...new Float64Array(copyOf(row.keys))] : [...new Uint32Array(copyOf(row.keys))];
      const remaining = holders.flatMap((actor, at) => (actors.has(actor) ? [] : [at]));
      await engine.db
        .deleteFrom(table)
        .where("segment", "=", row.segment)
        .where("first", "=", row.first)
        .where("last", "=", row.last)
        .execute();
      if (remaining.length === 0) continue;
      const leftKeys = remaining.map((at) => keys[at]!);
      const values: Value[] = [
        ...[row.segment, row.step, leftKeys[0]!, leftKeys.at(-1)!],
        bytesOf(wide ? Float64Array.from(leftKeys) : Uint32Array.from(leftKeys)),
        bytesOf(Int32Array.from(remaining.map((at) => holders[at]!))),
      ];
      await engine.insertMany(table, ["segment", "step", "first", "last", "keys", "actors"], [values]);
    }
  }
}

/** Copies bytes, since those from a database need not be aligned. */
const copyOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const bytesOf = (of: ArrayBufferView) => new Uint8Array(of.buffer, of.byteOffset, of.byteLength);
