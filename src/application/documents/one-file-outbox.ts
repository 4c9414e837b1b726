// Writes all messages of a mailing into one file, to print at once.

import type { ApplicationHost } from "../workspace/application-host.ts";
import type { Outbox, ReadyDocument } from "./prepare-mailing.ts";

interface OneFileOrder<Content> {
  path: string;
  replace: boolean;
  dryRun: boolean;
  render(contents: readonly Content[]): Promise<Uint8Array>;
  /** All texts of the part for one recipient. */
  passagesOf(content: Content): readonly string[];
}

/** Collects all messages and writes them as one file at the end. */
export function oneFileOutbox<Content>(
  { path, replace, dryRun, render, passagesOf }: OneFileOrder<Content>,
  { files, leakGate }: ApplicationHost,
): Outbox<Content> {
  const all: ReadyDocument<Content>[] = [];
  return {
    async deliver(ready, tick) {
      all.push(...ready);
      for (const _ of ready) tick();
      return { made: [], failure: null };
    },
    async finish() {
      try {
        if (all.length > 0) {
          // Each part is searched by itself: what one recipient may read may be a leak in the part of another.
          await (await leakGate()).pass(
            all.map(({ actor: { id, name }, content }) => ({
              ...{ path, part: name, content: "", passages: passagesOf(content), recipients: [id] },
            })),
          );
          const content = await render(all.map((ready) => ready.content));
          if (!dryRun) await files.write(path, content, { replace });
        }
      } catch (failure) {
        return { made: [], failure };
      }
      const file = files.shown(path);
      return {
        made: all.map(({ actor, mailing, to }) => ({
          ...{ actor: actor.id, name: actor.name, mailing, to, file, kept: false },
        })),
        failure: null,
      };
    },
  };
}
