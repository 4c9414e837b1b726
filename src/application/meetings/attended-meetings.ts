// Finds the meeting at which an exchange took place, so that a message of thanks can name it.
import { wasThere } from "../../domain/meetings/attendance.ts";
import type { StoreReader } from "../../store/store.ts";

/** The title of our meeting that an actor came to on a day; null when there is none. */
export type MeetingAttended = (actor: string, day: string) => string | null;

export async function attendedMeetings({
  meetings,
}: Pick<StoreReader, "meetings">): Promise<MeetingAttended> {
  const [all, attendance] = [await meetings.all(), await meetings.attendance()];
  const known = new Map(all.map((meeting) => [meeting.id, meeting]));
  const titles = new Map<string, string>();
  for (const attended of attendance) {
    const meeting = known.get(attended.meeting);
    if (meeting?.convenedBy === "us" && wasThere(attended))
      titles.set(`${meeting.date} ${attended.actor}`, meeting.title);
  }
  return (actor, day) => titles.get(`${day} ${actor}`) ?? null;
}
