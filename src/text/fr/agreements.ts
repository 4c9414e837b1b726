// What requests for agreement and introductions say, and what is said of them on the screen, in French.

import type { AgreementRequest } from "../../domain/projects/agreement-request.ts";
import type { ConsentScope } from "../../domain/projects/project-consent.ts";
import { capitalised } from "../../domain/values/first-letter.ts";
import { longDate } from "./dates.ts";
import { inSentence, type Naming, ofName } from "./names.ts";
import { counted } from "./phrases.ts";
import { projects } from "./projects.ts";
import { inQuotes } from "./typography.ts";

interface Structure extends Naming {
  name: string;
}

/** “à la MJC du Vallon”; the bare name where its kind is not known. */
function named({ name, ...naming }: Structure): { the: string; of: string; to: string } {
  const { the, of, at } = inSentence(name, naming);
  if (at !== "chez vous") return { the, of, to: at };
  return { the: name, of: ofName(name), to: `à ${name}` };
}

/** What an answer comes to, after “a répondu\u00a0:”. */
const answers: Readonly<Record<ConsentScope | "none", string>> = {
  name: "oui, avec son nom",
  anonymous: "oui, sans nom ni lieu",
  contact: "oui, avec son nom et de quoi le joindre",
  none: "non",
};

export const agreements = {
  /** The answers that a request offers to be copied. */
  offered: {
    name: "Oui, avec notre nom.",
    anonymous: "Oui, sans nom ni lieu.",
    contact: "Oui, avec notre nom et de quoi nous joindre.",
    none: "Non, n’en parlez pas.",
  } satisfies Record<ConsentScope | "none", string>,
  introduction: { contact: "Oui, vous pouvez nous présenter.", none: "Non merci." },
  seeks: (words: string) => `Recherche\u00a0: ${words}`,
  offers: (words: string) => `Propose\u00a0: ${words}`,
  contact: (words: string) => `Contact\u00a0: ${words}`,
  pictures: (shown: readonly string[]): string =>
    shown.length === 0
      ? ""
      : `Avec ${shown.length === 1 ? "une image" : "des images"}\u00a0: ${shown.map(inQuotes).join(", ")}.`,
  /** “Thème : mobilité. Étape : cherche des partenaires. Depuis 2025.” */
  facts: (themes: readonly string[], stage: string | null, since: string | null): string => {
    const parts = [
      themes.length === 0 ? "" : `${themes.length > 1 ? "Thèmes" : "Thème"}\u00a0: ${themes.join(", ")}.`,
      stage === null ? "" : `Étape\u00a0: ${stage}.`,
      since === null ? "" : `Depuis ${since}.`,
    ];
    return parts.filter(Boolean).join(" ");
  },
  toActor: (actor: Structure): string => named(actor).to,
  atMeeting: (title: string): string => `à ceux qui viendront à la rencontre ${inQuotes(title)}`,
  /** “Marie Roux, de la MJC du Vallon, veut bien parler avec vous.” */
  willing: (person: string | null, actor: Structure): string =>
    person === null
      ? `${capitalised(named(actor).the)} veut bien parler avec vous.`
      : `${person}, ${named(actor).of}, veut bien parler avec vous.`,
  reach: (person: string | null, ways: readonly string[]): string =>
    `Pour joindre ${person ?? "cette équipe"}\u00a0: ${ways.join(", ")}.`,
  nobodyToAsk: (projects: number): string =>
    projects === 0
      ? "Aucun projet n’est noté pour le réseau. En noter un\u00a0: outreach project add\n"
      : "Personne n’est à interroger\u00a0: chacun a répondu, ou a une demande en cours.\n",
  /** Those whose request waits for an answer. */
  asked: (names: readonly { name: string; at: string }[]): string =>
    `${counted(names.length, "demande attend", "demandes attendent")} sa réponse (${names
      .slice(0, 3)
      .map(({ name, at }) => `${name}, ${longDate(at)}`)
      .join(
        "\u00a0; ",
      )}${names.length > 3 ? "…" : ""}). La redemander\u00a0: --again, ou outreach mail --kind reminder\n`,
  /** What an answer says, as it was read. */
  read: (answer: ConsentScope | "none", project: string | null, until: string | null): string =>
    project === null
      ? `présentation\u00a0: ${answer === "none" ? "non" : "oui"}`
      : `${inQuotes(project)}\u00a0: ${answers[answer]}${
          until === null || answer === "none" ? "" : `, jusqu’au ${longDate(until)}`
        }`,
  /** A message of somebody who had agreed, and seems to say something else now. */
  takenBack: (actor: string, project: string, title: string): string =>
    `Semble revenir sur son accord pour ${inQuotes(title)}, qui tient toujours\u00a0: à lire. Pour le retirer\u00a0: outreach project withdraw ${project} --actor ${actor} --how mail\u00a0; pour le changer\u00a0: outreach project consent ${project} --actor ${actor} --how mail --scope …`,
  confirmTakenBack: (title: string): string =>
    `Ces mots reprennent-ils son accord pour ${inQuotes(title)}\u00a0? Le projet ne serait plus montré.`,
  confirm: (project: string | null): string =>
    project === null
      ? "Ces mots répondent à votre demande de présentation. Que noter\u00a0?"
      : `Ces mots répondent à votre demande d’accord (${inQuotes(project)}). Que noter\u00a0?`,
  choice: {
    ...projects.scopes,
    none: "non",
    open: "rien encore\u00a0: la demande reste ouverte",
  },
  /** How to note what somebody who read the answer decides. */
  command: (actor: string, request: AgreementRequest): string =>
    request.about === "introduction"
      ? `Pour la noter\u00a0: outreach edit ${actor} --agrees contact --for actor:${request.other}, ou --agrees no`
      : `Pour la noter\u00a0: outreach project consent ${request.project} --actor ${actor} --scope ${request.scope} --how mail, ou outreach project withdraw ${request.project} --actor ${actor}`,
  /** An answer that nobody may take for a yes or a no. */
  unclear: (project: string | null): string =>
    `${project === null ? "demande de présentation" : `demande d’accord pour ${inQuotes(project)}`}\u00a0: cette réponse n’est ni un oui ni un non clairs, à lire. Sans décision, la demande reste ouverte`,
};
