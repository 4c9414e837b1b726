// The document that gives somebody all the data held on them (GDPR, article 15), in English.
import type { MailKind } from "../../domain/documents/mail-kinds.ts";
import {
  item,
  type PaperLine,
  type PaperSection,
  paragraph,
  quote,
} from "../../domain/documents/plain-paper.ts";
import type { HeldFacts } from "../../domain/privacy/held-facts.ts";
import type { Sentences } from "../sentences.ts";
import { actors } from "./actors.ts";
import { longDate } from "./dates.ts";
import { documents } from "./documents.ts";
import { mailing } from "./mailing.ts";
import { people } from "./people.ts";
import { counted, inWords } from "./phrases.ts";
import { terms } from "./terms.ts";
import { inQuotes } from "./typography.ts";

type HeldPaperSentences = Sentences["heldPaper"];

const section = (heading: string, lines: readonly (PaperLine | null)[]): PaperSection[] => {
  const presentLines = lines.filter((line) => line !== null);
  return presentLines.length === 0 ? [] : [{ heading, lines: presentLines }];
};

/** A label with a colon, unless it already ends in `?`, `!` or `:`. */
const withColon = (label: string) => (/[?!:]$/.test(label.trim()) ? label : `${label}:`);
const labelled = (label: string, text: string) => `${withColon(label)} ${text}`;
const byName = (name: string) => (name === "" ? "" : ` by ${name}`);
/** The name of a field within a sentence: in lower case, except for an acronym. */
function fieldName(field: string): string {
  if (field === "people") return "people";
  const name = actors.fields[field as keyof typeof actors.fields] ?? field;
  return name === name.toUpperCase() ? name : name.toLowerCase();
}

const contactPoints = ({ emails, phones }: { emails: readonly string[]; phones: readonly string[] }) =>
  [...phones.map(documents.phone), ...emails].join(", ");

const authorNames = { team: "noted by the team", partner: "said by a partner" };

const pinningNames: Readonly<Record<HeldFacts["holds"][number]["kind"], string>> = {
  pin: "first on the list to contact",
  defer: "set aside",
  release: "back on the list",
  appointment: "appointment noted",
  cancelled: "appointment cancelled",
};

const mentionPlaces: Readonly<Record<string, string>> = {
  contacts: "note of an exchange with another organisation",
  actors: "record of another organisation",
  records: "text of another organisation",
  assessments: "note on another organisation",
  sources: "source of a fact",
  holds: "decision on another organisation",
  verdicts: "opinion on somebody of another organisation",
  follow_ups: "agreed next step",
  source_phrases: "name of a list",
  meetings: "meeting",
  projects: "project",
  between_actors: "note on two organisations",
  prepared: "document prepared for somebody else",
};

/** The name of a kind of mailing; any other text, such as a file name, stays unchanged. */
const mailingInWords = (text: string) =>
  text in mailing.kindNames ? mailing.kindNames[text as MailKind] : text;

const fieldLines = ({ fields: known, people: persons }: HeldFacts): PaperLine[] => [
  ...known.map(({ field, values }) =>
    item(
      labelled(
        actors.fields[field],
        values
          .map((value) =>
            field === "phones" ? documents.phone(value) : field === "submitted" ? longDate(value) : value,
          )
          .join(", "),
      ),
    ),
  ),
  ...persons.map(({ civility, fullName, role, ...person }) =>
    item(
      [[civility, fullName].filter(Boolean).join(" "), role, contactPoints(person)]
        .filter(Boolean)
        .join(", "),
    ),
  ),
];

/** “phone, with Claire Roux: interested (noted by camille)”. */
const exchangeInWords = (event: Extract<HeldFacts["events"][number], { kind: "contact" }>): string =>
  `${terms.contactMeans(event)}${event.person ? `, with ${event.person}` : ""}: ${terms.outcome[event.outcome]}${event.by === "" ? "" : ` (noted by ${event.by})`}`;

const assessmentLines = (assessment: HeldFacts["assessments"][number]): PaperLine[] => [
  paragraph(
    `${longDate(assessment.at.slice(0, 10))}${byName(assessment.by)}: ${terms.situation[assessment.situation]}.`,
  ),
  ...(assessment.reason ? [item(labelled("Why", assessment.reason))] : []),
  ...assessment.answers.map(({ topic, words }) => item(labelled(topic, words ?? "does not know"))),
  ...assessment.needs.map(({ label, support }) =>
    item(labelled("Need", [label, support].filter(Boolean).join(". "))),
  ),
  ...assessment.notes.map(({ topic, text }) => item(topic ? labelled(topic, text) : text)),
];

