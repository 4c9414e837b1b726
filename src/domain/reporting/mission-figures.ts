/** Counts the figures of a mission in a period, from its dated records and the hours in the settings. */
import type { Disclosure } from "../audience/disclosure.ts";
import type { MeetingRecord } from "../meetings/meeting-record.ts";
import type { CooperationProject } from "../projects/cooperation-project.ts";
import { metUs } from "../relationship/contact.ts";
import type { SituationOrUnknown } from "../situations/situation.ts";
import { daysBetween } from "../values/days.ts";
import { groupedBy } from "../values/grouped-by.ts";
import { fold } from "../values/spelling.ts";
import { hoursOf } from "./exchange-hours.ts";
import {
  byMonth,
  compareKeys,
  countsByActor,
  type FigurePart,
  firstSpellings,
  inOrder,
  mostFirst,
  partsOf,
  partsOfActors,
} from "./figure-parts.ts";
import type { MissionRecords, ReportedActor } from "./mission-records.ts";
import { factsIn, type PeriodFacts } from "./period-facts.ts";
import { isWithin, type ReportPeriod } from "./report-period.ts";

/** The identifiers of the figures. Their names and definitions are in `text/fr/reporting.ts` and `text/en/reporting.ts`. */
const figureIds = [
  "known",
  "contacted",
  "came",
  "reached",
  "met",
  "answered",
  "hard_to_ask",
  "exchanges",
  "documents",
  "meetings",
  "attendances",
  "surveyed",
  "survey_answers",
  "changes",
  "needs",
  "refusals",
  "partial_refusals",
  "projects",
  "shared",
  "recipients",
  "introductions",
  "delay_contact",
  "delay_exchange",
  "hours",
] as const;
export type FigureId = (typeof figureIds)[number];

/** How figures are broken down. One thing may count in several parts of `theme` and `need`, and in one part of any other breakdown. */
export const breakdowns = [
  "situation",
  "kind",
  "department",
  "programme",
  "channel",
  "document",
  "theme",
  "change",
  "need",
  "month",
  "outcome",
] as const;
export type Breakdown = (typeof breakdowns)[number];

/** Whether the parts of a breakdown sum to the whole. */
export const isPartition = (breakdown: Breakdown): boolean => breakdown !== "theme" && breakdown !== "need";

export interface Figure {
  id: FigureId;
  unit:
    | "actors"
    | "people"
    | "exchanges"
    | "documents"
    | "meetings"
    | "answers"
    | "needs"
    | "projects"
    | "recipients"
    | "introductions"
    | "days"
    | "hours";
  /** Null when there is nothing to count: without an exchange there is no delay. */
  value: number | null;
  /** The figure whose actors include those of this one; null when there is none. */
  of: FigureId | null;
  /** The actors that are counted, or the actors of the things counted, each once; empty for `meetings` and `hours`. */
  actors: readonly string[];
  /** For each of `actors`, in order, its number of things or days. Absent where each counts once, and for `recipients`. */
  counts?: readonly number[];
  parts: Partial<Record<Breakdown, readonly FigurePart[]>>;
}

/** The situations in which actors may find it hard to ask for support: they planned nothing, or nobody knows. */
const hardToAsk: readonly SituationOrUnknown[] = ["unplanned", "unknown"];

export function missionFigures(records: MissionRecords, period: ReportPeriod): Figure[] {
  const facts = factsIn(records, period);
  const ofActors = actorCounter(facts);
  return [
    ...actorsReached(facts, ofActors),
    ...thingsDone(facts),
    ofActors(
      "surveyed",
      facts.surveyed.map(({ actor }) => actor),
      "known",
    ),
    ofThings("survey_answers", "answers", facts.returned.length, {
      ...countsByActor(facts.returned.flatMap(({ actor }) => actor ?? [])),
    }),
    changesOf(facts),
    needsOf(records, period, facts),
    ofActors("refusals", facts.refusing.outright, "known"),
    ofActors("partial_refusals", facts.refusing.partial, "known"),
    ...projectFigures(records, facts),
    ...delays(records, period, facts),
    ofThings("hours", "hours", hoursOf(facts.exchanges, records)),
  ];
}

/** Makes a figure that counts each actor once, broken down by situation, kind, département, programme and theme. */
type ActorCounter = (id: FigureId, ids: Iterable<string>, of: FigureId | null) => Figure;

