// The document that gives somebody all the data held on them (GDPR, article 15), in French.
import type { MailKind } from "../../domain/documents/mail-kinds.ts";
import {
  item,
  type PaperLine,
  type PaperSection,
  type PlainPaper,
  paragraph,
  quote,
} from "../../domain/documents/plain-paper.ts";
import type { HeldFacts } from "../../domain/privacy/held-facts.ts";
import { actors } from "./actors.ts";
import { longDate } from "./dates.ts";
import { documents } from "./documents.ts";
import { mailing } from "./mailing.ts";
import { people } from "./people.ts";
import { counted, inWords } from "./phrases.ts";
import { terms } from "./terms.ts";
import { inQuotes } from "./typography.ts";

const section = (heading: string, lines: readonly (PaperLine | null)[]): PaperSection[] => {
  const presentLines = lines.filter((line) => line !== null);
  return presentLines.length === 0 ? [] : [{ heading, lines: presentLines }];
};

/** A label with a colon, unless it already ends in `?`, `!` or `:`. */
const withColon = (label: string) => (/[?!:]$/.test(label.trim()) ? label : `${label}\u00a0:`);
const labelled = (label: string, text: string) => `${withColon(label)} ${text}`;
const byName = (name: string) => (name === "" ? "" : `, par ${name}`);
/** The name of a field within a sentence: in lower case, except for an acronym. */
function fieldName(field: string): string {
  if (field === "people") return "interlocuteurs";
  const name = actors.fields[field as keyof typeof actors.fields] ?? field;
  return name === name.toUpperCase() ? name : name.toLowerCase();
}

const contactPoints = ({ emails, phones }: { emails: readonly string[]; phones: readonly string[] }) =>
  [...phones.map(documents.phone), ...emails].join(", ");

const authorNames = { team: "noté par l’équipe", partner: "dit par un partenaire" };

const pinningNames: Readonly<Record<HeldFacts["holds"][number]["kind"], string>> = {
  pin: "Mise en tête de la liste à contacter",
  defer: "Mise de côté",
  release: "Remise dans la liste",
  appointment: "Rendez-vous noté",
  cancelled: "Rendez-vous annulé",
};