const paper: HeldPaperSentences["paper"] = (facts) => ({
  title: `What we hold on ${facts.name}`,
  subtitle: [
    facts.structure,
    longDate(facts.today),
    facts.controller && `handed over by ${facts.controller}`,
    "GDPR, article 15",
  ]
    .filter(Boolean)
    .join(" · "),
  sections: [
    ...section("In short", [
      paragraph(
        "Here is all that the team of the support mission holds on you: what you told it, what it noted, what it prepared.",
      ),
      facts.masked > 0
        ? paragraph(
            "In texts that are not yours, words in brackets stand for the names and details of other people and for the names of other organisations: they concern them alone.",
          )
        : null,
    ]),
    ...section(facts.structure === null ? "Your organisation and its people" : "You", fieldLines(facts)),
    ...section(
      "Where it comes from",
      facts.sources.map(({ source, date, fields: given }) =>
        item(`${source}, ${longDate(date)}: ${given.map(fieldName).join(", ")}`),
      ),
    ),
    ...section(
      "What you wrote",
      facts.written.flatMap(({ label, text }) => [paragraph(withColon(label)), quote(text)]),
    ),
    ...section(
      "What is noted about you",
      facts.noted.flatMap(({ label, text, by: author }) => [
        paragraph(withColon(`${label || "Note"}${author ? ` (${authorNames[author]})` : ""}`)),
        quote(text),
      ]),
    ),
    ...section(
      "Our exchanges, in order",
      facts.events.flatMap((event) => [
        item(
          `${longDate(event.at.slice(0, 10))}: ${event.kind === "contact" ? exchangeInWords(event) : actors.timeline.event(event)}`,
        ),
        ...(event.kind === "contact" && event.note ? [item(`Our note: ${event.note}`)] : []),
        ...(event.kind === "contact" && (event.nextStep || event.nextAt)
          ? [
              item(
                `What we promised: ${[event.nextStep, event.nextAt && `on ${longDate(event.nextAt)}`].filter(Boolean).join(", ")}`,
              ),
            ]
          : []),
        ...(event.kind === "contact" && event.theirStep
          ? [item(`On your side, noted that day: ${event.theirStep}`)]
          : []),
      ]),
    ),
    ...section("Where you stand, as the team sees it", [
      ...facts.assessments.flatMap(assessmentLines),
      facts.suggestion
        ? paragraph(
            `From your texts the program proposes: ${terms.situation[facts.suggestion.situation]} (${Math.round(facts.suggestion.confidence * 100)}% sure). A person decides.`,
          )
        : null,
    ]),
    ...section("What the team decided", [
      ...facts.holds.map(({ kind, reason, until, by: who }) =>
        item(`${pinningNames[kind]} until ${longDate(until)}${byName(who)}${reason ? `: ${reason}` : ""}`),
      ),
      ...facts.verdicts.map(({ person, ...verdict }) =>
        item(labelled(person, people.reason({ because: "learnt", ...verdict }))),
      ),
    ]),
    ...section(
      "Your answers to our surveys",
      facts.surveys.flatMap(({ survey, on, answers }) => [
        paragraph(`${survey}, ${longDate(on)}`),
        ...answers.map(([question, answer]) => item(labelled(question, answer))),
      ]),
    ),
    ...section(
      "Your projects",
      facts.projects.flatMap(({ title, role, texts }) => [
        paragraph([inQuotes(title), role].filter(Boolean).join(", ")),
        ...texts.map(item),
      ]),
    ),
    ...section(
      "To whom your projects were given",
      facts.given.map(({ on, to, title }) => item(`${longDate(on)}: ${to} (${title})`)),
    ),
    ...section(
      "What is said of you elsewhere",
      facts.elsewhere.map(({ table, text }) =>
        item(
          labelled(mentionPlaces[table] ?? "other text", table === "prepared" ? mailingInWords(text) : text),
        ),
      ),
    ),
    ...section("The files in which you are", [
      ...facts.files.map(item),
      ...facts.unread.map((file) => item(`${file} (could not be read)`)),
      facts.backups.length > 0
        ? item(
            `${counted(facts.backups.length, "backup of the database", "backups of the database")}, where the same things are`,
          )
        : null,
      facts.mailboxDrafts > 0
        ? item(`${counted(facts.mailboxDrafts, "draft", "drafts")} in the mailbox of the team`)
        : null,
    ]),
    ...section("What you may ask", [
      paragraph(
        `To have it corrected, completed or erased, not to be contacted any more: write to ${facts.contact || "the team"}. Without another exchange, all of it is erased after ${inWords(facts.years)}\u00a0${facts.years === 1 ? "year" : "years"}. If we disagree, there is the CNIL, cnil.fr.`,
      ),
    ]),
  ],
});

export const heldPaper: HeldPaperSentences = {
  paper,
  markers: { person: "[another person]", structure: "[another organisation]" },
  fileNameEnd: "what we hold",
  written: ({ file, masked, dryRun }) =>
    [
      dryRun ? `${file} would be written; nothing was written.` : `${file} is written.`,
      masked > 0
        ? `${counted(masked, "passage that names other people or organisations is masked there", "passages that name other people or organisations are masked there")}.`
        : "",
      "Read it over before you hand it out: somebody whom the database does not know may be named there.",
    ]
      .filter(Boolean)
      .join(" "),
};
