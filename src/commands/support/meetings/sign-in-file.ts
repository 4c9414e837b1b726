// `meeting sheet`: makes the sheet that attendees sign.
import { pathOfOne } from "../../../application/documents/output-files.ts";
import { formatOfOutput } from "../../../application/documents/output-format.ts";
import { peopleToMeet } from "../../../application/documents/people-to-meet.ts";
import { namedMeeting } from "../../../application/meetings/named-meeting.ts";
import { recallMeeting } from "../../../application/meetings/recall-meeting.ts";
import type { Attendee } from "../../../domain/meetings/attendance.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { signInFormats, signInLines } from "../../../renderers/document-formats.ts";
import { MissionViews } from "../../../renderers/views/mission-view.ts";
import { type ExpectedSigner, signInSheet } from "../../../renderers/views/sign-in-view.ts";
import { type Sentences, sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { printing } from "../documents/document-output.ts";
import { present } from "../presentation.ts";
import { Progress } from "../progress-line.ts";
import type { MeetingOptions } from "./meeting-options.ts";

export async function makeSignInSheet(options: MeetingOptions, host: CommandHost): Promise<void> {
  const workspace = await host.workspace();
  const store = await workspace.store();
  const { meeting, attendees } = await recallMeeting(await namedMeeting(options.meeting, store), store);
  if (meeting.cancelled)
    throw new Refusal("refused", { code: "meeting-cancelled", title: meeting.title, on: meeting.cancelled });
  const format = (await formatOfOutput(options, ["pdf", "docx"], host)) ?? "pdf";
  const text = await sentences(workspace.mission.language);
  const notice = await noticeOf(text, host);
  const coming = attendees.filter(({ reply, status }) => reply !== "no" && status !== "excused");
  const expected = await signers(coming, options.emails, host);
  const today = dayOf(host.now());
  const sheet = signInSheet(meeting, expected, notice, text, today);
  const fileNaming = {
    date: meeting.date,
    kind: text.meetings.sheet.fileName(meeting.title),
    extension: format,
  };
  const path = await pathOfOne(options, fileNaming, workspace, host);
  const page = printing(workspace, host, sheet.title, "sheet");
  const content = await signInFormats[format]([sheet], page);
  await (await host.leakGate()).pass([{ path, content, recipients: coming.map(({ actor }) => actor) }]);
  if (!options.dryRun) await host.files.write(path, content, { replace: options.replace });
  const file = host.files.shown(path);
  const blank = (await signInLines[format](sheet, page)) - expected.length;
  present(host, {
    json: () => ({
      ...{ meeting: meeting.id, file, expected: expected.length, blank, dry_run: options.dryRun },
    }),
    plain: () => [[file, expected.length, blank]],
    human: () => host.text.meetings.sheet.written({ file, expected: expected.length, blank }, options.dryRun),
  });
}

/** The information notice on the sheet; refuses while the settings lack the data controller or the contact. */
async function noticeOf(text: Sentences, host: CommandHost): Promise<string> {
  const { mission, root } = await host.workspace();
  const { legal } = new MissionViews(mission, text);
  const missing = [
    ...(mission.legal.controller || mission.organisation || mission.name ? [] : ["legal.controller"]),
    ...(legal.contact === "" ? ["legal.contact"] : []),
  ];
  if (missing.length > 0)
    throw new Refusal("refused", {
      ...{ code: "sheet-notice-incomplete" as const, missing },
      file: host.files.shown(host.files.resolve(root, "mission.yaml")),
    });
  return text.documents.typeset(text.meetings.sheet.notice(legal));
}

/** The expected attendees, sorted by structure, each with the person who is likely to come. */
async function signers(
  coming: readonly Attendee[],
  withEmails: boolean,
  host: CommandHost,
): Promise<ExpectedSigner[]> {
  const expectedSigners: ExpectedSigner[] = [];
  const progress = new Progress(host, host.text.actors.progress);
  const ids = [...new Set(coming.map(({ actor }) => actor))];
  for await (const { actor, meeting } of peopleToMeet(ids, (actor) => actor, progress, host)) {
    const personNames = coming.flatMap((attendee) =>
      attendee.actor === actor.id && attendee.person !== null ? [attendee.person] : [],
    );
    const likely = meeting.interlocutor === "front-desk" ? null : (meeting.person?.fullName ?? null);
    for (const name of personNames.length > 0 ? personNames : [likely]) {
      const person = actor.people.find(({ fullName }) => fullName === name);
      const email = withEmails ? (person?.emails[0] ?? actor.emails[0] ?? null) : null;
      expectedSigners.push({ name, structure: actor.name, email });
    }
  }
  return expectedSigners.sort((a, b) => a.structure.localeCompare(b.structure, "fr"));
}