function actorCounter({ byId, situations }: PeriodFacts): ActorCounter {
  const spelling = firstSpellings([...byId.values()].flatMap(({ themes }) => themes));
  return (id, ids, of) => {
    const actors = inOrder([...new Set(ids)].filter((one) => byId.has(one)));
    const counted = actors.map((actor) => byId.get(actor)!);
    const partsBy = (keysOf: (actor: ReportedActor) => string | null | readonly string[]) =>
      partsOfActors(counted, ({ id }) => id, keysOf);
    return {
      ...{ id, unit: "actors", value: actors.length, of, actors },
      parts: {
        situation: partsBy((actor) => situations.get(actor.id) ?? "unknown"),
        kind: partsBy(({ kind }) => kind),
        department: partsBy(({ department }) => department),
        programme: partsBy(({ programme }) => programme),
        theme: partsBy(({ themes }) => themes.map((theme) => spelling.get(theme) ?? theme)),
      },
    };
  };
}

const ofThings = (
  id: FigureId,
  unit: Figure["unit"],
  value: number | null,
  given: Partial<Pick<Figure, "of" | "actors" | "counts" | "parts">> = {},
): Figure => ({ id, unit, value, of: null, actors: [], parts: {}, ...given });

/** The figures about whom the mission knows, contacted, reached and met, who came to it and who answered. */
function actorsReached(facts: PeriodFacts, ofActors: ActorCounter): Figure[] {
  const { byId, exchanges, real, there, reached, returned } = facts;
  const here = there.map(({ actor }) => actor);
  const wrote = exchanges.filter(({ received }) => received).map(({ actor }) => actor);
  const cameToUs = there.filter(({ meeting }) => facts.ourMeetings.has(meeting)).map(({ actor }) => actor);
  const seen = real.filter(({ channel }) => channel === "visit" || channel === "meeting");
  const wasHardToAsk = (id: string) =>
    byId.has(id) && hardToAsk.includes(facts.situationBefore.get(id) ?? "unknown") && !facts.hasAsked(id);
  return [
    ofActors("known", byId.keys(), null),
    ofActors("contacted", [...exchanges.map(({ actor }) => actor), ...reached], "known"),
    ofActors("came", [...wrote, ...cameToUs].filter(facts.cameFirst), "contacted"),
    ofActors("reached", reached, "contacted"),
    ofActors("met", [...seen.map(({ actor }) => actor), ...here], "reached"),
    ofActors("answered", [...wrote, ...returned.flatMap(({ actor }) => actor ?? [])], "known"),
    ofActors("hard_to_ask", [...reached].filter(wasHardToAsk), "reached"),
  ];
}

/** What the team did: exchanges, documents, meetings. */
function thingsDone({ exchanges, prepared, meetings, there }: PeriodFacts): Figure[] {
  return [
    ofThings("exchanges", "exchanges", exchanges.length, {
      ...countsByActor(exchanges.map(({ actor }) => actor)),
      parts: {
        channel: partsOf(exchanges.map(({ actor, channel }) => [actor, [channel]])),
        month: byMonth(exchanges),
      },
    }),
    ofThings("documents", "documents", prepared.length, {
      ...countsByActor(prepared.map(({ actor }) => actor)),
      parts: { document: partsOf(prepared.map(({ actor, document }) => [actor, [document]])) },
    }),
    ofThings("meetings", "meetings", meetings.length),
    ofThings("attendances", "people", presences(meetings, there), {
      ...countsByActor(there.map(({ actor }) => actor)),
    }),
  ];
}

/** Counts attendances: those noted by name or, when it is larger, the head count of a meeting of ours, since many sign no sheet. */
function presences(meetings: readonly MeetingRecord[], there: readonly { meeting: string }[]): number {
  const byMeeting = groupedBy(there, ({ meeting }) => meeting);
  return meetings.reduce((sum, { id, convenedBy, headcount }) => {
    const named = byMeeting.get(id)?.length ?? 0;
    return sum + (convenedBy === "us" ? Math.max(named, headcount ?? 0) : named);
  }, 0);
}

/** Actors whose situation is not what it was before the period. */
function changesOf({ byId, situations, situationBefore }: PeriodFacts): Figure {
  const changes = [...byId.keys()].flatMap((id) => {
    const [before, after] = [situationBefore.get(id) ?? "unknown", situations.get(id) ?? "unknown"];
    return before === after ? [] : [{ id, change: `${before}>${after}` }];
  });
  return ofThings("changes", "actors", changes.length, {
    ...{ of: "known", actors: changes.map(({ id }) => id) },
    parts: { change: partsOf(changes.map(({ id, change }) => [id, [change]])) },
  });
}

