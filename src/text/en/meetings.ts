// Sentences of `meeting`, and words of invitations and sign-in sheets, in English.
import type { FollowUpAction, FollowUpReason } from "../../domain/meetings/meeting-follow-up.ts";
import type { Sentences } from "../sentences.ts";
import { longDate } from "./dates.ts";
import { mailing } from "./mailing.ts";
import { meetingBriefs } from "./meeting-briefs.ts";
import { counted } from "./phrases.ts";
import { inQuotes } from "./typography.ts";

function whyFollowUp(why: FollowUpReason): string {
  switch (why.code) {
    case "came":
      return "came to your meeting";
    case "came-unexpected":
      return "came without being expected: the moment to get to know each other";
    case "promised":
      return why.what === null ? "something was promised to them" : `you promised them: ${why.what}`;
    case "said-yes":
      return "had said yes, and was not there: ask whether all is well, without reproach";
    case "excused":
      return "had apologised: tell them what was said";
    case "missed":
      return "was expected, and did not come";
    case "in-common":
      return `${why.otherName} was there too, and they share ${why.themes.join(", ")}. Ask each of them first`;
  }
}

/** The action of a follow-up, and with whom. */
export const followUpInWords = (action: FollowUpAction, why: FollowUpReason) =>
  why.code === "in-common"
    ? `ask whether to introduce ${why.otherName}`
    : {
        send: why.code === "promised" && why.what !== null ? why.what : "send what was promised",
        thank: "thank for coming",
        call: why.code === "said-yes" ? "call: missed at the meeting" : "call after the meeting",
        tell: "tell what was said at the meeting",
        introduce: "introduce",
      }[action];

/** How many of those present were not expected: “, dont 2 sans être attendus”. */
function cameUnexpected(unexpected: number, present: number): string {
  if (unexpected === 0) return "";
  return present === 0 ? ", none of them expected" : `, ${unexpected} of them not expected`;
}

