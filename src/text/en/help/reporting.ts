// Help of `report` and `view`, in English.
import type { CommandHelp } from "../../sentence-types.ts";

export const reportingHelp: Record<string, CommandHelp> = {
  report: {
    about: "the mission’s figures in a period, for the team or for a funder",
    options: {
      from: "first day",
      to: "last day",
      quarter: "a quarter: 2026-Q1",
      year: "a year (the current one unless told)",
      for: "team, with names; funder, without names nor small numbers",
      format: "format of the file",
      output: "file to write; its extension gives the format",
      replace: "replace the file if it exists",
      ignoreEarlier: "funder: leave aside the reports made before, if they were handed to nobody",
    },
    examples: [
      ["outreach report --quarter 2026-Q1", "the figures of the first quarter, on the screen"],
      [
        "outreach report --year 2026 --for funder -o report-2026.docx",
        "the report of the year, to finish in Word",
      ],
      ["outreach report --from 2025-09-01 --to 2026-06-30 -o report.xlsx", "another period, for Excel"],
    ],
  },
  view: {
    about: "the whole mission on one page, to look at in a browser, for the team",
    options: {
      output: ".html file to write (out/mission.html unless told)",
    },
    examples: [
      [
        "outreach view",
        "the list, each actor whole, what is to be done and the figures, without the Internet",
      ],
    ],
  },
};
