// Help of `letter`, in English.
import type { CommandHelp } from "../../sentence-types.ts";

export const lettersHelp: Record<string, CommandHelp> = {
  letter: {
    about: "what goes by post: letters to sign, labels, tables for mail merge",
    options: {
      project:
        "the project that one asks to speak of (consent, repeatable; otherwise all those of the network)",
      scope:
        "what is asked (consent): name, to be named (default); anonymous, to be told without a name; contact, to be named and put in contact",
      until: "the last day for which the agreement is asked (consent)",
      kind: "what the letter says: first contact, information to all, invitation, survey, what follows an exchange, an agreement to ask for before a project is told",
      about: "what it is about, in a few words (information, invitation)",
      date: "day of the meeting (invitation)",
      time: "time of the meeting (invitation)",
      place: "place of the meeting (invitation)",
      link: "address of the video call (invitation)",
      replyBy: "last day to answer (invitation)",
      news: "news to tell (information, repeatable)",
      for: "no-email: only those who have no e-mail",
      labels: "labels instead of letters: the reference of the sheet (Avery)",
      skip: "leave the first n labels of a begun sheet free",
      merge: "a table instead of letters: for Word's mail merge, for Brevo…",
      format: "letters: docx or pdf; labels: pdf or docx; table: xlsx or csv",
      oneFile: "all letters in one file, to print in one go",
      output: "file or folder to write to (by default: out, in the mission's folder)",
      again: "prepare again for those who already have their letter",
      yes: "prepare without showing the first three or asking",
      replace: "replace the file if it already exists",
    },
    examples: [
      ["outreach letter --all --for no-email --dry-run", "for whom, and what is missing; writes nothing"],
      ["outreach letter --top 20 --one-file", "twenty letters in one Word document, to read and sign"],
      ["outreach letter --all --labels L7160 --skip 6", "labels, on a sheet of which six are gone"],
      ["outreach letter --tag reminder --merge word", "the addresses, for a mail merge in Word"],
      [
        'outreach letter --all --for no-email --kind invitation --about "local food" --date 18/03/2027 --place "village hall"',
        "invite by post those whom no e-mail reaches",
      ],
    ],
  },
};
