// Sentences of `project`, in French.
import type { RecipientAudience } from "../../domain/audience/recipient-audience.ts";
import type { ApartReason } from "../../domain/partners/kept-apart.ts";
import type { ProjectAudience, ProjectStage } from "../../domain/projects/cooperation-project.ts";
import type { ConsentChannel, ConsentScope, ProjectConsent } from "../../domain/projects/project-consent.ts";
import type { ProjectPicture } from "../../domain/projects/project-picture.ts";
import type { WithheldReason } from "../../domain/projects/project-visibility.ts";
import type { WithheldItem } from "../../domain/projects/withheld-item.ts";
import type { ActorAgreement, AgreementScope } from "../../domain/relationship/actor-agreement.ts";
import type { BetweenActors, PairOutcome } from "../../domain/relationship/between-actors.ts";
import { longDate } from "./dates.ts";
import { namedInSentence } from "./names.ts";
import { counted } from "./phrases.ts";
import { inQuotes } from "./typography.ts";

interface NamedProject {
  id: string;
  title: string;
}

type NamedAgreement = Pick<ActorAgreement, "scope" | "for" | "until"> & { forName: string | null };

type TimelineConsent = Pick<ProjectConsent, "person" | "scope" | "for" | "until"> & {
  title: string;
  forName: string | null;
  withdrawal: boolean;
};

interface ProposalFacts {
  title: string;
  summary: string | null;
  seeks: string | null;
  offers: string | null;
  certain: boolean;
}

interface WithdrawalFacts {
  project: string;
  id: string;
  actor: string;
  name: string;
  /** How many agreements were withdrawn; 0 when the actor only said no. */
  count: number;
  /** The audience in words; null for everybody. */
  audience: string | null;
  hasOthers: boolean;
}

interface ConsentFacts {
  project: string;
  id: string;
  name: string;
  scope: ProjectConsent["scope"];
  /** The audience in words. */
  audience: string;
  until: string | null;
}

const scopes: Readonly<Record<ConsentScope, string>> = {
  name: "être nommé",
  anonymous: "être raconté sans nom ni lieu",
  contact: "être nommé, et mis en relation",
};

const channels: Readonly<Record<ConsentChannel, string>> = {
  mail: "courriel",
  call: "téléphone",
  form: "formulaire",
  visit: "visite",
  meeting: "rencontre",
  letter: "courrier",
  other: "autre",
};

/** Why something is withheld, in a few words for a table. */
const withheld: Readonly<Record<WithheldReason, string>> = {
  audience: "réservé à l’équipe",
  no_consent: "accord à demander",
  consent_refused: "accord refusé ou repris",
  consent_ended: "accord arrivé à son terme",
  objection: "opposition",
};

const pairOutcomes: Readonly<Record<PairOutcome, string>> = {
  met: "ils se sont rencontrés",
  failed: "essayé, puis rompu",
  refused: "le premier ne veut pas travailler avec le second",
  competing: "ils sont concurrents",
  together: "ils travaillent ensemble",
};

const agreements: Readonly<Record<AgreementScope, string>> = {
  named: "accepte d’être nommé",
  contact: "accepte d’être nommé et mis en contact",
  quoted: "accepte d’être nommé, et que ses réponses soient transmises",
  no: "n’accepte pas qu’on en parle",
};

/** An audience in words. `name` is that of its actor or meeting; without it, the identifier is shown. */
const audienceInWords = (audience: RecipientAudience, name: string | null = null) =>
  audience === "network"
    ? "tout le réseau"
    : audience.startsWith("actor:")
      ? name === null
        ? `l’acteur ${audience.slice("actor:".length)}`
        : namedInSentence(name).the
      : `la rencontre ${name === null ? audience.slice("meeting:".length) : inQuotes(name)}`;

const untilInWords = (until: string | null) => (until === null ? "" : `, jusqu’au ${longDate(until)}`);

