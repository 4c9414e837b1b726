// Reads all that the mission page shows: actors, ranking, what is due, possible duplicates and figures.

import { hasApplied } from "../../domain/actors/application-titles.ts";
import { agendaOf, type StepAgenda } from "../../domain/cadence/agenda.ts";
import type { Duplicate } from "../../domain/matching/find-duplicates.ts";
import { type DerivedPlace, derivedPlace } from "../../domain/places/derived-place.ts";
import type { Priority } from "../../domain/priority/ranking.ts";
import { actorsNamedBy, type TimelineEvent, timelineOf } from "../../domain/relationship/timeline.ts";
import { type Figure, missionFigures } from "../../domain/reporting/mission-figures.ts";
import { type ReportPeriod, yearOf } from "../../domain/reporting/report-period.ts";
import type { Suggestion } from "../../domain/situations/situation.ts";
import { wordsOf } from "../../domain/suggesting/words-of-language.ts";
import { possibleDuplicates } from "../actors/possible-duplicates.ts";
import { type Ranked, rankActors } from "../ranking/rank-actors.ts";
import { namesOf } from "../relationship/actor-timeline.ts";
import { inGroups, suggestInOrder, suggestingFor } from "../suggesting/many-suggestions.ts";
import { learnFrom, openSuggester, suggestingJob } from "../suggesting/open-suggester.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import { type ExportedActor, exportedActors } from "./exported-actors.ts";
import { missionRecords } from "./mission-report.ts";

export interface ViewedActor extends ExportedActor {
  /** Null when the ranking leaves it out. */
  ranked: (Ranked & { priority: Priority }) | null;
  events: readonly TimelineEvent[];
  place: Pick<DerivedPlace, "department" | "intercommunality">;
  /** What the texts of the actor suggest, with quotations; null when its last assessment gave a situation. */
  suggestion: Suggestion | null;
}

export interface WholeMission {
  today: string;
  /** The ranked actors in order, then the others by name. */
  actors: readonly ViewedActor[];
  agenda: StepAgenda;
  duplicates: readonly Duplicate[];
  period: ReportPeriod;
  figures: readonly Figure[];
  /** How many actors are not on the page. */
  left: number;
}

export async function wholeMission(most: number, host: ApplicationHost): Promise<WholeMission> {
  const workspace = await host.workspace();
  const store = await workspace.store();
  const ranking = await rankActors(host);
  const records = await missionRecords(host);
  const period = yearOf(Number(ranking.today.slice(0, 4)));
  const [projects, consents, agreements, between, bounced, phrases] = await Promise.all([
    store.projects.all(),
    store.projects.consents(),
    store.relations.agreements(),
    store.relations.betweenActors(),
    store.bouncedAddresses(),
    store.sourcePhrases(),
  ]);
  const ranks = new Map(ranking.ranked.map(({ id }, place) => [id, place]));
  const explained = new Map(
    (await ranking.explain(ranking.ranked.slice(0, most))).map((line) => [line.id, line] as const),
  );
  const places = await host.places();
  const names = await namesOf(actorsNamedBy({ between, consents, agreements }), store);
  const { viewed, left } = await firstActors(ranks, most, host);
  const suggestions = await suggestionsOf(viewed.filter(isUnsettled), host);
  const actors = viewed.map((exported): ViewedActor => {
    const { actor } = exported;
    const addresses = new Set([...actor.emails, ...actor.people.flatMap(({ emails }) => emails)]);
    const own = <T extends { actor: string }>(facts: readonly T[]) =>
      facts.filter((fact) => fact.actor === actor.id);
    const events = timelineOf({
      ...{ submitted: actor.submitted, programme: actor.programme, applied: hasApplied(actor, phrases) },
      ...{ contacts: exported.contacts, prepared: exported.prepared, assessments: exported.assessments },
      ...{ objections: exported.objections, attendance: own(records.attendance), meetings: records.meetings },
      ...{ projects, consents: own(consents), agreements: own(agreements) },
      between: between.filter((fact) => fact.actor === actor.id || fact.other === actor.id),
      bounced: bounced.filter(({ address }) => addresses.has(address)),
      names,
    });
    return {
      ...{ ...exported, ranked: explained.get(actor.id) ?? null, events },
      place: derivedPlace(actor, places),
      suggestion: suggestions.get(actor.id) ?? null,
    };
  });
  const place = ({ actor }: ViewedActor) => ranks.get(actor.id) ?? Number.POSITIVE_INFINITY;
  return {
    ...{ today: ranking.today, period, left },
    actors: actors.sort((a, b) => place(a) - place(b) || (a.actor.name < b.actor.name ? -1 : 1)),
    agenda: agendaOf(ranking.steps, ranking.today),
    duplicates: (await possibleDuplicates(host, store)).pairs,
    figures: missionFigures(records, period),
  };
}

/** At most `most` actors, of the ranked ones only the first; `left`: how many others there are. */
async function firstActors(ranks: ReadonlyMap<string, number>, most: number, host: ApplicationHost) {
  const viewed: ExportedActor[] = [];
  let left = 0;
  for await (const exported of exportedActors(host)) {
    if ((ranks.get(exported.actor.id) ?? 0) >= most || viewed.length >= most) left += 1;
    else viewed.push(exported);
  }
  return { viewed, left };
}

const isUnsettled = ({ assessments }: ExportedActor) =>
  (assessments.at(-1)?.situation ?? "unknown") === "unknown";

/** For how many actors suggestions are made at a time. */
const readTogether = 200;

/** What the texts of some actors suggest, by actor. */
async function suggestionsOf(actors: readonly ExportedActor[], host: ApplicationHost) {
  const workspace = await host.workspace();
  const suggesting = await openSuggester(host, workspace);
  const job = suggestingJob(suggesting, await learnFrom(workspace, suggesting));
  const suggested = suggestInOrder(inGroups(actors, readTogether), {
    count: actors.length,
    textsOf: ({ actor }) => ({ texts: wordsOf(actor), isUnread: false }),
    here: suggestingFor(job, suggesting.suggester),
    startThreads: () => host.suggestingThreads(job),
  });
  const suggestions = new Map<string, Suggestion>();
  for await (const { members, suggestions: some } of suggested)
    for (const [at, { actor }] of members.entries()) suggestions.set(actor.id, some[at]!.suggestion);
  return suggestions;
}
