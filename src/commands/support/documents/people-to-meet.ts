import { judgeOf } from "../../../application/ranking/rank-actors.ts";
import type { Actor } from "../../../domain/actors/actor.ts";
import { type Meeting, meetingAt } from "../../../domain/documents/person-to-meet.ts";
import type { CommandHost } from "../command-host.ts";
import { Progress } from "../progress-line.ts";
import { readActors } from "./mailing-run.ts";

/** Actors read at a time. */
const batchSize = 64;

/**
 * These actors with the person to write to, in the order asked; ends early when interrupted. `open` takes away the people and
 * addresses that may not be used.
 */
export async function* meetings(
  ids: readonly string[],
  open: (actor: Actor) => Actor,
  world: CommandHost,
): AsyncGenerator<{ actor: Actor; meeting: Meeting }> {
  const workspace = await world.workspace();
  const [store, judge] = await Promise.all([workspace.store(), judgeOf(workspace, world.now())]);
  const progress = new Progress(world, world.text.actors.progress);
  for (let start = 0; start < ids.length; start += batchSize) {
    const some = await readActors(ids.slice(start, start + batchSize), store);
    for (const [index, actor] of some.map(open).entries()) {
      if (world.interrupted.aborted) return;
      const done = start + index;
      progress.update({ done, total: ids.length, shown: done });
      yield { actor, meeting: meetingAt(actor, judge) };
    }
  }
  progress.end();
}
