/** The figures of a mission in a period: each counted in one place, from dated facts alone. */
import type { Disclosure } from "../audience/disclosure.ts";
import { wasThere } from "../meetings/attendance.ts";
import { metUs } from "../relationship/contact.ts";
import { isPresence } from "../relationship/standing-promise.ts";
import type { SituationOrUnknown } from "../situations/situation.ts";
import { dayAfter, daysBetween } from "../values/days.ts";
import { fold } from "../values/spelling.ts";
import { hoursOf } from "./exchange-hours.ts";
import { introductionsMade } from "./introductions-made.ts";
import { knownSince } from "./known-since.ts";
import type { MissionRecords, ReportedActor, SurveyReturn } from "./mission-records.ts";
import { isWithin, type ReportPeriod } from "./report-period.ts";

/** What each figure counts; its words are those of the glossary, and its definition stands with the sentences. */
export const figureIds = [
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

/** By what a figure is told apart. In the first ones each actor has one place; in the others it may have several. */
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

/** Of breakdowns of this kind, the parts make up the whole. */
export const isPartition = (breakdown: Breakdown): boolean => breakdown !== "theme" && breakdown !== "need";

/** One part of a figure: the actors behind it, when it counts actors. */
export interface FigurePart {
  /** Null when nobody knows: of no département, of no programme. */
  key: string | null;
  count: number;
  actors: readonly string[];
}

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
  /** Null when there is nothing to count from: no delay without an exchange. */
  value: number | null;
  /** The figure it is a part of. */
  of: FigureId | null;
  /** The actors it counts, each once. */
  actors: readonly string[];
  parts: Partial<Record<Breakdown, readonly FigurePart[]>>;
}

/** The prepared documents that go to an actor. */
const messages: readonly string[] = ["mail", "letter"];

/** The situations in which people find it hard to ask: nothing planned, or nobody knows. */
const hardToAsk: readonly SituationOrUnknown[] = ["unplanned", "unknown"];

