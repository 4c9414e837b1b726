// Adds to the lines of a ranking, and to steps, what the texts of actors say: preferred channels and days, earlier exchanges.

import type { PlannedStep } from "../../domain/cadence/agenda.ts";
import { type ContactAction, isPromised } from "../../domain/cadence/contact-cadence.ts";
import type { ObjectionChannel } from "../../domain/objections/objection.ts";
import type { Priority } from "../../domain/priority/ranking.ts";
import { type ContactCondition, contactConditions } from "../../domain/relationship/contact-conditions.ts";
import { type ChannelWish, channelWishes, wishAgainst } from "../../domain/relationship/preferred-channel.ts";
import { type ReachingHint, reachingHints, wishesVisit } from "../../domain/relationship/reaching-hints.ts";
import { type ToldInNotes, toldInNotes } from "../../domain/relationship/told-exchange.ts";
import { onWishedDay, wishedDays } from "../../domain/relationship/wished-days.ts";
import { readActors } from "../documents/actors-in-order.ts";
import { missionCadence } from "../follow-up/actor-outlooks.ts";
import { permissionsInUse } from "../objections/permissions-in-use.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** For how many lines or steps texts are read. */
export const mostReadForWishes = 1000;

export async function withWishes<Line extends { id: string; priority: Priority }>(
  lines: readonly Line[],
  host: ApplicationHost,
): Promise<(Line & { wishes?: readonly ChannelWish[]; conditions?: readonly ContactCondition[] })[]> {
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
    const conditions = contactConditions(actor);
    const notedExchange = toldInNotes(actor);
    const priority = notedExchange === null ? line.priority : withNotesTold(line.priority, notedExchange);
    return {
      ...line,
      priority,
      ...(wishes.length > 0 ? { wishes } : {}),
      ...(conditions.length > 0 ? { conditions } : {}),
    };
  });
}

const actionBy: Readonly<Partial<Record<ObjectionChannel, ContactAction>>> = {
  email: "mail",
  post: "letter",
};

/**
 * Leaves promised steps as they are. Replaces a call by a visit that they wish, or by the channel that they prefer unless an objection closes
 * it. Moves calls and visits to a day on which the person can be reached.
 */
export async function asWished(
  steps: readonly PlannedStep[],
  today: string,
  host: ApplicationHost,
): Promise<PlannedStep[]> {
  const free = steps.filter((step) => !isPromised(step)).slice(0, mostReadForWishes);
  if (free.length === 0) return [...steps];
  const workspace = await host.workspace();
  const store = await workspace.store();
  const [permissions, { workingDays }, actors] = await Promise.all([
    permissionsInUse(host, store),
    missionCadence(workspace),
    readActors([...new Set(free.map(({ actor }) => actor))], store),
  ]);
  const byId = new Map(
    actors.map((actor) => [actor.id, { actor, wishes: channelWishes(actor), hints: reachingHints(actor) }]),
  );
  const wished = new Map<PlannedStep, PlannedStep>();
  for (const step of free) {
    const read = byId.get(step.actor);
    if (read === undefined) continue;
    const { actor, wishes, hints } = read;
    const isOpen = (channel: ObjectionChannel) => permissions.open(actor, channel).closed === null;
    const action = step.action === "call" ? actionWished(step, wishes, hints, isOpen) : step.action;
    const isMet = action === "call" || action === "visit";
    const days = isMet && step.on >= today ? wishedDays(hints, step.person, actor.people) : null;
    wished.set(step, { ...step, action, on: onWishedDay(step.on, days, workingDays) });
  }
  return steps.map((step) => wished.get(step) ?? step);
}

function actionWished(
  { action, person }: PlannedStep,
  wishes: readonly ChannelWish[],
  hints: readonly ReachingHint[],
  isOpen: (channel: ObjectionChannel) => boolean,
): PlannedStep["action"] {
  if (hints.some((hint) => wishesVisit(hint.words) && (hint.person === null || hint.person === person)))
    return "visit";
  const wish = wishAgainst(wishes, "phone", person);
  const instead = wish === null || wish.isAvoided ? undefined : actionBy[wish.channel];
  return instead !== undefined && isOpen(wish!.channel) ? instead : action;
}

const withNotesTold = (priority: Priority, told: ToldInNotes): Priority => ({
  ...priority,
  reasons: priority.reasons.map((reason) =>
    reason.because.criterion === "not_contacted" && reason.because.at === null
      ? { ...reason, because: { ...reason.because, toldInNotes: told } }
      : reason,
  ),
});
