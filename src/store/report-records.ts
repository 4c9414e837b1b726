// What a report reads of all actors at once.
import type { ReportPeriod } from "../domain/reporting/report-period.ts";
import type { Assessment } from "../domain/situations/situation.ts";

export interface ReportStore {
  /** The day on which each actor was first told of; ISO date. */
  firstKnown(): Promise<ReadonlyMap<string, string>>;
  /**
   * How many facts dated within the period were entered after a moment (ISO date or instant): exchanges, assessments, meetings and who came, answers, objections,
   * documents, what passed between two actors, and actors themselves.
   */
  enteredAfter(period: ReportPeriod, moment: string): Promise<number>;
  /** When a report of this period was last written to a file; ISO instant. */
  lastReport(period: ReportPeriod): Promise<string | null>;
  /** All of them, in the order in which they were noted. */
  assessments(): Promise<Assessment[]>;
}
