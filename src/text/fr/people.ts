// How people are named and addressed, and why one of them is the right interlocutor, in French.

import type { Address, Office } from "../../domain/people/form-of-address.ts";
import type { PersonReason } from "../../domain/people/interlocutor.ts";
import type { Introduction } from "../../domain/people/introduction.ts";
import { fold } from "../../domain/values/spelling.ts";
import { inQuotes } from "./typography.ts";

const offices: Record<Office, readonly [woman: string, man: string]> = {
  president: ["la Présidente", "le Président"],
  "vice-president": ["la Vice-Présidente", "le Vice-Président"],
  mayor: ["la Maire", "le Maire"],
  "delegated-mayor": ["la Maire déléguée", "le Maire délégué"],
  "deputy-mayor": ["l’Adjointe", "l’Adjoint"],
  councillor: ["la Conseillère", "le Conseiller"],
  "deputy-in-parliament": ["la Députée", "le Député"],
  senator: ["la Sénatrice", "le Sénateur"],
  director: ["la Directrice", "le Directeur"],
};

/** “Madame la Présidente”, “Monsieur”; “Madame, Monsieur” when the gender is not known. */
function address({ gender, office, isOfficeMasculine = false }: Address): string {
  if (gender === "unknown") return "Madame, Monsieur";
  const civility = gender === "woman" ? "Madame" : "Monsieur";
  return office
    ? `${civility} ${offices[office][gender === "woman" && !isOfficeMasculine ? 0 : 1]}`
    : civility;
}

/** How to name somebody on the telephone: “Madame Durand”; “Claire Durand” when the gender is not known. */
const spokenName = ({ gender, anonymous, fullName, lastName }: Address) =>
  anonymous
    ? "l’accueil"
    : gender === "unknown"
      ? fullName
      : `${gender === "woman" ? "Madame" : "Monsieur"} ${lastName}`.trimEnd();

/** The name of each rung of the ladder in `src/knowledge/roles.yaml`. */
const rungNames: Readonly<Record<string, string>> = {
  "cooperation-post": "son poste dit la coopération",
  "programme-animator": "anime un programme européen (LEADER, Europe)",
  "programme-direction": "dirige ce qui touche à l’Europe",
  "programme-animator-presumed": "anime le programme du GAL",
  "animator-manager": "anime et gère à la fois",
  development: "porte les projets de développement",
  "development-agent": "porte les projets de développement",
  animator: "anime, sans autre précision",
  "development-lead": "responsable du développement et des projets",
  "development-direction": "dirige le développement et les projets",
  "territory-project": "mène un plan ou un contrat du territoire",
  "other-project": "mène des projets, sur un autre sujet",
  "other-animator": "anime une démarche, sur un autre sujet",
  "other-charge": "en charge d’un autre sujet du territoire",
  "part-lead": "responsable d’un autre sujet du territoire",
  director: "dirige la structure",
  "company-head": "à la gérance, dirige l’entreprise et l’engage",
  lead: "responsable, sans autre précision",
  "part-direction": "dirige une partie de la structure",
  "deputy-director": "seconde la direction",
  "volunteer-cooperation": "suit la coopération, bénévolement",
  "elected-cooperation": "personne élue en charge de la coopération",
  "elected-europe": "personne élue en charge de l’Europe ou de LEADER",
  technician: "porte des projets de la structure, à un poste technique",
  charge: "suit ou conseille, sans autre précision",
  president: "préside la structure",
  mayor: "maire",
  "elected-development": "personne élue en charge du développement",
  elected: "personne élue, sans lien dit avec la coopération",
  "elected-office": "personne élue, sans lien dit avec la coopération",
  "elected-elsewhere": "personne élue, chargée d’autre chose",
  board: "membre du bureau",
  "board-secretary": "secrétaire du bureau",
  manager: "gère les dossiers, sans animer",
  "accounts-head": "dirige l’administration et les finances",
  assistant: "assiste quelqu’un d’autre",
  relay: "transmet : demander « à l’attention de… »",
  volunteer: "bénévole, sans fonction dite",
  "other-officer": "travaille sur un autre sujet",
};

