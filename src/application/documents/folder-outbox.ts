// Writes the messages of a mailing into a folder. Never overwrites a file.

import type { Actor } from "../../domain/actors/actor.ts";
import { isLeak, type OutgoingFile } from "../../domain/privacy/outgoing-file.ts";
import { fileName } from "../../domain/values/file-name.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import { namesIn } from "./output-files.ts";
import type { MadeDocument, Outbox } from "./prepare-mailing.ts";

type Rendered = Uint8Array | { content: Uint8Array; passages: readonly string[] };

export interface FolderOrder<Content> {
  folder: string;
  /** ISO date. */
  date: string;
  /** The last words of each file name. */
  kind: string;
  extension: string;
  again: boolean;
  dryRun: boolean;
  /** Returns the file; with its passages of text where these are known without reading the file back. */
  render(content: Content): Rendered | Promise<Rendered>;
}

/**
 * Writes one file for each message. A file of that name is taken for the same message, from a run that was stopped: it is kept, since
 * somebody may have corrected it. With `again`, or when the register says that the file belongs to another mailing of the actor, the
 * message gets a new file with a number in its name.
 */
export async function folderOutbox<Content>(
  { folder, date, kind, extension, again, dryRun, render }: FolderOrder<Content>,
  { files, interrupted, leakGate }: ApplicationHost,
): Promise<Outbox<Content>> {
  const taken = await namesIn(folder, files);
  const named = (actor: Actor, times: number) =>
    fileName(actor, { date, kind: times === 1 ? kind : `${kind} (${times})`, extension });
  const written: string[] = [];
  return {
    async deliver(ready, tick) {
      const toWrite: OutgoingFile[] = [];
      const made: MadeDocument[] = [];
      try {
        for (const { actor, mailing, to, others, content } of ready) {
          if (interrupted.aborted) break;
          const another = (name: string) => others.some(({ file }) => file?.endsWith(name));
          let times = 1;
          while (taken.has(named(actor, times)) && (again || another(named(actor, times)))) times++;
          const name = named(actor, times);
          const path = files.resolve(folder, name);
          const isKept = taken.has(name);
          if (!isKept) {
            const rendered = await render(content);
            const file = rendered instanceof Uint8Array ? { content: rendered } : rendered;
            toWrite.push({ path, ...file, recipients: [actor.id] });
          }
          made.push({
            actor: actor.id,
            name: actor.name,
            mailing,
            to,
            file: files.shown(path),
            kept: isKept,
          });
          tick();
        }
        if (toWrite.length > 0) await (await leakGate()).pass(toWrite);
        if (!dryRun) await files.writeAll(toWrite);
        written.push(...toWrite.map(({ path }) => path));
        return { made, failure: null };
      } catch (failure) {
        const takesBack = isLeak(failure);
        if (takesBack && !dryRun) for (const path of written) await files.remove(path);
        return { made: [], failure, ...(takesBack ? { takesBack } : {}) };
      }
    },
  };
}
