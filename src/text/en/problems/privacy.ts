// Sentences about problems with files that are searched, and with erasures, in English.

import type { SensitiveKind } from "../../../domain/privacy/sensitive-words.ts";
import type { PrivacyProblem } from "../../../domain/problems/privacy-problems.ts";
import { clockTime } from "../../numerals.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { longDate } from "../dates.ts";
import { counted } from "../phrases.ts";
import { cleaningAdvice, leakLine } from "../privacy.ts";
import { inQuotes } from "../typography.ts";

/** The place of a note, by table. */
const notePlaces: Readonly<Record<string, string>> = {
  actors: "the note of its record",
  contacts: "the exchange",
  assessments: "the assessment",
  records: "a remark of a file",
  holds: "the place in the ranking",
  verdicts: "the opinion on a person",
  between_actors: "what passed with another actor",
  triage_progress: "the questionnaire under way",
};

const sensitiveWords: Readonly<Record<SensitiveKind, string>> = {
  health: "tells somebody’s health (GDPR, article 9)",
  politics: "tells political opinions (GDPR, article 9)",
  religion: "tells somebody’s religion (GDPR, article 9)",
  union: "tells union membership (GDPR, article 9)",
  offences: "speaks of offences (GDPR, article 10)",
  judgement: "judges a person, who may read your notes",
};

export const privacyProblems: ProblemSentences<PrivacyProblem> = {
  "leaks-found": (p) =>
    `${p.file} would say what only the team should know. Nothing is written.\n${p.leaks.map((leak) => `${leakLine(leak)}\n`).join("")}  Correct the text that it comes from (a template, mission.yaml, a project). If it may be said: outreach check --leaks --ignore ${p.leaks[0]?.code ?? ""} --reason "…"`,
  "contents-protected": (p) =>
    `${p.file} is protected by a password: what it says cannot be checked. Save a copy without the password.`,
  "contents-damaged": (p) => `${p.file} is damaged: what it says cannot be checked.`,
  "contents-too-large": (p) =>
    `${p.file} is too large to be checked whole (64 MB at most once unpacked). Check it in several files.`,
  "contents-unopened": (p) =>
    `${p.file} is an archive of a kind that is not opened here: what it holds cannot be checked. Unpack it, and check the files.`,
  "leak-code-malformed": (p) =>
    `--ignore: ${inQuotes(p.found)} is not the code of a passage. It stands in brackets at the end of its line, and has eight signs, like 9215b1a6.`,
  "undo-erased": (p) =>
    `There was an erasure on ${clockTime(p.at).date}, at somebody’s request or at the end of the retention period: it is final, and what was done before it cannot be undone.`,
  "erasure-unclean": ({ cleaning }) =>
    cleaning.outcome === "in-use"
      ? "The data are erased, but another program is reading the database, which keeps traces of them. Close it, then try again."
      : cleaningAdvice(cleaning).join("\n"),
  "erasure-ended": () => "An erasure had been cut short: it is done now.",
  "row-erased": (p) =>
    `${p.file}:${p.line}: left out: this structure was erased, at its request or at the end of the retention period. Should it come back of itself: outreach add.`,
  "row-person-erased": (p) =>
    `${p.file}:${p.line}: taken in without a person, who was erased, at their request or at the end of the retention period.`,
  "note-sensitive": (p) => {
    const place = notePlaces[p.table] ?? "a text";
    const where = p.on === null ? place : `${place} of ${longDate(p.on)}`;
    return `${p.name} (${p.actor}), ${where}: ${inQuotes(p.words)} ${sensitiveWords[p.kind]}. To be said again, keeping to the facts that matter: outreach privacy reword ${p.actor}`;
  },
  "post-sensitive": (p) =>
    `${p.name} (${p.actor}), the post of ${p.person.fullName}: ${inQuotes(p.words)} ${sensitiveWords[p.kind]}. To be said again, keeping to the facts that matter (“away until…”): outreach edit ${p.actor} --person ${p.person.id} --role …`,
  "retention-over": (p) =>
    `${counted(p.count, "record has been", "records have been")} kept for more than ${counted(p.years, "year", "years")} without an exchange (legal.retention_years): outreach privacy retention`,
};
