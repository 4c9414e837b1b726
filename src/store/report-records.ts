// What a report reads of all actors at once.
import type { Assessment } from "../domain/situations/situation.ts";

export interface ReportStore {
  /** The day on which each actor was first told of; ISO date. */
  firstKnown(): Promise<ReadonlyMap<string, string>>;
  /** All of them, in the order in which they were noted. */
  assessments(): Promise<Assessment[]>;
}
