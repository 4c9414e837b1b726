// Help of `survey`, in English.
import type { CommandHelp } from "../../sentence-types.ts";

export const surveysHelp: Record<string, CommandHelp> = {
  survey: {
    about: "the survey of needs: one definition, all ways of asking it, the answers that come back",
    options: {
      action:
        "new: make one; check: read it again; form: make a form of it; invite: prepare e-mails and letters; remind: remind those who have not answered; answers: take in what came back; enter: type what is said on the telephone or written on paper; status: where it stands; results: what it came to",
      id: "the name of the survey, that of its file in surveys/",
      files:
        "answers: the files that came back: exports of KoboToolbox, ODK, LimeSurvey, Google Forms, Framaforms, Microsoft Forms, the page's file, a mail saved as text, a Word document filled in",
      actor: "enter: the actor that answers; invite: one to invite (repeatable)",
      link: "invite, remind: address where one can also answer on line",
      yes: "invite, remind: prepare without showing the first three nor asking",
      channel: "enter: phone (unless you say otherwise) or paper",
      on: "enter: the day of the answer (today unless you say otherwise)",
      format:
        "form: html, a page that opens without the Internet; xlsform (KoboToolbox, ODK); limesurvey; pdf and docx, paper; text, for an e-mail; phone, a script; results: md, html, pdf, docx, xlsx",
      for: "form: for this actor, with its code, which the answer brings back; results: team (unless you say otherwise), network or funder, without names or small counts",
      output: "form, results: file or folder to write to; invite, remind: folder",
      replace: "new, form, results: replace the file of this name",
    },
    examples: [
      [
        "outreach survey new needs",
        "a survey ready for use, in surveys/needs.yaml, to be changed as you like",
      ],
      [
        "outreach survey form needs --format html -o needs.html",
        "the page to attach to an e-mail, or to give on a stick",
      ],
      [
        "outreach survey form needs --format pdf --for figeac -o figeac.pdf",
        "paper for one actor, with its code",
      ],
      [
        "outreach survey answers needs export.csv",
        "take in the answers of an export; run again, it counts nothing twice",
      ],
      ["outreach survey enter needs --actor figeac", "type the answers during a call, one key each"],
      [
        "outreach survey invite needs --all",
        "a draft each, with its page; a letter and the paper for those without e-mail",
      ],
      [
        "outreach survey remind needs",
        "remind those who have not answered, when it is time, and never more than set",
      ],
      ["outreach survey status needs", "who was invited, who answered, who not yet"],
      [
        "outreach survey results needs --for funder -o results.docx",
        "the results to hand over, without names, small counts masked",
      ],
      ["outreach survey check needs", "what is wrong, line by line, and how long it takes"],
    ],
  },
};
