// Headings, labels and phrases of the documents about an actor, in French.

import type { ActorFrame } from "../../domain/documents/actor-frame.ts";
import type { KnownFact } from "../../domain/documents/first-contact-brief.ts";
import type { ToldIllustration } from "../../domain/documents/illustration-choice.ts";
import type { InterlocutorKind } from "../../domain/documents/interlocutor-kind.ts";
import type { SituationStatement } from "../../domain/documents/situation-statement.ts";
import type { Address } from "../../domain/people/form-of-address.ts";
import type { Contact } from "../../domain/relationship/contact.ts";
import { baseName } from "../../domain/values/file-name.ts";
import { groupsOf } from "../../domain/values/phone.ts";
import { withoutCapitals } from "./capitals.ts";
import { longDate } from "./dates.ts";
import { inSentence, type MissionInSentence, midSentence, missionInSentence } from "./names.ts";
import { lowerInitial } from "./occasion-phrases.ts";
import { people } from "./people.ts";
import { counted, inWords } from "./phrases.ts";
import * as messages from "./phrases-of-messages.ts";
import { quoting } from "./quoting.ts";
import { firstSubject } from "./subjects.ts";
import { terms } from "./terms.ts";
import { inQuotes, quoted, typeset } from "./typography.ts";

/** Files listed at most; further ones are only counted. */
const mostFilesShown = 20;

