// Adds to the first lines of a ranking by which channel each actor would rather be reached.

import { type ChannelWish, channelWishes } from "../../domain/relationship/preferred-channel.ts";
import { readActors } from "../documents/actors-in-order.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** What a person reads of a ranking: the texts of a whole country are not read for it. */
const mostReadForWishes = 1000;

export async function withWishes<Line extends { id: string }>(
  lines: readonly Line[],
  host: ApplicationHost,
): Promise<(Line & { wishes?: readonly ChannelWish[] })[]> {
  if (lines.length > mostReadForWishes) return [...lines];
  const store = await (await host.workspace()).store();
  const actors = await readActors(
    lines.map(({ id }) => id),
    store,
  );
  const wishes = new Map(actors.map((actor) => [actor.id, channelWishes(actor)]));
  return lines.map((line) => {
    const own = wishes.get(line.id) ?? [];
    return own.length === 0 ? line : { ...line, wishes: own };
  });
}
