// Reads the actors of a document in batches, so that memory does not grow with the list.
import type { Actor } from "../../domain/actors/actor.ts";
import type { ProgressReport } from "../../ports/progress.ts";
import type { StoreReader } from "../../store/store.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** Actors read at a time. */
const batchSize = 64;

/** Yields the actors that still exist, in the order asked. Ends early when interrupted. */
export async function* actorsInOrder(
  ids: readonly string[],
  store: StoreReader,
  progress: ProgressReport,
  { interrupted }: Pick<ApplicationHost, "interrupted">,
): AsyncGenerator<Actor> {
  let done = 0;
  try {
    for (let start = 0; start < ids.length; start += batchSize)
      for (const actor of await readActors(ids.slice(start, start + batchSize), store)) {
        if (interrupted.aborted) return;
        progress.update({ done, total: ids.length, shown: done++ });
        yield actor;
      }
  } finally {
    progress.end();
  }
}

/** Returns the actors that still exist, in the order of `ids`. */
export async function readActors(ids: readonly string[], store: StoreReader): Promise<Actor[]> {
  const byId = new Map<string, Actor>();
  for await (const actor of store.actors({ ids })) byId.set(actor.id, actor);
  return ids.flatMap((id) => byId.get(id) ?? []);
}
