import type { Actor } from "../../domain/actor.ts";
import { fileName } from "../../domain/file-name.ts";
import type { DraftWriter } from "../../renderers/eml.ts";
import type { World } from "../world.ts";
import type { MadeDraft, Outbox } from "./mailing.ts";
import { namesIn } from "./output.ts";

/**
 * One file for each draft. A file that is already there is the same message, left by a run that was stopped, and perhaps
 * corrected by hand since: it is kept. Asked for again on purpose, or when the file is another mailing's, the message gets
 * a file of its own beside it.
 */
export async function folderOutbox(
  {
    folder,
    date,
    kind,
    again,
    dryRun,
  }: { folder: string; date: string; kind: string; again: boolean; dryRun: boolean },
  writer: DraftWriter,
  { files }: World,
): Promise<Outbox> {
  const taken = await namesIn(folder, files);
  const named = (actor: Actor, times: number) =>
    fileName(actor, { date, kind: times === 1 ? kind : `${kind} (${times})`, extension: "eml" });
  const hand: Outbox["hand"] = async (drafts) => {
    const toWrite: { path: string; content: Uint8Array }[] = [];
    const made = drafts.map(({ actor, mailing, draft, others }): MadeDraft => {
      const another = (name: string) => others.some(({ file }) => file?.endsWith(name));
      let times = 1;
      while (taken.has(named(actor, times)) && (again || another(named(actor, times)))) times++;
      const name = named(actor, times);
      const path = files.resolve(folder, name);
      const kept = taken.has(name);
      if (!kept && !dryRun) toWrite.push({ path, content: writer.write(draft) });
      return {
        ...{ actor: actor.id, name: actor.name, mailing, to: draft.to.address },
        ...{ file: files.shown(path), kept },
      };
    });
    try {
      await files.writeAll(toWrite);
      return { made, failure: null };
    } catch (failure) {
      return { made: [], failure };
    }
  };
  return { hand, mailbox: null, close: async () => {} };
}
