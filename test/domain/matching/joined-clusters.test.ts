import fc from "fast-check";
import { expect, test } from "vitest";
import { JoinedClusters } from "../../../src/domain/matching/joined-clusters.ts";

const size = 12;
const positions = fc.integer({ min: 0, max: size - 1 });
const joins = fc.array(fc.tuple(positions, positions), { maxLength: 30 });
/** Rows whose numbers add up to one of these are two actors. */
const sums = fc.uniqueArray(fc.integer({ min: 1, max: 2 * size }), { maxLength: 4 });

test("two clusters hold two actors when a row of one and a row of the other are two, however they were joined", () => {
  fc.assert(
    fc.property(
      joins,
      sums,
      fc.array(fc.tuple(positions, positions), { maxLength: 30 }),
      (pairs, apart, asked) => {
        const areTwo = (a: number, b: number) => apart.includes(a + b);
        const clusters = new JoinedClusters(size, areTwo);
        for (const [step, [a, b]] of pairs.entries()) {
          if (!clusters.areJoined(a, b)) clusters.join(a, b);
          for (const [x, y] of asked.slice(step % 7)) {
            const expected =
              !clusters.areJoined(x, y) &&
              clusters.membersOf(x).some((one) => clusters.membersOf(y).some((other) => areTwo(one, other)));
            expect(clusters.holdTwoActors(x, y)).toBe(expected);
          }
        }
      },
    ),
  );
});

test("rows of an actor with hundreds of them are each tested once against a row that may join them", () => {
  let tests = 0;
  const clusters = new JoinedClusters(400, () => {
    tests++;
    return false;
  });
  for (let row = 1; row < 400; row++) {
    expect(clusters.holdTwoActors(0, row)).toBe(false);
    expect(clusters.holdTwoActors(row, 0)).toBe(false);
    clusters.join(0, row);
  }
  expect(tests).toBe((400 * 399) / 2);
});
