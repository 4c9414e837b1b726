// Adds to the first lines of a ranking what the texts of each actor say: by which channel it would rather be reached, and that there was an exchange.

import type { Priority } from "../../domain/priority/ranking.ts";
import { type ChannelWish, channelWishes } from "../../domain/relationship/preferred-channel.ts";
import { tellsOfExchange } from "../../domain/relationship/told-exchange.ts";
import { readActors } from "../documents/actors-in-order.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** A ranking that a person reads is no longer: the texts of a whole country are not read for it. */
export const mostReadForWishes = 1000;

export async function withWishes<Line extends { id: string; priority: Priority }>(
  lines: readonly Line[],
  host: ApplicationHost,
): Promise<(Line & { wishes?: readonly ChannelWish[] })[]> {
  const store = await (await host.workspace()).store();
  const actors = await readActors(
    lines.map(({ id }) => id),
    store,
  );
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return lines.map((line) => {
    const actor = byId.get(line.id);
    if (actor === undefined) return line;
    const wishes = channelWishes(actor);
    const priority = tellsOfExchange(actor) ? toldInNotes(line.priority) : line.priority;
    return { ...line, priority, ...(wishes.length > 0 ? { wishes } : {}) };
  });
}

const toldInNotes = (priority: Priority): Priority => ({
  ...priority,
  reasons: priority.reasons.map((reason) =>
    reason.because.criterion === "not_contacted" && reason.because.at === null
      ? { ...reason, because: { ...reason.because, isToldInNotes: true } }
      : reason,
  ),
});
