// Finds the meeting that a command line names.

import { meetingAmong } from "../../domain/meetings/meeting-choice.ts";
import type { MeetingRecord } from "../../domain/meetings/meeting-record.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import type { StoreReader } from "../../store/store.ts";

/** Refused when the word is missing, or names none or several. */
export async function namedMeeting(
  asked: string | undefined,
  store: Pick<StoreReader, "meetings">,
): Promise<MeetingRecord> {
  if (asked === undefined) throw new Refusal("usage", { code: "argument-missing", argument: "<meeting>" });
  const meeting = meetingAmong(asked, await store.meetings.all());
  if ("code" in meeting) throw new Refusal("usage", meeting);
  return meeting;
}
