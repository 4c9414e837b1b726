// Writes the calendar file of an invitation: what the person invited may know of the meeting, and nothing else.
import type { InvitedMeeting } from "../../domain/documents/occasion.ts";
import type { MeetingRecord } from "../../domain/meetings/meeting-record.ts";
import type { Sentences } from "../../text/index.ts";
import type { DraftAttachment } from "../eml.ts";
import { type CalendarAddress, calendarFile } from "./calendar-file.ts";

/** Minutes from the start at which a calendar reminds: a day before; for a whole-day meeting, at nine in the morning of the day before. */
const alarm = { timed: -24 * 60, wholeDay: -15 * 60 };

/** Hours that a meeting takes when nobody said when it ends: calendars want an end. */
const usualHours = 2;

export interface InvitationOrder {
  meeting: MeetingRecord;
  state: InvitedMeeting["state"];
  organizer: CalendarAddress;
  text: Sentences;
  stamp: Date;
}

/** The file attached to one invitation: with it, the calendar of `attendee` adds, changes or removes the meeting. */
export function invitationFile(
  { meeting, state, organizer, text, stamp }: InvitationOrder,
  attendee: CalendarAddress,
): DraftAttachment {
  const { title, about, place, link, sequence } = meeting;
  const method = state === "cancelled" ? "CANCEL" : "REQUEST";
  const description = [about === title ? null : about, link].filter(Boolean).join("\n");
  const content = calendarFile({
    ...{ method, language: text.language, stamp },
    events: [
      {
        ...{ uid: meetingUid(meeting, organizer), sequence, summary: title, when: timesOf(meeting) },
        ...{ cancelled: state === "cancelled", organizer, attendees: [attendee], busy: true },
        ...(description === "" ? {} : { description }),
        ...((place ?? link) ? { location: place ?? link ?? "" } : {}),
        ...(link ? { url: link } : {}),
        alarmAt: meeting.start === null ? alarm.wholeDay : alarm.timed,
      },
    ],
  });
  const filename = text.meetings.invitation.calendarFileNames[state];
  return { filename, contentType: `text/calendar; method=${method}; charset=utf-8`, content };
}

/** The identifier of a meeting in calendars, which stays the same when the meeting changes: `circuits-courts@reseau.example`. */
const meetingUid = ({ id }: MeetingRecord, { address }: CalendarAddress) =>
  `${id}@${address.replace(/^.*@/, "")}`;

function timesOf({ date, start, end, timeZone: zone }: MeetingRecord) {
  if (start === null) return { day: date };
  const [hours = 0, minutes = 0] = start.split(":").map(Number);
  const usual = Math.min((hours + usualHours) * 60 + minutes, 23 * 60 + 59);
  const two = (part: number) => String(part).padStart(2, "0");
  const last = end ?? `${two(Math.floor(usual / 60))}:${two(usual % 60)}`;
  return { start: `${date}T${start}`, end: `${date}T${last}`, zone };
}
