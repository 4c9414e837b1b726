// Finds the person to write to at each actor.
import type { Actor } from "../../domain/actors/actor.ts";
import { type Meeting, meetingAt } from "../../domain/documents/person-to-meet.ts";
import type { ProgressReport } from "../../ports/progress.ts";
import { judgeOf } from "../ranking/rank-actors.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import { actorsInOrder } from "./actors-in-order.ts";

/** Yields actors in the order of `ids`; ends early when interrupted. `open` removes the people and addresses that may not be used. */
export async function* peopleToMeet(
  ids: readonly string[],
  open: (actor: Actor) => Actor,
  progress: ProgressReport,
  host: ApplicationHost,
): AsyncGenerator<{ actor: Actor; meeting: Meeting }> {
  const workspace = await host.workspace();
  const [store, judge] = await Promise.all([workspace.store(), judgeOf(workspace, host.now())]);
  for await (const whole of actorsInOrder(ids, store, progress, host)) {
    const actor = open(whole);
    yield { actor, meeting: meetingAt(actor, judge) };
  }
}
