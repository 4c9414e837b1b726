// Tests that no masked count can be computed from what one report prints.
import fc from "fast-check";
import { expect, test } from "vitest";
import { fewest } from "../../../src/domain/audience/small-counts.ts";
import { figuresForOthers, type ToldFigure } from "../../../src/domain/reporting/masked-figures.ts";
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
type Printed = ReturnType<typeof printed>;

/** More than any count that could stand behind what is printed here. */
const most = 40;

/** The numbers that one line can stand for: none where there is no line, at least one where it is masked. */
function behind({ value, parts }: Printed, name: string): [least: number, most: number] {
  const there = parts.get(name);
  if (there === undefined) return parts.size === 0 ? [0, most] : [0, 0];
  return there === null ? [1, value ?? fewest - 1] : [there, there];
}

/** The wholes that may stand behind a printed one; a masked one is one to four. */
const wholes = ({ value }: Printed) => (value === null ? [1, 2, 3, 4] : [value]);

/**
 * Tries every pair of tables that could stand behind what is printed, and gives for each kind the numbers that it has in some of them. Those
 * who were reached are among those who are known.
 */
function possible(known: Printed, reached: Printed, names: readonly string[]) {
  const options = names.map((name) => {
    const [leastKnown, mostKnown] = behind(known, name);
    const [leastReached, mostReached] = behind(reached, name);
    const pairs: [number, number][] = [];
    for (let k = leastKnown; k <= mostKnown; k++)
      for (let r = leastReached; r <= Math.min(k, mostReached); r++) pairs.push([k, r]);
    return pairs;
  });
  const sums = (some: readonly (readonly [number, number])[][]) => {
    let reachable = new Set([0]);
    for (const pairs of some) {
      const next = [...reachable].flatMap((sum) => pairs.map(([k, r]) => sum + k * 1000 + r));
      reachable = new Set(next.filter((sum) => sum < most * 1000));
    }
    return reachable;
  };
  return options.map((pairs, at) => {
    const others = sums(options.filter((_, other) => other !== at));
    const fits = ([k, r]: [number, number]) =>
      wholes(known).some((whole) =>
        wholes(reached).some(
          (part) => others.has((whole - k) * 1000 + (part - r)) && whole >= k && part >= r,
        ),
      );
    const left = pairs.filter(fits);
    return { known: new Set(left.map(([k]) => k)), reached: new Set(left.map(([, r]) => r)) };
  });
}

test("no count that is masked can be computed from what is printed, tried by brute force", () => {
  fc.assert(
    fc.property(kinds, (given) => {
      const [known, reached] = figuresForOthers(twoFigures(given)).map(printed) as [Printed, Printed];
      const names = given.map((_, at) => `k${at}`);
      const found = possible(known, reached, names);
      for (const [at, name] of names.entries())
        for (const [of, table] of [
          ["known", known],
          ["reached", reached],
        ] as const)
          if (table.parts.get(name) === null) expect(found[at]![of].size, `${of} ${name}`).toBeGreaterThan(1);
    }),
    { numRuns: 120 },
  );
});

/** Exchanges by each channel, where every actor had one: who was contacted and who was met then say how many were of each side. */
function ofOneExchangeEach(counts: readonly number[]): Figure[] {
  const channels = ["phone", "email", "visit", "meeting"].map((key, at) => ({
    key,
    count: counts[at]!,
    actors: [],
  }));
  const sum = (some: readonly { count: number }[]) => some.reduce((total, { count }) => total + count, 0);
  const figure = (id: Figure["id"], value: number, given: Partial<Figure> = {}): Figure => ({
    ...{ id, unit: "actors", value, of: null, actors: [], parts: {} },
    ...given,
  });
  const parts = { channel: channels.filter(({ count }) => count > 0) };
  return [
    figure("contacted", sum(channels)),
    figure("met", sum(channels.slice(2))),
    figure("exchanges", sum(channels), { unit: "exchanges", parts }),
    figure("hours", counts[0]! * 0.5 + counts[2]! * 3 + Math.sign(counts[3]!) * 3, { unit: "hours" }),
  ];
}