const titleInBrackets = (title: string) => (title === "" ? "" : ` (${inQuotes(title)})`);
/** A post, with its title unless both are the same: “maire”, but “préside la structure (« Pdte »)”. */
const postWithTitle = (post: string, title: string) =>
  fold(post) === fold(title) ? post : `${post}${titleInBrackets(title)}`;
const seeInstead = (name: string | null) => (name === null ? "" : ` ; voir ${name}`);

const day = (iso: string) => iso.slice(0, 10).split("-").reverse().join("/");
const feedbackVerdicts = {
  right: "c’est la bonne personne",
  left: "a quitté la structure",
  wrong: "ce n’est pas la bonne personne",
};

/** Why somebody is, or is not, the right interlocutor. */
function reasonInWords(personReason: PersonReason): string {
  switch (personReason.because) {
    case "title":
      return postWithTitle(rungNames[personReason.rung] ?? personReason.rung, personReason.title);
    case "replaces":
      return `remplace ${personReason.whom}${titleInBrackets(personReason.title)}`;
    case "sent-to":
      return `on passe par cette personne plutôt que par ${personReason.whom}`;
    case "to-avoid":
      return `à ne pas solliciter d’abord${titleInBrackets(personReason.title)}`;
    case "absent":
      return `en absence${titleInBrackets(personReason.title)}${seeInstead(personReason.replacedBy)}`;
    case "left":
      return `n’est plus en poste${titleInBrackets(personReason.title)}${seeInstead(personReason.replacedBy)}`;
    case "vacant":
      return `poste vacant${titleInBrackets(personReason.title)}${seeInstead(personReason.replacedBy)}`;
    case "not-yet":
      return `pas encore en poste${titleInBrackets(personReason.title)}`;
    case "relay":
      return personReason.attention === null
        ? "adresse partagée : demander « à l’attention de… »"
        : `transmet${titleInBrackets(personReason.attention)}`;
    case "learnt":
      return `${feedbackVerdicts[personReason.verdict]} (${[personReason.by, day(personReason.at)].filter(Boolean).join(", ")})${personReason.note ? ` : ${personReason.note}` : ""}`;
    case "no-role":
      return "fonction inconnue : la demander";
    case "unknown-post":
      return `fonction à préciser${titleInBrackets(personReason.title)}`;
    case "passing":
      return `de passage${titleInBrackets(personReason.title)}`;
    case "other-trade":
      return `autre métier${titleInBrackets(personReason.title)}`;
  }
}

/** Whom to ask for at the front desk, by the kind of actor. */
const deskContacts: Readonly<Record<string, string>> = {
  programme: "la personne qui anime le programme LEADER, ou qui suit la coopération",
  commune: "la personne élue qui suit les projets menés avec d’autres communes",
  association: "la personne qui coordonne l’association, ou la présidence",
};
const whomToAskFor = (kind: string | null) =>
  (kind === null ? undefined : deskContacts[kind]) ??
  "la personne qui suit la coopération ou l’Europe, sinon la direction";

export const people = {
  address,
  spokenName,
  reason: reasonInWords,
  whomToAskFor,
  /** Takes the name as an argument, so that the terminal can colour it. */
  likelyPerson: (name: string) => `→ ${name} : `,
  otherPerson: (name: string) => `  sinon ${name} : `,
  joinedReasons: (reasons: readonly string[]) => reasons.join(" ; "),
  nobodyPlausible: (who: string) => `Personne de plausible. Demander à l’accueil : ${who}.`,
  askAtFrontDesk: (who: string) => `Demander : ${who}.`,
  noActor: "Aucun acteur : la liste est vide.",
  feedbackNoted: (name: string, actor: string, verdict: keyof typeof feedbackVerdicts, dryRun: boolean) =>
    `${dryRun ? "Serait noté" : "Noté"} : ${name} (${actor}), ${feedbackVerdicts[verdict]}.`,
  introducersLabel: "  peuvent nous introduire : ",
  introducer: (introduction: Introduction) => {
    switch (introduction.by) {
      case "partner":
        return `${introduction.who}, qui l’a recommandé`;
      case "person":
        return `${introduction.who}, que nous connaissons par ${introduction.name}`;
      case "neighbour":
        return `${introduction.name}, même territoire, avec qui nous avons déjà échangé`;
    }
  },
};
