import { expect, test } from "vitest";
import { periodBefore, quarterOf } from "../../../src/domain/reporting/report-period.ts";

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
