// `meeting invite`: a draft with a calendar file for each, or a letter for those whom no e-mail reaches; never twice.
import { requireCompleteMission } from "../../../application/documents/briefing-sources.ts";
import { register } from "../../../application/documents/document-register.ts";
import { folderOutbox } from "../../../application/documents/folder-outbox.ts";
import {
  declinedMailing,
  mailingRehearsal,
  unseenProgress,
} from "../../../application/documents/mailing-rehearsal.ts";
import { isFolder } from "../../../application/documents/output-format.ts";
import {
  type MailingResult,
  type Maker,
  type Outbox,
  prepareMailing,
} from "../../../application/documents/prepare-mailing.ts";
import { namedMeeting } from "../../../application/meetings/named-meeting.ts";
import { recallMeeting } from "../../../application/meetings/recall-meeting.ts";
import { reachedByPost } from "../../../application/objections/reached-by-post.ts";
import type { Actor } from "../../../domain/actors/actor.ts";
import type { InvitedMeeting, Occasion } from "../../../domain/documents/occasion.ts";
import { noOccasion } from "../../../domain/documents/occasion.ts";
import { asInvited } from "../../../domain/meetings/invited-again.ts";
import { invitationTo } from "../../../domain/meetings/meeting-mailing.ts";
import type { MeetingRecord } from "../../../domain/meetings/meeting-record.ts";
import type { InvitedActor } from "../../../domain/meetings/whole-meeting.ts";
import { Refusal, withFilesWritten } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { spokenDay } from "../../../domain/values/spoken-day.ts";
import { invitationFile } from "../../../renderers/calendar/invitation-file.ts";
import { letterFormats } from "../../../renderers/document-formats.ts";
import type { Draft } from "../../../renderers/eml.ts";
import { type LetterSheet, letterWords } from "../../../renderers/views/letter-view.ts";
import { sentences } from "../../../text/index.ts";
import { selectActors } from "../actor-selection.ts";
import type { CommandHost } from "../command-host.ts";
import { printing } from "../documents/document-output.ts";
import { refuseWhenNothingIsMade } from "../documents/left-out-actors.ts";
import { letterMaker } from "../documents/letter-maker.ts";
import { draftMaker, draftWriter } from "../documents/mail-drafts.ts";
import { previewAgreement } from "../documents/mailing-preview.ts";
import { Progress } from "../progress-line.ts";
import { reportInvitations } from "./invitation-report.ts";
import type { MeetingOptions } from "./meeting-options.ts";

type State = InvitedMeeting["state"];

/** What became of the invitations, drafts and letters apart. */
export interface InvitationResult {
  mails: MailingResult;
  letters: MailingResult;
}

export async function inviteToMeeting(asked: MeetingOptions, world: CommandHost): Promise<number> {
  const workspace = await world.workspace();
  const store = await workspace.store();
  await refuseOutputs(asked, world);
  const { meeting, invited } = await recallMeeting(await namedMeeting(asked.meeting, store), store);
  refuseWhatCannotBe(meeting, dayOf(world.now()));
  requireCompleteMission(workspace, world);
  const outdated = invited.filter(({ sequence }) => sequence < meeting.sequence).map(({ actor }) => actor);
  const noChoice = !isNarrowed(asked);
  const selection = await selectActors(
    { ...asked, all: asked.all || (noChoice && outdated.length > 0) },
    "email",
    world,
  );
  const meant = (id: string) => !noChoice || outdated.includes(id);
  const objected = selection.objected.filter(({ actor }) => meant(actor));
  const sorted = stateOfEach(selection.ids.filter(meant), meeting, invited, asked.again);
  const writing = await invitationWriting(asked, meeting, sorted.count, world);
  const results: InvitationResult[] = [];
  const before = new Map(invited.map((one) => [one.actor, one]));
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
    const isAgreed = await writing.isAgreed();
    if (!isAgreed) results.push({ mails: declinedMailing, letters: nothing });
    for (const { state, ids, told } of isAgreed ? runs : [])
      if (!world.interrupted.aborted) results.push(await writing.run(state, ids, told, "real"));
  } finally {
    await writing.close();
  }
  const { mails, letters } = together(results, sorted.already);
  if (!asked.dryRun) await registerInvitations(mails, letters, world, meeting);
  refuseWhenNothingIsMade(
    { ...mails, made: [...mails.made, ...letters.made], leftOut: [...mails.leftOut, ...letters.leftOut] },
    world,
  );
  reportInvitations(
    { meeting, mails, letters, objected, unnamed: selection.unnamed },
    writing.place(),
    asked,
    world,
  );
  return world.interrupted.aborted ? 130 : 0;
}

