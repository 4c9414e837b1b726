/** Collects the dated facts of a period, as its figures count them. */
import { wasThere } from "../meetings/attendance.ts";
import { metUs } from "../relationship/contact.ts";
import { isPresence } from "../relationship/standing-promise.ts";
import type { SituationOrUnknown } from "../situations/situation.ts";
import { dayAfter } from "../values/days.ts";
import { introductionsMade } from "./introductions-made.ts";
import { knownSince } from "./known-since.ts";
import type { MissionRecords, ReportedActor, SurveyReturn } from "./mission-records.ts";
import { isWithin, type ReportPeriod } from "./report-period.ts";

/** The kinds of prepared documents that go to an actor. */
const messages: readonly string[] = ["mail", "letter"];

export type PeriodFacts = ReturnType<typeof factsIn>;

export function factsIn(records: MissionRecords, period: ReportPeriod) {
  const since = knownSince(records);
  const actors = records.actors.filter(({ id }) => since.get(id)! <= period.to);
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const inPeriod = <T extends { actor: string; at: string }>(facts: readonly T[]) =>
    facts.filter(({ actor, at }) => isWithin(at, period) && byId.has(actor));
  const exchanges = inPeriod(records.contacts);
  const real = exchanges.filter(({ outcome }) => metUs.includes(outcome));
  // A meeting that is still to come is none yet.
  const meetings = records.meetings.filter(
    ({ date, cancelled }) => cancelled === null && isWithin(date, period) && date <= records.today,
  );
  const held = new Set(meetings.map(({ id }) => id));
  const there = records.attendance.filter(
    (attendance) => wasThere(attendance) && held.has(attendance.meeting),
  );
  return {
    /** The actors known by the end of the period. */
    byId: byId as ReadonlyMap<string, ReportedActor>,
    exchanges,
    /** The exchanges in which somebody there talked with us or wrote back (`metUs`). */
    real,
    prepared: inPeriod(records.prepared),
    meetings,
    ourMeetings: new Set(meetings.filter(({ convenedBy }) => convenedBy === "us").map(({ id }) => id)),
    there,
    reached: new Set([...real, ...there].map(({ actor }) => actor)),
    returned: newestReturns(records.returned, period),
    surveyed: inPeriod(records.surveyed),
    situations: situationsAt(records, period.to),
    situationBefore: situationsAt(records, dayAfter(period.from, -1)),
    refusing: refusalsIn(records, period),
    disclosures: records.disclosures.filter(({ at }) => isWithin(at, period)),
    introductions: introductionsMade(records, period).filter(({ pair }) =>
      pair.every((actor) => byId.has(actor)),
    ),
    projects: records.projects.filter(({ at }) => at.slice(0, 10) <= period.to),
    ...whoCameFirst(records, period, byId),
  };
}

/** Tells for an actor whether it came to us before we tried to reach it, and whether it asked for support: by coming, or by an application. */
function whoCameFirst(
  records: MissionRecords,
  period: ReportPeriod,
  byId: ReadonlyMap<string, ReportedActor>,
) {
  const [tried, came] = [firstTries(records), firstComings(records)];
  const cameFirst = (id: string) => (came.get(id) ?? "9999") < (tried.get(id) ?? "9999");
  return { cameFirst, hasAsked: (id: string) => hasApplied(byId.get(id)!, period) || cameFirst(id) };
}

/** For each survey and respondent the newest answer by the end of the period, if it came within the period. Later answers do not count. */
function newestReturns(returned: readonly SurveyReturn[], period: ReportPeriod): SurveyReturn[] {
  const newest = new Map<string, SurveyReturn>();
  for (const surveyReturn of returned) {
    const key = JSON.stringify([surveyReturn.survey, surveyReturn.respondent]);
    const before = newest.get(key);
    if (surveyReturn.at.slice(0, 10) <= period.to && (!before || before.at <= surveyReturn.at))
      newest.set(key, surveyReturn);
  }
  return [...newest.values()].filter(({ at }) => isWithin(at, period));
}

/** The situation of each assessed actor at the end of a day. */
function situationsAt({ assessments }: MissionRecords, day: string): Map<string, SituationOrUnknown> {
  const newest = new Map<string, { at: string; situation: SituationOrUnknown }>();
  for (const { actor, at, situation } of assessments) {
    const before = newest.get(actor);
    if (at.slice(0, 10) <= day && (!before || before.at <= at)) newest.set(actor, { at, situation });
  }
  return new Map([...newest].map(([actor, { situation }]) => [actor, situation]));
}

/**
 * The actors with a confirmed objection of the period that was not taken back by its end. `outright`: the whole actor objected to any
 * contact. `partial`: only one person objected, or to one channel.
 */
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

/** The first day on which each actor wrote to us, or came to a meeting that we convened. */
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

/** Whether an actor had applied by the end of a period. A programme without a date counts as an application before it. */
const hasApplied = ({ submitted, programme }: ReportedActor, { to }: ReportPeriod): boolean =>
  submitted === null ? programme !== null : submitted <= to;