export function missionFigures(records: MissionRecords, period: ReportPeriod): Figure[] {
  const since = knownSince(records);
  const known = records.actors.filter(({ id }) => since.get(id)! <= period.to);
  const byId = new Map(known.map((actor) => [actor.id, actor]));
  const inPeriod = <T extends { actor: string; at: string }>(facts: readonly T[]) =>
    facts.filter(({ actor, at }) => isWithin(at, period) && byId.has(actor));
  const exchanges = inPeriod(records.contacts);
  const real = exchanges.filter(({ outcome }) => metUs.includes(outcome));
  const prepared = inPeriod(records.prepared);
  // A meeting that is still to come is none yet.
  const meetings = records.meetings.filter(
    ({ date, cancelled }) => cancelled === null && isWithin(date, period) && date <= records.today,
  );
  const dateOf = new Map(meetings.map(({ id, date }) => [id, date]));
  const there = records.attendance.filter((one) => wasThere(one) && dateOf.has(one.meeting));
  const returned = newestReturns(records.returned, period);
  const surveyed = inPeriod(records.surveyed);
  const situations = situationsAt(records, period.to);
  const situationBefore = situationsAt(records, dayBeforeOf(period));
  const refusing = refusalsIn(records, period);
  const disclosures = records.disclosures.filter(({ at }) => isWithin(at, period));
  const introductions = introductionsMade(records, period).filter(({ pair }) =>
    pair.every((actor) => byId.has(actor)),
  );
  const projects = records.projects.filter(({ at }) => at.slice(0, 10) <= period.to);

  // “patrimoine” and “Patrimoine” are one theme, written as the first actor has it.
  const spelling = new Map<string, string>();
  for (const theme of known.flatMap(({ themes }) => themes))
    if (!spelling.has(fold(theme))) spelling.set(fold(theme), theme);
  const ofActors = (id: FigureId, ids: Iterable<string>, of: FigureId | null): Figure => {
    const actors = [...new Set(ids)].filter((one) => byId.has(one)).sort();
    const partsBy = (keysOf: (actor: ReportedActor) => readonly (string | null)[]) =>
      partsOf(actors.map((one) => [one, keysOf(byId.get(one)!)]));
    return {
      ...{ id, unit: "actors", value: actors.length, of, actors },
      parts: {
        situation: partsBy((actor) => [situations.get(actor.id) ?? "unknown"]),
        kind: partsBy(({ kind }) => [kind]),
        department: partsBy(({ department }) => [department]),
        programme: partsBy(({ programme }) => [programme]),
        theme: partsBy(({ themes }) => themes.map((theme) => spelling.get(fold(theme)) ?? theme)),
      },
    };
  };
  const ofThings = (
    id: FigureId,
    unit: Figure["unit"],
    value: number | null,
    given: Partial<Pick<Figure, "of" | "actors" | "parts">> = {},
  ): Figure => ({ id, unit, value, of: null, actors: [], parts: {}, ...given });

  const reached = new Set([...real.map(({ actor }) => actor), ...there.map(({ actor }) => actor)]);
  const ourMeetings = new Set(meetings.filter(({ convenedBy }) => convenedBy === "us").map(({ id }) => id));
  const wroteOrCame = [
    ...exchanges.filter(({ received }) => received),
    ...there.filter(({ meeting }) => ourMeetings.has(meeting)),
  ].map(({ actor }) => actor);
  const firstTried = firstTries(records);
  const firstCame = firstComings(records);
  const cameFirst = (id: string) => (firstCame.get(id) ?? "9999") < (firstTried.get(id) ?? "9999");
  const hasAsked = (id: string) => hasApplied(byId.get(id)!, period) || cameFirst(id);
  const changes = known.flatMap(({ id }) => {
    const [before, after] = [situationBefore.get(id) ?? "unknown", situations.get(id) ?? "unknown"];
    return before === after ? [] : [{ id, change: `${before}>${after}` }];
  });
  const needs = needsVoiced(records, period, byId);
  return [
    ofActors("known", byId.keys(), null),
    ofActors("contacted", [...exchanges.map(({ actor }) => actor), ...reached], "known"),
    ofActors("came", wroteOrCame.filter(cameFirst), "contacted"),
    ofActors("reached", reached, "contacted"),
    ofActors(
      "met",
      [
        ...real
          .filter(({ channel }) => channel === "visit" || channel === "meeting")
          .map(({ actor }) => actor),
        ...there.map(({ actor }) => actor),
      ],
      "reached",
    ),
    ofActors(
      "answered",
      [
        ...exchanges.filter(({ received }) => received).map(({ actor }) => actor),
        ...returned.flatMap(({ actor }) => actor ?? []),
      ],
      "known",
    ),
    ofActors(
      "hard_to_ask",
      [...reached].filter(
        (id) => byId.has(id) && hardToAsk.includes(situationBefore.get(id) ?? "unknown") && !hasAsked(id),
      ),
      "reached",
    ),
    ofThings("exchanges", "exchanges", exchanges.length, {
      parts: {
        channel: partsOf(exchanges.map(({ actor, channel }) => [actor, [channel]])),
        month: byMonth(exchanges),
      },
    }),
    ofThings("documents", "documents", prepared.length, {
      parts: { document: partsOf(prepared.map(({ actor, document }) => [actor, [document]])) },
    }),
    ofThings("meetings", "meetings", meetings.length),
    ofThings("attendances", "people", there.length, {
      actors: [...new Set(there.map(({ actor }) => actor))].sort(),
    }),
    ofActors(
      "surveyed",
      surveyed.map(({ actor }) => actor),
      "known",
    ),
    ofThings("survey_answers", "answers", returned.length),
    ofThings("changes", "actors", changes.length, {
      ...{ of: "known", actors: changes.map(({ id }) => id) },
      parts: { change: partsOf(changes.map(({ id, change }) => [id, [change]])) },
    }),
    ofThings(
      "needs",
      "needs",
      needs.reduce((sum, [, voiced]) => sum + voiced.length, 0),
      {
        actors: needs.map(([id]) => id),
        parts: { need: partsOf(needs) },
      },
    ),
    ofActors("refusals", refusing.outright, "known"),
    ofActors("partial_refusals", refusing.partial, "known"),
    ofThings("projects", "projects", projects.length),
    ofThings("shared", "projects", new Set(disclosures.flatMap(({ shown }) => Object.keys(shown))).size),
    ofThings("recipients", "recipients", recipientsOf(disclosures)),
    ofThings("introductions", "introductions", introductions.length, {
      actors: [...new Set(introductions.flatMap(({ pair }) => pair))].sort(),
      parts: { outcome: partsOf(introductions.map(({ pair, outcome }) => [pair[0], [outcome]])) },
    }),
    ...delays(records, period, byId),
    ofThings("hours", "hours", hoursOf(exchanges, records)),
  ];
}

