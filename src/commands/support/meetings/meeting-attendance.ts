// `meeting attendance`: notes who came, from a filled sheet, from the line or from answers at the keyboard.
import { attendeesNamed } from "../../../application/meetings/named-attendee.ts";
import { namedMeeting } from "../../../application/meetings/named-meeting.ts";
import { type CameOrNot, noteAttendance } from "../../../application/meetings/note-attendance.ts";
import { recallMeeting } from "../../../application/meetings/recall-meeting.ts";
import type { Actor } from "../../../domain/actors/actor.ts";
import type { MeetingRecord } from "../../../domain/meetings/meeting-record.ts";
import type { WholeMeeting } from "../../../domain/meetings/whole-meeting.ts";
import { type Problem, Refusal } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { safeText } from "../../../renderers/screens/terminal.ts";
import type { StoreReader } from "../../../store/store.ts";
import { say } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { importSheet, openAttendanceSheet, rejectsOf, type SheetImport } from "./attendance-file.ts";
import { reportAttendance } from "./attendance-report.ts";
import type { MeetingOptions } from "./meeting-options.ts";

export async function takeAttendance(asked: MeetingOptions, host: CommandHost): Promise<number> {
  const store = await (await host.workspace()).store();
  const whole = await recallMeeting(await namedMeeting(asked.meeting, store), store);
  const { meeting, attendees } = whole;
  if (meeting.cancelled)
    throw new Refusal("refused", { code: "meeting-cancelled", title: meeting.title, on: meeting.cancelled });
  const { file, headcount, dryRun } = asked;
  const named = await statusesSaid(asked, store);
  const ahead = aheadOf(meeting, host);
  if (file === undefined && headcount === undefined && named.length === 0) {
    if (!host.options.interactive || dryRun)
      throw new Refusal("usage", {
        ...{ code: "answer-needed", flag: "<fichier>, --present, --absent, --excused, --headcount" },
      });
    for (const problem of ahead) host.stderr.write(`${safeText(say(problem, host.text))}\n`);
    return (await import("./attendance-checklist.ts")).askWhoCame(whole, store, host);
  }
  const expected = await expectedActors(whole, store);
  const today = dayOf(host.now());
  const on = meeting.date < today ? meeting.date : today;
  const sheet =
    file === undefined ? null : await openAttendanceSheet(file, asked.map, { expected, on }, store, host);
  const counted = headcount === undefined ? meeting : { ...meeting, headcount };
  const result = await store.step(
    { command: "meeting", at: host.now(), facts: { name: meeting.title }, dryRun },
    async (writer) => {
      const read = sheet && (await importSheet(sheet, meeting, writer, host));
      const came = [...(read ? withAbsent(read.came, whole) : []), ...named];
      const noted = await noteAttendance(meeting, attendees, came, writer, host);
      if (counted !== meeting) await writer.meetings.change(counted);
      const names = await writer.overviews({ ids: noted.map(({ actor }) => actor) });
      return { read, noted, names: new Map(names.map(({ id, name }) => [id, name])) };
    },
  );
  const { read, noted, names } = result;
  const rejects = sheet && read && !dryRun ? await rejectsOf(sheet, read, host) : null;
  const done: SheetImport | null = read && { ...read, rejects };
  reportAttendance(
    {
      meeting: counted,
      noted,
      names,
      sheet: done,
      problems: [...ahead, ...(read ? [...read.findings, ...read.reopened] : [])],
      dryRun,
    },
    host,
  );
  if (done && done.doubtful.length > 0 && host.options.interactive && !host.options.json && !dryRun)
    await (await import("./attendance-doubts.ts")).askAboutDoubts(done.doubtful, store, host);
  return 0;
}

/** Warns when attendance is noted before the day of the meeting: it may be a trial, or the wrong meeting. */
const aheadOf = ({ title, date }: MeetingRecord, host: CommandHost): Problem[] =>
  date > dayOf(host.now()) ? [{ code: "meeting-ahead", title, on: date }] : [];

/** Who came, as the line says; refused when it says two things of somebody. */
async function statusesSaid(
  { present, absent, excused }: MeetingOptions,
  store: StoreReader,
): Promise<CameOrNot[]> {
  const said = [
    ...present.map((word) => ({ word, came: "present" as const })),
    ...absent.map((word) => ({ word, came: "absent" as const })),
    ...excused.map((word) => ({ word, came: "excused" as const })),
  ];
  const attendees = await attendeesNamed(
    said.map(({ word }) => word),
    store,
  );
  const statuses = attendees.map(({ actor, person }, index) => ({ actor, person, came: said[index]!.came }));
  const contradicted = statuses.flatMap((one, index) =>
    statuses
      .slice(0, index)
      .some(({ actor, person, came }) => actor === one.actor && person === one.person && came !== one.came)
      ? [{ code: "attendance-contradicted" as const, asked: said[index]!.word }]
      : [],
  );
  if (contradicted.length > 0) throw new Refusal("usage", ...contradicted);
  return statuses;
}

/** A sheet lists all who came: people expected but not on it, and without a status yet, were absent or excused. */
function withAbsent(came: readonly CameOrNot[], { attendees }: WholeMeeting): CameOrNot[] {
  const listed = new Set(came.map(({ actor }) => actor));
  const missing = attendees.filter(({ actor, status }) => status === null && !listed.has(actor));
  return [
    ...came,
    ...missing.map(({ actor, person, reply }) => ({
      ...{ actor, person, came: reply === "no" ? ("excused" as const) : ("absent" as const) },
    })),
  ];
}

async function expectedActors({ attendees }: WholeMeeting, store: StoreReader): Promise<Actor[]> {
  const actors: Actor[] = [];
  const ids = [...new Set(attendees.map(({ actor }) => actor))];
  for await (const actor of store.actors({ ids })) actors.push(actor);
  return actors;
}
