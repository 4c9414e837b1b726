// Tests how the period of a report is written, named and compared.
import { expect, test } from "vitest";
import { calledAs, periodBefore, quarterOf, yearOf } from "../../../src/domain/reporting/report-period.ts";
import { reporting as en } from "../../../src/text/en/reporting.ts";
import { reporting as fr } from "../../../src/text/fr/reporting.ts";

test.each([
  ["2026-T1", "2026-01-01", "2026-03-31"],
  ["2024-q1", "2024-01-01", "2024-03-31"],
  ["T4 2026", "2026-10-01", "2026-12-31"],
  ["2026T2", "2026-04-01", "2026-06-30"],
])("quarter %s runs from %s to %s", (written, from, to) => {
  expect(quarterOf(written)).toEqual({ from, to });
});

test.each(["2026-T5", "premier", "2026", "T1"])("%s is no quarter", (written) => {
  expect(quarterOf(written)).toBeNull();
});

test.each([
  ["2026-01-01", "2026-12-31", "2025-01-01", "2025-12-31"],
  ["2024-01-01", "2024-03-31", "2023-10-01", "2023-12-31"],
  ["2026-03-01", "2026-03-31", "2026-02-01", "2026-02-28"],
  ["2026-09-15", "2026-09-24", "2026-09-05", "2026-09-14"],
  ["2025-09-01", "2026-06-30", "2024-11-01", "2025-08-31"],
])("before %s to %s stands %s to %s", (from, to, beforeFrom, beforeTo) => {
  expect(periodBefore({ from, to })).toEqual({ from: beforeFrom, to: beforeTo });
});

test("a year and a quarter have a name, other days have none", () => {
  expect(calledAs(yearOf(2026))).toEqual({ year: 2026, quarter: null });
  expect(calledAs(quarterOf("2026-T4")!)).toEqual({ year: 2026, quarter: 4 });
  expect(calledAs({ from: "2026-01-01", to: "2027-12-31" })).toBeNull();
  expect(calledAs({ from: "2026-04-01", to: "2026-06-29" })).toBeNull();
});

test.each([
  [yearOf(2026), "Appui\u00a0: bilan de l’année 2026", "Appui: report for 2026"],
  [
    quarterOf("2026-T1")!,
    "Appui\u00a0: bilan du 1er trimestre 2026",
    "Appui: report for the first quarter of 2026",
  ],
  [
    { from: "2026-03-01", to: "2026-04-30" },
    "Appui\u00a0: bilan du 1er mars au 30 avril 2026",
    "Appui: report, 1 March to 30 April 2026",
  ],
  [
    { from: "2025-09-01", to: "2026-06-30" },
    "Appui\u00a0: bilan du 1er septembre 2025 au 30 juin 2026",
    "Appui: report, 1 September 2025 to 30 June 2026",
  ],
])("%o is called as one says it", (period, french, english) => {
  const spaced = (text: string) => text.replaceAll("\u00a0", " ");
  expect(spaced(fr.title("Appui", period))).toBe(spaced(french));
  expect(spaced(en.title("Appui", period))).toBe(english);
});
