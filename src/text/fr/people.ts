// How people are named and addressed, and why one of them is the right one to talk to, in French.

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

/** “Madame la Présidente”, “Monsieur”, “Madame, Monsieur” when nothing says which. */
function address({ gender, office, isOfficeMasculine = false }: Address): string {
  if (gender === "unknown") return "Madame, Monsieur";
  const civility = gender === "woman" ? "Madame" : "Monsieur";
  return office
    ? `${civility} ${offices[office][gender === "woman" && !isOfficeMasculine ? 0 : 1]}`
    : civility;
}

/** How one would name them on the telephone: “Madame Durand”, “Claire Durand”. */
const called = ({ gender, anonymous, fullName, lastName }: Address) =>
  anonymous
    ? "l’accueil"
    : gender === "unknown"
      ? fullName
      : `${gender === "woman" ? "Madame" : "Monsieur"} ${lastName}`.trimEnd();

/** The words for each rung of the ladder in `src/knowledge/roles.yaml`. */
const rungs: Readonly<Record<string, string>> = {
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

const quoted = (title: string) => (title === "" ? "" : ` (${inQuotes(title)})`);
/** A post, and its title where that says more: “maire”, but “préside la structure (« Pdte »)”. */
const postWithTitle = (post: string, title: string) =>
  fold(post) === fold(title) ? post : `${post}${quoted(title)}`;
const instead = (name: string | null) => (name === null ? "" : ` ; voir ${name}`);

const day = (iso: string) => iso.slice(0, 10).split("-").reverse().join("/");
const learnt = {
  right: "c’est la bonne personne",
  left: "a quitté la structure",
  wrong: "ce n’est pas la bonne personne",
};

/** Why somebody is, or is not, the one to talk to. */
function reason(said: PersonReason): string {
  switch (said.because) {
    case "title":
      return postWithTitle(rungs[said.rung] ?? said.rung, said.title);
    case "replaces":
      return `remplace ${said.whom}${quoted(said.title)}`;
    case "sent-to":
      return `on passe par cette personne plutôt que par ${said.whom}`;
    case "to-avoid":
      return `à ne pas solliciter d’abord${quoted(said.title)}`;
    case "absent":
      return `en absence${quoted(said.title)}${instead(said.replacedBy)}`;
    case "left":
      return `n’est plus en poste${quoted(said.title)}${instead(said.replacedBy)}`;
    case "vacant":
      return `poste vacant${quoted(said.title)}${instead(said.replacedBy)}`;
    case "not-yet":
      return `pas encore en poste${quoted(said.title)}`;
    case "relay":
      return said.attention === null
        ? "adresse partagée : demander « à l’attention de… »"
        : `transmet${quoted(said.attention)}`;
    case "learnt":
      return `${learnt[said.verdict]} (${[said.by, day(said.at)].filter(Boolean).join(", ")})${said.note ? ` : ${said.note}` : ""}`;
    case "no-role":
      return "fonction inconnue : la demander";
    case "unknown-post":
      return `fonction à préciser${quoted(said.title)}`;
    case "passing":
      return `de passage${quoted(said.title)}`;
    case "other-trade":
      return `autre métier${quoted(said.title)}`;
  }
}

/** Whom to ask for at the front desk, by kind of actor. */
const askFor: Readonly<Record<string, string>> = {
  programme: "la personne qui anime le programme LEADER, ou qui suit la coopération",
  commune: "la personne élue qui suit les projets menés avec d’autres communes",
  association: "la personne qui coordonne l’association, ou la présidence",
};
const ask = (kind: string | null) =>
  (kind === null ? undefined : askFor[kind]) ??
  "la personne qui suit la coopération ou l’Europe, sinon la direction";

export const people = {
  address,
  called,
  reason,
  ask,
  /** The name is an argument of its own, so that the terminal can colour it. */
  likely: (name: string) => `→ ${name} : `,
  orElse: (name: string) => `  sinon ${name} : `,
  joined: (reasons: readonly string[]) => reasons.join(" ; "),
  nobody: (who: string) => `Personne de plausible. Demander à l’accueil : ${who}.`,
  askAtDesk: (who: string) => `Demander : ${who}.`,
  none: "Aucun acteur : la liste est vide.",
  noted: (name: string, actor: string, verdict: keyof typeof learnt, dryRun: boolean) =>
    `${dryRun ? "Serait noté" : "Noté"} : ${name} (${actor}), ${learnt[verdict]}.`,
  introducing: "  peuvent nous introduire : ",
  introduction: (introduction: Introduction) => {
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
