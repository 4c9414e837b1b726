// Prepares the drafts of several mailings in one command: requests for consent about projects, or introductions of pairs.
import { folderOutbox } from "../../../application/documents/folder-outbox.ts";
import { prepareMailings } from "../../../application/documents/mailing-rehearsal.ts";
import type { MailingResult } from "../../../application/documents/prepare-mailing.ts";
import type { Actor } from "../../../domain/actors/actor.ts";
import type { Occasion } from "../../../domain/documents/occasion.ts";
import { dayOf } from "../../../domain/values/days.ts";
import type { Draft } from "../../../renderers/eml.ts";
import { sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { Progress } from "../progress-line.ts";
import { draftMaker, draftWriter } from "./mail-drafts.ts";
import type { MailboxPlace } from "./mailbox-outbox.ts";
import { previewAgreement } from "./mailing-preview.ts";

/** One mailing: its actors and its occasion. The recipients were chosen with all mailings of the command in view. */
export interface DraftMailing {
  ids: readonly string[];
  open: (actor: Actor) => Actor;
  occasion: Occasion;
}

export interface DraftMailingOptions {
  kind: "consent" | "introduction";
  output: string | undefined;
  imap: boolean;
  /** Whether a draft is written beside a file of the same name, given how many mailings of the command came before. */
  again: (earlier: number) => boolean;
  yes: boolean;
  dryRun: boolean;
  /** Called with the result of each mailing before the next one begins. */
  handed?: (result: MailingResult) => Promise<void>;
}

export async function draftMailings(
  mailings: readonly DraftMailing[],
  { kind, output, imap, again, yes, dryRun, handed }: DraftMailingOptions,
  host: CommandHost,
): Promise<{ results: MailingResult[]; place: MailboxPlace | null }> {
  const { root, mission } = await host.workspace();
  const { mailing } = await sentences(mission.language);
  const today = dayOf(host.now());
  const writer = await draftWriter(host);
  const mailbox = imap
    ? await (await import("./mailbox-outbox.ts")).mailboxOutbox({ dryRun }, writer, host)
    : null;
  const folder = output ?? host.files.resolve(root, "out");
  const file = { folder, date: today, kind: mailing.kindNames[kind], extension: "eml" };
  const render = (draft: Draft) => writer.compose(draft);
  try {
    const orders = [];
    for (const { ids, open, occasion } of mailings) {
      const make = await draftMaker({ kind, occasion, again: true, today }, host);
      orders.push({ ids, order: { document: "mail" as const, open, make } });
    }
    const results = await prepareMailings(
      orders,
      {
        passagesOf: (draft) => render(draft).passages,
        outbox: async (earlier) =>
          mailbox ?? folderOutbox({ ...file, again: again(earlier), dryRun, render }, host),
        agreement: previewAgreement({ count: null, yes, dryRun }, host),
        progress: () => new Progress(host, host.text.actors.progress),
        ...(handed ? { handed } : {}),
      },
      host,
    );
    return { results, place: mailbox?.place ?? null };
  } finally {
    await mailbox?.close();
  }
}
