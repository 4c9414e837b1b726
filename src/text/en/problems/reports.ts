// Sentences about problems with reports, in English.
import type { ReportProblem } from "../../../domain/problems/report-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { longDate } from "../dates.ts";

export const reportProblems: ProblemSentences<ReportProblem> = {
  "period-unclear": (p) =>
    p.option === "quarter"
      ? `--quarter: “${p.found}” is not a quarter. For instance: --quarter 2026-Q1`
      : p.option === "year"
        ? `--year: “${p.found}” is not a year. For instance: --year 2026`
        : `--${p.option}: “${p.found}” is not a date. For instance: --${p.option} 2026-09-01`,
  "period-backwards": (p) =>
    `The period would end on ${longDate(p.to)}, before it begins (${longDate(p.from)}). Swap --from and --to.`,
  "report-incomplete": (p) =>
    `A report for a funder says what the mission is for. Note at least one objective in ${p.file} (objectives), then try again.`,
};
