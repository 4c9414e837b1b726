// Puts the drafts of `mail --imap` into the drafts folder of a mailbox, each only once.

import type { MadeDocument, Outbox } from "../../../application/documents/prepare-mailing.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import type { Mailbox } from "../../../ports/mailbox.ts";
import { type Draft, type DraftWriter, messageId } from "../../../renderers/eml.ts";
import { safe } from "../../../renderers/screens/terminal.ts";
import { sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { mailboxOwner, openOwnedMailbox } from "./mailbox-owner.ts";

/** A folder of a mailbox, as messages name it. */
export interface MailboxPlace {
  server: string;
  user: string;
  folder: string;
}

export interface MailboxOutbox extends Outbox<Draft> {
  /** The folder of the drafts; null until the mailbox is opened. */
  readonly place: MailboxPlace | null;
  close(): Promise<void>;
}

interface OpenMailbox {
  mailbox: Mailbox;
  /** Null in a dry run when the mailbox has no drafts folder. */
  folder: string | null;
  /** Message-IDs of the messages in the folder. */
  existingIds: Set<string>;
}

/**
 * The drafts folder of a mailbox, which opens with the first draft. A message that is already there was placed by an interrupted
 * run, and perhaps corrected since, so it is kept. The mailbox itself is asked, since such a run cannot know whether its last
 * message arrived. Drafts are visible at once and cannot be taken back, so callers rehearse all of them before.
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
    const mailbox = await openOwnedMailbox(owner, host);
    opened = { mailbox, folder: null, existingIds: new Set() };
    const existingFolder = await mailbox.draftsFolder(null);
    const folder = existingFolder ?? (dryRun ? null : await mailbox.draftsFolder(mailing.draftsFolder));
    const shown = safe(folder ?? mailing.draftsFolder);
    place = { server: owner.host, user: owner.user, folder: shown };
    if (existingFolder === null) host.stderr.write(`${host.text.mailing.draftsFolderMade(shown, dryRun)}\n`);
    opened.folder = folder;
    if (existingFolder !== null) opened.existingIds = await mailbox.messageIds(existingFolder);
    return opened;
  }

  const deliver: MailboxOutbox["deliver"] = async (ready, tick) => {
    const made: MadeDocument[] = [];
    try {
      for (const { actor, mailing, to, content } of ready) {
        if (host.interrupted.aborted) break;
        const { mailbox, folder, existingIds } = opened ?? (await open());
        const kept = existingIds.has(messageId(content));
        if (!kept && folder !== null && !dryRun) {
          await mailbox.addDraft(folder, writer.write(content));
          placed++;
        }
        made.push({ actor: actor.id, name: actor.name, mailing, to, file: null, kept });
        tick();
      }
      return { made, failure: null };
    } catch (failure) {
      return { made, failure: failure instanceof Refusal ? withPlacedCount(failure) : failure };
    }
  };

  const withPlacedCount = (refusal: Refusal) =>
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