function needsOf(records: MissionRecords, period: ReportPeriod, { byId }: PeriodFacts): Figure {
  const needs = needsVoiced(records, period, byId);
  const count = needs.reduce((sum, [, voiced]) => sum + voiced.length, 0);
  return ofThings("needs", "needs", count, {
    ...mostFirst(needs.map(([id, voiced]) => [id, voiced.length])),
    parts: { need: partsOf(needs) },
  });
}

function projectFigures(
  records: MissionRecords,
  { projects, disclosures, introductions }: PeriodFacts,
): Figure[] {
  const shared = new Set(disclosures.flatMap(({ shown }) => Object.keys(shown)));
  const takingPart = (of: readonly CooperationProject[]) =>
    countsByActor(of.flatMap(({ who }) => [...new Set(who.map(({ actor }) => actor))]));
  return [
    ofThings("projects", "projects", projects.length, takingPart(projects)),
    ofThings(
      "shared",
      "projects",
      shared.size,
      takingPart(records.projects.filter(({ id }) => shared.has(id))),
    ),
    ofThings("recipients", "recipients", recipientsOf(disclosures), {
      actors: inOrder([
        ...new Set(disclosures.flatMap(({ recipients }) => recipients.flatMap(({ actor }) => actor ?? []))),
      ]),
    }),
    ofThings("introductions", "introductions", introductions.length, {
      ...countsByActor(introductions.flatMap(({ pair }) => pair)),
      parts: { outcome: partsOf(introductions.map(({ pair, outcome }) => [pair[0], [outcome]])) },
    }),
  ];
}

/** Counts each recipient once, however often it received something. */
const recipientsOf = (disclosures: readonly Disclosure[]): number =>
  new Set(disclosures.flatMap(({ recipients }) => recipients.map(({ actor, name }) => actor ?? fold(name))))
    .size;

/** For each actor the needs of its last assessment in the period. */
function needsVoiced(
  { assessments }: MissionRecords,
  period: ReportPeriod,
  byId: ReadonlyMap<string, ReportedActor>,
): (readonly [string, readonly string[]])[] {
  const newest = new Map<string, readonly string[]>();
  for (const { actor, at, needs } of assessments)
    if (isWithin(at, period) && byId.has(actor)) newest.set(actor, needs);
  return [...newest].filter(([, needs]) => needs.length > 0).sort(([a], [b]) => compareKeys(a, b));
}

/**
 * Two median delays in days. The first is from the application to our first attempt, for actors whose first attempt is in the period; the
 * second from that attempt to the first real exchange, for actors whose first real exchange is in the period. A message that we received is no
 * attempt.
 */
function delays({ contacts }: MissionRecords, period: ReportPeriod, { byId }: PeriodFacts): Figure[] {
  const firstAttempts = new Map<string, string>();
  const firstRealExchanges = new Map<string, string>();
  const earliest = (days: Map<string, string>, actor: string, at: string) => {
    if (at < (days.get(actor) ?? "9999")) days.set(actor, at);
  };
  for (const { actor, at, outcome, received } of contacts) {
    if (!received) earliest(firstAttempts, actor, at);
    if (metUs.includes(outcome)) earliest(firstRealExchanges, actor, at);
  }
  const toContact: [string, number][] = [];
  const toExchange: [string, number][] = [];
  for (const [id, { submitted }] of byId) {
    const [contacted, spoken] = [firstAttempts.get(id), firstRealExchanges.get(id)];
    if (submitted && contacted && isWithin(contacted, period) && submitted <= contacted)
      toContact.push([id, daysBetween(submitted, contacted)]);
    if (contacted && spoken && isWithin(spoken, period) && contacted <= spoken)
      toExchange.push([id, daysBetween(contacted, spoken)]);
  }
  const figure = (id: FigureId, delays: readonly (readonly [string, number])[]): Figure => ({
    ...{ id, unit: "days", value: median(delays.map(([, days]) => days)), of: null, parts: {} },
    ...mostFirst(delays),
  });
  return [figure("delay_contact", toContact), figure("delay_exchange", toExchange)];
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
