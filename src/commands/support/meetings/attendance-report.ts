// Reports what `meeting attendance` recorded.
import type { Attendance } from "../../../domain/meetings/attendance.ts";
import type { MeetingRecord } from "../../../domain/meetings/meeting-record.ts";
import type { Problem } from "../../../domain/problems/problem.ts";
import { inSnakeCase, problemAsJson } from "../../../renderers/json.ts";
import { safeText } from "../../../renderers/screens/terminal.ts";
import { say } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";
import type { SheetImport } from "./attendance-file.ts";

export interface NotedAttendance {
  meeting: MeetingRecord;
  noted: readonly Omit<Attendance, "at">[];
  /** Names of actors by their ids. */
  names: ReadonlyMap<string, string>;
  /** The import of the sheet; null when no file was read. */
  sheet: SheetImport | null;
  problems: readonly Problem[];
  dryRun: boolean;
}

export function reportAttendance(
  { meeting, noted, names, sheet, problems, dryRun }: NotedAttendance,
  host: CommandHost,
): void {
  const { text } = host;
  const lines = noted.map(({ actor, person, status }) => ({
    ...{ actor, person, name: names.get(actor) ?? actor, status },
  }));
  for (const problem of problems) host.stderr.write(`${say(problem, text)}\n`);
  present(host, {
    json: () => ({
      ...{ meeting: meeting.id, attendance: lines, headcount: meeting.headcount },
      ...(sheet === null
        ? {}
        : {
            ...{
              file: sheet.file,
              rows: sheet.counts,
              candidates: sheet.candidates,
              doubtful: sheet.doubtful,
            },
            objections: inSnakeCase(sheet.refusals),
            ...{ consents: sheet.consents, rejects: sheet.rejects },
          }),
      problems: problems.map((problem) => problemAsJson(problem, text)),
      ...(dryRun ? { dry_run: true } : {}),
    }),
    plain: () => lines.map(({ actor, name, person, status }) => [actor, name, person, status]),
    human: () =>
      safeText(
        text.meetings.attendance.attendanceNoted({
          ...{ title: meeting.title, headcount: meeting.headcount, dryRun },
          counts: countsOf(lines),
          sheet: sheet && {
            ...{
              read: sheet.counts.read,
              candidates: sheet.candidates.length,
              doubtful: sheet.doubtful.length,
            },
            ...{ objections: sheet.refusals.length, consents: sheet.consents.length, rejects: sheet.rejects },
          },
        }),
      ),
  });
}

function countsOf(lines: readonly { status: Attendance["status"] }[]) {
  const count = (status: string) => lines.filter((line) => line.status === status).length;
  return {
    ...{ present: count("present"), unexpected: count("unexpected") },
    ...{ absent: count("absent"), excused: count("excused") },
  };
}
