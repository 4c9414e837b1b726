// Tests who is selected for a week, and how scores are compared.
import fc from "fast-check";
import { expect, test } from "vitest";
import { differences, isLevel, moves } from "../../../src/domain/priority/rank-differences.ts";
import { rank } from "../../../src/domain/priority/ranking.ts";
import { planHours, selectTop } from "../../../src/domain/priority/week-selection.ts";
import { aFrame, anyList, aRanked } from "./frame.ts";

const list = (hard: string) =>
  [...hard].map((letter, index) => ({
    id: `${index}`,
    name: `${index}`,
    score: 1000 - index,
    rank: index + 1,
    hard: letter === "H",
  }));
const anyHard = fc.array(fc.boolean()).map((hard) => list(hard.map((is) => (is ? "H" : "e")).join("")));
const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id).join(" ");

test("one place in five is kept for those who find it hard to ask, and said", () => {
  const top = selectTop(list("eeeeeeeeeeeeHeH"), 10, 0.2);
  expect(ids(top)).toBe("0 1 2 3 4 5 6 7 12 14");
  expect(top.filter(({ reserved }) => reserved).map(({ id }) => id)).toEqual(["12", "14"]);
});

test("actors who find it hard to ask, but are urgent, take no reserved place", () => {
  expect(ids(selectTop(list("HeHeeeeeeeHH"), 10, 0.2))).toBe("0 1 2 3 4 5 6 7 8 9");
});

test("a selection has the size asked for, keeps the order, and fills the reserved share as far as it can", () => {
  fc.assert(
    fc.property(
      anyHard,
      fc.integer({ min: 1, max: 20 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (all, count, share) => {
        const top = selectTop(all, count, share);
        const size = Math.min(count, all.length);
        expect(top).toHaveLength(size);
        expect(top.map(({ rank }) => rank)).toEqual(top.map(({ rank }) => rank).sort((a, b) => a - b));
        const available = all.filter(({ hard }) => hard).length;
        const chosen = top.filter(({ hard }) => hard).length;
        expect(chosen).toBeGreaterThanOrEqual(Math.min(Math.floor(share * size), available));
      },
    ),
  );
});

test("a week's list fits the hours: calls, and visits for those whom a call would not reach", () => {
  const plan = planHours(list("eeHeeeee"), 6, { lasts: { call: 0.75, visit: 3 }, share: 0.2 });
  expect(plan.map(({ id, means }) => `${id} ${means}`)).toEqual([
    "0 call",
    "1 call",
    "2 visit",
    "3 call",
    "4 call",
  ]);
  fc.assert(
    fc.property(anyHard, fc.double({ min: 0.1, max: 60, noNaN: true }), (all, hours) => {
      const planned = planHours(all, hours, { lasts: { call: 0.75, visit: 3 }, share: 0.2 });
      expect(planned.reduce((sum, one) => sum + one.hours, 0)).toBeLessThanOrEqual(hours);
    }),
  );
});

test("what sets two actors apart adds up to the difference of their scores", () => {
  fc.assert(
    fc.property(anyList, (actors) => {
      const [a, b] = rank(actors, aFrame()).priorities;
      if (!a || !b) return;
      const sum = differences(a, b).reduce((total, { points }) => total + Math.round(points * 100), 0);
      expect(sum).toBe(Math.round(a.score * 100) - Math.round(b.score * 100));
    }),
  );
});

test("only actors of the same score are level, however much is unknown of them", () => {
  const known = {
    territory: "Pays de Figeac",
    themes: ["forêt"],
    programme: "LEADER",
    assessment: { situation: "willing" as const, at: "2026-01-01" },
    people: [{ id: "1", fullName: "Claire Roux", role: "DGS", emails: ["a@b.example"], phones: ["+33"] }],
  };
  const { priorities } = rank(
    [
      aRanked({ id: "a" }),
      aRanked({ id: "b" }),
      aRanked({ id: "e", emails: ["b@b.example"] }),
      aRanked({ ...known, id: "c", recommendedBy: "la Région" }),
      aRanked({ ...known, id: "d" }),
    ],
    aFrame(),
  );
  const one = (id: string) => priorities.find(({ actor }) => actor.id === id)!;
  expect(isLevel(one("a"), one("b"))).toBe(true);
  expect(isLevel(one("a"), one("e"))).toBe(one("a").score === one("e").score);
  expect(isLevel(one("c"), one("d"))).toBe(false);
});

test("who would move under other weights, and where to", () => {
  const scores = [
    { id: "a", name: "A", rank: 1, score: 30, scoreThen: 10 },
    { id: "b", name: "B", rank: 2, score: 20, scoreThen: 25 },
    { id: "c", name: "C", rank: 3, score: 5, scoreThen: 5 },
  ];
  expect(moves(scores).map(({ id, rank, rankThen }) => [id, rank, rankThen])).toEqual([
    ["b", 2, 1],
    ["a", 1, 2],
  ]);
});
