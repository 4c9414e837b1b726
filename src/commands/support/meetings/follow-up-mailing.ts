// Writes thanks and promised messages after a meeting, as drafts, or as letters to those without an e-mail address.

import { requireCompleteMission } from "../../../application/documents/briefing-sources.ts";
import type { MailOrder } from "../../../application/documents/compose-mail.ts";
import { folderOutbox } from "../../../application/documents/folder-outbox.ts";
import { type MailingResult, prepareMailing } from "../../../application/documents/prepare-mailing.ts";
import { permissionsInUse } from "../../../application/objections/permissions-in-use.ts";
import { reachedByPost } from "../../../application/objections/reached-by-post.ts";
import type { Actor } from "../../../domain/actors/actor.ts";
import { noOccasion } from "../../../domain/documents/occasion.ts";
import type { FollowUp } from "../../../domain/meetings/meeting-follow-up.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { letterFormats } from "../../../renderers/document-formats.ts";
import type { Draft } from "../../../renderers/eml.ts";
import type { LetterSheet } from "../../../renderers/views/letter-view.ts";
import { type Sentences, sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { printing } from "../documents/document-output.ts";
import { letterMaker } from "../documents/letter-maker.ts";
import { draftMaker, draftWriter } from "../documents/mail-drafts.ts";
import { Progress } from "../progress-line.ts";
import type { MeetingOptions } from "./meeting-options.ts";

export interface WrittenFollowUps {
  mails: MailingResult["made"];
  letters: MailingResult["made"];
  /** Problems for the actors whom neither reaches; their follow-ups are recorded all the same. */
  leftOut: MailingResult["leftOut"];
  failure: MailingResult["failure"];
}

export async function writtenFollowUps(
  agreed: readonly FollowUp[],
  { output, format, dryRun }: Pick<MeetingOptions, "output" | "format" | "dryRun">,
  host: CommandHost,
): Promise<WrittenFollowUps> {
  const ids = [
    ...new Set(
      agreed.flatMap(({ actor, proposed }) => (proposed === "thank" || proposed === "send" ? [actor] : [])),
    ),
  ];
  if (ids.length === 0) return { mails: [], letters: [], leftOut: [], failure: null };
  const workspace = await host.workspace();
  requireCompleteMission(workspace, host);
  const text = await sentences(workspace.mission.language);
  const today = dayOf(host.now());
  const folder = output ?? host.files.resolve(workspace.root, "out");
  const mailing: FollowUpMailing = {
    order: { kind: "follow-up", occasion: noOccasion, again: false, today },
    files: { folder, date: today, kind: text.mailing.kindNames["follow-up"], again: false, dryRun },
    shared: { agree: null, progress: new Progress(host, host.text.actors.progress) },
  };
  const mails = await writeMails(ids, mailing, host);
  const unreached = mails.leftOut.flatMap((problem) =>
    problem.code === "address-missing" ? [problem.actor] : [],
  );
  if (unreached.length === 0 || mails.failure !== null)
    return { mails: mails.made, letters: [], leftOut: mails.leftOut, failure: mails.failure };
  const post = await reachedByPost(unreached, host);
  const letters = await writeLetters(post, mailing, { extension: format ?? "docx", text }, host);
  const lacking = mails.leftOut.filter(({ code }) => code !== "address-missing");
  return {
    ...{ mails: mails.made, letters: letters.made },
    ...{ leftOut: [...lacking, ...post.objected, ...letters.leftOut], failure: letters.failure },
  };
}

/** What the e-mails and letters of one mailing have in common. */
interface FollowUpMailing {
  order: MailOrder & { kind: "follow-up" };
  files: { folder: string; date: string; kind: string; again: boolean; dryRun: boolean };
  shared: { agree: null; progress: Progress };
}

async function writeMails(
  ids: readonly string[],
  { order, files, shared }: FollowUpMailing,
  host: CommandHost,
) {
  const permissions = await permissionsInUse(host);
  const open = (actor: Actor) => {
    const opening = permissions.open(actor, "email");
    return opening.closed ? { ...actor, emails: [], people: [] } : opening.actor;
  };
  const writer = await draftWriter(host);
  const render = (draft: Draft) => writer.compose(draft);
  const outbox = await folderOutbox({ ...files, extension: "eml", render }, host);
  const make = await draftMaker(order, host);
  return prepareMailing(ids, { ...shared, document: "mail", open, make, outbox }, host);
}

async function writeLetters(
  { ids, open }: Awaited<ReturnType<typeof reachedByPost>>,
  { order, files, shared }: FollowUpMailing,
  { extension, text }: { extension: NonNullable<MeetingOptions["format"]>; text: Sentences },
  host: CommandHost,
) {
  const page = printing(await host.workspace(), host, text.letters.title, "letter");
  const render = (sheet: LetterSheet) =>
    letterFormats[extension]([sheet], { ...page, title: `${text.letters.subject}${sheet.title}` });
  const outbox = await folderOutbox({ ...files, extension, render }, host);
  // Actors who object only to e-mail have an address and get a letter, so `noEmail` must not exclude them.
  const make = await letterMaker({ ...order, noEmail: false }, host);
  return prepareMailing(ids, { ...shared, document: "letter", open, make, outbox }, host);
}
