/** Estimates the hours that exchanges took, by the hours that the mission's settings give for a call and a visit. */
import { wasThere } from "../meetings/attendance.ts";
import type { Contact } from "../relationship/contact.ts";
import type { MissionRecords } from "./mission-records.ts";

/**
 * A meeting counts as one visit, however many came; exchanges at a meeting without a record count as one meeting a day. Messages,
 * letters and other exchanges count no time, since the settings give none.
 */
export function hoursOf(
  exchanges: readonly Contact[],
  { hours: { call, visit }, meetings, attendance }: MissionRecords,
): number {
  const dateOf = new Map(
    meetings.filter(({ cancelled }) => cancelled === null).map(({ id, date }) => [id, date]),
  );
  const meetingOf = new Map<string, string>();
  for (const one of attendance)
    if (wasThere(one)) meetingOf.set(`${dateOf.get(one.meeting)} ${one.actor}`, one.meeting);
  const held = new Set<string>();
  let sum = 0;
  for (const { actor, at, channel } of exchanges)
    if (channel === "phone") sum += call;
    else if (channel === "visit") sum += visit;
    else if (channel === "meeting") held.add(meetingOf.get(`${at} ${actor}`) ?? at);
  return Math.round((sum + held.size * visit) * 100) / 100;
}

/** Rounds hours from one on to whole ones: an estimate to the quarter of an hour would look more exact than it is. */
export const readableHours = (hours: number): number => (hours < 1 ? hours : Math.round(hours));
