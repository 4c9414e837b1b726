// What a report counts, read whole: one question for the list, not one for each actor.

import type { Assessment } from "../../domain/situations/situation.ts";
import type { DatabaseEngine } from "../engine.ts";
import type { ReportStore } from "../report-records.ts";
import { assessmentFrom } from "../row-values.ts";

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

  assessments = (): Promise<Assessment[]> => assessmentsIn(this.#engine);
}

/** In the order in which they were noted; of all actors unless told. */
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
