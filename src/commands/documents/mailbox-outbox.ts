import { Refusal } from "../../domain/problem.ts";
import { type DraftWriter, messageId } from "../../renderers/eml.ts";
import { sentences } from "../../text/index.ts";
import type { Mailbox } from "../mailbox.ts";
import { Progress } from "../progress.ts";
import type { World } from "../world.ts";
import { mailboxOwner, openOwned } from "./mailbox-owner.ts";
import type { MadeDraft, MailboxPlace, Outbox } from "./mailing.ts";

interface OpenMailbox {
  mailbox: Mailbox;
  /** Null on a dry run in a mailbox that has no folder of drafts yet. */
  folder: string | null;
  /** Message-IDs of what is in the folder. */
  there: Set<string>;
}

/**
 * The drafts of a mailbox, opened with the first one. A message that the mailbox has already is the same one, placed by a
 * run that was cut, and perhaps corrected since: it is kept. The mailbox itself is asked, since a run that was cut cannot
 * know whether its last message arrived.
 */
export async function mailboxOutbox(
  { dryRun }: { dryRun: boolean },
  writer: DraftWriter,
  world: World,
): Promise<Outbox> {
  const owner = await mailboxOwner(world);
  let opened: OpenMailbox | null = null;
  let place: MailboxPlace | null = null;
  let placed = 0;
  let progress: Progress | undefined;

  async function open(): Promise<OpenMailbox> {
    const { mailing } = await sentences((await world.workspace()).mission.language);
    const mailbox = await openOwned(owner, world);
    opened = { mailbox, folder: null, there: new Set() };
    const known = await mailbox.draftsFolder(null);
    const folder = known ?? (dryRun ? null : await mailbox.draftsFolder(mailing.draftsFolder));
    const shown = folder ?? mailing.draftsFolder;
    place = { server: owner.host, user: owner.user, folder: shown };
    if (known === null) world.stderr.write(`${world.text.mailing.folderMade(shown, dryRun)}\n`);
    opened.folder = folder;
    if (known !== null) opened.there = await mailbox.messageIds(known);
    progress = new Progress(world, world.text.mailing.placing);
    return opened;
  }

  const hand: Outbox["hand"] = async (drafts) => {
    const made: MadeDraft[] = [];
    try {
      for (const { actor, mailing, draft } of drafts) {
        if (world.interrupted.aborted) break;
        const { mailbox, folder, there } = opened ?? (await open());
        const kept = there.has(messageId(draft));
        if (!kept && folder !== null && !dryRun) {
          await mailbox.addDraft(folder, writer.write(draft));
          placed++;
          progress?.update({ done: placed, total: null, shown: placed });
        }
        made.push({ actor: actor.id, name: actor.name, mailing, to: draft.to.address, file: null, kept });
      }
      return { made, failure: null };
    } catch (failure) {
      return { made, failure: opened && failure instanceof Refusal ? stopped(failure) : failure };
    } finally {
      progress?.end();
    }
  };

  const stopped = ({ kind, problems }: Refusal) =>
    new Refusal(kind, ...problems, { code: "mailing-stopped", placed });

  return {
    hand,
    get mailbox() {
      return place;
    },
    close: async () => await opened?.mailbox.close(),
  };
}
