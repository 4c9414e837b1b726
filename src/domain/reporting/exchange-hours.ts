/** The hours that exchanges took, at the time that the mission's settings allow for each. */
import { wasThere } from "../meetings/attendance.ts";
import type { Contact } from "../relationship/contact.ts";
import type { MissionRecords } from "./mission-records.ts";

/**
 * Messages and letters take no time of their own: the settings give none. A meeting takes its time once, however many came;
 * one that is in no record of meetings is recognised by its day.
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

/** Hours as one reads them: an estimate to the quarter of an hour would promise more than it can. */
export const readableHours = (hours: number): number => (hours < 1 ? hours : Math.round(hours));
