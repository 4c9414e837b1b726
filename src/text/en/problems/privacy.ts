// What is said of problems with files that are searched, and with erasures, in English.
import type { PrivacyProblem } from "../../../domain/problems/privacy-problems.ts";
import { clockTime } from "../../numerals.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { counted } from "../phrases.ts";

export const privacyProblems: ProblemSentences<PrivacyProblem> = {
  "contents-protected": (p) =>
    `${p.file} is protected by a password: what it says cannot be checked. Save a copy without the password.`,
  "contents-damaged": (p) => `${p.file} is damaged: what it says cannot be checked.`,
  "contents-too-large": (p) =>
    `${p.file} is too large to be checked whole (64 MB at most once unpacked). Check it in several files.`,
  "undo-erased": (p) =>
    `Somebody asked to be erased, which was done on ${clockTime(p.at).date}: it is final, and what was done before it cannot be undone.`,
  "erasure-unclean": () =>
    "The data are erased, but another program is reading the database, which keeps traces of them. Close it, then try again.",
  "erasure-ended": () => "An erasure had been cut short: it is done now.",
  "row-erased": (p) =>
    `${p.file}:${p.line}: left out: this structure was erased, at its request or at the end of the retention period. Should it come back of itself: outreach add.`,
  "row-person-erased": (p) =>
    `${p.file}:${p.line}: taken in without a person, who was erased, at their request or at the end of the retention period.`,
  "retention-over": (p) =>
    `${counted(p.count, "record has been", "records have been")} kept for more than ${counted(p.years, "year", "years")} without an exchange (legal.retention_years): outreach privacy retention`,
};
