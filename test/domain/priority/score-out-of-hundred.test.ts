// A score out of a hundred: what people read, by hand and as laws.
import fc from "fast-check";
import { expect, test } from "vitest";
import { rank } from "../../../src/domain/priority/ranking.ts";
import { outOfHundred } from "../../../src/domain/priority/score-out-of-hundred.ts";
import { aFrame, aims, anyList, aRanked } from "./frame.ts";

const priorityOf = (values: readonly [value: number, weight: number][]) => {
  const [whole] = rank([aRanked()], aFrame()).priorities;
  const reasons = values.map(([value, weight]) => ({
    ...{ ...whole!.reasons[0]!, value, weight, points: value * weight },
  }));
  return {
    ...{ ...whole!, reasons, uncertainty: 100 },
    score: reasons.reduce((sum, { points }) => sum + points, 0),
  };
};
const said = (values: readonly [value: number, weight: number][]) => {
  const { score, reasons, uncertainty } = outOfHundred(priorityOf(values));
  return { score, points: reasons.map(({ points }) => points), uncertainty };
};

test("the largest remainders take the points that rounding leaves; of equal remainders, the first does", () => {
  // 100 of 3 weights: thirds of 33.3.
  expect(said([100, 100, 100].map((value) => [value, 1]))).toMatchObject({
    score: 100,
    points: [34, 33, 33],
  });
  // 180, 225, 30, 200 and 70 of 1025: 17.6, 22.0, 2.9, 19.5 and 6.8 make 68.8.
  expect(
    said([
      [60, 3],
      [100, 2.25],
      [30, 1],
      [100, 2],
      [35, 2],
    ]),
  ).toEqual({ score: 69, points: [18, 22, 3, 19, 7], uncertainty: 10 });
  expect(said([[50, 3]])).toEqual({ score: 50, points: [50], uncertainty: 33 });
});

test("where nothing weighs anything, nothing is given", () => {
  expect(said([[80, 0]])).toMatchObject({ score: 0, points: [0] });
});

test("points are whole, sum to the score, and each is within one of its share, whatever the weights", () => {
  const weights = fc.record(
    Object.fromEntries(
      Object.keys(aims.weights).map((criterion) => [
        criterion,
        fc.integer({ min: 1, max: 10_000 }).map((weight) => weight / 100),
      ]),
    ),
  ) as fc.Arbitrary<typeof aims.weights>;
  fc.assert(
    fc.property(anyList, weights, (actors, weights) => {
      for (const priority of rank(actors, aFrame({ weights })).priorities) {
        const { score, reasons } = outOfHundred(priority);
        const most = reasons.reduce((sum, { weight }) => sum + weight, 0);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        for (const { points, value, weight } of reasons) {
          expect(Number.isInteger(points)).toBe(true);
          expect(Math.abs(points - (value * weight) / most)).toBeLessThanOrEqual(1);
        }
      }
    }),
  );
});
