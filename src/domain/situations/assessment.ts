// Tells whether an actor has to be assessed, or assessed again.
import type { Assessment } from "./situation.ts";

/** `never`: not assessed yet. `undecided`: the answers decided nothing. `stale`: older than the mission's setting. `settled`: none of these. */
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

/** Whether this many calendar months have passed since an ISO instant. */
export function isStale(at: string, now: Date, months: number): boolean {
  const limit = new Date(at);
  const day = limit.getUTCDate();
  limit.setUTCDate(1);
  limit.setUTCMonth(limit.getUTCMonth() + months);
  // Six months after 31 August is the last day of February, not the third of March.
  const lastDay = new Date(Date.UTC(limit.getUTCFullYear(), limit.getUTCMonth() + 1, 0)).getUTCDate();
  limit.setUTCDate(Math.min(day, lastDay));
  return now.getTime() >= limit.getTime();
}
