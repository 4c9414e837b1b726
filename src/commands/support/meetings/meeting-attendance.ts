// `meeting attendance`: records who came, from a filled sheet, from options or from answers at the terminal.
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
import { importSheet, openAttendanceSheet, type SheetImport, writeSheetRejects } from "./attendance-file.ts";
import { reportAttendance } from "./attendance-report.ts";
import type { MeetingOptions } from "./meeting-options.ts";

export async function takeAttendance(options: MeetingOptions, host: CommandHost): Promise<number> {
  const store = await (await host.workspace()).store();
  const whole = await recallMeeting(await namedMeeting(options.meeting, store), store);
  const { meeting, attendees } = whole;
  if (meeting.cancelled)
    throw new Refusal("refused", { code: "meeting-cancelled", title: meeting.title, on: meeting.cancelled });
  const { file, headcount, dryRun } = options;
  const statusesGiven = await statusesFromOptions(options, store);
  const earlyWarnings = warnWhenEarly(meeting, host);
  if (file === undefined && headcount === undefined && statusesGiven.length === 0) {
    if (!host.options.interactive || dryRun)
      throw new Refusal("usage", {
        ...{ code: "answer-needed", flag: "<fichier>, --present, --absent, --excused, --headcount" },
      });
    for (const problem of earlyWarnings) host.stderr.write(`${safeText(say(problem, host.text))}\n`);
    return (await import("./attendance-checklist.ts")).runAttendanceChecklist(whole, store, host);
  }
  const expected = await expectedActors(whole, store);
  const today = dayOf(host.now());
  const on = meeting.date < today ? meeting.date : today;
  const sheet =
    file === undefined ? null : await openAttendanceSheet(file, options.map, { expected, on }, store, host);
  const counted = headcount === undefined ? meeting : { ...meeting, headcount };
  const result = await store.step(
    { command: "meeting", at: host.now(), facts: { name: meeting.title }, dryRun },
    async (writer) => {
      const imported = sheet && (await importSheet(sheet, meeting, writer, host));
      const came = [...(imported ? withAbsent(imported.came, whole) : []), ...statusesGiven];
      const noted = await noteAttendance(meeting, attendees, came, writer, host);
      if (counted !== meeting) await writer.meetings.change(counted);
      const names = await writer.overviews({ ids: noted.map(({ actor }) => actor) });
      return { imported, noted, names: new Map(names.map(({ id, name }) => [id, name])) };
    },
  );
  const { imported, noted, names } = result;
  const rejects = sheet && imported && !dryRun ? await writeSheetRejects(sheet, imported, host) : null;
  const sheetImport: SheetImport | null = imported && { ...imported, rejects };
  reportAttendance(
    {
      meeting: counted,
      noted,
      names,
      sheet: sheetImport,
      problems: [...earlyWarnings, ...(imported ? [...imported.findings, ...imported.reopened] : [])],
      dryRun,
    },
    host,
  );
  if (
    sheetImport &&
    sheetImport.doubtful.length > 0 &&
    host.options.interactive &&
    !host.options.json &&
    !dryRun
  )
    await (await import("./attendance-doubts.ts")).askAboutDoubtful(sheetImport.doubtful, store, host);
  return 0;
}

/** Warns when attendance is recorded before the day of the meeting: it may be a trial, or the wrong meeting. */
const warnWhenEarly = ({ title, date }: MeetingRecord, host: CommandHost): Problem[] =>
  date > dayOf(host.now()) ? [{ code: "meeting-ahead", title, on: date }] : [];

/** Reads who came from the options; refuses contradictions about one person. */
async function statusesFromOptions(
  { present, absent, excused }: MeetingOptions,
  store: StoreReader,
): Promise<CameOrNot[]> {
  const answers = [
    ...present.map((word) => ({ word, came: "present" as const })),
    ...absent.map((word) => ({ word, came: "absent" as const })),
    ...excused.map((word) => ({ word, came: "excused" as const })),
  ];
  const attendees = await attendeesNamed(
    answers.map(({ word }) => word),
    store,
  );
  const statuses = attendees.map(({ actor, person }, index) => ({
    actor,
    person,
    came: answers[index]!.came,
  }));
  const contradicted = statuses.flatMap((status, index) =>
    statuses
      .slice(0, index)
      .some(
        ({ actor, person, came }) =>
          actor === status.actor && person === status.person && came !== status.came,
      )
      ? [{ code: "attendance-contradicted" as const, asked: answers[index]!.word }]
      : [],
  );
  if (contradicted.length > 0) throw new Refusal("usage", ...contradicted);
  return statuses;
}

/** Adds the expected people who are not on the sheet and have no status yet: they were absent, or excused if they had declined. */
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
