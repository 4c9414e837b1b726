// Tests the stamps and versions by which the changes of two laptops are joined.
import fc from "fast-check";
import { expect, test } from "vitest";
import { placed } from "../../../src/domain/exchange/placed-values.ts";
import {
  compareStamps,
  covers,
  joinedVersions,
  type Stamp,
  stampAfter,
} from "../../../src/domain/exchange/register.ts";

const stamp: fc.Arbitrary<Stamp> = fc.record({
  sure: fc.constantFrom(1, 2),
  at: fc.constantFrom("2026-01-05T09:00:00.000Z", "2026-01-05T09:00:00.001Z", "2026-02-05T09:00:00.000Z"),
  replica: fc.constantFrom("a", "b", "c"),
  seq: fc.nat(3),
});

test("stamps are totally ordered", () => {
  fc.assert(
    fc.property(stamp, stamp, stamp, (a, b, c) => {
      expect(Math.sign(compareStamps(a, b))).toBe(-Math.sign(compareStamps(b, a)) + 0);
      if (compareStamps(a, b) === 0) expect(a).toEqual(b);
      if (compareStamps(a, b) <= 0 && compareStamps(b, c) <= 0)
        expect(compareStamps(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

test("a change always has a higher stamp than what it changes, whatever the clock says and however surely", () => {
  fc.assert(fc.property(stamp, stamp, (a, b) => compareStamps(stampAfter(a, b), a) > 0));
});

test("joined versions cover each of the two that they join", () => {
  const versions = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.nat(5));
  fc.assert(
    fc.property(
      versions,
      versions,
      (a, b) => covers(joinedVersions(a, b), a) && covers(joinedVersions(a, b), b),
    ),
  );
});

test("the values of a list keep their places as long as these are in the list's order", () => {
  const known = new Map([
    ["a", 0],
    ["b", 4],
  ]);
  const placeOf = (value: string) => known.get(value);
  expect(placed(["a", "b"], placeOf)).toEqual([
    ["a", 0],
    ["b", 4],
  ]);
  expect(placed(["a", "b", "c"], placeOf)).toEqual([
    ["a", 0],
    ["b", 4],
    ["c", 5],
  ]);
  expect(placed(["b", "a"], placeOf).map(([, place]) => place)).toEqual([0, 1]);
  expect(placed(["c", "a"], placeOf).map(([, place]) => place)).toEqual([0, 1]);
});