/** Those who were told the same day are told of a change in the same words; null for those who were told none. */
function byDaySaid(ids: readonly string[], invited: readonly InvitedActor[]): Map<string | null, string[]> {
  const told = new Map(invited.map(({ actor, on }) => [actor, on]));
  const byDay = new Map<string | null, string[]>();
  for (const id of ids) {
    const day = told.get(id) ?? null;
    byDay.set(day, [...(byDay.get(day) ?? []), id]);
  }
  return byDay;
}

/** Nobody is invited to somebody else's meeting, to one that is over, or to one that is nowhere. */
function refuseWhatCannotBe(meeting: MeetingRecord, today: string): void {
  const { convenedBy, convener, title, date, place, link, cancelled } = meeting;
  if (convenedBy !== "us") throw new Refusal("usage", { code: "meeting-not-ours", title, convener });
  if (date < today && cancelled === null)
    throw new Refusal("usage", { code: "meeting-over", title, on: date });
  if (place === null && link === null) throw new Refusal("usage", { code: "meeting-nowhere", title });
}

async function refuseOutputs({ imap, output }: MeetingOptions, world: CommandHost): Promise<void> {
  if (imap && output !== undefined)
    throw new Refusal("usage", { code: "options-exclude", options: ["--imap", "--output"] });
  if (output !== undefined && !(await isFolder(output, world)))
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

/** Whom a first invitation, a change or a cancellation is for. Who knows all of it already is given back with when. */
function stateOfEach(
  ids: readonly string[],
  { sequence, cancelled }: MeetingRecord,
  invited: readonly InvitedActor[],
  again: boolean,
) {
  const known = new Map(invited.map((one) => [one.actor, one]));
  const already: MailingResult["already"][number][] = [];
  const of: Record<State, string[]> = { new: [], changed: [], cancelled: [] };
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

/** All are rehearsed before the first is written. */
type Run = "rehearsal" | "real";

/** What all invitations of a run share: the outboxes, and how each is written. */
async function invitationWriting(
  asked: MeetingOptions,
  meeting: MeetingRecord,
  count: number,
  world: CommandHost,
) {
  const { again, yes, dryRun } = asked;
  const workspace = await world.workspace();
  const text = await sentences(workspace.mission.language);
  const today = dayOf(world.now());
  const folder = asked.output ?? world.files.resolve(workspace.root, "out");
  const writer = await draftWriter(world);
  const mailbox = asked.imap
    ? await (await import("../documents/mailbox-outbox.ts")).mailboxOutbox({ dryRun }, writer, world)
    : null;
  const organizer = { name: workspace.mission.sender.name, address: workspace.mission.sender.email };
  const replyBy = replyDay(asked.replyBy, today, world);

  const rehearsal = mailingRehearsal(world);

  const mailsTo = async (state: State, run: Run): Promise<Outbox<Draft>> =>
    (run === "rehearsal" ? rehearsal.outbox((draft: Draft) => writer.compose(draft).said) : mailbox) ??
    folderOutbox(
      {
        ...{
          folder,
          date: today,
          kind: text.meetings.invitation.file[state],
          extension: "eml",
          again,
          dryRun,
        },
        render: (draft: Draft) => writer.compose(draft),
      },
      world,
    );
  const lettersTo = async (state: State, run: Run): Promise<Outbox<LetterSheet>> => {
    if (run === "rehearsal") return rehearsal.outbox(letterWords);
    const extension = asked.format ?? "docx";
    const page = printing(workspace, world, text.letters.title, "letter");
    return folderOutbox(
      {
        ...{ folder, date: today, kind: text.meetings.invitation.file[state], extension, again, dryRun },
        render: (sheet: LetterSheet) =>
          letterFormats[extension]([sheet], { ...page, title: `${text.letters.subject}${sheet.title}` }),
      },
      world,
    );
  };
  const prepare = <C>(
    ids: readonly string[],
    order: { document: "mail" | "letter"; open: (actor: Actor) => Actor; make: Maker<C>; outbox: Outbox<C> },
    run: Run,
  ) => {
    const progress = run === "rehearsal" ? unseenProgress : new Progress(world, world.text.actors.progress);
    return prepareMailing(ids, { ...order, agree: null, progress }, world);
  };

  async function run(
    state: State,
    ids: readonly string[],
    {
      said,
      open,
      invited,
    }: { said: string | null; open: (actor: Actor) => Actor; invited: ReadonlyMap<string, InvitedActor> },
    kind: Run,
  ): Promise<InvitationResult> {
    const occasion = occasionOf(
      meeting,
      { state, movedFrom: said === meeting.date ? null : said },
      replyBy,
      text.meetings.spokenHours(meeting.start, meeting.end),
    );
    const order = { kind: "invitation", occasion, again, today } as const;
    const attach = (to: Draft["to"]) =>
      invitationFile({ meeting, state, organizer, text, stamp: world.now() }, to);
    const make = await draftMaker(order, world, attach);
    const same = (door: (actor: Actor) => Actor) => (actor: Actor) =>
      state === "new" ? door(actor) : asInvited(door(actor), invited.get(actor.id));
    const isByPost = (id: string) => state !== "new" && invited.get(id)?.document === "letter";
    const mails = await prepare(
      ids.filter((id) => !isByPost(id)),
      { document: "mail", open: same(open), make, outbox: await mailsTo(state, kind) },
      kind,
    );
    const addressless = mails.leftOut.flatMap((one) => (one.code === "address-missing" ? [one.actor] : []));
    const unreached = [...ids.filter(isByPost), ...addressless];
    if (unreached.length === 0 || mails.failure !== null) return { mails, letters: nothing };
    const post = await reachedByPost(unreached, world);
    const letters = await prepare(
      post.ids,
      {
        ...{ document: "letter", open: same(post.open) },
        make: await letterMaker({ ...order, noEmail: state === "new" }, world),
        outbox: await lettersTo(state, kind),
      },
      kind,
    );
    return {
      mails: { ...mails, leftOut: mails.leftOut.filter(({ code }) => code !== "address-missing") },
      letters: { ...letters, leftOut: [...post.objected, ...letters.leftOut] },
    };
  }

  return {
    run,
    isAgreed: () => rehearsal.isAgreed(previewAgreement({ count, yes, dryRun }, world)),
    place: () => mailbox?.place ?? null,
    close: async () => await mailbox?.close(),
  };
}

const nothing: MailingResult = { made: [], leftOut: [], already: [], declined: false, failure: null };

/** An invitation says what the meeting is about in its own words, or else by its title. */
const occasionOf = (
  meeting: MeetingRecord,
  now: Pick<InvitedMeeting, "state" | "movedFrom">,
  replyBy: string | null,
  time: string | null,
): Occasion => ({
  ...noOccasion,
  ...{ about: meeting.about ?? meeting.title, date: meeting.date, time },
  ...{ place: meeting.place, link: meeting.link, replyBy },
  meeting: { mailing: invitationTo(meeting), ...now },
});

function replyDay(said: string | undefined, today: string, world: CommandHost): string | null {
  if (!said) return null;
  const day = spokenDay(said, today, "future", world.text.dayWords);
  if (day === null) throw new Refusal("usage", { code: "when-invalid", option: "reply-by", found: said });
  return day;
}

function together(results: readonly InvitationResult[], already: MailingResult["already"]): InvitationResult {
  const joined = (all: readonly MailingResult[], known: MailingResult["already"]): MailingResult => ({
    made: all.flatMap(({ made }) => made),
    leftOut: all.flatMap(({ leftOut }) => leftOut),
    already: [...known, ...all.flatMap((one) => one.already)],
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
  world: CommandHost,
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
      world,
    );
  } catch (error) {
    throw withFilesWritten(
      error,
      entries.flatMap(({ file }) => file ?? []),
    );
  }
}