test("a masked channel cannot be computed from who was met and who was contacted, tried by brute force", () => {
  const names = ["phone", "email", "visit", "meeting"];
  const upTo = (highest: number) => Array.from({ length: highest + 1 }, (_, at) => at);
  const pairs = (some: readonly number[], others: readonly number[]) =>
    some.flatMap((a) => others.map((b) => [a, b] as const));
  const counts = pairs([0, 1, 3, 5, 6], [0, 1, 3, 5, 6]);
  for (const [elsewhere, met] of counts.flatMap((one) => counts.map((other) => [one, other] as const))) {
    const given = [...elsewhere, ...met];
    const [contacted, meeting, exchanges] = figuresForOthers(ofOneExchangeEach(given));
    const channel = exchanges!.parts.channel ?? [];
    if (channel.every(({ count }) => count !== null)) continue;
    const [phone, email, visit, gathering] = names.map((name) => {
      const part = channel.find(({ key }) => key === name);
      return part === undefined ? [0] : part.count === null ? upTo(14).slice(1) : [part.count];
    });
    const isMet = (sum: number) => (meeting!.masked ? sum > 0 && sum < fewest : sum === meeting!.value);
    const possible = pairs(visit!, gathering!)
      .filter(([a, b]) => isMet(a + b))
      .flatMap((side) =>
        pairs(phone!, email!)
          .filter(([a, b]) => a + b + side[0] + side[1] === contacted!.value)
          .map((rest) => [...rest, ...side]),
      );
    for (const { key, count } of channel)
      if (count === null) {
        const values = new Set(possible.map((table) => table[names.indexOf(key!)]));
        expect(values.size, `${key} of ${given}`).toBeGreaterThan(1);
      }
  }
});

test("where no channel can be told apart, neither can the hours that are a sum over them", () => {
  const channel = ["phone", "visit", "email", "letter", "other"].map((key) => ({
    key,
    count: 1,
    actors: [],
  }));
  const [exchanges, hours] = figuresForOthers([
    { id: "exchanges", unit: "exchanges", value: 5, of: null, actors: [], parts: { channel } },
    { id: "hours", unit: "hours", value: 3.5, of: null, actors: [], parts: {} },
  ]);
  expect(exchanges!.parts).toEqual({});
  expect(hours).toMatchObject({ value: null, masked: true });
});

test("no count of one to four is ever printed, and what needs no mask is printed as it is", () => {
  fc.assert(
    fc.property(kinds, (given) => {
      const figures = twoFigures(given);
      const all = figuresForOthers(figures).map(printed);
      for (const [at, { value, parts }] of all.entries()) {
        for (const count of [value, ...parts.values()])
          if (count !== null) expect(count === 0 || count >= fewest).toBe(true);
        const real = figures[at]!.parts.kind!;
        const isOfPrinted = at === 0 || [...all[0]!.parts.values()].every((count) => count !== null);
        if (isOfPrinted && real.every(({ count }) => count >= fewest))
          expect([...parts.values()]).toEqual(real.map(({ count }) => count));
      }
    }),
  );
});

test("hours, the number of needs and who changed give no masked count away", () => {
  const part = (key: string, count: number) => ({ key, count, actors: [] });
  const figures = figuresForOthers([
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
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  expect(byId.get("hours")).toMatchObject({ value: null, masked: true });
  const untold = [
    { key: "start", count: null },
    { key: "tools", count: null },
  ];
  expect(byId.get("needs")).toMatchObject({ value: 9, masked: false, parts: { need: untold } });
  expect(byId.get("changes")).toMatchObject({ value: 8, parts: {} });
});

test("the number of needs is told with all of them but two, and not told where one alone is masked", () => {
  const needsOf = (counts: readonly number[]) => {
    const parts = counts.map((count, at) => ({ key: `n${at}`, count, actors: [] }));
    const value = counts.reduce((sum, count) => sum + count, 0);
    const [needs] = figuresForOthers([
      { id: "needs", unit: "needs", value, of: null, actors: [], parts: { need: parts } },
    ]);
    return [needs!.value, ...(needs!.parts.need ?? []).map(({ count }) => count)];
  };
  expect(needsOf([23, 18, 5, 1])).toEqual([47, 23, 18, null, null]);
  expect(needsOf([9, 6])).toEqual([15, 9, 6]);
  expect(needsOf([3, 2])).toEqual([5, null, null]);
  expect(needsOf([4])).toEqual([null]);
});

test("a meeting is announced to all: that there was one is told, and who came is not", () => {
  const counted = figuresForOthers([
    { id: "meetings", unit: "meetings", value: 1, of: null, actors: [], parts: {} },
    { id: "attendances", unit: "people", value: 3, of: null, actors: [], parts: {} },
  ]);
  expect(counted.map(({ value }) => value)).toEqual([1, null]);
});