/** Sentences about projects. */
export const projects = {
  columns: ["projet", "qui", "étape", "pour le réseau"],
  noProjectYet: 'Aucun projet n’est noté. En noter un\u00a0: outreach project add --title "…" --who ACTEUR\n',
  titleNeeded: "Il faut un titre (Ctrl-C pour renoncer).",
  stages: {
    idea: "idée",
    seeking: "cherche des partenaires",
    "under-way": "en cours",
    finished: "terminé",
  } satisfies Record<ProjectStage, string>,
  audiences: {
    team: "l’équipe seulement, pour l’instant",
    actor: "ceux qui y participent",
    network: "tout le réseau, dans la limite de ce que chacun accepte",
  } satisfies Record<ProjectAudience, string>,
  scopes,
  channels,
  withheld,
  shownAs: { name: "montré, avec noms", anonymous: "montré, sans nom" },
  shownActor: {
    name: "nommé",
    contact: "nommé, et mis en relation",
    anonymous: "raconté sans nom",
  } satisfies Record<ConsentScope, string>,
  audienceInWords,
  actorsHeading: "Qui",
  seeksLabel: "Recherche",
  offersLabel: "Propose",
  consentsHeading: "Accords",
  sinceLine: (since: string) => `Depuis\u00a0: ${since}`,
  contactLine: (contact: string) => `Contact\u00a0: ${contact}`,
  /** What is withheld, and why, for `project show` and `share`. */
  withheldReason: ({ what, why, actors, inTexts }: Omit<WithheldItem, "project">): string =>
    what === "name"
      ? `montré sans nommer ${actors.join(", ")} (${withheld[why]})`
      : what === "pictures"
        ? `montré sans ses images\u00a0: ${actors.join(", ")} ${actors.length > 1 ? "peuvent y apparaître, et n’ont pas accepté d’être nommés" : "peut y apparaître, et n’a pas accepté d’être nommé"}`
        : inTexts
          ? `ses textes nomment ${actors.join(", ")}, ou disent où le trouver, sans son accord\u00a0; reformulez-les\u00a0: outreach project edit`
          : `${withheld[why]}${actors.length > 0 && why !== "audience" ? ` (${actors.join(", ")})` : ""}`,
  shownToNetwork: (as: "name" | "anonymous", kept: readonly string[]): string =>
    `Peut être montré à tout le réseau${as === "anonymous" ? ", sans nom ni lieu" : ""}.${kept.map((said) => `\n${said[0]?.toUpperCase()}${said.slice(1)}.`).join("")}`,
  notShownToNetwork: (kept: readonly string[]) =>
    `N’est pas montré au réseau\u00a0: ${kept.join("\u00a0; ")}`,
  consentLine: (
    { name, person, scope, said, on, how, until, withdrawn }: ProjectConsent & { name: string; said: string },
    holds: boolean,
  ) => {
    const consenter = person === null ? name : `${person} (${name})`;
    const answer = scope === "none" ? "a dit non" : `accepte d’${scopes[scope]}`;
    const ending =
      withdrawn !== null
        ? `\u00a0; repris le ${longDate(withdrawn)}`
        : !holds && until !== null
          ? "\u00a0; terminé"
          : "";
    return `${consenter} ${answer}, pour ${said}, le ${longDate(on)} (${channels[how]})${untilInWords(until)}${ending}`;
  },
  pictures: {
    heading: "Images",
    textNeeded: "Il faut quelques mots (Ctrl-C pour renoncer).",
    pictureLine: ({ alt, agreed, format, width, height, size }: ProjectPicture, place: number) =>
      `${place}. ${alt} (${format === "png" ? "PNG" : "JPEG"}, ${width} × ${height}, ${Math.ceil(size / 1000)}\u00a0ko)\u00a0; accord\u00a0: ${agreed}`,
    pictureAdded: (dryRun: boolean) =>
      `L’image ${dryRun ? "serait" : "est"} gardée sans ce que l’appareil y avait inscrit (lieu, date, auteur). Elle n’est montrée que si tous ceux qui y participent acceptent d’être nommés.\n`,
  },
  projectAdded: ({ id, title }: NamedProject, dryRun: boolean) =>
    dryRun
      ? `${inQuotes(title)} serait noté (${id}).\n`
      : `${inQuotes(title)} est noté (${id}). Rien n’en est montré tant que personne n’a donné son accord. Pour le demander\u00a0: outreach mail --kind consent --project ${id}\n`,
  projectChanged: ({ id, title }: NamedProject, agreed: number, dryRun: boolean) =>
    `${inQuotes(title)} ${dryRun ? "serait changé" : "est changé"} (${id}).${agreed > 0 ? ` ${counted(agreed, "accord a été donné", "accords ont été donnés")} sur le texte d’avant\u00a0: faites-le relire.` : ""}\n`,
  consentNoted: ({ project, name, scope, audience, until }: ConsentFacts, dryRun: boolean) =>
    `${dryRun ? "Serait noté" : "Noté"}\u00a0: ${name} accepte d’${scopes[scope as ConsentScope]}, pour ${audience}${untilInWords(until)} (${inQuotes(project)}).\n`,
  withdrawalNoted: (
    { project, id, actor, name, count, audience, hasOthers }: WithdrawalFacts,
    dryRun: boolean,
  ) => {
    const answered =
      count > 0
        ? `${name} reprend son accord (${inQuotes(project)})`
        : `${name} a dit non (${inQuotes(project)})\u00a0: on ne le redemande pas`;
    const continuation = hasOthers
      ? `, même si d’autres l’ont accepté. S’il se poursuit sans cet acteur\u00a0: outreach project edit ${id} --without ${actor}`
      : ".";
    const recallAdvice =
      count > 0 ? `${hasOthers ? ". " : " "}Qui l’a reçu\u00a0: outreach share recall ${id}` : "";
    return `${dryRun ? "Serait noté" : "Noté"}\u00a0: ${answered}. Le projet n’est plus montré${audience === null ? "" : ` (pour ${audience})`}${continuation}${recallAdvice}\n`;
  },
  pairOutcomes,
  keptApart: {
    ...pairOutcomes,
    objection: "l’un d’eux s’oppose à tout contact",
    said_no: "l’un d’eux a dit ou écrit qu’il ne voulait pas travailler avec l’autre",
    same_house: "c’est la même maison",
  } satisfies Record<ApartReason, string>,
  betweenNoted: (
    { name, otherName, outcome, on }: BetweenActors & { name: string; otherName: string },
    dryRun: boolean,
  ) =>
    `${dryRun ? "Serait noté" : "Noté"}\u00a0: ${name} et ${otherName}, ${pairOutcomes[outcome]} (${longDate(on)}). Pour l’équipe seulement${outcome === "together" ? "" : "\u00a0; ils ne seront pas proposés l’un à l’autre"}.\n`,
  /** In a timeline: “projet « Un bus » : accepte d’être nommé, pour tout le réseau”. */
  consentEvent: ({ title, person, scope, for: audience, forName, until, withdrawal }: TimelineConsent) =>
    `projet ${inQuotes(title)}${person === null ? "" : `, ${person}`}\u00a0: ${withdrawal ? "reprend son accord" : scope === "none" ? "dit non" : `accepte d’${scopes[scope]}, pour ${audienceInWords(audience, forName)}${untilInWords(until)}`}`,
  agreementEvent: ({ scope, for: audience, forName, until }: NamedAgreement) =>
    `${agreements[scope]}, pour ${audienceInWords(audience, forName)}${untilInWords(until)}`,
  betweenEvent: ({
    actorName,
    otherName,
    outcome,
    note,
  }: Pick<BetweenActors, "outcome" | "note"> & { actorName: string; otherName: string }) =>
    `${actorName} et ${otherName}\u00a0: ${pairOutcomes[outcome]}${note === null ? "" : `\u00a0; ${note}`}`,
  agreementNoted: (
    { name, scope, for: audience, forName, until }: NamedAgreement & { name: string },
    dryRun: boolean,
  ) =>
    `${dryRun ? "Serait noté" : "Noté"}\u00a0: ${name} ${agreements[scope]}, pour ${audienceInWords(audience, forName)}${untilInWords(until)}.\n`,
  /** Sentences about the projects found in what an actor wrote. */
  proposals: {
    noProposal: (name: string) =>
      `Rien de ce que ${name} a écrit ne ressemble à un projet. En noter un à la main\u00a0: outreach project add\n`,
    proposal: ({ title, summary, seeks, offers, certain }: ProposalFacts) =>
      `${[
        `${inQuotes(title)}${certain ? "" : "  (à vérifier)"}`,
        `  En ses mots\u00a0: ${summary ?? ""}`,
        ...(seeks === null ? [] : [`  Recherche\u00a0: ${seeks}`]),
        ...(offers === null ? [] : [`  Propose\u00a0: ${offers}`]),
      ].join("\n")}\n`,
    isProject: "Est-ce un projet, à noter\u00a0?",
    projectsAdded: (added: readonly NamedProject[], dryRun: boolean) =>
      added.length === 0
        ? "Rien n’est noté. Pour les corriger un à un, lancez la commande au terminal\u00a0; pour noter ceux qui sont sûrs\u00a0: --yes\n"
        : `${counted(added.length, "projet", "projets")} ${dryRun ? "à noter" : "noté"}${added.length > 1 && !dryRun ? "s" : ""}, pour l’équipe seule\u00a0: ${added.map(({ id }) => id).join(", ")}. À relire, puis à ouvrir au réseau\u00a0: outreach project edit ${added[0]!.id} --audience network\n`,
  },
  questions: {
    title: "Le titre du projet",
    summary: "En deux ou trois phrases, pour quelqu’un qui ne le connaît pas (Entrée pour plus tard)",
    lead: "Qui le mène\u00a0? (un acteur de la liste, ou une partie de son nom)",
    partner: "Qui d’autre y participe\u00a0? (Entrée quand c’est tout)",
    which: "Lequel\u00a0?",
    themes: "Ses thèmes, séparés par des virgules (Entrée pour aucun)",
    territories: "Ses territoires, séparés par des virgules (Entrée pour aucun)",
    stage: "Où en est-il\u00a0?",
    seeks: "Ce qu’il cherche (Entrée pour rien)",
    offers: "Ce qu’il peut offrir aux autres (Entrée pour rien)",
    since: "Depuis quand\u00a0? (Entrée pour ne rien dire)",
    contact: "À qui s’adresser (Entrée pour personne)",
    audience: "À qui le montrer, une fois les accords donnés\u00a0?",
    picture: "Une image\u00a0? Le nom du fichier, PNG ou JPEG (Entrée pour aucune)",
    alt: "Ce qu’elle montre, en une phrase, pour qui ne la voit pas",
    agreed: "Qui a accepté qu’elle soit montrée, et quand\u00a0?",
    scope: "Qu’a-t-on accepté\u00a0?",
    how: "Comment l’a-t-on su\u00a0?",
    between: "Qu’y a-t-il eu entre eux\u00a0?",
  },
};
