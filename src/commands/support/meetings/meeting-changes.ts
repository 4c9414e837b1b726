// Runs `meeting add` and `meeting edit`.
import { resolveActors } from "../../../application/actors/resolve-actors.ts";
import { withAttendedExchanges } from "../../../application/meetings/attended-exchanges.ts";
import { namedMeeting } from "../../../application/meetings/named-meeting.ts";
import { recallMeeting } from "../../../application/meetings/recall-meeting.ts";
import type { Attendance, Attendee, InvitationReply } from "../../../domain/meetings/attendance.ts";
import { changedMeeting, type MeetingRecord } from "../../../domain/meetings/meeting-record.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { meetingAsJson } from "../../../renderers/screens/meeting-page.ts";
import { safe } from "../../../renderers/screens/terminal.ts";
import type { StoreReader, StoreWriter } from "../../../store/store.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";
import { factsFrom } from "./meeting-facts.ts";
import type { MeetingOptions } from "./meeting-options.ts";
import { askForMeeting } from "./meeting-questions.ts";

export async function addMeeting(given: MeetingOptions, host: CommandHost): Promise<void> {
  const options = await askForMeeting(given, host);
  const title = options.meeting!.trim();
  const facts = await factsFrom(options, null, title, host);
  const store = await (await host.workspace()).store();
  const expected = await expectations(options, store);
  const { dryRun } = options;
  const meeting = await store.step(
    { command: "meeting", at: host.now(), facts: { name: title }, dryRun },
    async (writer) => {
      const id = await writer.meetings.add(facts, host.user);
      await noteExpected(id, expected, writer, host);
      return (await writer.meetings.all()).find((candidate) => candidate.id === id)!;
    },
  );
  present(host, {
    json: () => meetingJson(meeting, dryRun),
    plain: () => plainRow(meeting),
    human: () => host.text.meetings.added(onScreen(meeting), dryRun),
  });
}

const meetingJson = (meeting: MeetingRecord, dryRun: boolean) => ({
  ...(dryRun ? { dry_run: true } : {}),
  ...meetingAsJson(meeting),
});
const onScreen = ({ id, title, date, cancelled }: MeetingRecord) => ({
  ...{ id: safe(id), title: safe(title), date, cancelled },
});
const plainRow = ({ id, title, date }: MeetingRecord) => [[id, title, date]];

export async function editMeeting(options: MeetingOptions, host: CommandHost): Promise<void> {
  const store = await (await host.workspace()).store();
  const before = await namedMeeting(options.meeting, store);
  const { cancel, maintain, dryRun } = options;
  if (cancel && maintain)
    throw new Refusal("usage", { code: "options-exclude", options: ["--cancel", "--maintain"] });
  const facts = await factsFrom(options, before, options.title || before.title, host);
  const cancelled = cancel ? (before.cancelled ?? dayOf(host.now())) : maintain ? null : before.cancelled;
  const meeting = changedMeeting(before, { ...facts, cancelled });
  const expected = await expectations(options, store);
  if (JSON.stringify(meeting) === JSON.stringify(before) && expected.length === 0)
    throw new Refusal("usage", {
      code: "nothing-to-change",
      options: ["--date", "--start", "--place", "--cancel", "--expect"],
    });
  await store.step(
    { command: "meeting", at: host.now(), facts: { name: meeting.title }, dryRun },
    async (writer) => {
      await withAttendedExchanges(writer, host, () => writer.meetings.change(meeting));
      await noteExpected(meeting.id, expected, writer, host);
    },
  );
  const news =
    meeting.sequence === before.sequence ? noneUninformed : await uninformedAttendees(meeting, store);
  const uninvited = news.uninvited.map(({ actor, name, person }) => ({ actor, name, person }));
  present(host, {
    json: () => ({ ...meetingJson(meeting, dryRun), not_invited: uninvited }),
    plain: () => plainRow(meeting),
    human: () =>
      host.text.meetings.changed(
        { ...onScreen(meeting), ...news, uninvited: uninvited.map(safeAttendee) },
        dryRun,
      ),
  });
}

const safeAttendee = ({ actor, name, person }: Pick<Attendee, "actor" | "name" | "person">) => ({
  ...{ actor: safe(actor), name: safe(name), person: person && safe(person) },
});

interface UninformedAttendees {
  /** How many actors have an invitation that is now outdated. */
  invited: number;
  /** Expected people whom the program did not invite, and will not inform. */
  uninvited: readonly Attendee[];
}
const noneUninformed: UninformedAttendees = { invited: 0, uninvited: [] };

/** Who must be informed that a meeting of the mission has changed. */
async function uninformedAttendees(meeting: MeetingRecord, store: StoreReader): Promise<UninformedAttendees> {
  if (meeting.convenedBy !== "us") return noneUninformed;
  const { invited, attendees } = await recallMeeting(meeting, store);
  const invitedActors = new Set(invited.map(({ actor }) => actor));
  return {
    invited: invited.length,
    uninvited: attendees.filter(
      ({ actor, reply, status }) => reply !== "no" && status === null && !invitedActors.has(actor),
    ),
  };
}

type Expectation = { actor: string; reply: InvitationReply | null };

/** The expected actors in the options, and their replies. */
async function expectations(
  { expect, coming, declined }: MeetingOptions,
  store: StoreReader,
): Promise<Expectation[]> {
  const replies = [
    ...expect.map((word) => ({ word, reply: null })),
    ...coming.map((word) => ({ word, reply: "yes" as const })),
    ...declined.map((word) => ({ word, reply: "no" as const })),
  ];
  const expectationList: Expectation[] = [];
  for (const { word, reply } of replies) {
    const [actor] = await resolveActors(store, [word]);
    expectationList.push({ actor: actor!.id, reply });
  }
  return expectationList;
}

/** Records the expected actors; a reply or status recorded before is kept. */
async function noteExpected(
  meeting: string,
  expected: readonly Expectation[],
  writer: StoreWriter,
  { user }: CommandHost,
): Promise<void> {
  const earlierAttendance = new Map<string, Attendance>();
  for (const attendance of await writer.meetings.attendance({ meeting }))
    if (attendance.person === null) earlierAttendance.set(attendance.actor, attendance);
  await writer.meetings.note(
    expected.map(({ actor, reply }) => ({
      ...{ meeting, actor, person: null, by: user },
      reply: reply ?? earlierAttendance.get(actor)?.reply ?? null,
      status: earlierAttendance.get(actor)?.status ?? null,
    })),
  );
}