/** Of each respondent the newest answer by the end of the period, where it is of the period: a later one takes nothing away from it. */
function newestReturns(returned: readonly SurveyReturn[], period: ReportPeriod): SurveyReturn[] {
  const newest = new Map<string, SurveyReturn>();
  for (const one of returned) {
    const key = JSON.stringify([one.survey, one.respondent]);
    const before = newest.get(key);
    if (one.at.slice(0, 10) <= period.to && (!before || before.at <= one.at)) newest.set(key, one);
  }
  return [...newest.values()].filter(({ at }) => isWithin(at, period));
}

/** Each once, however often it received something. */
const recipientsOf = (disclosures: readonly Disclosure[]): number =>
  new Set(disclosures.flatMap(({ recipients }) => recipients.map(({ actor, name }) => actor ?? fold(name))))
    .size;

/** Things and the keys each has, counted by key: the most frequent first, then by key; unknown last. */
function partsOf(
  keyed: readonly (readonly [actor: string, keys: readonly (string | null)[]])[],
): FigurePart[] {
  const parts = new Map<string | null, { count: number; actors: Set<string> }>();
  for (const [actor, keys] of keyed)
    for (const key of new Set(keys)) {
      const part = parts.get(key) ?? { count: 0, actors: new Set<string>() };
      parts.set(key, { count: part.count + 1, actors: part.actors.add(actor) });
    }
  return [...parts]
    .map(([key, { count, actors }]) => ({ key, count, actors: [...actors].sort() }))
    .sort(
      (a, b) => Number(a.key === null) - Number(b.key === null) || b.count - a.count || compare(a.key, b.key),
    );
}

/** Facts by the month of their day, in the order of time. */
const byMonth = (facts: readonly { actor: string; at: string }[]): FigurePart[] =>
  partsOf(facts.map(({ actor, at }) => [actor, [at.slice(0, 7)]])).sort((a, b) => compare(a.key, b.key));

const compare = (a: string | null, b: string | null) => ((a ?? "") < (b ?? "") ? -1 : 1);

const dayBeforeOf = ({ from }: ReportPeriod) => dayAfter(from, -1);

/** What each actor was assessed to be at the end of a day. */
function situationsAt({ assessments }: MissionRecords, day: string): Map<string, SituationOrUnknown> {
  const newest = new Map<string, { at: string; situation: SituationOrUnknown }>();
  for (const { actor, at, situation } of assessments) {
    const before = newest.get(actor);
    if (at.slice(0, 10) <= day && (!before || before.at <= at)) newest.set(actor, { at, situation });
  }
  return new Map([...newest].map(([actor, { situation }]) => [actor, situation]));
}

