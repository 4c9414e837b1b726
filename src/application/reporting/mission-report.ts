// Reads the records that a report counts, and makes its figures.

import { surveyOfMailing } from "../../domain/documents/mailing-name.ts";
import { derivedPlace } from "../../domain/places/derived-place.ts";
import { type Figure, missionFigures } from "../../domain/reporting/mission-figures.ts";
import type { MissionRecords, ReportedActor } from "../../domain/reporting/mission-records.ts";
import { periodBefore, type ReportPeriod } from "../../domain/reporting/report-period.ts";
import type { CountedReport, ReportRecipient } from "../../domain/reporting/told-report.ts";
import { dayAfter, dayOf } from "../../domain/values/days.ts";
import { memoize } from "../../domain/values/memoize.ts";
import type { CountedActor, ReportStore } from "../../store/report-records.ts";
import { structureTaxonomy } from "../actors/structure-taxonomy-file.ts";
import { surveyIds } from "../surveys/survey-library.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** How many entries about a period were made after it: they change its figures when these are counted again. */
export interface LateFacts {
  /** Entries made after the last day of the period. */
  afterPeriod: number;
  /** When the last report of this period for the same recipient was written (ISO instant), and how many entries were made since; null without one. */
  lastReport: { at: string; entered: number } | null;
}

export interface MissionReport extends CountedReport {
  /** Reports that others received and that have days in common with this period or the one before, the first written first; none for the team. */
  earlier: readonly CountedReport[];
  /** The day on which it was made. A period that is not over is counted until then. */
  today: string;
  nameOf: (actor: string) => string;
  late: LateFacts;
  /** The code of a département with this name; null when there is none. */
  departmentCode: (name: string) => string | null;
}

export async function missionReport(
  { period, reader }: { period: ReportPeriod; reader: ReportRecipient },
  host: ApplicationHost,
): Promise<MissionReport> {
  const [records, places] = await Promise.all([missionRecords(host), host.places()]);
  const { reports } = await (await host.workspace()).store();
  const given = reader === "team" ? [] : await reports.periodsForOthers();
  const figuresOf = figuresByPeriod(records);
  const asked = countedReport(period, figuresOf);
  const names = new Map(records.actors.map(({ id, name }) => [id, name]));
  return {
    ...asked,
    ...{ today: records.today, late: await lateFacts(period, reader, reports) },
    earlier: given
      .filter((earlier) => earlier.from <= period.to && asked.before.from <= earlier.to)
      .map((earlier) => countedReport(earlier, figuresOf)),
    nameOf: (actor) => names.get(actor) ?? actor,
    departmentCode: (name) => places.departmentNamed(name)?.code ?? null,
  };
}

type FiguresOf = (period: ReportPeriod) => readonly Figure[];

/** Counts each period once: the period of one report is the period before in the next. */
function figuresByPeriod(records: MissionRecords): FiguresOf {
  const ofDays = memoize((days: string) => {
    const [from, to] = days.split(" ") as [string, string];
    return missionFigures(records, { from, to });
  });
  return ({ from, to }) => ofDays(`${from} ${to}`);
}

function countedReport(period: ReportPeriod, figuresOf: FiguresOf): CountedReport {
  const before = periodBefore(period);
  return { period, before, figures: figuresOf(period), figuresBefore: figuresOf(before) };
}

async function lateFacts(
  period: ReportPeriod,
  reader: ReportRecipient,
  reports: ReportStore,
): Promise<LateFacts> {
  const at = await reports.lastReport(period, reader);
  return {
    afterPeriod: await reports.enteredAfter(period, dayAfter(period.to, 1)),
    lastReport: at === null ? null : { at, entered: await reports.enteredAfter(period, at) },
  };
}

export async function missionRecords(host: ApplicationHost): Promise<MissionRecords> {
  const workspace = await host.workspace();
  const [store, places, surveys, structures] = await Promise.all([
    ...([workspace.store(), host.places(), surveyIds(host), structureTaxonomy(host)] as const),
  ]);
  const prepared = await store.prepared({});
  const responses = await Promise.all(surveys.map((id) => store.surveys.responses(id)));
  const departments = new Map<string, string | null>();
  const departmentOf = ({ commune, postcode, insee, territory }: CountedActor) => {
    const key = JSON.stringify([commune, postcode, insee, territory]);
    const known = departments.get(key);
    if (known !== undefined) return known;
    const department = derivedPlace({ commune, postcode, insee, territory }, places).department?.name ?? null;
    departments.set(key, department);
    return department;
  };
  const actors = (await store.reports.actors()).map((actor): ReportedActor => {
    const { id, name, kind, territory, programme, submitted, themes, since } = actor;
    return {
      ...{ id, name, territory, programme, submitted, themes, since },
      // “asso”, “Association” and “association loi 1901” are the same kind.
      kind: kind === null ? null : structures.kindCalled(kind),
      department: departmentOf(actor),
    };
  });
  return {
    actors,
    prepared,
    assessments: await store.reports.assessments(),
    contacts: await store.contacts({}),
    objections: await store.objections(),
    meetings: await store.meetings.all(),
    attendance: await store.meetings.attendance(),
    projects: await store.projects.all(),
    between: await store.relations.betweenActors(),
    disclosures: await store.disclosures.all(),
    surveyed: prepared.filter(({ template }) => surveyOfMailing(template) !== null),
    returned: responses
      .flat()
      .map(({ survey, respondent, actor, on, at }) => ({ survey, respondent, actor, at: on ?? at })),
    hours: workspace.mission.priority.hours,
    today: dayOf(host.now()),
  };
}
