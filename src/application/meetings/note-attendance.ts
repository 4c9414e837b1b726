// Notes who came to a meeting; those who came to one of ours have talked with us.
import { type Attendance, type AttendanceStatus, wasThere } from "../../domain/meetings/attendance.ts";
import type { MeetingRecord } from "../../domain/meetings/meeting-record.ts";
import type { Attendee } from "../../domain/meetings/whole-meeting.ts";
import { dayOf } from "../../domain/values/days.ts";
import type { StoreWriter } from "../../store/store.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** What is known of somebody's coming; `person` is a name. */
export interface CameOrNot {
  actor: string;
  person: string | null;
  came: "present" | "absent" | "excused";
}

/** Gives what was noted, each with the status that it got. */
export async function noteAttendance(
  meeting: MeetingRecord,
  attendees: readonly Attendee[],
  noted: readonly CameOrNot[],
  writer: StoreWriter,
  host: ApplicationHost,
): Promise<Omit<Attendance, "at">[]> {
  const expected = new Set(
    attendees.filter(({ status }) => status !== "unexpected").map(({ actor }) => actor),
  );
  const result = noted.map(({ actor, person, came }) => {
    const own = attendees.filter((one) => one.actor === actor);
    const line = own.find((one) => one.person === person) ?? (own.length === 1 ? own[0] : undefined);
    const status: AttendanceStatus = came !== "present" || expected.has(actor) ? came : "unexpected";
    const by = host.user;
    return {
      ...{ meeting: meeting.id, actor, person: person ?? line?.person ?? null, by },
      ...{ reply: line?.reply ?? null, status },
    };
  });
  await writer.meetings.note(result);
  if (meeting.convenedBy === "us") await noteExchanges(meeting, result, writer, host);
  return result;
}

/** One exchange for each actor that came, taken back when it turns out that it did not. */
async function noteExchanges(
  { date }: MeetingRecord,
  noted: readonly Omit<Attendance, "at">[],
  writer: StoreWriter,
  { now, user }: ApplicationHost,
): Promise<void> {
  const today = dayOf(now());
  const at = date < today ? date : today;
  for (const { actor, person, ...one } of noted) {
    const contacts = await writer.contacts({ actor });
    const known = contacts.some((contact) => contact.channel === "meeting" && contact.at === at);
    // Being there keeps no promise: what was due before still is.
    const { nextStep = null, nextAt = null } = contacts.at(-1) ?? {};
    if (wasThere(one) && !known)
      await writer.addContact({
        ...{ actor, at, by: user, channel: "meeting", person, outcome: "reached" },
        ...{ note: null, nextStep, nextAt },
      });
  }
}