/** The needs of each actor's newest assessment of the period. */
function needsVoiced(
  { assessments }: MissionRecords,
  period: ReportPeriod,
  byId: ReadonlyMap<string, ReportedActor>,
): (readonly [string, readonly string[]])[] {
  const newest = new Map<string, readonly string[]>();
  for (const { actor, at, needs } of assessments)
    if (isWithin(at, period) && byId.has(actor)) newest.set(actor, needs);
  return [...newest].filter(([, needs]) => needs.length > 0).sort(([a], [b]) => compare(a, b));
}

/** Days from an application to the first time we tried, and from there to the first real exchange: for those first met in the period. */
function delays(
  { contacts }: MissionRecords,
  period: ReportPeriod,
  byId: ReadonlyMap<string, ReportedActor>,
): Figure[] {
  const first = new Map<string, string>();
  const firstReal = new Map<string, string>();
  const earliest = (days: Map<string, string>, actor: string, at: string) => {
    if (at < (days.get(actor) ?? "9999")) days.set(actor, at);
  };
  for (const { actor, at, outcome, received } of contacts) {
    if (!received) earliest(first, actor, at);
    if (metUs.includes(outcome)) earliest(firstReal, actor, at);
  }
  const toContact: [string, number][] = [];
  const toExchange: [string, number][] = [];
  for (const [id, { submitted }] of byId) {
    const [contacted, met] = [first.get(id), firstReal.get(id)];
    if (submitted && contacted && isWithin(contacted, period) && submitted <= contacted)
      toContact.push([id, daysBetween(submitted, contacted)]);
    if (contacted && met && isWithin(met, period) && contacted <= met)
      toExchange.push([id, daysBetween(contacted, met)]);
  }
  const figure = (id: FigureId, found: readonly (readonly [string, number])[]): Figure => ({
    ...{ id, unit: "days", value: median(found.map(([, days]) => days)), of: null, parts: {} },
    actors: found.map(([actor]) => actor).sort(),
  });
  return [figure("delay_contact", toContact), figure("delay_exchange", toExchange)];
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Whoever refused in the period, and had not taken it back by its end: for the whole actor and by any means, or in part. */
function refusalsIn({ objections }: MissionRecords, period: ReportPeriod) {
  const outright = new Set<string>();
  const partial = new Set<string>();
  for (const { actor, person, scope, certain, at, lifted } of objections) {
    const isHeld = lifted === null || lifted.at.slice(0, 10) > period.to;
    if (actor === null || !certain || !isHeld || !isWithin(at, period)) continue;
    (person === null && scope === "all" ? outright : partial).add(actor);
  }
  return { outright, partial: [...partial].filter((actor) => !outright.has(actor)) };
}

/** The first day on which we tried to reach each actor, or prepared a message for it. */
function firstTries({ contacts, prepared }: MissionRecords): Map<string, string> {
  const ours = contacts.filter((contact) => !contact.received && !isPresence(contact));
  return earliestDays([...ours, ...prepared.filter(({ document }) => messages.includes(document))]);
}

/** The first day on which each actor wrote to us, or came to a meeting of ours. */
function firstComings({ contacts, attendance, meetings }: MissionRecords): Map<string, string> {
  const ours = meetings.filter(({ convenedBy }) => convenedBy === "us");
  const days = new Map(ours.map(({ id, date }) => [id, date]));
  const came = attendance.flatMap((one) => {
    const at = days.get(one.meeting);
    return at !== undefined && wasThere(one) ? [{ actor: one.actor, at }] : [];
  });
  return earliestDays([...contacts.filter(({ received }) => received), ...came]);
}

function earliestDays(facts: readonly { actor: string; at: string }[]): Map<string, string> {
  const days = new Map<string, string>();
  for (const { actor, at } of facts) {
    const day = at.slice(0, 10);
    if (day < (days.get(actor) ?? "9999")) days.set(actor, day);
  }
  return days;
}

/** Whether an actor had applied by the end of a period; a programme without a date is that of an application of old. */
const hasApplied = ({ submitted, programme }: ReportedActor, { to }: ReportPeriod): boolean =>
  submitted === null ? programme !== null : submitted <= to;
