// Tests that several reports together give no masked count away.
import fc from "fast-check";
import { expect, test } from "vitest";
import { isSmall } from "../../../src/domain/audience/small-counts.ts";
import type { Figure } from "../../../src/domain/reporting/mission-figures.ts";
import { periodBefore, type ReportPeriod } from "../../../src/domain/reporting/report-period.ts";
import {
  type CountedReport,
  type ToldReport,
  toldReport,
} from "../../../src/domain/reporting/told-report.ts";

/** The quarters that each report covers, by their index in the year. */
const periods: Readonly<Record<string, readonly number[]>> = {
  q1: [0],
  q2: [1],
  q3: [2],
  q4: [3],
  firstHalf: [0, 1],
  secondHalf: [2, 3],
  middle: [1, 2],
  nineMonths: [0, 1, 2],
  year: [0, 1, 2, 3],
};

const daysOf = (quarters: readonly number[]): ReportPeriod => ({
  from: `2026-${["01-01", "04-01", "07-01", "10-01"][quarters[0]!]}`,
  to: `2026-${["03-31", "06-30", "09-30", "12-31"][quarters.at(-1)!]}`,
});

/** What happened in one quarter. */
interface Quarter {
  phone: number;
  visit: number;
  contacted: readonly string[];
}

function countedReport(quarters: readonly number[], year: readonly Quarter[]): CountedReport {
  const period = daysOf(quarters);
  const sum = (channel: "phone" | "visit") => quarters.reduce((all, at) => all + year[at]![channel], 0);
  const actors = [...new Set(quarters.flatMap((at) => year[at]!.contacted))];
  const channel = (["phone", "visit"] as const)
    .map((key) => ({ key, count: sum(key), actors: [] }))
    .filter(({ count }) => count > 0);
  const figures: Figure[] = [
    { id: "contacted", unit: "actors", value: actors.length, of: null, actors, parts: {} },
    {
      ...{ id: "exchanges", unit: "exchanges", value: sum("phone") + sum("visit"), of: null, actors: [] },
      parts: { channel },
    },
    {
      id: "hours",
      unit: "hours",
      value: sum("phone") * 0.5 + sum("visit") * 3,
      of: null,
      actors: [],
      parts: {},
    },
  ];
  // No figures of the periods before: the attack below uses this year only.
  const nothing = figures.map((figure) => ({ ...figure, value: null, parts: {} }));
  return { period, before: periodBefore(period), figures, figuresBefore: nothing };
}

/** The reports of these periods as a funder gets them, one after another. */
function toldInTurn(names: readonly string[], year: readonly Quarter[]): ToldReport[] {
  const reports = names.map((name) => countedReport(periods[name]!, year));
  return reports.map((report, at) =>
    toldReport("funder", {
      ...report,
      earlier: reports.slice(0, at),
      ...{ today: "2027-01-15", nameOf: (actor: string) => actor },
    }),
  );
}

/** The numbers that all these reports give for one line, each with the quarters of which it is the sum. */
function numbersOf(reports: readonly ToldReport[], names: readonly string[], key: string | null) {
  return reports.flatMap(({ lines }, at) => {
    const quarters = periods[names[at]!]!;
    const ofExchanges = lines.filter(({ figure }) => figure.id === "exchanges");
    const whole = ofExchanges.find(({ breakdown }) => breakdown === null)!;
    if (key === null) return [{ quarters, count: whole.value, masked: whole.masked }];
    const parts = ofExchanges.filter(({ breakdown }) => breakdown === "channel");
    const part = parts.find((line) => line.key === key);
    if (part) return [{ quarters, count: part.value, masked: part.masked }];
    return parts.length > 0 || whole.value === 0 ? [{ quarters, count: 0, masked: false }] : [];
  });
}

