import { expect, test } from "vitest";
import { KeyTable } from "../../src/store/match-index/key-table.ts";

/** Numbers below 2^53 as hashes are: all different, spread evenly. */
const keyOf = (n: number) => {
  const mixed = Math.imul(n ^ (n >>> 15), 0x2c1b3c6d) >>> 0;
  return ((mixed ^ (mixed >>> 12)) >>> 0) + (n % 2 ** 20) * 2 ** 32 + 1;
};

test("a table of more keys than it began with room for finds each of them, and sorts them", () => {
  const table = new KeyTable();
  const count = 600_000;
  for (let n = 0; n < count; n++) table.add(keyOf(n), n);
  expect(table.size).toBe(count);

  for (let n = 0; n < count; n += 997) {
    const found: number[] = [];
    table.collect(keyOf(n), found);
    expect(found).toEqual([n]);
  }

  const { keys, actors } = table.sorted();
  const outOfOrder = keys.findIndex((key, at) => at > 0 && key < keys[at - 1]!);
  const ofAnother = keys.findIndex((key, at) => keyOf(actors[at]!) !== key);
  expect({ outOfOrder, ofAnother }).toEqual({ outOfOrder: -1, ofAnother: -1 });
});
