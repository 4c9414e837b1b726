// Finds the meeting that somebody means by a word of a command line.
import type { Problem } from "../problems/problem.ts";
import { fold, nearest } from "../values/spelling.ts";
import type { MeetingRecord } from "./meeting-record.ts";

/** The meeting with this identifier, title or day, or the only one with this part in its identifier or title; else the problem. */
export function meetingAmong(
  asked: string,
  meetings: readonly MeetingRecord[],
): MeetingRecord | Extract<Problem, { code: "meeting-unknown" | "meeting-ambiguous" }> {
  const wanted = fold(asked.trim());
  const ways: ((meeting: MeetingRecord) => boolean)[] = [
    ({ id }) => id === asked,
    ({ title }) => fold(title) === wanted,
    ({ date }) => date === wanted,
    ({ id, title }) => wanted !== "" && (id.includes(wanted) || fold(title).includes(wanted)),
  ];
  for (const way of ways) {
    const matching = meetings.filter(way);
    if (matching.length === 1) return matching[0]!;
    if (matching.length > 1)
      return {
        code: "meeting-ambiguous",
        asked,
        candidates: matching.map(({ id, title, date }) => ({ id, title, date })),
      };
  }
  return {
    code: "meeting-unknown",
    asked,
    near: nearest(
      asked,
      meetings.map(({ id }) => id),
    ),
  };
}
