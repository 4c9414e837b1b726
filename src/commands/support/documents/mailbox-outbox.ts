// Puts the drafts of `mail --imap` into the drafts folder of a mailbox, each one once.

import type { MadeDocument, Outbox } from "../../../application/documents/prepare-mailing.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import type { Mailbox } from "../../../ports/mailbox.ts";
import { type Draft, type DraftWriter, messageId } from "../../../renderers/eml.ts";
import { safe } from "../../../renderers/screens/terminal.ts";
import { sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { mailboxOwner, openOwned } from "./mailbox-owner.ts";

/** A folder of a mailbox, as people know it. */
export interface MailboxPlace {
  server: string;
  user: string;
  folder: string;
}

export interface MailboxOutbox extends Outbox<Draft> {
  /** Where the drafts are; null while no mailbox was opened. */
  readonly place: MailboxPlace | null;
  close(): Promise<void>;
}

interface OpenMailbox {
  mailbox: Mailbox;
  /** Null on a dry run in a mailbox that has no folder of drafts yet. */
  folder: string | null;
  /** Message-IDs of what is in the folder. */
  there: Set<string>;
}

/**
 * The drafts of a mailbox, opened with the first one. A message that the mailbox already has was placed by an interrupted
 * run, and perhaps corrected since: it is kept. The mailbox itself is asked, since such a run cannot know whether its last
 * message arrived. Drafts are seen at once and cannot be taken back: callers rehearse all of them before.
 */
export async function mailboxOutbox(
  { dryRun }: { dryRun: boolean },
  writer: DraftWriter,
  host: CommandHost,
): Promise<MailboxOutbox> {
  const owner = await mailboxOwner(host);
  let opened: OpenMailbox | null = null;
  let place: MailboxPlace | null = null;
  let placed = 0;

  async function open(): Promise<OpenMailbox> {
    const { mailing } = await sentences((await host.workspace()).mission.language);
    const mailbox = await openOwned(owner, host);
    opened = { mailbox, folder: null, there: new Set() };
    const known = await mailbox.draftsFolder(null);
    const folder = known ?? (dryRun ? null : await mailbox.draftsFolder(mailing.draftsFolder));
    const shown = safe(folder ?? mailing.draftsFolder);
    place = { server: owner.host, user: owner.user, folder: shown };
    if (known === null) host.stderr.write(`${host.text.mailing.draftsFolderMade(shown, dryRun)}\n`);
    opened.folder = folder;
    if (known !== null) opened.there = await mailbox.messageIds(known);
    return opened;
  }

  const deliver: MailboxOutbox["deliver"] = async (ready, tick) => {
    const made: MadeDocument[] = [];
    try {
      for (const { actor, mailing, to, content } of ready) {
        if (host.interrupted.aborted) break;
        const { mailbox, folder, there } = opened ?? (await open());
        const kept = there.has(messageId(content));
        if (!kept && folder !== null && !dryRun) {
          await mailbox.addDraft(folder, writer.write(content));
          placed++;
        }
        made.push({ actor: actor.id, name: actor.name, mailing, to, file: null, kept });
        tick();
      }
      return { made, failure: null };
    } catch (failure) {
      return { made, failure: failure instanceof Refusal ? stopped(failure) : failure };
    }
  };

  const stopped = (refusal: Refusal) =>
    refusal.kind === "failure"
      ? new Refusal("failure", ...refusal.problems, { code: "mailing-stopped", placed })
      : refusal;

  return {
    deliver,
    get place() {
      return place;
    },
    close: async () => await opened?.mailbox.close(),
  };
}
