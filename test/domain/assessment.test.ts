// Tests when an assessment is still to be made, settled, or due again.
import fc from "fast-check";
import { expect, test } from "vitest";
import { assessmentState, isStale } from "../../src/domain/situations/assessment.ts";

const state = (at: string | null, now: string, months = 12) =>
  assessmentState(at === null ? null : { situation: "willing", at }, new Date(now), months);

test("an assessment is settled until the mission's months have passed, then due again", () => {
  expect(state(null, "2026-01-31T00:00:00Z")).toBe("never");
  expect(state("2025-02-01T10:00:00Z", "2026-02-01T09:59:59Z")).toBe("settled");
  expect(state("2025-02-01T10:00:00Z", "2026-02-01T10:00:00Z")).toBe("stale");
});

test("an assessment that decided nothing is still to be made, however recent", () => {
  const assessment = { situation: "unknown" as const, at: "2026-01-30T10:00:00Z" };
  expect(assessmentState(assessment, new Date("2026-01-31T00:00:00Z"), 12)).toBe("undecided");
});

test("months are calendar months, and a short month ends on its last day", () => {
  expect(isStale("2025-08-31T12:00:00Z", new Date("2026-02-28T11:59:59Z"), 6)).toBe(false);
  expect(isStale("2025-08-31T12:00:00Z", new Date("2026-02-28T12:00:00Z"), 6)).toBe(true);
});

test("what is stale stays stale as time passes", () => {
  const instant = fc.date({ min: new Date("2000-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(instant, instant, fc.nat(1e10), fc.integer({ min: 1, max: 60 }), (at, now, later, months) => {
      fc.pre(isStale(at.toISOString(), now, months));
      expect(isStale(at.toISOString(), new Date(now.getTime() + later), months)).toBe(true);
    }),
  );
});