/** Facts in words, for the documents. Their sentences stand in templates; the phrases that depend on a fact stand here. */
export const documents = {
  typeset,
  quoted,
  /** A title within a sentence. */
  quotedTitle: (title: string) => inQuotes(typeset(title)),
  longDate,
  /** A name as the heading of a page, without the capitals of a register. */
  pageHeading: withoutCapitals,
  inSentence,
  missionInSentence,
  midSentence,
  messages,
  /** Recognises a source that the actor itself wrote: “votre réponse à l’enquête”. */
  ownSource: /^(?:votre|vos)\b/i,
  quoting,
  firstSubject,
  /** Title of the browser window and of the printed file. */
  sheetTitle: (name: string) => `${name} – fiche de premier contact`,
  notesTitle: "Mes notes",
  boardTitle: (name: string) => `${name} – un quart d’heure sur la coopération`,
  /** Title of a booklet of several, and last word of the file names. */
  briefs: { title: "Fiches de premier contact", fileNameEnd: "fiche" },
  boards: { title: "Un quart d’heure sur la coopération", fileNameEnd: "conseil" },
  /** Title of the table of contents of a booklet. */
  contentsHeading: "Sommaire",
  sheetsWritten(count: number, files: readonly string[], dryRun: boolean): string {
    const sheetCount = `${counted(count, "fiche", "fiches")}${dryRun ? "\u00a0: rien n’a été écrit, voici ce qui le serait" : ""}`;
    const shown = files.slice(0, mostFilesShown).map((file) => `  ${file}\n`);
    const hiddenCount = files.length - shown.length;
    return `${sheetCount}\n${shown.join("")}${hiddenCount > 0 ? `  … et ${counted(hiddenCount, "autre", "autres")} dans le même dossier\n` : ""}`;
  },
  defaultMission: "mission d’appui à la coopération",
  fieldLabels: {
    programme: "Programme",
    submitted: "Dossier déposé le",
    answered: "A répondu au formulaire le",
    state: "État du dossier",
    recommendedBy: "Recommandé par",
    reference: "Dossier",
    note: "Notre note",
    themes: "Thèmes",
  } satisfies Partial<Record<KnownFact["field"], string>>,
  /** The label before a value: “Thèmes :”; no colon after a question: “Avez-vous un projet ?”. */
  labelled: (label: string) => (/[?!]$/.test(label) ? label : `${label.replace(/[\s:]+$/, "")}\u00a0:`),
  source({ source, file, line, date }: NonNullable<KnownFact["origin"]>): string {
    const name = file === null ? null : baseName(file);
    const place = name === null ? source : line === null ? name : `${name}, ligne ${line}`;
    return [place, date && longDate(date)].filter(Boolean).join(", ");
  },
  situationStatement(statement: SituationStatement): string {
    if (statement.basis === "none") return "personne ne l’a encore vérifié avec eux";
    if (statement.basis === "suggested")
      return `lecture de ${statement.noted ? "nos notes" : "leurs mots"}, à confirmer (confiance ${Math.round(statement.confidence * 100)}\u00a0%)`;
    const by = statement.by ? ` par ${statement.by}` : "";
    return `qualifié le ${longDate(statement.at)}${by}${statement.stale ? " – à reprendre, c’est ancien" : ""}`;
  },
  supportNeeded: {
    unplanned: "de quoi lancer la réflexion, sans pression",
    willing: "des outils et des méthodes pour amorcer",
    engaged: "du recul, et des outils pour l’étape où ils en sont",
    unknown: "d’abord une écoute, pour savoir où ils en sont",
  } satisfies Record<SituationStatement["situation"], string>,
  interlocutorKinds: {
    staff: "équipe technique",
    director: "direction",
    elected: "élu ou élue",
    "volunteer-president": "présidence bénévole",
    "front-desk": "accueil",
  } satisfies Record<InterlocutorKind, string>,
  /** “Madame la Présidente”, “Madame Dubois”; null when the gender is not known. */
  address(to: Address | null, interlocutor: InterlocutorKind): string | null {
    if (to === null || to.anonymous || to.gender === "unknown") return null;
    const elected = interlocutor === "elected" || interlocutor === "volunteer-president";
    return elected && to.office !== null ? people.address(to) : people.spokenName(to);
  },
  /** The greeting that the sheet advises. */
  advisedGreeting: (address: string | null) =>
    typeset(
      address === null
        ? "«\u00a0Bonjour\u00a0», sans titre\u00a0: la civilité n’est pas connue"
        : `«\u00a0Bonjour ${address}\u00a0»`,
    ),
  series: (parts: readonly string[]) => parts.join("\u202f; "),
  callerIntroduction: (name: string, mission: MissionInSentence) =>
    name ? `${name}, ${mission.of}.` : `Je vous appelle pour ${mission.the}.`,
  years: (count: number) => `${inWords(count)}\u00a0${count < 2 ? "an" : "ans"}`,
  /** “05 65 34 12 12” for a French number in E.164; a foreign number keeps its country code. */
  phone: (e164: string) => {
    const french = /^\+(33|262|590|594|596)(\d{1,3})(\d\d)(\d\d)(\d\d)$/.exec(e164);
    if (!french) return groupsOf(e164).join("\u00a0");
    const [, , first, ...pairs] = french;
    return [...`0${first}`.matchAll(/\d\d/g), ...pairs].join("\u00a0");
  },
  actorPlan: {
    leader: "votre stratégie locale",
    park: "votre charte",
    territory: "votre projet de territoire",
    commune: "le projet de la commune",
    association: "ce que vous faites",
    enterprise: "ce que vous faites",
    other: "ce que vous faites",
  } satisfies Record<ActorFrame, string>,
  illustrationReason({ themes, territory, situation }: ToldIllustration["because"]): string {
    const reasons = [
      themes.length > 0 &&
        `${themes.length > 1 ? "mêmes thèmes" : "même thème"} (${themes.map(lowerInitial).join(", ")})`,
      situation && "même situation de départ",
      territory !== null && `même territoire (${territory})`,
    ].filter(Boolean);
    return reasons.length > 0 ? reasons.join(", ") : "aucun n’est plus proche de leur cas";
  },
  exchangeLine: (exchange: Pick<Contact, "at" | "channel" | "received" | "outcome" | "by">) =>
    `${longDate(exchange.at)}, ${terms.contactMeans(exchange)}, ${terms.outcome[exchange.outcome]}${exchange.by ? ` (${exchange.by})` : ""}.`,
  /** How a message recalls an exchange; the phrase fits every gender. */
  recalledExchange: (channel: keyof typeof terms.channel): string =>
    channel === "email" || channel === "letter"
      ? "Nous nous sommes écrit"
      : channel === "other"
        ? "Nous avons été en contact"
        : "Nous nous sommes parlé",
  exchangeCount: (count: number) => counted(count, "échange noté", "échanges notés"),
};
