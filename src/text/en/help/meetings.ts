// Help of `meeting`, in English.
import type { CommandHelp } from "../../sentence-types.ts";

export const meetingsHelp: Record<string, CommandHelp> = {
  meeting: {
    about: "meetings: yours, and those where your actors gather anyway",
    options: {
      action:
        "list (by default), show, add, edit, invite, sheet (sign-in), attendance (who came), follow-up (what to do next)",
      meeting: "the meeting: its name (add), or a part of its name, or its day",
      file: "the filled sign-in sheet: a spreadsheet or CSV (attendance)",
      title: "its new name (edit)",
      date: "its day: 18/03/2027, “18 March”",
      start: "when it begins: 14:00, 2:30 pm",
      end: "when it ends",
      place: "where it takes place",
      link: "address to join it from afar",
      convenedBy: "who calls it: us, or others",
      convener: "the name of who calls it, if you do not",
      about: "what it is about, in a few words",
      theme: "one of its themes (repeatable)",
      territory: "a territory that it is about (repeatable)",
      timeZone: "its time zone (by default: that of the place, French overseas included)",
      expect: "an actor expected there, not invited by you (repeatable)",
      coming: "an actor that said it would come (repeatable)",
      declined: "an actor that said it would not come (repeatable)",
      cancel: "it is cancelled",
      maintain: "it takes place, after having been cancelled",
      format:
        "pdf, to be printed, or docx, to be completed first (sheet, and the letters of invite and follow-up)",
      output: "file or folder to write to (by default: out, in the mission’s folder)",
      emails:
        "print the known e-mails too; otherwise each writes their own: the sheet goes from hand to hand (sheet)",
      replace: "replace the file, if it is there already",
      present: "an actor, or a person, who was there (attendance, repeatable)",
      absent: "an actor, or a person, who was not there (attendance, repeatable)",
      excused: "an actor, or a person, who had apologised (attendance, repeatable)",
      headcount: "how many were there in all, nameless ones included (attendance)",
      map: "says what a column of the sheet is: title=field (attendance, repeatable)",
      replyBy: "day by which to reply (invite)",
      imap: "put the drafts into your mailbox rather than into a folder (invite)",
      again: "prepare again for those who have their invitation (invite)",
      yes: "without asking: all invitations (invite), all follow-ups (follow-up)",
    },
    examples: [
      [
        'outreach meeting add "Short food chains, together" --date 18/03/2027 --start 14:00 --end 16:00 --place "Village hall, Valdoire"',
        "note a meeting that you call",
      ],
      [
        'outreach meeting add "Assembly of the Pays" --date "2 April" --convener "Pays de Valombre" --expect Figeac',
        "note a meeting that you will go to, and whom you expect there",
      ],
      ["outreach meeting edit short --date 25/03/2027", "it is moved"],
      [
        "outreach meeting invite short --all",
        "invite all who may be contacted: a draft with its calendar file, or a letter",
      ],
      ["outreach meeting invite short", "after a change: tell those who were invited"],
      ["outreach meeting edit short --coming Figeac --declined Causse", "note who answered"],
      ["outreach meeting sheet short", "the sign-in sheet: those whom you expect, then blank lines"],
      ["outreach meeting attendance short sheet.xlsx", "note who came, from the filled sheet"],
      [
        "outreach meeting attendance short --present Figeac --absent Causse --headcount 34",
        "note it in one line",
      ],
      ["outreach meeting follow-up short", "what to do next with each, and why; nothing without your yes"],
      ["outreach meeting show short", "who is invited, who will come, who came"],
    ],
  },
};
