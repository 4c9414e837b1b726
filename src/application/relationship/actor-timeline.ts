// Reads everything that happened between the team and one actor, in order.
import type { Actor } from "../../domain/actors/actor.ts";
import { hasApplied } from "../../domain/actors/application-titles.ts";
import { actorsNamedBy, type TimelineEvent, timelineOf } from "../../domain/relationship/timeline.ts";
import type { StoreReader } from "../../store/store.ts";

export async function actorTimeline(actor: Actor, store: StoreReader): Promise<TimelineEvent[]> {
  const { id, submitted, programme } = actor;
  const of = { actor: id };
  const [allBounced, phrases] = await Promise.all([store.bouncedAddresses(), store.sourcePhrases()]);
  const addresses = new Set([...actor.emails, ...actor.people.flatMap(({ emails }) => emails)]);
  const bounced = allBounced.filter(({ address }) => addresses.has(address));
  const others = {
    consents: await store.projects.consents(of),
    agreements: await store.relations.agreements(of),
    between: await store.relations.betweenActors(of),
  };
  return timelineOf({
    ...{ submitted, programme, bounced, applied: hasApplied(actor, phrases) },
    contacts: await store.contacts(of),
    prepared: await store.prepared(of),
    assessments: await store.assessments(id),
    objections: await store.objections(of),
    attendance: await store.meetings.attendance(of),
    meetings: await store.meetings.all(),
    projects: await store.projects.all(),
    ...others,
    names: await namesOf(actorsNamedBy(others), store),
  });
}

/** The names of actors by their identifiers, without actors that no longer exist. */
export async function namesOf(
  ids: Iterable<string>,
  store: Pick<StoreReader, "actor">,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const id of ids) {
    const name = (await store.actor(id))?.name;
    if (name !== undefined) names.set(id, name);
  }
  return names;
}
