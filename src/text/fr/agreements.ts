// Sentences of requests for agreement and of introductions, in the messages and on the screen, in French.

import type { AgreementRequest } from "../../domain/projects/agreement-request.ts";
import type { ConsentScope } from "../../domain/projects/project-consent.ts";
import { capitalised } from "../../domain/values/first-letter.ts";
import { longDate } from "./dates.ts";
import { inSentence, type NamingFacts, ofName } from "./names.ts";
import { counted } from "./phrases.ts";
import { projects } from "./projects.ts";
import { inQuotes } from "./typography.ts";

interface Structure extends NamingFacts {
  name: string;
}

/** “à la MJC du Vallon”; the name without an article where its kind is not known. */
function structureInSentence({ name, ...naming }: Structure): { the: string; of: string; to: string } {
  const { the, of, at } = inSentence(name, naming);
  if (at !== "chez vous") return { the, of, to: at };
  return { the: name, of: ofName(name), to: `à ${name}` };
}

/** What somebody answered to a request, as it is shown to the team. */
const answersInWords: Readonly<Record<ConsentScope | "none", string>> = {
  name: "oui, avec son nom",
  anonymous: "oui, sans nom ni lieu",
  contact: "oui, avec son nom et de quoi le joindre",
  none: "non",
};

export const agreements = {
  /** The answers that a request proposes; the reader copies one of them. */
  offeredAnswers: {
    name: "Oui, avec notre nom.",
    anonymous: "Oui, sans nom ni lieu.",
    contact: "Oui, avec notre nom et de quoi nous joindre.",
    none: "Non, n’en parlez pas.",
  } satisfies Record<ConsentScope | "none", string>,
  introductionAnswers: { contact: "Oui, vous pouvez nous présenter.", none: "Non merci." },
  seeks: (words: string) => `Recherche\u00a0: ${words}`,
  offers: (words: string) => `Propose\u00a0: ${words}`,
  contact: (words: string) => `Contact\u00a0: ${words}`,
  pictures: (shown: readonly string[]): string =>
    shown.length === 0
      ? ""
      : `Avec ${shown.length === 1 ? "une image" : "des images"}\u00a0: ${shown.map(inQuotes).join(", ")}.`,
  /** “Thème : mobilité. Étape : cherche des partenaires. Depuis 2025.” */
  projectFacts: (themes: readonly string[], stage: string | null, since: string | null): string => {
    const parts = [
      themes.length === 0 ? "" : `${themes.length > 1 ? "Thèmes" : "Thème"}\u00a0: ${themes.join(", ")}.`,
      stage === null ? "" : `Étape\u00a0: ${stage}.`,
      since === null ? "" : `Depuis ${since}.`,
    ];
    return parts.filter(Boolean).join(" ");
  },
  toActor: (actor: Structure): string => structureInSentence(actor).to,
  atMeeting: (title: string): string => `à ceux qui viendront à la rencontre ${inQuotes(title)}`,
  /** “Marie Roux, de la MJC du Vallon, veut bien parler avec vous.” */
  willingToTalk: (person: string | null, actor: Structure): string =>
    person === null
      ? `${capitalised(structureInSentence(actor).the)} veut bien parler avec vous.`
      : `${person}, ${structureInSentence(actor).of}, veut bien parler avec vous.`,
  howToReach: (person: string | null, ways: readonly string[]): string =>
    `Pour joindre ${person ?? "cette équipe"}\u00a0: ${ways.join(", ")}.`,
  nobodyToAsk: (projects: number): string =>
    projects === 0
      ? "Aucun projet n’est noté pour le réseau. En noter un\u00a0: outreach project add\n"
      : "Personne n’est à interroger\u00a0: chacun a répondu, ou a une demande en cours.\n",
  /** How many requests wait for an answer, and who got them. */
  pendingRequests: (names: readonly { name: string; at: string }[]): string =>
    `${counted(names.length, "demande attend", "demandes attendent")} sa réponse (${names
      .slice(0, 3)
      .map(({ name, at }) => `${name}, ${longDate(at)}`)
      .join(
        "\u00a0; ",
      )}${names.length > 3 ? "…" : ""}). La redemander\u00a0: --again, ou outreach mail --kind reminder\n`,
  /** The answer that was read in a message. */
  readAnswer: (answer: ConsentScope | "none", project: string | null, until: string | null): string =>
    project === null
      ? `présentation\u00a0: ${answer === "none" ? "non" : "oui"}`
      : `${inQuotes(project)}\u00a0: ${answersInWords[answer]}${
          until === null || answer === "none" ? "" : `, jusqu’au ${longDate(until)}`
        }`,
  /** A message that seems to withdraw an agreement given before. */
  maybeTakenBack: (actor: string, project: string, title: string): string =>
    `Semble revenir sur son accord pour ${inQuotes(title)}, qui tient toujours\u00a0: à lire. Pour le retirer\u00a0: outreach project withdraw ${project} --actor ${actor} --how mail\u00a0; pour le changer\u00a0: outreach project consent ${project} --actor ${actor} --how mail --scope …`,
  isTakenBack: (title: string): string =>
    `Ces mots reprennent-ils son accord pour ${inQuotes(title)}\u00a0? Le projet ne serait plus montré.`,
  answerQuestion: (project: string | null): string =>
    project === null
      ? "Ces mots répondent à votre demande de présentation. Que noter\u00a0?"
      : `Ces mots répondent à votre demande d’accord (${inQuotes(project)}). Que noter\u00a0?`,
  answerChoices: {
    ...projects.scopes,
    none: "non",
    open: "rien encore\u00a0: la demande reste ouverte",
  },
  /** The command that notes the answer, for whoever has read it. */
  noteCommand: (actor: string, request: AgreementRequest): string =>
    request.about === "introduction"
      ? `Pour la noter\u00a0: outreach edit ${actor} --agrees contact --for actor:${request.other}, ou --agrees no`
      : `Pour la noter\u00a0: outreach project consent ${request.project} --actor ${actor} --scope ${request.scope} --how mail, ou outreach project withdraw ${request.project} --actor ${actor}`,
  /** An answer that is neither a clear yes nor a clear no. */
  unclearAnswer: (project: string | null): string =>
    `${project === null ? "demande de présentation" : `demande d’accord pour ${inQuotes(project)}`}\u00a0: cette réponse n’est ni un oui ni un non clairs, à lire. Sans décision, la demande reste ouverte`,
};
