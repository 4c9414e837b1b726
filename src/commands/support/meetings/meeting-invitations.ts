// `meeting invite`: prepares a draft with a calendar file for each, or a letter where no e-mail reaches; never twice.
import { requireCompleteMission } from "../../../application/documents/briefing-sources.ts";
import { register } from "../../../application/documents/document-register.ts";
import { declinedMailing } from "../../../application/documents/mailing-rehearsal.ts";
import { isFolder } from "../../../application/documents/output-format.ts";
import type { MailingResult } from "../../../application/documents/prepare-mailing.ts";
import { namedMeeting } from "../../../application/meetings/named-meeting.ts";
import { recallMeeting } from "../../../application/meetings/recall-meeting.ts";
import { invitationTo } from "../../../domain/meetings/meeting-mailing.ts";
import type { MeetingRecord } from "../../../domain/meetings/meeting-record.ts";
import type { InvitedActor } from "../../../domain/meetings/whole-meeting.ts";
import { Refusal, withFilesWritten } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { selectActors } from "../actor-selection.ts";
import type { CommandHost } from "../command-host.ts";
import { refuseWhenNothingIsMade } from "../documents/left-out-actors.ts";
import { reportInvitations } from "./invitation-report.ts";
import {
  type InvitationResult,
  InvitationWriting,
  type MeetingState,
  nothing,
} from "./invitation-writing.ts";
import type { MeetingOptions } from "./meeting-options.ts";

export async function inviteToMeeting(asked: MeetingOptions, host: CommandHost): Promise<number> {
  const workspace = await host.workspace();
  const store = await workspace.store();
  await refuseOutputs(asked, host);
  const { meeting, invited } = await recallMeeting(await namedMeeting(asked.meeting, store), store);
  refuseWhatCannotBe(meeting, dayOf(host.now()));
  requireCompleteMission(workspace, host);
  const outdated = invited.filter(({ sequence }) => sequence < meeting.sequence).map(({ actor }) => actor);
  const noChoice = !isNarrowed(asked);
  const selection = await selectActors(
    { ...asked, all: asked.all || (noChoice && outdated.length > 0) },
    "email",
    host,
  );
  const meant = (id: string) => !noChoice || outdated.includes(id);
  const excluded = selection.excluded.filter(({ actor }) => meant(actor));
  const sorted = stateOfEach(selection.ids.filter(meant), meeting, invited, asked.again);
  const writing = await InvitationWriting.open(asked, meeting, host);
  const results: InvitationResult[] = [];
  const before = new Map(invited.map((actor) => [actor.actor, actor]));
  const runs = (["new", "changed", "cancelled"] as const).flatMap((state) =>
    [...byDaySaid(sorted[state], invited)].map(([said, ids]) => ({
      ...{ state, ids, told: { said, open: selection.open, invited: before } },
    })),
  );
  try {
    for (const { state, ids, told } of runs) {
      const { mails, letters } = await writing.run(state, ids, told, "rehearsal");
      if ((mails.failure ?? letters.failure) !== null) throw mails.failure ?? letters.failure;
    }
    const isAgreed = await writing.isAgreed(sorted.count);
    if (!isAgreed) results.push({ mails: declinedMailing, letters: nothing });
    for (const { state, ids, told } of isAgreed ? runs : [])
      if (!host.interrupted.aborted) results.push(await writing.run(state, ids, told, "real"));
  } finally {
    await writing.close();
  }
  const { mails, letters } = together(results, sorted.already);
  if (!asked.dryRun) await registerInvitations(mails, letters, host, meeting);
  refuseWhenNothingIsMade(
    { ...mails, made: [...mails.made, ...letters.made], leftOut: [...mails.leftOut, ...letters.leftOut] },
    host,
  );
  reportInvitations(
    { meeting, mails, letters, excluded, unnamed: selection.unnamed },
    writing.place,
    asked,
    host,
  );
  return host.interrupted.aborted ? 130 : 0;
}

