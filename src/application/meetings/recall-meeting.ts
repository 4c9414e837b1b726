// Reads a meeting from the store with everybody who was invited, expected or there, and its follow-ups.

import { invitationsTo } from "../../domain/meetings/meeting-mailing.ts";
import type { MeetingRecord } from "../../domain/meetings/meeting-record.ts";
import { type WholeMeeting, wholeMeeting } from "../../domain/meetings/whole-meeting.ts";
import type { StoreReader } from "../../store/store.ts";

export async function recallMeeting(meeting: MeetingRecord, store: StoreReader): Promise<WholeMeeting> {
  const invitations = invitationsTo(meeting.id, await store.prepared({}));
  const attendance = await store.meetings.attendance({ meeting: meeting.id });
  const ids = [...new Set([...invitations, ...attendance].map(({ actor }) => actor))];
  const followUps = await store.meetings.followUps({ meeting: meeting.id });
  return wholeMeeting(meeting, invitations, attendance, await store.overviews({ ids }), followUps);
}
