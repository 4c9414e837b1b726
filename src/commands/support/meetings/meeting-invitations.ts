// `meeting invite`: prepares for each actor one draft with a calendar file, or a letter where there is no e-mail address.
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
  noMailing,
} from "./invitation-writing.ts";
import type { MeetingOptions } from "./meeting-options.ts";

export async function inviteToMeeting(options: MeetingOptions, host: CommandHost): Promise<number> {
  const workspace = await host.workspace();
  const store = await workspace.store();
  await refuseOutputs(options, host);
  const { meeting, invited } = await recallMeeting(await namedMeeting(options.meeting, store), store);
  refuseImpossibleInvitation(meeting, dayOf(host.now()));
  requireCompleteMission(workspace, host);
  const outdated = invited.filter(({ sequence }) => sequence < meeting.sequence).map(({ actor }) => actor);
  const noChoice = !isNarrowed(options);
  const selection = await selectActors(
    { ...options, all: options.all || (noChoice && outdated.length > 0) },
    "email",
    host,
  );
  const isSelected = (id: string) => !noChoice || outdated.includes(id);
  const excluded = selection.excluded.filter(({ actor }) => isSelected(actor));
  const idsByState = stateOfEach(selection.ids.filter(isSelected), meeting, invited, options.again);
  const writing = await InvitationWriting.open(options, meeting, host);
  const results: InvitationResult[] = [];
  const invitedBefore = new Map(invited.map((actor) => [actor.actor, actor]));
  const runs = (["new", "changed", "cancelled"] as const).flatMap((state) =>
    [...byPreviousDate(idsByState[state], invited)].map(([previousDate, ids]) => ({
      ...{ state, ids, earlier: { previousDate, open: selection.open, invited: invitedBefore } },
    })),
  );
  try {
    for (const { state, ids, earlier } of runs) {
      const { mails, letters } = await writing.run(state, ids, earlier, "rehearsal");
      if ((mails.failure ?? letters.failure) !== null) throw mails.failure ?? letters.failure;
    }
    const isAgreed = await writing.isAgreed(idsByState.count);
    if (!isAgreed) results.push({ mails: declinedMailing, letters: noMailing });
    for (const { state, ids, earlier } of isAgreed ? runs : [])
      if (!host.interrupted.aborted) results.push(await writing.run(state, ids, earlier, "real"));
  } finally {
    await writing.close();
  }
  const { mails, letters } = joinedResults(results, idsByState.already);
  if (!options.dryRun) await registerInvitations(mails, letters, host, meeting);
  refuseWhenNothingIsMade(
    { ...mails, made: [...mails.made, ...letters.made], leftOut: [...mails.leftOut, ...letters.leftOut] },
    host,
  );
  reportInvitations(
    { meeting, mails, letters, excluded, unnamed: selection.unnamed },
    writing.place,
    options,
    host,
  );
  return host.interrupted.aborted ? 130 : 0;
}

/** Groups ids by the date in the actors' earlier invitations, which the message of a change names; null for those without. */
function byPreviousDate(
  ids: readonly string[],
  invited: readonly InvitedActor[],
): Map<string | null, string[]> {
  const dateOf = new Map(invited.map(({ actor, on }) => [actor, on]));
  const idsByDate = new Map<string | null, string[]>();
  for (const id of ids) {
    const date = dateOf.get(id) ?? null;
    idsByDate.set(date, [...(idsByDate.get(date) ?? []), id]);
  }
  return idsByDate;
}

/** Refuses to invite to a meeting of others, to one that is over, or to one without place and link. */
function refuseImpossibleInvitation(meeting: MeetingRecord, today: string): void {
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

/** Sorts actors by the message they need: a first invitation, a change or a cancellation. `already` holds those who need none. */
function stateOfEach(
  ids: readonly string[],
  { sequence, cancelled }: MeetingRecord,
  invited: readonly InvitedActor[],
  again: boolean,
) {
  const invitationOf = new Map(invited.map((actor) => [actor.actor, actor]));
  const already: MailingResult["already"][number][] = [];
  const idsOf: Record<MeetingState, string[]> = { new: [], changed: [], cancelled: [] };
  for (const id of ids) {
    const invitation = invitationOf.get(id);
    if (invitation === undefined) {
      if (cancelled === null) idsOf.new.push(id);
    } else if (invitation.sequence === sequence && !again)
      already.push({ actor: id, name: invitation.name, at: invitation.at });
    else
      idsOf[cancelled === null ? (invitation.sequence === sequence ? "new" : "changed") : "cancelled"].push(
        id,
      );
  }
  return { ...idsOf, already, count: idsOf.new.length + idsOf.changed.length + idsOf.cancelled.length };
}

function joinedResults(
  results: readonly InvitationResult[],
  already: MailingResult["already"],
): InvitationResult {
  const joined = (all: readonly MailingResult[], already: MailingResult["already"]): MailingResult => ({
    made: all.flatMap(({ made }) => made),
    leftOut: all.flatMap(({ leftOut }) => leftOut),
    already: [...already, ...all.flatMap((result) => result.already)],
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

/** Registers drafts and letters as one step of the history. */
async function registerInvitations(
  mails: MailingResult,
  letters: MailingResult,
  host: CommandHost,
  meeting: MeetingRecord,
): Promise<void> {
  const entries = [
    ...mails.made.map((message) => ({ ...message, document: "mail" })),
    ...letters.made.map((message) => ({ ...message, document: "letter" })),
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
