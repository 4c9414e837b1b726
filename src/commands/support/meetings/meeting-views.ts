// `meeting list` and `meeting show`.
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

export async function listMeetings(world: CommandHost): Promise<void> {
  const store = await (await world.workspace()).store();
  const [meetings, prepared, attendance] = await Promise.all([
    store.meetings.all(),
    store.prepared({}),
    store.meetings.attendance(),
  ]);
  const today = dayOf(world.now());
  const lines = byNearest(meetings, today).map((meeting) => {
    const present = attendance.filter((one) => one.meeting === meeting.id && wasThere(one)).length;
    return {
      meeting,
      invited: new Set(invitationsTo(meeting.id, prepared).map(({ actor }) => actor)).size,
      present: Math.max(present, meeting.headcount ?? 0),
    };
  });
  const paint = await painter(world.options.color);
  const page = { text: world.text, columns: world.stdout.columns, paint, today };
  present(world, {
    json: () =>
      lines.map(({ meeting, invited, present: came }) => ({
        ...{ ...meetingAsJson(meeting), invited, present: came },
      })),
    plain: () =>
      lines.map(({ meeting, invited, present: came }) => [
        ...[meeting.id, meeting.date, meeting.start, meeting.title, meeting.place, invited, came],
      ]),
    human: () => (lines.length === 0 ? world.text.meetings.none : meetingsTable(lines, page)),
  });
}

export async function showMeeting(asked: string | undefined, world: CommandHost): Promise<void> {
  const store = await (await world.workspace()).store();
  const whole = await recallMeeting(await namedMeeting(asked, store), store);
  const paint = await painter(world.options.color);
  const page = { text: world.text, columns: world.stdout.columns, paint, today: dayOf(world.now()) };
  present(world, {
    json: () => wholeMeetingAsJson(whole, world.text),
    human: () => meetingPage(whole, page),
  });
}
