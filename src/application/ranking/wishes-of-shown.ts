// Adds to the first lines of a ranking what the texts of each actor say: by which channel it would rather be reached, and that there was an exchange.

import type { PlannedStep } from "../../domain/cadence/agenda.ts";
import { type ContactAction, isPromised } from "../../domain/cadence/contact-cadence.ts";
import type { ObjectionChannel } from "../../domain/objections/objection.ts";
import type { Priority } from "../../domain/priority/ranking.ts";
import { type ChannelWish, channelWishes, wishAgainst } from "../../domain/relationship/preferred-channel.ts";
import { tellsOfExchange } from "../../domain/relationship/told-exchange.ts";
import { readActors } from "../documents/actors-in-order.ts";
import { openDoors } from "../objections/open-doors.ts";
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

const actionBy: Readonly<Partial<Record<ObjectionChannel, ContactAction>>> = {
  email: "mail",
  post: "letter",
};

/**
 * Nobody is called who would rather be written to, unless a call was promised, or an objection closes what they wish: the step is
 * what they wish.
 */
export async function byWishedChannel(
  steps: readonly PlannedStep[],
  host: ApplicationHost,
): Promise<PlannedStep[]> {
  const calls = steps
    .filter((step) => step.action === "call" && !isPromised(step))
    .slice(0, mostReadForWishes);
  if (calls.length === 0) return [...steps];
  const store = await (await host.workspace()).store();
  const doors = await openDoors(host, store);
  const actors = await readActors([...new Set(calls.map(({ actor }) => actor))], store);
  const byId = new Map(actors.map((actor) => [actor.id, { actor, wishes: channelWishes(actor) }]));
  const wished = new Map<PlannedStep, ContactAction>();
  for (const step of calls) {
    const { actor, wishes = [] } = byId.get(step.actor) ?? {};
    const wish = wishAgainst(wishes, "phone", step.person);
    const action = wish === null || wish.isAvoided ? undefined : actionBy[wish.channel];
    if (actor !== undefined && action !== undefined && doors.open(actor, wish!.channel).closed === null)
      wished.set(step, action);
  }
  return steps.map((step) => ({ ...step, action: wished.get(step) ?? step.action }));
}

const toldInNotes = (priority: Priority): Priority => ({
  ...priority,
  reasons: priority.reasons.map((reason) =>
    reason.because.criterion === "not_contacted" && reason.because.at === null
      ? { ...reason, because: { ...reason.because, isToldInNotes: true } }
      : reason,
  ),
});
