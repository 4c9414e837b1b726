// Tells whether an actor has to be assessed, or assessed again.
import type { Assessment } from "./situation.ts";

/**
 * Where an actor stands with its assessment: `never` asked, `undecided` (asked, but the answers decided nothing),
 * `stale` (situations change: older than the mission's setting) or `settled`.
 */
export type AssessmentState = "never" | "undecided" | "stale" | "settled";

export function assessmentState(
  assessment: Pick<Assessment, "situation" | "at"> | null,
  now: Date,
  staleAfterMonths: number,
): AssessmentState {
  if (assessment === null) return "never";
  if (assessment.situation === "unknown") return "undecided";
  return isStale(assessment.at, now, staleAfterMonths) ? "stale" : "settled";
}

/** Whether `months` calendar months have passed since an ISO instant. */
export function isStale(at: string, now: Date, months: number): boolean {
  const limit = new Date(at);
  const day = limit.getUTCDate();
  limit.setUTCDate(1);
  limit.setUTCMonth(limit.getUTCMonth() + months);
  // 31 August and six months is the last day of February, not the third of March.
  const lastDay = new Date(Date.UTC(limit.getUTCFullYear(), limit.getUTCMonth() + 1, 0)).getUTCDate();
  limit.setUTCDate(Math.min(day, lastDay));
  return now.getTime() >= limit.getTime();
}
