// Notes who came to a meeting, and the exchanges that follow from it.
import type { Attendance, AttendanceStatus, Attendee } from "../../domain/meetings/attendance.ts";
import type { MeetingRecord } from "../../domain/meetings/meeting-record.ts";
import type { StoreWriter } from "../../store/store.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import { withAttendedExchanges } from "./attended-exchanges.ts";

/** Whether somebody came. `person` is a name; null when only the actor is known. */
export interface CameOrNot {
  actor: string;
  person: string | null;
  came: "present" | "absent" | "excused";
}

/** Returns what was noted, with the status: `unexpected` for an actor that came and was neither invited nor expected. */
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
    const own = attendees.filter((attendee) => attendee.actor === actor);
    const line =
      own.find((attendee) => attendee.person === person) ?? (own.length === 1 ? own[0] : undefined);
    const status: AttendanceStatus = came !== "present" || expected.has(actor) ? came : "unexpected";
    const by = host.user;
    return {
      ...{ meeting: meeting.id, actor, person: person ?? line?.person ?? null, by },
      ...{ reply: line?.reply ?? null, status },
    };
  });
  await withAttendedExchanges(writer, host, () => writer.meetings.note(result));
  return result;
}
