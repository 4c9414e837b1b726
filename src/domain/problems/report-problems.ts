/** What can be wrong with what is asked of a report. */
export type ReportProblem =
  | { code: "period-unclear"; option: "quarter" | "year" | "from" | "to"; found: string }
  | { code: "period-backwards"; from: string; to: string }
  /** A funder is told on what the mission rests, and what it is for. */
  | { code: "report-incomplete"; file: string };