/** Every count of some quarters that sums and differences of these numbers give. */
function* countsFrom(numbers: readonly { quarters: readonly number[]; count: number }[]) {
  for (let code = 1; code < 3 ** numbers.length; code++) {
    const quarters = [0, 0, 0, 0];
    let count = 0;
    for (const [at, number] of numbers.entries()) {
      const factor = (Math.floor(code / 3 ** at) % 3) - 1;
      count += factor * number.count;
      for (const quarter of number.quarters) quarters[quarter]! += factor;
    }
    if (quarters.every((times) => times === 0 || times === 1) && quarters.includes(1))
      yield { quarters: quarters.flatMap((times, at) => (times === 1 ? [at] : [])), count };
  }
}

const someQuarter = fc.record({
  phone: fc.integer({ min: 0, max: 12 }),
  visit: fc.integer({ min: 0, max: 12 }),
  contacted: fc.uniqueArray(fc.constantFrom(..."abcdefghijklmnop"), { maxLength: 12 }),
});
const someYear = fc.array(someQuarter, { minLength: 4, maxLength: 4 });
const someReports = fc.uniqueArray(fc.constantFrom(...Object.keys(periods)), { minLength: 1, maxLength: 7 });

test("reports given one after another tell no small count by their sums and differences, tried by brute force", () => {
  fc.assert(
    fc.property(someYear, someReports, (year, names) => {
      const reports = toldInTurn(names, year);
      for (const key of [null, "phone", "visit"]) {
        const numbers = numbersOf(reports, names, key);
        const told = numbers.flatMap(({ quarters, count }) => (count === null ? [] : [{ quarters, count }]));
        const masked = numbers.filter((one) => one.masked).map(({ quarters }) => quarters.join());
        for (const { quarters, count } of countsFrom(told)) {
          expect(isSmall(count), `${key} of quarters ${quarters}: ${count}`).toBe(false);
          expect(masked, `${key} of quarters ${quarters}`).not.toContain(quarters.join());
        }
      }
    }),
    { numRuns: 150 },
  );
});

test("of two reports one of which holds the other, nobody learns how few were contacted in the rest alone", () => {
  fc.assert(
    fc.property(someYear, someReports, (year, names) => {
      const contacted = toldInTurn(names, year).map(
        ({ lines }) => lines.find(({ figure }) => figure.id === "contacted")!.value,
      );
      for (const [at, name] of names.entries())
        for (const [other, outer] of names.entries()) {
          if (!periods[name]!.every((quarter) => periods[outer]!.includes(quarter))) continue;
          if (contacted[at] !== null && contacted[other] !== null)
            expect(isSmall(contacted[other]! - contacted[at]!), `${outer} less ${name}`).toBe(false);
        }
    }),
  );
});

const busy: Quarter = { phone: 9, visit: 6, contacted: [..."abcdefgh"] };
const quiet: Quarter = { phone: 2, visit: 0, contacted: ["i"] };
const toldValue = ({ lines }: ToldReport, id: string) => lines.find(({ figure }) => figure.id === id)!.value;

test("a year is told whole after its quarters, where none of them was quiet", () => {
  const reports = toldInTurn(["q1", "q2", "q3", "q4", "year"], [busy, busy, busy, busy]);
  expect(reports.flatMap(({ heldBack }) => heldBack)).toEqual([]);
  expect(reports.map((report) => toldValue(report, "exchanges"))).toEqual([15, 15, 15, 15, 60]);
  expect(toldValue(reports[4]!, "hours")).toBe(90);
});

test("beside three quarters, a year with a quiet last one tells neither its exchanges nor its hours, and the team is told so", () => {
  const year = toldInTurn(["q1", "q2", "q3", "year"], [busy, busy, busy, quiet])[3]!;
  expect(year.heldBack).toEqual(["contacted", "exchanges", "hours"]);
  expect(toldValue(year, "exchanges")).toBeNull();
  expect(toldValue(year, "hours")).toBeNull();
  const [alone] = toldInTurn(["year"], [busy, busy, busy, quiet]);
  expect(toldValue(alone!, "exchanges")).toBe(47);
});
