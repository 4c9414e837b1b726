// Writes the invitations, changes and cancellations of a meeting, as drafts with a calendar file or as letters.
import { folderOutbox } from "../../../application/documents/folder-outbox.ts";
import { mailingRehearsal, unseenProgress } from "../../../application/documents/mailing-rehearsal.ts";
import {
  type MailingResult,
  type Maker,
  type Outbox,
  prepareMailing,
} from "../../../application/documents/prepare-mailing.ts";
import { reachedByPost } from "../../../application/objections/reached-by-post.ts";
import type { Actor } from "../../../domain/actors/actor.ts";
import type { InvitedMeeting, Occasion } from "../../../domain/documents/occasion.ts";
import { noOccasion } from "../../../domain/documents/occasion.ts";
import { asInvited } from "../../../domain/meetings/invited-again.ts";
import { invitationTo } from "../../../domain/meetings/meeting-mailing.ts";
import type { MeetingRecord } from "../../../domain/meetings/meeting-record.ts";
import type { InvitedActor } from "../../../domain/meetings/whole-meeting.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { spokenDay } from "../../../domain/values/spoken-day.ts";
import { invitationFile } from "../../../renderers/calendar/invitation-file.ts";
import { letterFormats } from "../../../renderers/document-formats.ts";
import type { Draft } from "../../../renderers/eml.ts";
import { type LetterSheet, letterWords } from "../../../renderers/views/letter-view.ts";
import { sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { printing } from "../documents/document-output.ts";
import { letterMaker } from "../documents/letter-maker.ts";
import { draftMaker, draftWriter } from "../documents/mail-drafts.ts";
import { previewAgreement } from "../documents/mailing-preview.ts";
import { Progress } from "../progress-line.ts";
import type { MeetingOptions } from "./meeting-options.ts";

export type MeetingState = InvitedMeeting["state"];

/** The drafts and letters of one run. */
export interface InvitationResult {
  mails: MailingResult;
  letters: MailingResult;
}

export const noMailing: MailingResult = {
  made: [],
  leftOut: [],
  already: [],
  declined: false,
  failure: null,
};

/** Every invitation is rehearsed before the first is written. */
type Run = "rehearsal" | "real";

export interface EarlierInvitations {
  /** The date of the meeting in their earlier invitations; null when they have none. */
  previousDate: string | null;
  open: (actor: Actor) => Actor;
  /** Earlier invitations, by actor. */
  invited: ReadonlyMap<string, InvitedActor>;
}

/** Writes the invitations of a command, which share outboxes, texts and settings. */
export class InvitationWriting {
  readonly #options: MeetingOptions;
  readonly #meeting: MeetingRecord;
  readonly #host: CommandHost;
  readonly #shared: Awaited<ReturnType<typeof sharedResources>>;
  readonly #rehearsal: ReturnType<typeof mailingRehearsal>;

  private constructor(
    options: MeetingOptions,
    meeting: MeetingRecord,
    host: CommandHost,
    shared: Awaited<ReturnType<typeof sharedResources>>,
  ) {
    this.#options = options;
    this.#meeting = meeting;
    this.#host = host;
    this.#shared = shared;
    this.#rehearsal = mailingRehearsal(host);
  }

  static async open(
    options: MeetingOptions,
    meeting: MeetingRecord,
    host: CommandHost,
  ): Promise<InvitationWriting> {
    return new InvitationWriting(options, meeting, host, await sharedResources(options, host));
  }

  /** Writes e-mails, then letters to those who were invited by letter or have no e-mail address. */
  async run(
    state: MeetingState,
    ids: readonly string[],
    earlier: EarlierInvitations,
    run: Run,
  ): Promise<InvitationResult> {
    const isByPost = (id: string) => state !== "new" && earlier.invited.get(id)?.document === "letter";
    const mails = await this.#mails(
      state,
      ids.filter((id) => !isByPost(id)),
      earlier,
      run,
    );
    const addressless = mails.leftOut.flatMap((problem) =>
      problem.code === "address-missing" ? [problem.actor] : [],
    );
    const unreached = [...ids.filter(isByPost), ...addressless];
    if (unreached.length === 0 || mails.failure !== null) return { mails, letters: noMailing };
    return {
      mails: { ...mails, leftOut: mails.leftOut.filter(({ code }) => code !== "address-missing") },
      letters: await this.#letters(state, unreached, earlier, run),
    };
  }

  async #mails(state: MeetingState, ids: readonly string[], earlier: EarlierInvitations, run: Run) {
    const [meeting, host] = [this.#meeting, this.#host];
    const { organizer, text } = this.#shared;
    const attach = (to: Draft["to"]) =>
      invitationFile({ meeting, state, organizer, text, stamp: host.now() }, to);
    const make = await draftMaker(this.#order(state, earlier), host, attach);
    const outbox = await this.#mailOutbox(state, run);
    return this.#prepare(ids, { document: "mail", open: opening(state, earlier), make, outbox }, run);
  }

  async #letters(state: MeetingState, ids: readonly string[], earlier: EarlierInvitations, run: Run) {
    const post = await reachedByPost(ids, this.#host);
    const letters = await this.#prepare(
      post.ids,
      {
        ...{ document: "letter", open: opening(state, { ...earlier, open: post.open }) },
        make: await letterMaker({ ...this.#order(state, earlier), noEmail: state === "new" }, this.#host),
        outbox: await this.#letterOutbox(state, run),
      },
      run,
    );
    return { ...letters, leftOut: [...post.objected, ...letters.leftOut] };
  }

  #order(state: MeetingState, { previousDate }: EarlierInvitations) {
    const meeting = this.#meeting;
    const { text, today, replyBy } = this.#shared;
    const occasion = occasionOf(
      meeting,
      { state, movedFrom: previousDate === meeting.date ? null : previousDate },
      replyBy,
      text.meetings.timeRangeInSentence(meeting.start, meeting.end),
    );
    return { kind: "invitation", occasion, again: this.#options.again, today } as const;
  }

  #prepare<C>(
    ids: readonly string[],
    order: { document: "mail" | "letter"; open: (actor: Actor) => Actor; make: Maker<C>; outbox: Outbox<C> },
    run: Run,
  ) {
    const host = this.#host;
    const progress = run === "rehearsal" ? unseenProgress : new Progress(host, host.text.actors.progress);
    return prepareMailing(ids, { ...order, agree: null, progress }, host);
  }

  async #mailOutbox(state: MeetingState, run: Run): Promise<Outbox<Draft>> {
    const { writer, mailbox } = this.#shared;
    if (run === "rehearsal") return this.#rehearsal.outbox((draft: Draft) => writer.compose(draft).passages);
    if (mailbox !== null) return mailbox;
    const render = (draft: Draft) => writer.compose(draft);
    return folderOutbox({ ...this.#files(state, "eml"), render }, this.#host);
  }

  async #letterOutbox(state: MeetingState, run: Run): Promise<Outbox<LetterSheet>> {
    if (run === "rehearsal") return this.#rehearsal.outbox(letterWords);
    const extension = this.#options.format ?? "docx";
    const { workspace, text } = this.#shared;
    const page = printing(workspace, this.#host, text.letters.title, "letter");
    const render = (sheet: LetterSheet) =>
      letterFormats[extension]([sheet], { ...page, title: `${text.letters.subject}${sheet.title}` });
    return folderOutbox({ ...this.#files(state, extension), render }, this.#host);
  }

  #files<E extends string>(state: MeetingState, extension: E) {
    const { folder, today, text } = this.#shared;
    const { again, dryRun } = this.#options;
    return { folder, date: today, kind: text.meetings.invitation.fileNames[state], extension, again, dryRun };
  }

  isAgreed(count: number): Promise<boolean> {
    const { yes, dryRun } = this.#options;
    return this.#rehearsal.isAgreed(previewAgreement({ count, yes, dryRun }, this.#host));
  }

  /** The mailbox folder of the drafts; null when the drafts are files. */
  get place() {
    return this.#shared.mailbox?.place ?? null;
  }

  async close(): Promise<void> {
    await this.#shared.mailbox?.close();
  }
}

async function sharedResources(options: MeetingOptions, host: CommandHost) {
  const workspace = await host.workspace();
  const { name, email: address } = workspace.mission.sender;
  const today = dayOf(host.now());
  const writer = await draftWriter(host);
  const mailbox = options.imap
    ? await (await import("../documents/mailbox-outbox.ts")).mailboxOutbox(
        { dryRun: options.dryRun },
        writer,
        host,
      )
    : null;
  return {
    ...{ workspace, today, writer, mailbox, organizer: { name, address } },
    text: await sentences(workspace.mission.language),
    folder: options.output ?? host.files.resolve(workspace.root, "out"),
    replyBy: replyDay(options.replyBy, today, host),
  };
}

/** Returns what may be used of an actor. A change or a cancellation goes to the person and address of the invitation. */
const opening =
  (state: MeetingState, { open, invited }: EarlierInvitations) =>
  (actor: Actor) =>
    state === "new" ? open(actor) : asInvited(open(actor), invited.get(actor.id));

/** The occasion of an invitation; without a description, the title of the meeting says what it is about. */
const occasionOf = (
  meeting: MeetingRecord,
  change: Pick<InvitedMeeting, "state" | "movedFrom">,
  replyBy: string | null,
  time: string | null,
): Occasion => ({
  ...noOccasion,
  ...{ about: meeting.about ?? meeting.title, date: meeting.date, time },
  ...{ place: meeting.place, link: meeting.link, replyBy },
  meeting: { mailing: invitationTo(meeting), ...change },
});

function replyDay(found: string | undefined, today: string, host: CommandHost): string | null {
  if (!found) return null;
  const day = spokenDay(found, today, "future", host.text.dayWords);
  if (day === null) throw new Refusal("usage", { code: "when-invalid", option: "reply-by", found });
  return day;
}
