// Reads what a report counts, with one query for all actors.

import type { ReportPeriod } from "../../domain/reporting/report-period.ts";
import { type ReportRecipient, reportRecipients } from "../../domain/reporting/told-report.ts";
import type { Assessment } from "../../domain/situations/situation.ts";
import { dayAfter } from "../../domain/values/days.ts";
import type { DatabaseEngine } from "../engine.ts";
import type { CountedActor, ReportStore } from "../report-records.ts";
import { assessmentFrom, readList } from "../row-values.ts";

/** The columns of an actor, in the order of `CountedRow`. */
const countedColumns = [
  ...(["id", "name", "kind", "commune", "postcode", "insee", "territory", "programme"] as const),
  ...(["submitted", "themes", "source"] as const),
];
type Text = string | null;
type CountedRow = [
  ...[id: string, name: string, kind: Text, commune: Text, postcode: Text, insee: Text, territory: Text],
  ...[programme: Text, submitted: Text, themes: Text, source: number],
];

export class ReportReader implements ReportStore {
  readonly #engine: DatabaseEngine;

  constructor(engine: DatabaseEngine) {
    this.#engine = engine;
  }

  async firstKnown(): Promise<Map<string, string>> {
    const rows = await this.#engine.db
      .selectFrom("actors")
      .innerJoin("sources", "sources.number", "actors.source")
      .select(["actors.id", "sources.date"])
      .execute();
    return new Map(rows.map(({ id, date }) => [id, date]));
  }

  async actors(): Promise<CountedActor[]> {
    const { db } = this.#engine;
    const rows = await this.#engine.arrays(db.selectFrom("actors").select(countedColumns));
    const sources = await db.selectFrom("sources").select(["number", "date"]).execute();
    const days = new Map(sources.map(({ number, date }) => [number, date]));
    return (rows as CountedRow[]).map((row) => {
      const [id, name, kind, commune, postcode, insee, territory, programme, submitted, themes, source] = row;
      return {
        ...{ id, name, kind, commune, postcode, insee, territory, programme, submitted },
        themes: readList<string>(themes),
        since: days.get(source)!,
      };
    });
  }

  async enteredAfter({ from, to }: ReportPeriod, moment: string): Promise<number> {
    const { db } = this.#engine;
    // `at` is a day or an instant. Both sort before the day after the period when they are in it.
    const end = dayAfter(to, 1);
    const counts = await Promise.all([
      ...(["contacts", "assessments", "prepared", "objections"] as const).map((table) =>
        db
          .selectFrom(table)
          .innerJoin("steps", "steps.number", `${table}.step`)
          .where(`${table}.at`, ">=", from)
          .where(`${table}.at`, "<", end)
          .where("steps.at", ">", moment)
          .select(({ fn }) => fn.countAll<number>().as("count"))
          .executeTakeFirstOrThrow(),
      ),
      db
        .selectFrom("meetings")
        .innerJoin("steps", "steps.number", "meetings.step")
        .where("meetings.date", ">=", from)
        .where("meetings.date", "<", end)
        .where("steps.at", ">", moment)
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .executeTakeFirstOrThrow(),
      db
        .selectFrom("attendance")
        .innerJoin("meetings", "meetings.number", "attendance.meeting")
        .innerJoin("steps", "steps.number", "attendance.step")
        .where("meetings.date", ">=", from)
        .where("meetings.date", "<", end)
        .where("steps.at", ">", moment)
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .executeTakeFirstOrThrow(),
      db
        .selectFrom("survey_responses")
        .innerJoin("steps", "steps.number", "survey_responses.step")
        .where(({ fn }) => fn.coalesce("survey_responses.on_day", "survey_responses.at"), ">=", from)
        .where(({ fn }) => fn.coalesce("survey_responses.on_day", "survey_responses.at"), "<", end)
        .where("steps.at", ">", moment)
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .executeTakeFirstOrThrow(),
      db
        .selectFrom("between_actors")
        .innerJoin("steps", "steps.number", "between_actors.step")
        .where("between_actors.on_day", ">=", from)
        .where("between_actors.on_day", "<", end)
        .where("steps.at", ">", moment)
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .executeTakeFirstOrThrow(),
      // An actor counts as known in every period from its first day on.
      db
        .selectFrom("actors")
        .innerJoin("sources", "sources.number", "actors.source")
        .innerJoin("steps", "steps.number", "actors.step")
        .where("sources.date", "<", end)
        .where("steps.at", ">", moment)
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .executeTakeFirstOrThrow(),
    ]);
    return counts.reduce((sum, { count }) => sum + Number(count), 0);
  }

  async lastReport({ from, to }: ReportPeriod, reader: ReportRecipient): Promise<string | null> {
    const last = (await this.#reportsWritten()).findLast(
      (report) => report.from === from && report.to === to && report.readers.includes(reader),
    );
    return last?.at ?? null;
  }

  async periodsForOthers(): Promise<ReportPeriod[]> {
    const periods = new Map<string, ReportPeriod>();
    for (const { from, to, readers, ignoresEarlier } of await this.#reportsWritten()) {
      if (ignoresEarlier) periods.clear();
      if (readers.includes("funder") && !periods.has(`${from} ${to}`))
        periods.set(`${from} ${to}`, { from, to });
    }
    return [...periods.values()];
  }

  /** The reports written to a file, the oldest first. A report whose step names no reader counts for all readers. */
  async #reportsWritten() {
    const steps = await this.#engine.db
      .selectFrom("steps")
      .where("command", "=", "report")
      .orderBy("number")
      .select(["at", "facts"])
      .execute();
    return steps.map(({ at, facts }) => {
      const { from, to, for: reader, ignores_earlier: ignores }: ReportStep = JSON.parse(facts);
      const readers = reader === undefined ? reportRecipients : [reader];
      return { at, from, to, readers, ignoresEarlier: ignores !== undefined };
    });
  }

  assessments = (): Promise<Assessment[]> => assessmentsIn(this.#engine);
}

/** The facts of the step of a report. */
type ReportStep = ReportPeriod & { for?: ReportRecipient; ignores_earlier?: string };

/** The assessments of one actor or of all, in the order in which they were noted. */
export async function assessmentsIn({ db }: DatabaseEngine, actor?: string): Promise<Assessment[]> {
  let query = db
    .selectFrom("assessments")
    .innerJoin("actors", "actors.number", "assessments.actor")
    .selectAll("assessments")
    .select("actors.id")
    .orderBy("assessments.number");
  if (actor !== undefined) query = query.where("actors.id", "=", actor);
  return (await query.execute()).map(({ id, ...row }) => assessmentFrom(row, id));
}
