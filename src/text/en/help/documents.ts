// Help of `brief`, `template` and `mail`, in English.
import type { CommandHelp } from "../../sentence-types.ts";

export const documentsHelp: Record<string, CommandHelp> = {
  brief: {
    about: "the first-contact sheet of an actor: one page for one conversation",
    options: {
      meeting:
        "for a meeting: three minutes to say and the sheets of those you expect there; for one of yours, its running order",
      for: "conversation: for the team, before a call; board: to be left with a council or board, a quarter of an hour, nothing technical",
      format: "format of the document; on screen, set for the terminal",
      output: "file or folder to write to; in a folder, one file for each actor",
      replace: "replace files that already exist",
    },
    examples: [
      ["outreach brief --actor figeac", "the sheet on screen, just before calling"],
      ["outreach brief --actor figeac -o figeac.html", "to print: one page of A4"],
      ["outreach brief --top 10 -o out", "the first ten of the ranking, one file each"],
      ["outreach brief --all -o sheets.pdf", "a booklet, with its contents"],
      [
        "outreach brief --meeting assembly -o assembly.pdf",
        "what to say at a meeting, and whom to meet there",
      ],
      [
        "outreach brief --actor figeac --for board -o board.pdf",
        "the page to go through with elected members",
      ],
    ],
  },
  template: {
    about: "the templates of documents: see them, copy one to change it, check it",
    options: {
      action:
        "list: see them; copy: make a copy of your own; check: read your copies through; preview: see one filled in",
      name: "the template: mail-invitation, letter-first-contact, legal…",
      actor: "preview: an actor of your list, instead of an imaginary one",
      replace: "copy: replace your copy by the one that ships",
    },
    examples: [
      ["outreach template", "the list of templates"],
      ["outreach template copy mail-first-contact", "a copy of your own, in templates/"],
      ["outreach template check", "what is wrong in your copies, with the line"],
      ["outreach template preview mail-survey --actor figeac", "the template filled in for one actor"],
    ],
  },
  mail: {
    about: "drafts of personal e-mails, for you to read and send",
    options: {
      kind: "what the message says: first contact, information to all, invitation, survey, reminder, what follows an exchange, an agreement to ask for before a project is told",
      about: "what it is about, in a few words (information, invitation, survey)",
      date: "day of the meeting (invitation)",
      time: "time of the meeting (invitation)",
      place: "place of the meeting (invitation)",
      link: "address of the questionnaire (survey) or of the video call (invitation)",
      replyBy: "last day to answer (invitation, survey)",
      question: "question to ask (survey, repeatable)",
      news: "news to tell (information, repeatable)",
      output: "folder to write to (by default: out, in the mission's folder)",
      imap: "place the drafts in your mailbox, by IMAP, instead of writing files",
      project:
        "the project that one asks to speak of (consent, repeatable; otherwise all those of the network)",
      scope:
        "what is asked (consent): name, to be named (default); anonymous, to be told without a name; contact, to be named and put in contact",
      until: "the last day for which the agreement is asked (consent)",
      for: "to whom the project would be told (consent): network (default); actor:X, one actor; meeting:M, one meeting",
      again: "prepare again for those who already have their draft",
      yes: "prepare without showing the first three or asking",
    },
    examples: [
      ["outreach mail --top 10 --dry-run", "for whom, and what is missing, without writing anything"],
      ["outreach mail --actor figeac", "one draft that a mail program opens, ready to correct"],
      ["outreach mail --top 10 --imap", "straight into the drafts of your mailbox"],
      ["outreach mail --situation willing", "all who would like to, and do not know how"],
      [
        'outreach mail --kind invitation --territory quercy --about "local food" --date 18/03/2027 --place "village hall"',
        "invite to a meeting; the rest is set in mission.yaml (mailings)",
      ],
      ["outreach mail --kind follow-up --actor figeac", "after an exchange recorded with outreach log"],
      [
        "outreach mail --kind consent --project bus --until 31/12/2027",
        "ask each who takes part whether it may be told; the answer: outreach log --from",
      ],
    ],
  },
};
