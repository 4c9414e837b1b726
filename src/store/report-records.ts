// What a report reads of all actors at once.
import type { Actor } from "../domain/actors/actor.ts";
import type { ReportPeriod } from "../domain/reporting/report-period.ts";
import type { ReportRecipient } from "../domain/reporting/told-report.ts";
import type { Assessment } from "../domain/situations/situation.ts";

/** The fields of an actor that a report counts by. `since`: the day on which it was first known (ISO date). */
export type CountedActor = Pick<
  Actor,
  | "id"
  | "name"
  | "kind"
  | "commune"
  | "postcode"
  | "insee"
  | "territory"
  | "programme"
  | "submitted"
  | "themes"
> & { since: string };

export interface ReportStore {
  /** The day on which each actor was first known; ISO date. */
  firstKnown(): Promise<ReadonlyMap<string, string>>;
  /** All actors, with only the fields that a report counts by, since there may be a hundred thousand. */
  actors(): Promise<CountedActor[]>;
  /**
   * How many facts of a period were entered after a moment (ISO date or instant): contacts, assessments, documents, objections,
   * meetings, attendance, survey responses, notes between two actors, and actors first known before its end.
   */
  enteredAfter(period: ReportPeriod, moment: string): Promise<number>;
  /** When a report of this period was last written to a file for this reader (ISO instant); null when it never was. */
  lastReport(period: ReportPeriod, reader: ReportRecipient): Promise<string | null>;
  /**
   * The periods of the reports for others that were written to a file, each once, in the order of their first report. Reports before the last
   * one that ignores earlier reports do not count.
   */
  periodsForOthers(): Promise<ReportPeriod[]>;
  /** All assessments, in the order in which they were noted. */
  assessments(): Promise<Assessment[]>;
}
