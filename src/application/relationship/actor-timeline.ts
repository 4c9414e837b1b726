// Reads everything that was between the team and one actor, in order.
import type { Actor } from "../../domain/actors/actor.ts";
import { hasApplied } from "../../domain/actors/application-titles.ts";
import { type TimelineEvent, timelineOf } from "../../domain/relationship/timeline.ts";
import type { StoreReader } from "../../store/store.ts";

export async function actorTimeline(actor: Actor, store: StoreReader): Promise<TimelineEvent[]> {
  const { id, submitted, programme } = actor;
  const of = { actor: id };
  const [allBounced, phrases] = await Promise.all([store.bouncedAddresses(), store.sourcePhrases()]);
  const addresses = new Set([...actor.emails, ...actor.people.flatMap(({ emails }) => emails)]);
  const bounced = allBounced.filter(({ address }) => addresses.has(address));
  return timelineOf({
    ...{ submitted, programme, bounced, applied: hasApplied(actor, phrases) },
    contacts: await store.contacts(of),
    prepared: await store.prepared(of),
    assessments: await store.assessments(id),
    objections: await store.objections(of),
    attendance: await store.meetings.attendance(of),
    meetings: await store.meetings.all(),
    projects: await store.projects.all(),
    consents: await store.projects.consents(of),
    agreements: await store.relations.agreements(of),
    between: await store.relations.betweenActors(of),
  });
}