/** Ids by the day that each actor was told, since the message of a change names it; null for those told none. */
function byDaySaid(ids: readonly string[], invited: readonly InvitedActor[]): Map<string | null, string[]> {
  const told = new Map(invited.map(({ actor, on }) => [actor, on]));
  const byDay = new Map<string | null, string[]>();
  for (const id of ids) {
    const day = told.get(id) ?? null;
    byDay.set(day, [...(byDay.get(day) ?? []), id]);
  }
  return byDay;
}

/** Refuses to invite to somebody else's meeting, to one that is over, or to one without a place or link. */
function refuseWhatCannotBe(meeting: MeetingRecord, today: string): void {
  const { convenedBy, convener, title, date, place, link, cancelled } = meeting;
  if (convenedBy !== "us") throw new Refusal("usage", { code: "meeting-not-ours", title, convener });
  if (date < today && cancelled === null)
    throw new Refusal("usage", { code: "meeting-over", title, on: date });
  if (place === null && link === null) throw new Refusal("usage", { code: "meeting-nowhere", title });
}

async function refuseOutputs({ imap, output }: MeetingOptions, host: CommandHost): Promise<void> {
  if (imap && output !== undefined)
    throw new Refusal("usage", { code: "options-exclude", options: ["--imap", "--output"] });
  if (output !== undefined && !(await isFolder(output, host)))
    throw new Refusal("usage", { code: "output-folder-expected", file: output });
}

const isNarrowed = ({
  actor,
  situation,
  tag,
  territory,
  theme,
  top,
  text,
  actorKind,
  all,
  contact,
}: MeetingOptions) =>
  [actor, situation, tag, territory, theme].some((list) => list.length > 0) ||
  all ||
  !contact ||
  [top, text, actorKind].some((option) => option !== undefined);

/** Sorts actors by what they need: a first invitation, a change or a cancellation. `already` holds those up to date. */
function stateOfEach(
  ids: readonly string[],
  { sequence, cancelled }: MeetingRecord,
  invited: readonly InvitedActor[],
  again: boolean,
) {
  const known = new Map(invited.map((actor) => [actor.actor, actor]));
  const already: MailingResult["already"][number][] = [];
  const of: Record<MeetingState, string[]> = { new: [], changed: [], cancelled: [] };
  for (const id of ids) {
    const before = known.get(id);
    if (before === undefined) {
      if (cancelled === null) of.new.push(id);
    } else if (before.sequence === sequence && !again)
      already.push({ actor: id, name: before.name, at: before.at });
    else of[cancelled === null ? (before.sequence === sequence ? "new" : "changed") : "cancelled"].push(id);
  }
  return { ...of, already, count: of.new.length + of.changed.length + of.cancelled.length };
}

function together(results: readonly InvitationResult[], already: MailingResult["already"]): InvitationResult {
  const joined = (all: readonly MailingResult[], known: MailingResult["already"]): MailingResult => ({
    made: all.flatMap(({ made }) => made),
    leftOut: all.flatMap(({ leftOut }) => leftOut),
    already: [...known, ...all.flatMap((result) => result.already)],
    declined: all.some(({ declined }) => declined),
    failure: all.find(({ failure }) => failure !== null)?.failure ?? null,
  });
  return {
    mails: joined(
      results.map(({ mails }) => mails),
      already,
    ),
    letters: joined(
      results.map(({ letters }) => letters),
      [],
    ),
  };
}

/** Drafts and letters are one step of the history. */
async function registerInvitations(
  mails: MailingResult,
  letters: MailingResult,
  host: CommandHost,
  meeting: MeetingRecord,
): Promise<void> {
  const entries = [
    ...mails.made.map((one) => ({ ...one, document: "mail" })),
    ...letters.made.map((one) => ({ ...one, document: "letter" })),
  ];
  try {
    await register(
      entries.map(({ actor, document, mailing, to, file }) => ({
        ...{ actor, document, template: mailing, recipient: to, file },
      })),
      { document: "mail", template: invitationTo(meeting) },
      host,
    );
  } catch (error) {
    throw withFilesWritten(
      error,
      entries.flatMap(({ file }) => file ?? []),
    );
  }
}
