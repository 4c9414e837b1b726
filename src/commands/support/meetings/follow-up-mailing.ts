// Writes what was agreed to after a meeting: thanks and what was promised, as drafts, or as letters for those whom no e-mail reaches.
import { requireCompleteMission } from "../../../application/documents/briefing-sources.ts";
import { folderOutbox } from "../../../application/documents/folder-outbox.ts";
import { type MailingResult, prepareMailing } from "../../../application/documents/prepare-mailing.ts";
import { openDoors } from "../../../application/objections/open-doors.ts";
import { reachedByPost } from "../../../application/objections/reached-by-post.ts";
import type { Actor } from "../../../domain/actors/actor.ts";
import { noOccasion } from "../../../domain/documents/occasion.ts";
import type { FollowUp } from "../../../domain/meetings/meeting-follow-up.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { letterFormats } from "../../../renderers/document-formats.ts";
import type { Draft } from "../../../renderers/eml.ts";
import type { LetterSheet } from "../../../renderers/views/letter-view.ts";
import { sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { printing } from "../documents/document-output.ts";
import { letterMaker } from "../documents/letter-maker.ts";
import { draftMaker, draftWriter } from "../documents/mail-drafts.ts";
import { Progress } from "../progress-line.ts";
import type { MeetingOptions } from "./meeting-options.ts";

export interface WrittenFollowUps {
  mails: MailingResult["made"];
  letters: MailingResult["made"];
  /** Who can be written to neither way: they are to be followed up all the same. */
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
  const doors = await openDoors(host);
  const open = (actor: Actor) => {
    const opening = doors.open(actor, "email");
    return opening.closed ? { ...actor, emails: [], people: [] } : opening.actor;
  };
  const today = dayOf(host.now());
  const writer = await draftWriter(host);
  const folder = output ?? host.files.resolve(workspace.root, "out");
  const order = { kind: "follow-up", occasion: noOccasion, again: false, today } as const;
  const files = { folder, date: today, kind: text.mailing.file["follow-up"], again: false, dryRun };
  const shared = { agree: null, progress: new Progress(host, host.text.actors.progress) };
  const mails = await prepareMailing(
    ids,
    {
      ...{ ...shared, document: "mail", open, make: await draftMaker(order, host) },
      outbox: await folderOutbox(
        { ...files, extension: "eml", render: (draft: Draft) => writer.compose(draft) },
        host,
      ),
    },
    host,
  );
  const unreached = mails.leftOut.flatMap((problem) =>
    problem.code === "address-missing" ? [problem.actor] : [],
  );
  if (unreached.length === 0 || mails.failure !== null)
    return { mails: mails.made, letters: [], leftOut: mails.leftOut, failure: mails.failure };
  const post = await reachedByPost(unreached, host);
  const extension = format ?? "docx";
  const page = printing(workspace, host, text.letters.title, "letter");
  const letters = await prepareMailing(
    post.ids,
    {
      ...{ ...shared, document: "letter", open: post.open },
      // Whoever objected to e-mail alone has an address, and gets a letter.
      make: await letterMaker({ ...order, noEmail: false }, host),
      outbox: await folderOutbox(
        {
          ...{ ...files, extension },
          render: (sheet: LetterSheet) =>
            letterFormats[extension]([sheet], { ...page, title: `${text.letters.subject}${sheet.title}` }),
        },
        host,
      ),
    },
    host,
  );
  const lacking = mails.leftOut.filter(({ code }) => code !== "address-missing");
  return {
    ...{ mails: mails.made, letters: letters.made },
    ...{ leftOut: [...lacking, ...post.objected, ...letters.leftOut], failure: letters.failure },
  };
}
