// Defines what a report reads of all actors at once.
import type { Actor } from "../domain/actors/actor.ts";
import type { ReportPeriod } from "../domain/reporting/report-period.ts";
import type { ReportRecipient } from "../domain/reporting/told-report.ts";
import type { Assessment } from "../domain/situations/situation.ts";

/** An actor as its lists describe it. `since`: the day of the first of them; ISO date. */
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
  /** All actors, with only the fields by which a report counts them: there may be a hundred thousand. */
  actors(): Promise<CountedActor[]>;
  /**
   * How many facts of a period were entered after a moment (ISO date or instant): contacts, assessments, documents, objections,
   * meetings, attendance, survey responses, what passed between two actors, and actors known before its end.
   */
  enteredAfter(period: ReportPeriod, moment: string): Promise<number>;
  /** When a report of this period was last written to a file for this reader; ISO instant. */
  lastReport(period: ReportPeriod, reader: ReportRecipient): Promise<string | null>;
  /**
   * The periods of reports for others written to a file, each once, the oldest first, from the last report on that was said to be
   * the first given.
   */
  periodsForOthers(): Promise<ReportPeriod[]>;
  /** All assessments, in the order in which they were noted. */
  assessments(): Promise<Assessment[]>;
}
