// What is said of problems with files that are searched, and with erasures, in English.
import type { PrivacyProblem } from "../../../domain/problems/privacy-problems.ts";
import { clockTime } from "../../numerals.ts";
import type { ProblemSentences } from "../../sentence-types.ts";

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
  "row-erased": (p) => `${p.file}:${p.line}: left out, since they asked to be erased.`,
  "row-person-erased": (p) => `${p.file}:${p.line}: taken without a person who asked to be erased.`,
};
