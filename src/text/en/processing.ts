// The record of processing and the information notice (GDPR art. 13, 14 and 30), in English.

import { aside, item, type PaperLine, paragraph, toFill } from "../../domain/documents/plain-paper.ts";
import type { ProcessingSetting } from "../../domain/privacy/processing-facts.ts";
import { capitalised } from "../../domain/values/first-letter.ts";
import type { Sentences } from "../sentences.ts";
import { longDate } from "./dates.ts";
import { counted, inWords } from "./phrases.ts";

type ProcessingSentences = Sentences["processing"];

const cnil = "CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris cedex 07, France, cnil.fr";

/** What to complete, for each setting that is empty. */
const missingSettings: ProcessingSentences["missingSettings"] = {
  "legal.controller": "the data controller, the organisation that carries the mission",
  "legal.contact": "the address to write to for exercising one’s rights",
  "legal.basis": "what entitles you to keep this list",
  "legal.security":
    "your measures (session locked by a password, encrypted disk, backups under lock and key…)",
};

const lineToComplete = (setting: ProcessingSetting): PaperLine =>
  toFill(`[To complete: ${missingSettings[setting]}. Setting ${setting} in mission.yaml]`);

const settingLine = (
  value: string,
  setting: ProcessingSetting,
  sentence: (value: string) => string,
): PaperLine => (value === "" ? lineToComplete(setting) : paragraph(sentence(value)));

const withFullStop = (words: string) => (/[.!?…]$/.test(words) ? words : `${words}.`);
const asSentence = (words: string) => withFullStop(capitalised(words));
const yearsInWords = (years: number) => `${inWords(years)}\u00a0${years === 1 ? "year" : "years"}`;

const usualPurposes = [
  "to offer the organisations of the area support for cooperation, and to give it",
  "to prepare exchanges with them, and to remember them",
  "to invite them to meetings and learn what they need",
  "to make the projects of those who agree known, and to introduce them to each other",
  "to report on the mission, in figures and without names",
];

const record: ProcessingSentences["record"] = (facts) => ({
  title: "Record of processing: support for cooperation",
  subtitle: `Article 30 of the GDPR. Drawn up on ${longDate(facts.today)} from mission.yaml: to be read over, and made again when a setting changes.`,
  sections: [
    {
      heading: "Who answers for it",
      lines: [
        settingLine(
          facts.controller,
          "legal.controller",
          (name) => `Data controller: ${name}${facts.address ? `, ${facts.address}` : ""}.`,
        ),
        settingLine(facts.contact, "legal.contact", (address) => `To exercise one’s rights: ${address}.`),
        facts.officer
          ? paragraph(`Data protection officer: ${withFullStop(facts.officer)}`)
          : aside("No data protection officer is named (legal.officer in mission.yaml)."),
      ],
    },
    {
      heading: "What it is for",
      lines: (facts.purposes.length > 0 ? facts.purposes : usualPurposes).map((purpose) =>
        item(asSentence(purpose)),
      ),
    },
    {
      heading: "What entitles us to it",
      lines: [
        settingLine(facts.basis, "legal.basis", (basis) => `${capitalised(basis)} (article 6 of the GDPR).`),
      ],
    },
    {
      heading: "Whom it is about",
      lines: [
        item("People who work, sit or volunteer in the organisations followed."),
        item("Those who applied to a programme or answered a survey."),
        item("Those who came to a meeting."),
        item("Partners who pointed out an organisation."),
      ],
    },
    {
      heading: "What is kept",
      lines: [
        item("Name, form of address and post."),
        item("Work details: address, e-mail, telephone."),
        item("What people wrote: applications, answers to surveys, messages."),
        item("Exchanges: date, means, next step agreed, factual notes of the team."),
        item("Where the organisation stands in cooperation and what it needs, as the team sees it."),
        item("Presence at meetings, agreements given, objections."),
        paragraph(
          "Nothing is asked about health, opinions, religion, union membership or offences (articles 9 and 10 of the GDPR).",
        ),
      ],
    },
    {
      heading: "Where it comes from",
      lines: [
        item("From people themselves: applications, surveys, exchanges, meetings."),
        ...facts.origins.map((origin) => item(asSentence(origin))),
        item("From partners, whose name is noted with what they said."),
      ],
    },
    {
      heading: "Who reads it",
      lines: [
        item("The team of the mission."),
        ...(facts.recipients ? [item(asSentence(facts.recipients))] : []),
        item("The network: projects alone, in the words that each agreed to."),
        item("The funder: figures, without names, and none under five."),
      ],
    },
    {
      heading: "Outside the European Union",
      lines: [
        paragraph("The program sends nothing to anybody."),
        aside("To be checked for your mailbox and the place where your backups are."),
      ],
    },
    {
      heading: "For how long",
      lines: [
        paragraph(
          `${capitalised(yearsInWords(facts.years))} after the last real exchange, or until somebody asks to be erased. A last message is offered before that.`,
        ),
        paragraph(
          "After an erasure there remain a fingerprint that nobody can read, so that an old file brings nobody back, the date, and counts without names.",
        ),
      ],
    },
    {
      heading: "How it is protected",
      lines: [
        item(
          facts.shared
            ? "The database is on a server open to the team alone; the folder can be read only in the session of whoever uses it."
            : "The folder and the database can be read only in the session of whoever uses them.",
        ),
        item(
          "What is made for others is made without what only the team may read, and checked before it is written.",
        ),
        item("Every change is dated and can be undone; an erasure goes to the last byte."),
        ...facts.security.map((measure) => item(asSentence(measure))),
        ...(facts.security.length === 0 ? [lineToComplete("legal.security")] : []),
      ],
    },
    {
      heading: "People’s rights",
      lines: [
        paragraph(
          `To see, correct, erase, restrict, object: on request${facts.contact ? ` to ${facts.contact}` : ""}, answered within a month. The commands outreach privacy show, object and erase do it.`,
        ),
        paragraph(`Complaints: ${cnil}.`),
      ],
    },
  ],
});