const mentionPlaces: Readonly<Record<string, string>> = {
  contacts: "Dans la note d’un échange avec une autre structure",
  actors: "Dans la fiche d’une autre structure",
  records: "Dans un texte d’une autre structure",
  assessments: "Dans une note sur une autre structure",
  sources: "Comme source d’un renseignement",
  holds: "Dans une décision sur une autre structure",
  verdicts: "Dans un avis sur quelqu’un d’une autre structure",
  follow_ups: "Dans une suite convenue",
  source_phrases: "Dans le nom d’une liste",
  meetings: "Dans ce qui est noté d’une rencontre",
  projects: "Dans un projet",
  between_actors: "Dans une note sur deux structures",
  prepared: "Dans un document préparé pour quelqu’un d’autre",
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

/** “téléphone, avec Claire Roux : intéressé (noté par camille)”. */
const exchangeInWords = (event: Extract<HeldFacts["events"][number], { kind: "contact" }>): string =>
  `${terms.contactMeans(event)}${event.person ? `, avec ${event.person}` : ""}\u00a0: ${terms.outcome[event.outcome]}${event.by === "" ? "" : ` (noté par ${event.by})`}`;

const assessmentLines = (assessment: HeldFacts["assessments"][number]): PaperLine[] => [
  paragraph(
    `Le ${longDate(assessment.at.slice(0, 10))}${byName(assessment.by)}\u00a0: ${terms.situation[assessment.situation]}.`,
  ),
  ...(assessment.reason ? [item(labelled("Pourquoi", assessment.reason))] : []),
  ...assessment.answers.map(({ topic, words }) => item(labelled(topic, words ?? "ne sait pas"))),
  ...assessment.needs.map(({ label, support }) =>
    item(labelled("Besoin", [label, support].filter(Boolean).join(". "))),
  ),
  ...assessment.notes.map(({ topic, text }) => item(topic ? labelled(topic, text) : text)),
];

const paper = (facts: HeldFacts): PlainPaper => ({
  title: `Ce que nous gardons sur ${facts.name}`,
  subtitle: [
    facts.structure,
    `le ${longDate(facts.today)}`,
    facts.controller && `remis par ${facts.controller}`,
    "RGPD, article 15",
  ]
    .filter(Boolean)
    .join(" · "),
  sections: [
    ...section("En bref", [
      paragraph(
        "Voici tout ce que l’équipe de la mission d’appui garde sur vous\u00a0: ce que vous lui avez dit, ce qu’elle a noté, ce qu’elle a préparé.",
      ),
      facts.masked > 0
        ? paragraph(
            "Dans les textes qui ne sont pas de vous, les noms et coordonnées d’autres personnes et le nom d’autres structures sont remplacés par des mots entre crochets\u00a0: ils ne regardent qu’elles.",
          )
        : null,
    ]),
    ...section(
      facts.structure === null ? "Votre structure et ses interlocuteurs" : "Vous",
      fieldLines(facts),
    ),
    ...section(
      "D’où cela vient",
      facts.sources.map(({ source, date, fields: given }) =>
        item(`${source}, le ${longDate(date)}\u00a0: ${given.map(fieldName).join(", ")}`),
      ),
    ),
    ...section(
      "Ce que vous avez écrit",
      facts.written.flatMap(({ label, text }) => [paragraph(withColon(label)), quote(text)]),
    ),
    ...section(
      "Ce qui est noté sur vous",
      facts.noted.flatMap(({ label, text, by: author }) => [
        paragraph(withColon(`${label || "Note"}${author ? ` (${authorNames[author]})` : ""}`)),
        quote(text),
      ]),
    ),
    ...section(
      "Nos échanges, dans l’ordre",
      facts.events.flatMap((event) => [
        item(
          `${longDate(event.at.slice(0, 10))}\u00a0: ${event.kind === "contact" ? exchangeInWords(event) : actors.timeline.event(event)}`,
        ),
        ...(event.kind === "contact" && event.note ? [item(`Notre note\u00a0: ${event.note}`)] : []),
        ...(event.kind === "contact" && (event.nextStep || event.nextAt)
          ? [
              item(
                `Ce que nous avons promis\u00a0: ${[event.nextStep, event.nextAt && `le ${longDate(event.nextAt)}`].filter(Boolean).join(", ")}`,
              ),
            ]
          : []),
        ...(event.kind === "contact" && event.theirStep
          ? [item(`De votre côté, noté ce jour-là\u00a0: ${event.theirStep}`)]
          : []),
      ]),
    ),
    ...section("Où vous en êtes, selon l’équipe", [
      ...facts.assessments.flatMap(assessmentLines),
      facts.suggestion
        ? paragraph(
            `D’après vos textes, le logiciel lit\u00a0: ${terms.situation[facts.suggestion.situation]} (sûr à ${Math.round(facts.suggestion.confidence * 100)}\u00a0%). C’est une personne qui décide.`,
          )
        : null,
    ]),
    ...section("Ce que l’équipe a décidé", [
      ...facts.holds.map(({ kind, reason, until, by: who }) =>
        item(
          `${pinningNames[kind]} jusqu’au ${longDate(until)}${byName(who)}${reason ? `\u00a0: ${reason}` : ""}`,
        ),
      ),
      ...facts.verdicts.map(({ person, ...verdict }) =>
        item(labelled(person, people.reason({ because: "learnt", ...verdict }))),
      ),
    ]),
    ...section(
      "Vos réponses à nos enquêtes",
      facts.surveys.flatMap(({ survey, on, answers }) => [
        paragraph(`${survey}, le ${longDate(on)}`),
        ...answers.map(([question, answer]) => item(labelled(question, answer))),
      ]),
    ),
    ...section(
      "Vos projets",
      facts.projects.flatMap(({ title, role, texts }) => [
        paragraph([inQuotes(title), role].filter(Boolean).join(", ")),
        ...texts.map(item),
      ]),
    ),
    ...section(
      "À qui vos projets ont été remis",
      facts.given.map(({ on, to, title }) => item(`${longDate(on)}\u00a0: ${to} (${title})`)),
    ),
    ...section(
      "Ce qui est dit de vous ailleurs",
      facts.elsewhere.map(({ table, text }) =>
        item(
          labelled(
            mentionPlaces[table] ?? "Dans un autre texte",
            table === "prepared" ? mailingInWords(text) : text,
          ),
        ),
      ),
    ),
    ...section("Les fichiers où vous figurez", [
      ...facts.files.map(item),
      ...facts.unread.map((file) => item(`${file} (n’a pas pu être lu)`)),
      facts.backups.length > 0
        ? item(
            `${counted(facts.backups.length, "copie de sauvegarde de la base", "copies de sauvegarde de la base")}, où se trouve la même chose`,
          )
        : null,
      facts.mailboxDrafts > 0
        ? item(`${counted(facts.mailboxDrafts, "brouillon", "brouillons")} dans la messagerie de l’équipe`)
        : null,
    ]),
    ...section("Ce que vous pouvez demander", [
      paragraph(
        `Corriger, compléter, faire effacer, ne plus être contacté\u00a0: écrivez à ${facts.contact || "l’équipe"}. Sans nouvel échange, tout est effacé au bout de ${inWords(facts.years)}\u00a0${facts.years < 2 ? "an" : "ans"}. Si nous ne sommes pas d’accord, il y a la CNIL, cnil.fr.`,
      ),
    ]),
  ],
});

export const heldPaper = {
  paper,
  markers: { person: "[autre personne]", structure: "[autre structure]" },
  /** Last words of the file name. */
  fileNameEnd: "ce que nous gardons",
  written: ({ file, masked, dryRun }: { file: string; masked: number; dryRun: boolean }): string =>
    [
      dryRun ? `${file} serait écrit\u00a0; rien n’a été écrit.` : `${file} est écrit.`,
      masked > 0
        ? `${counted(masked, "passage qui nomme d’autres personnes ou structures y est masqué", "passages qui nomment d’autres personnes ou structures y sont masqués")}.`
        : "",
      "Relisez-le avant de le remettre\u00a0: quelqu’un que la base ne connaît pas peut y être nommé.",
    ]
      .filter(Boolean)
      .join(" "),
};
