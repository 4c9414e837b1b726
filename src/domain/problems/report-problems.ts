/** What can be wrong with the request for a report. */
export type ReportProblem =
  | { code: "period-unclear"; option: "quarter" | "year" | "from" | "to"; found: string }
  | { code: "period-backwards"; from: string; to: string }
  /** The settings give no objective of the mission, which a report for a funder says. */
  | { code: "report-incomplete"; file: string };