const notice: ProcessingSentences["notice"] = (facts) => ({
  title: "Your data and support for cooperation",
  subtitle: "What we hold on you, why, and what you may ask (articles 13 and 14 of the GDPR).",
  sections: [
    {
      heading: "Who answers for your data",
      lines: [
        settingLine(
          facts.controller,
          "legal.controller",
          (name) =>
            `${asSentence(`${name}${facts.address ? `, ${facts.address}` : ""}`)}${facts.commissionedBy ? ` This support was asked for by ${withFullStop(facts.commissionedBy)}` : ""}`,
        ),
        ...(facts.officer ? [paragraph(`Data protection officer: ${withFullStop(facts.officer)}`)] : []),
      ],
    },
    {
      heading: "Why we hold them",
      lines: [
        ...(facts.purposes.length > 0
          ? facts.purposes.map((purpose) => item(asSentence(purpose)))
          : [
              paragraph(
                "To offer you support for cooperation, answer what you ask, invite you to meetings, and introduce you to others if you agree.",
              ),
            ]),
        settingLine(facts.basis, "legal.basis", (basis) => `What entitles us to it: ${withFullStop(basis)}`),
      ],
    },
    {
      heading: "What we hold",
      lines: [
        paragraph(
          "Your name, your post and your work details; what you wrote to us; the dates of our exchanges, what was agreed there, and factual notes on your organisation. Nothing about your private life.",
        ),
      ],
    },
    {
      heading: "Where it comes from",
      lines: [
        paragraph(
          `From you first: an application, an answer, a meeting, a call. ${facts.origins.length > 0 ? `Otherwise, from lists: ${withFullStop(facts.origins.join("; "))}` : "Otherwise, from lists that are public or kept by partners."} We tell you which if you ask.`,
        ),
      ],
    },
    {
      heading: "Who reads it",
      lines: [
        paragraph(
          `The team of the mission${facts.recipients ? `, and ${withFullStop(facts.recipients)}` : "."} Nothing is sold or passed on. Of a project we tell only what you agreed to.`,
        ),
        ...(facts.confidentiality ? [paragraph(asSentence(facts.confidentiality))] : []),
      ],
    },
    {
      heading: "Until when",
      lines: [
        paragraph(
          `For ${yearsInWords(facts.years)} after we were last in touch. We write to you one last time, then all of it is erased. Sooner if you ask.`,
        ),
      ],
    },
    {
      heading: "Nothing obliges you",
      lines: [
        paragraph(
          "You need not answer, and a refusal has no consequence. No decision is made by a machine: it helps to choose whom to call first, and a person decides.",
        ),
      ],
    },
    {
      heading: "What you may ask",
      lines: [
        item("To see all that we hold on you."),
        item("To have it corrected, completed, or its use restricted."),
        item("To have it erased."),
        item("Not to be contacted any more, at any time and without saying why."),
        item("To take back an agreement that you gave."),
        settingLine(
          facts.contact,
          "legal.contact",
          (address) =>
            `Write to ${address}${facts.phone ? `, or call ${facts.phone}` : ""}: you are answered within a month.`,
        ),
        paragraph(`If we disagree, you may turn to the ${cnil}.`),
      ],
    },
  ],
});

export const processing: ProcessingSentences = {
  record,
  notice,
  fileNames: { record: "record of processing", notice: "information notice" },
  title: "Record of processing and information notice",
  missingSettings,
  written: ({ file, dryRun }) =>
    dryRun ? `${file} would be written; nothing was written.` : `${file} is written, to be read over.`,
  linesToComplete: ({ place, settings }) =>
    [
      `${counted(settings.length, "line is to be completed there, marked", "lines are to be completed there, marked")} with brackets (${place}):`,
      ...settings.map((setting) => `  ${setting}: ${missingSettings[setting]}`),
    ].join("\n"),
};
