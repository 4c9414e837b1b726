import type { Sentences } from "../sentences.ts";
import { longDate } from "./dates.ts";

/** What is said of meetings on the screen. */
export const meetings: Sentences["meetings"] = {
  columns: ["when", "hours", "meeting", "where", "invited", "present"],
  none: "No meeting is noted. To note one: outreach meeting add\n",
  hours: (start, end) => (start === null ? "" : end === null ? start : `${start} to ${end}`),
  cancelledWord: "cancelled",
  cancelledOn: (day) => `Cancelled on ${longDate(day)}.`,
  convenedByUs: "we do",
  convenedByOthers: "others (a general assembly, a committee, a fair…)",
  calledBy: (by, convener) => (by === "us" ? "We call it." : `Called by ${convener ?? "others"}.`),
  invited: "Invited",
  invitedBy: (document, at) => `${document === "letter" ? "letter" : "draft"} of ${longDate(at)}`,
  expected: "Expected",
  replies: { yes: "said they would come", no: "said they would not come" },
  statuses: {
    present: "Present",
    absent: "Absent",
    excused: "Excused",
    unexpected: "Came without being expected",
  },
  headcount: (count) => `${count} people counted in all.`,
  questions: {
    title: "The name of the meeting:",
    date: "Which day (18/03/2027, “18 March”):",
    start: "From what time (nothing, if nobody knows):",
    end: "Until what time:",
    place: "Where:",
    about: "What it is about, in a few words:",
    convenedBy: "Who calls it",
  },
  needed: "Without a name, it could not be found again.",
  notADay: "That is not a day. For instance: 18/03/2027, 18 March, next Thursday.",
  notATime: "That is not a time of day. For instance: 14:00, 2:30 pm.",
  added: ({ id, title, date }, dryRun) =>
    `${dryRun ? "Would be noted" : "Noted"}: “${title}”, ${longDate(date)} (${id}).\n`,
  changed: ({ id, title, date, cancelled, renumbered }, dryRun) =>
    `${dryRun ? "Would be changed" : "Changed"}: “${title}”, ${longDate(date)}${cancelled === null ? "" : ", cancelled"} (${id}).\n${
      renumbered ? `Those invited before do not know: outreach meeting invite ${id}\n` : ""
    }`,
};
