// Sentences about problems with meetings, in English.
import type { MeetingProblem } from "../../../domain/problems/meeting-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { longDate } from "../dates.ts";
import { didYouMean } from "../phrases.ts";
import { inQuotes } from "../typography.ts";

export const meetingProblems: ProblemSentences<MeetingProblem> = {
  "meeting-unknown": (p) =>
    `No meeting is called ${inQuotes(p.asked)}.${didYouMean(p.near)} To see them all: outreach meeting list`,
  "meeting-ambiguous": (p) =>
    `${inQuotes(p.asked)} could be several meetings. Name one of them:\n${p.candidates
      .map(({ id, title, date }) => `  ${id}  (${title}, ${longDate(date)})`)
      .join("\n")}`,
  "meeting-time-invalid": (p) =>
    `--${p.option}: ${inQuotes(p.found)} is not a time of day. Write for instance 14:00, 2:30 pm or 9am.`,
  "meeting-ends-before": (p) =>
    `The meeting would end at ${p.end}, before it begins (${p.start}). Correct --start or --end.`,
  "meeting-end-alone": (p) => `The meeting has an end (${p.end}) and no beginning. Give --start too.`,
  "time-zone-unknown": (p) =>
    `--time-zone: ${inQuotes(p.found)} is not a time zone. For instance: Europe/Paris, Indian/Reunion, America/Martinique, America/Guadeloupe, America/Cayenne, Indian/Mayotte, Pacific/Noumea.`,
  "meeting-cancelled": (p) =>
    `${inQuotes(p.title)} was cancelled on ${longDate(p.on)}. If it takes place after all: outreach meeting edit … --maintain`,
  "attendance-contradicted": (p) =>
    `For ${inQuotes(p.asked)}, two of the options --present, --absent and --excused contradict each other: keep one. Nothing was noted.`,
  "meeting-ahead": (p) =>
    `${inQuotes(p.title)} takes place on ${longDate(p.on)} only: is it the right meeting? To mend its date: outreach meeting edit … --date; to take back what was just noted: outreach undo`,
  "sheet-notice-incomplete": (p) =>
    `A sign-in sheet has to say who keeps it and whom to ask. Missing in ${p.file}: ${p.missing.join(", ")}.`,
  "attendance-columns-unknown": (p) =>
    `${p.file}: no column says which organisation each comes from (columns found: ${p.headers.filter(Boolean).join(", ") || "none"}). Put the title “Organisation” over the right column, or say it: --map "Title=name". Nothing was noted.`,
  "attendee-unknown": (p) =>
    `${inQuotes(p.asked)} is neither an actor nor a person of the list.${didYouMean(p.near)} A new actor: outreach add "${p.asked}"`,
  "attendee-ambiguous": (p) => `${inQuotes(p.asked)} may be: ${p.candidates.join("; ")}. Be more precise.`,
  "consent-after-objection": (p) =>
    `line ${p.line}: ${p.person ?? p.name} accepts to be contacted again, after having objected. The objection holds until you lift it: outreach edit ${p.actor}${p.person === null ? "" : ` --person "${p.person}"`} --clear objection --reason "sign-in sheet"`,
  "meeting-not-ours": (p) =>
    `${inQuotes(p.title)} is called by ${p.convener ?? "others"}: it is for them to invite. To prepare what you will say there: outreach brief --meeting …`,
  "meeting-over": (p) =>
    `${inQuotes(p.title)} took place on ${longDate(p.on)}: nobody is invited to it any more.`,
  "meeting-nowhere": (p) =>
    `${inQuotes(p.title)} has neither a place nor a link. Say where: outreach meeting edit … --place "…", or --link https://…`,
};
