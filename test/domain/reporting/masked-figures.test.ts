import fc from "fast-check";
import { expect, test } from "vitest";
import { fewest, figuresForOthers, type ToldFigure } from "../../../src/domain/reporting/masked-figures.ts";
import type { Figure } from "../../../src/domain/reporting/mission-figures.ts";

/** `known` told apart by kind, and `reached` among them: of each kind, how many are known and how many of those were reached. */
function twoFigures(kinds: readonly { known: number; reached: number }[]): Figure[] {
  const figure = (id: "known" | "reached", counts: readonly number[]): Figure => ({
    ...{ id, unit: "actors", of: id === "reached" ? "known" : null, actors: [] },
    value: counts.reduce((sum, count) => sum + count, 0),
    parts: {
      kind: counts.flatMap((count, at) => (count > 0 ? [{ key: `k${at}`, count, actors: [] }] : [])),
    },
  });
  return [
    figure(
      "known",
      kinds.map(({ known }) => known),
    ),
    figure(
      "reached",
      kinds.map(({ reached }) => reached),
    ),
  ];
}

const kinds = fc.array(
  fc
    .integer({ min: 0, max: 9 })
    .chain((known) => fc.record({ known: fc.constant(known), reached: fc.integer({ min: 0, max: known }) })),
  { minLength: 1, maxLength: 4 },
);

/** What is printed of one figure: the whole, and each part that has a line. */
const printed = ({ value, parts }: ToldFigure) => ({
  value,
  parts: new Map((parts.kind ?? []).map(({ key, count }) => [key!, count])),
});

/** Every pair of tables that could stand behind what is printed, tried one by one. */
function* possible(
  told: readonly [ReturnType<typeof printed>, ReturnType<typeof printed>],
  names: readonly string[],
) {
  const most = 9;
  const [known, reached] = told;
  function* fill(at: number, counts: { known: number; reached: number }[]): Generator<typeof counts> {
    if (at === names.length) {
      const sum = (of: "known" | "reached") => counts.reduce((total, one) => total + one[of], 0);
      if (known.value !== null && sum("known") !== known.value) return;
      if (reached.value !== null && sum("reached") !== reached.value) return;
      yield counts;
      return;
    }
    for (let k = 0; k <= most; k++)
      for (let r = 0; r <= k; r++) {
        const shown = (table: typeof known, count: number) => {
          const there = table.parts.get(names[at]!);
          return there === undefined || there === null || there === count;
        };
        if (shown(known, k) && shown(reached, r)) yield* fill(at + 1, [...counts, { known: k, reached: r }]);
      }
  }
  yield* fill(0, []);
}

test("no count that is masked can be computed from what is printed, tried by brute force", () => {
  fc.assert(
    fc.property(kinds, (given) => {
      const [known, reached] = figuresForOthers(twoFigures(given)) as [ToldFigure, ToldFigure];
      const told = [printed(known), printed(reached)] as const;
      const names = given.map((_, at) => `k${at}`);
      const found = names.map(() => ({ known: new Set<number>(), reached: new Set<number>() }));
      for (const counts of possible(told, names))
        for (const [at, one] of counts.entries()) {
          found[at]!.known.add(one.known);
          found[at]!.reached.add(one.reached);
        }
      for (const [at, name] of names.entries())
        for (const [of, table] of [
          ["known", told[0]],
          ["reached", told[1]],
        ] as const)
          if (table.parts.get(name) === null) expect(found[at]![of].size).toBeGreaterThan(1);
    }),
    { numRuns: 150 },
  );
});

test("no count of one to four is ever printed, and what needs no mask is printed as it is", () => {
  fc.assert(
    fc.property(kinds, (given) => {
      const figures = twoFigures(given);
      for (const [at, told] of figuresForOthers(figures).entries()) {
        const { value, parts } = printed(told);
        for (const count of [value, ...parts.values()])
          if (count !== null) expect(count === 0 || count >= fewest).toBe(true);
        const real = figures[at]!.parts.kind!;
        if (real.every(({ count }) => count >= fewest))
          expect([...parts.values()]).toEqual(real.map(({ count }) => count));
      }
    }),
  );
});

test("hours, sums of needs and who changed give no masked count away", () => {
  const part = (key: string, count: number) => ({ key, count, actors: [] });
  const told = figuresForOthers([
    {
      ...{ id: "exchanges", unit: "exchanges", value: 12, of: null, actors: [] },
      parts: { channel: [part("phone", 9), part("visit", 3)] },
    },
    {
      id: "needs",
      unit: "needs",
      value: 9,
      of: null,
      actors: [],
      parts: { need: [part("start", 7), part("tools", 2)] },
    },
    {
      ...{ id: "changes", unit: "actors", value: 8, of: null, actors: [] },
      parts: { change: [part("unknown>willing", 8)] },
    },
    { id: "hours", unit: "hours", value: 15.75, of: null, actors: [], parts: {} },
  ]);
  const byId = new Map(told.map((figure) => [figure.id, figure]));
  expect(byId.get("hours")).toMatchObject({ value: null, masked: true });
  expect(byId.get("needs")).toMatchObject({ value: null, masked: true });
  expect(byId.get("changes")).toMatchObject({ value: 8, parts: {} });
});
