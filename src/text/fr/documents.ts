// The words that documents about an actor put around what is known: headings, series, what is not known, in French.

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
import { lowInitial } from "./occasion-phrases.ts";
import { people } from "./people.ts";
import { counted, inWords } from "./phrases.ts";
import * as messages from "./phrases-of-messages.ts";
import { quoting } from "./quoting.ts";
import { firstSubject } from "./subjects.ts";
import { terms } from "./terms.ts";
import { inQuotes, quoted, typeset } from "./typography.ts";

/** More files than this are counted, not listed. */
const mostFilesShown = 20;

/** Facts in words, for the documents. Their sentences are templates; what a template cannot decide is said here. */
export const documents = {
  typeset,
  quoted,
  /** A title in a sentence. */
  named: (title: string) => inQuotes(typeset(title)),
  longDate,
  /** A name at the head of a page: never in the capitals of a register. */
  headed: withoutCapitals,
  inSentence,
  missionInSentence,
  midSentence,
  messages,
  /** A source that they wrote themselves: “votre réponse à l’enquête”. */
  theirs: /^(?:votre|vos)\b/i,
  quoting,
  firstSubject,
  /** Title of the window and of the printed file. */
  sheetTitle: (name: string) => `${name} – fiche de premier contact`,
  notesTitle: "Mes notes",
  boardTitle: (name: string) => `${name} – un quart d’heure sur la coopération`,
  /** Titles of several together, and the last word of the names of files. */
  briefs: { title: "Fiches de premier contact", file: "fiche" },
  boards: { title: "Un quart d’heure sur la coopération", file: "conseil" },
  /** Title of the list of a booklet. */
  contents: "Sommaire",
  sheetsWritten(count: number, files: readonly string[], dryRun: boolean): string {
    const made = `${counted(count, "fiche", "fiches")}${dryRun ? "\u00a0: rien n’a été écrit, voici ce qui le serait" : ""}`;
    const shown = files.slice(0, mostFilesShown).map((file) => `  ${file}\n`);
    const more = files.length - shown.length;
    return `${made}\n${shown.join("")}${more > 0 ? `  … et ${counted(more, "autre", "autres")} dans le même dossier\n` : ""}`;
  },
  defaultMission: "mission d’appui à la coopération",
  fields: {
    programme: "Programme",
    submitted: "Dossier déposé le",
    answered: "A répondu au formulaire le",
    state: "État du dossier",
    recommendedBy: "Recommandé par",
    reference: "Dossier",
    note: "Notre note",
    themes: "Thèmes",
  } satisfies Partial<Record<KnownFact["field"], string>>,
  /** What stands before a value: “Thèmes :”, but “Avez-vous un projet ?”. */
  labelled: (label: string) => (/[?!]$/.test(label) ? label : `${label.replace(/[\s:]+$/, "")}\u00a0:`),
  source({ source, file, line, date }: NonNullable<KnownFact["origin"]>): string {
    const name = file === null ? null : baseName(file);
    const place = name === null ? source : line === null ? name : `${name}, ligne ${line}`;
    return [place, date && longDate(date)].filter(Boolean).join(", ");
  },
  standing(standing: SituationStatement): string {
    if (standing.basis === "none") return "personne ne l’a encore vérifié avec eux";
    if (standing.basis === "suggested")
      return `lecture de ${standing.noted ? "nos notes" : "leurs mots"}, à confirmer (confiance ${Math.round(standing.confidence * 100)}\u00a0%)`;
    const by = standing.by ? ` par ${standing.by}` : "";
    return `qualifié le ${longDate(standing.at)}${by}${standing.stale ? " – à reprendre, c’est ancien" : ""}`;
  },
  need: {
    unplanned: "de quoi lancer la réflexion, sans pression",
    willing: "des outils et des méthodes pour amorcer",
    engaged: "du recul, et des outils pour l’étape où ils en sont",
    unknown: "d’abord une écoute, pour savoir où ils en sont",
  } satisfies Record<SituationStatement["situation"], string>,
  interlocutor: {
    staff: "équipe technique",
    director: "direction",
    elected: "élu ou élue",
    "volunteer-president": "présidence bénévole",
    "front-desk": "accueil",
  } satisfies Record<InterlocutorKind, string>,
  /** “Madame la Présidente”, “Madame Dubois”, or null when nothing sure can be said. */
  address(to: Address | null, interlocutor: InterlocutorKind): string | null {
    if (to === null || to.anonymous || to.gender === "unknown") return null;
    const elected = interlocutor === "elected" || interlocutor === "volunteer-president";
    return elected && to.office !== null ? people.address(to) : people.called(to);
  },
  /** What the sheet advises to say to the person. */
  addressed: (address: string | null) =>
    typeset(
      address === null
        ? "«\u00a0Bonjour\u00a0», sans titre\u00a0: la civilité n’est pas connue"
        : `«\u00a0Bonjour ${address}\u00a0»`,
    ),
  series: (parts: readonly string[]) => parts.join("\u202f; "),
  me: (name: string, mission: MissionInSentence) =>
    name ? `${name}, ${mission.of}.` : `Je vous appelle pour ${mission.the}.`,
  years: (count: number) => `${inWords(count)}\u00a0${count < 2 ? "an" : "ans"}`,
  /** “05 65 34 12 12” for a French number in E.164; others in groups after their country's code as they stand. */
  phone: (e164: string) => {
    const french = /^\+(33|262|590|594|596)(\d{1,3})(\d\d)(\d\d)(\d\d)$/.exec(e164);
    if (!french) return groupsOf(e164).join("\u00a0");
    const [, , first, ...pairs] = french;
    return [...`0${first}`.matchAll(/\d\d/g), ...pairs].join("\u00a0");
  },
  plan: {
    leader: "votre stratégie locale",
    park: "votre charte",
    territory: "votre projet de territoire",
    commune: "le projet de la commune",
    association: "ce que vous faites",
    enterprise: "ce que vous faites",
    other: "ce que vous faites",
  } satisfies Record<ActorFrame, string>,
  because({ themes, territory, situation }: ToldIllustration["because"]): string {
    const reasons = [
      themes.length > 0 &&
        `${themes.length > 1 ? "mêmes thèmes" : "même thème"} (${themes.map(lowInitial).join(", ")})`,
      situation && "même situation de départ",
      territory !== null && `même territoire (${territory})`,
    ].filter(Boolean);
    return reasons.length > 0 ? reasons.join(", ") : "aucun n’est plus proche de leur cas";
  },
  contact: (exchange: Pick<Contact, "at" | "channel" | "received" | "outcome" | "by">) =>
    `${longDate(exchange.at)}, ${terms.means(exchange)}, ${terms.outcome[exchange.outcome]}${exchange.by ? ` (${exchange.by})` : ""}.`,
  /** How an exchange is recalled to somebody, whatever their gender. */
  exchanged: (channel: keyof typeof terms.channel): string =>
    channel === "email" || channel === "letter"
      ? "Nous nous sommes écrit"
      : channel === "other"
        ? "Nous avons été en contact"
        : "Nous nous sommes parlé",
  moreContacts: (count: number) => counted(count, "échange noté", "échanges notés"),
};