/** Sentences about meetings. */
export const meetings: Sentences["meetings"] = {
  columns: ["when", "hours", "meeting", "where", "invited", "present"],
  noMeetingYet: "No meeting is noted. To note one: outreach meeting add\n",
  timeRange: (start, end) => (start === null ? "" : end === null ? start : `${start} to ${end}`),
  hour: (time) => time,
  timeRangeInSentence: (start, end) =>
    start === null ? null : end === null ? `at ${start}` : `from ${start} to ${end}`,
  cancelledMark: "cancelled",
  cancelledOn: (day) => `Cancelled on ${longDate(day)}.`,
  convenedByUs: "we do",
  convenedByOthers: "others (a general assembly, a committee, a fair…)",
  organisedBy: (by, convener) => (by === "us" ? "We call it." : `Called by ${convener ?? "others"}.`),
  invited: "Invited",
  invitedBy: (document, at) => `${document === "letter" ? "letter" : "draft"} of ${longDate(at)}`,
  expected: "Expected",
  declined: "Said they would not come",
  replies: { yes: "said they would come", no: "said they would not come" },
  statuses: {
    present: "Present",
    absent: "Absent",
    excused: "Excused",
    unexpected: "Came without being expected",
  },
  headcount: (count) => `${counted(count, "person", "people")} counted in all.`,
  sheet: {
    title: (meeting) => `Sign-in sheet: ${meeting}`,
    fileName: (meeting) => `Sign-in sheet - ${meeting}`,
    columns: ["First and last name", "Organisation", "E-mail", "Signature", "You may contact me again"],
    answers: ["yes", "no"],
    notice: ({ controller, ground, readers, kept, contact }) =>
      `Why this sheet. Your name, organisation and e-mail are kept by ${controller}, to know who was here and, if you tick “yes”, to contact you again about support for cooperation; ${ground}. ${readers}, and all of it is erased ${kept} after we were last in touch. You may sign without ticking “yes”. To see, correct or erase what concerns you: ${contact}. If we disagree, there is the CNIL, cnil.fr.`,
    pageNumber: (number, of) => `page ${number} of ${of}`,
    written: ({ file, expected, blank }, dryRun) =>
      `${dryRun ? "Would be written" : "Sign-in sheet, to be printed"}: ${counted(expected, "person expected", "people expected")}, then ${blank} blank lines.
  ${file}
`,
  },
  brief: meetingBriefs,
  invitation: {
    fileNames: { new: "invitation", changed: "meeting changed", cancelled: "meeting cancelled" },
    calendarFileNames: {
      new: "invitation.ics",
      changed: "meeting-changed.ics",
      cancelled: "meeting-cancelled.ics",
    },
  },
  attendance: {
    source: (date, title) => `the sign-in sheet of the meeting ${inQuotes(title)}, on ${longDate(date)}`,
    attendanceNoted: ({ title, counts, headcount, sheet, dryRun }) => {
      const { present, unexpected, absent, excused } = counts;
      const people = [
        `${present + unexpected} present${cameUnexpected(unexpected, present)}`,
        excused > 0 && `${excused} excused`,
        absent > 0 && `${absent} absent`,
      ].filter(Boolean);
      const lines = [
        `${dryRun ? "Would be noted for" : "Noted for"} ${inQuotes(title)}: ${people.join(", ")}.`,
        headcount !== null && meetings.headcount(headcount),
        sheet && `${counted(sheet.read, "row read", "rows read")}.`,
        sheet &&
          sheet.candidates > 0 &&
          `${counted(sheet.candidates, "new actor", "new actors")} in the list.`,
        sheet &&
          sheet.doubtful > 0 &&
          `${counted(sheet.doubtful, "actor may be one that is known", "actors may be ones that are known")}: outreach duplicates`,
        sheet &&
          sheet.consents > 0 &&
          `${counted(sheet.consents, "person accepts", "people accept")} to be contacted again.`,
        sheet &&
          sheet.objections > 0 &&
          `${counted(sheet.objections, "refusal", "refusals")} to be contacted again: nothing will be prepared against their will.`,
        sheet?.rejects && `Rows to correct, then to give to meeting attendance again: ${sheet.rejects}`,
      ];
      return `${lines.filter(Boolean).join("\n")}\n`;
    },
  },
  followUp: {
    actions: {
      send: "send what was promised",
      thank: "thank",
      call: "call",
      tell: "tell what was said",
      introduce: "introduce",
    },
    reason: whyFollowUp,
    proposal: ({ proposed, why, on }, today) =>
      `${followUpInWords(proposed, why)}, ${mailing.weekdayAndDay(on, today)} (${whyFollowUp(why)})`,
    agreedHeading: "Follow-ups agreed",
    yes: "yes",
    no: "no",
    keys: { yes: "y", no: "n" },
    objectorsLeftOut: (names) => `Nothing is proposed for those who said no: ${names.join(", ")}.`,
    outcome: ({ proposed, agreed, drafts, letters, dryRun }) => {
      if (proposed === 0) return "Nothing to propose: note first who came (outreach meeting attendance).\n";
      if (agreed === 0)
        return `${counted(proposed, "follow-up proposed", "follow-ups proposed")}; nothing is done without your yes (at a terminal, one by one; or --yes for all).\n`;
      const drafted =
        (drafts > 0 ? `; ${counted(drafts, "draft to read", "drafts to read")}` : "") +
        (letters > 0 ? `; ${counted(letters, "letter to sign", "letters to sign")}` : "");
      return dryRun
        ? `${counted(agreed, "follow-up would be agreed", "follow-ups would be agreed")}${drafted}; nothing was written.\n`
        : `${counted(agreed, "follow-up agreed", "follow-ups agreed")}, to be found in outreach next${drafted}.\n`;
    },
  },
  checklist: {
    progress: (at, of) => `${at} of ${of}`,
    cameOrNot: (who, reply) =>
      `${who}${reply === null ? "" : reply === "yes" ? " – said they would come" : " – said they would not come"}`,
    answers: { present: "was there", absent: "was not there", excused: "had apologised" },
    keys: { present: "p", absent: "a", excused: "e", later: "l" },
    later: "later",
    stop: "stop here",
    whoElseCame: "Did somebody else come? Their name or organisation (nothing to end):",
    addQuestion: (name) => `${inQuotes(name)} is not in the list. Add it?`,
    whoIsMeant: (name) => `${inQuotes(name)} is not in the list. Is it:`,
    somebodyNew: "somebody new, to be added",
    typingError: "nobody: a slip of the keyboard",
    structureQuestion: "Of which organisation (nothing, if that was its name):",
    headcountQuestion: "How many were there in all (nothing, if nobody counted):",
    notANumber: "A number, or nothing.",
  },
  questions: {
    title: "The name of the meeting:",
    date: "Which day (18/03/2027, “18 March”):",
    start: "From what time (nothing, if nobody knows):",
    end: "Until what time:",
    place: "Where:",
    about: "What it is about, in a few words:",
    convenedBy: "Who calls it",
  },
  titleNeeded: "Without a name, it could not be found again.",
  notADay: "That is not a day. For instance: 18/03/2027, 18 March, next Thursday.",
  notATime: "That is not a time of day. For instance: 14:00, 2:30 pm.",
  added: ({ id, title, date }, dryRun) =>
    `${dryRun ? "Would be noted" : "Noted"}: ${inQuotes(title)}, ${longDate(date)} (${id}).\n`,
  changed: ({ id, title, date, cancelled, invited, uninvited }, dryRun) =>
    `${dryRun ? "Would be changed" : "Changed"}: ${inQuotes(title)}, ${longDate(date)}${cancelled === null ? "" : ", cancelled"} (${id}).\n${
      invited > 0 ? `Those invited before do not know: outreach meeting invite ${id}\n` : ""
    }${
      uninvited.length > 0
        ? `Expected without having been invited here, and still to be told: ${uninvited.map(({ name, person }) => (person === null ? name : `${person} (${name})`)).join(", ")}. To write to them: outreach meeting invite ${id} ${[...new Set(uninvited.map(({ actor }) => `--actor ${actor}`))].join(" ")}\n`
        : ""
    }`,
};
