// Runs `meeting list` and `meeting show`.
import { namedMeeting } from "../../../application/meetings/named-meeting.ts";
import { recallMeeting } from "../../../application/meetings/recall-meeting.ts";
import { wasThere } from "../../../domain/meetings/attendance.ts";
import { invitationsTo } from "../../../domain/meetings/meeting-mailing.ts";
import { byNearest } from "../../../domain/meetings/meeting-record.ts";
import { dayOf } from "../../../domain/values/days.ts";
import {
  meetingAsJson,
  meetingPage,
  meetingsTable,
  wholeMeetingAsJson,
} from "../../../renderers/screens/meeting-page.ts";
import { painter } from "../../../renderers/screens/terminal.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";

export async function listMeetings(host: CommandHost): Promise<void> {
  const store = await (await host.workspace()).store();
  const [meetings, prepared, attendance] = await Promise.all([
    store.meetings.all(),
    store.prepared({}),
    store.meetings.attendance(),
  ]);
  const today = dayOf(host.now());
  const lines = byNearest(meetings, today).map((meeting) => {
    const noted = attendance.filter(
      (attendee) => attendee.meeting === meeting.id && wasThere(attendee),
    ).length;
    return {
      meeting,
      invited: new Set(invitationsTo(meeting.id, prepared).map(({ actor }) => actor)).size,
      present: Math.max(noted, meeting.headcount ?? 0),
    };
  });
  const paint = await painter(host.options.color);
  const page = { text: host.text, columns: host.stdout.columns, paint, today };
  present(host, {
    json: () =>
      lines.map(({ meeting, invited, present: came }) => ({
        ...{ ...meetingAsJson(meeting), invited, present: came },
      })),
    plain: () =>
      lines.map(({ meeting, invited, present: came }) => [
        ...[meeting.id, meeting.date, meeting.start, meeting.title, meeting.place, invited, came],
      ]),
    human: () => (lines.length === 0 ? host.text.meetings.noMeetingYet : meetingsTable(lines, page)),
  });
}

export async function showMeeting(meetingName: string | undefined, host: CommandHost): Promise<void> {
  const store = await (await host.workspace()).store();
  const whole = await recallMeeting(await namedMeeting(meetingName, store), store);
  const paint = await painter(host.options.color);
  const page = { text: host.text, columns: host.stdout.columns, paint, today: dayOf(host.now()) };
  present(host, {
    json: () => wholeMeetingAsJson(whole, host.text),
    human: () => meetingPage(whole, page),
  });
}
