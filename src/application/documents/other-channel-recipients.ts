// Leaves out of a mailing to many the actors that prefer another channel.

import { meetingAt } from "../../domain/documents/person-to-meet.ts";
import type { ObjectionChannel } from "../../domain/objections/objection.ts";
import { channelWishes, wishAgainst } from "../../domain/relationship/preferred-channel.ts";
import { judgeOf } from "../ranking/rank-actors.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import { readActors } from "./actors-in-order.ts";
import type { AskedSelection, ExcludedRecipient, Selection } from "./select-recipients.ts";

/** Actors read at a time. */
const batchSize = 256;

/** Changes nothing for actors named one by one: a preference is no refusal. */
export async function withoutOtherChannel(
  selection: Selection,
  { actor }: Pick<AskedSelection, "actor">,
  channel: ObjectionChannel,
  host: ApplicationHost,
): Promise<Selection> {
  if (actor.length > 0) return selection;
  const workspace = await host.workspace();
  const [store, judge] = await Promise.all([workspace.store(), judgeOf(workspace, host.now())]);
  const excluded: ExcludedRecipient[] = [];
  for (let start = 0; start < selection.ids.length && !host.interrupted.aborted; start += batchSize)
    for (const whole of await readActors(selection.ids.slice(start, start + batchSize), store)) {
      const wishes = channelWishes(whole);
      if (wishes.length === 0) continue;
      const { person } = meetingAt(selection.open(whole), judge);
      const wish = wishAgainst(wishes, channel, person?.fullName ?? null);
      if (wish !== null) excluded.push({ code: "actor-prefers", actor: whole.id, name: whole.name, wish });
    }
  if (excluded.length === 0) return selection;
  const others = new Set(excluded.map((recipient) => recipient.actor));
  return {
    ...selection,
    ids: selection.ids.filter((id) => !others.has(id)),
    excluded: [...selection.excluded, ...excluded],
  };
}
