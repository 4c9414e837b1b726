// Sentences of `share`, and words of the directory of projects, in French.
import type { RecipientAudience } from "../../domain/audience/recipient-audience.ts";
import type { SharedInterest } from "../../domain/audience/shared-directory.ts";
import type { ProjectStage } from "../../domain/projects/cooperation-project.ts";
import { longDate } from "./dates.ts";
import { counted } from "./phrases.ts";
import { departmentInSentence } from "./places.ts";
import { projects } from "./projects.ts";

interface ShareFacts {
  projects: number;
  file: string;
  recipients: readonly string[];
}

const fields: Readonly<Record<string, string>> = {
  title: "titre",
  summary: "résumé",
  participants: "acteurs",
  themes: "thèmes",
  territories: "territoires",
  departments: "départements",
  stage: "étape",
  seeks: "recherche",
  offers: "propose",
  since: "depuis",
  contact: "contact",
  pictures: "images",
};

export const sharing = {
  title: (mission: string, isForAll: boolean) =>
    isForAll ? `Projets de coopération – ${mission}` : `Des projets qui peuvent vous intéresser – ${mission}`,
  madeOn: (mission: string, day: string) => `${mission}, le ${longDate(day)}`,
  opening: (isForAll: boolean): string =>
    isForAll
      ? "Voici des projets que d’autres mènent ou cherchent à mener, racontés avec leur accord. L’un d’eux ressemble au vôtre, ou vous donne une idée\u00a0? Parlez-nous-en."
      : "Voici des projets que d’autres mènent ou cherchent à mener, racontés avec leur accord, et ce qui nous fait penser à vous.",
  closing: (contact: string) =>
    contact === ""
      ? "Chacun peut reprendre son accord à tout moment\u00a0: le projet disparaît alors des éditions suivantes."
      : `Pour entrer en relation, ou pour retirer un projet\u00a0: ${contact}. Chacun peut reprendre son accord à tout moment\u00a0: le projet disparaît alors des éditions suivantes.`,
  noProject: "Aucun projet pour le moment.",
  labels: {
    sheet: "Projets",
    project: "Projet",
    summary: "Résumé",
    stage: "Étape",
    who: "Avec",
    seeks: "Recherche",
    offers: "Propose",
    themes: "Thèmes",
    territories: "Territoires",
    departments: "Départements",
    single: { themes: "Thème", territories: "Territoire", departments: "Département" },
    since: "Depuis",
    contact: "Contact",
    pictures: "Images",
    interests: "Pourquoi vous",
  },
  interest: ({ code, value }: SharedInterest): string =>
    ({
      theme: `un thème que vous travaillez\u00a0: ${value}`,
      territory: `votre territoire\u00a0: ${value}`,
      department: `votre département\u00a0: ${departmentInSentence(value)}`,
    })[code],
  chapters: {
    seeking: "Ils cherchent des partenaires",
    idea: "Des idées à plusieurs",
    "under-way": "Des projets en cours",
    finished: "Des projets terminés",
    unsaid: "Les projets",
  } satisfies Record<ProjectStage | "unsaid", string>,
  page: {
    skip: "Aller aux projets",
    search: "Chercher",
    reset: "Tout montrer",
    map: "Les projets par département",
    mapSource: "Fond de carte\u00a0: MapSVG, simplifié (CC\u00a0BY\u00a04.0).",
    nothing: "Aucun projet ne correspond.",
    /** `shown` changes with the filters that the reader chooses. */
    counted: (shown: string, all: number) => `Projets montrés\u00a0: ${shown} sur ${all}`,
    area: (name: string, count: number) => `${name}\u00a0: ${counted(count, "projet", "projets")}`,
    filters: {
      themes: { label: "Thème", all: "tous les thèmes" },
      stage: { label: "Étape", all: "toutes les étapes" },
      territories: { label: "Territoire", all: "tous les territoires" },
      departments: { label: "Département", all: "tous les départements" },
    },
  },
  fileName: "projets du réseau",
  fileNameFor: (name: string) => `projets pour ${name}`,
  /** The preview, before anything is written. */
  preview: {
    shownCount: (count: number, audience: RecipientAudience, name: string | null) =>
      `${count === 0 ? "Aucun projet ne sera montré" : counted(count, "projet sera montré", "projets seront montrés")} (pour ${projects.audienceInWords(audience, name)})\u00a0:`,
    withoutNames: "sans nom",
    leftOutForReader: (count: number) =>
      counted(
        count,
        "autre projet n’a rien en commun avec cet acteur, ou est déjà le sien.",
        "autres projets n’ont rien en commun avec cet acteur, ou sont déjà les siens.",
      ),
    withheldHeading: "Gardé pour l’équipe\u00a0:",
    withheldLine: (title: string, said: string) => `«\u00a0${title}\u00a0»\u00a0: ${said}`,
    revealingWords: (project: string, place: string | null, count: number, kind: string | null) =>
      place === null
        ? `Attention\u00a0: «\u00a0${project}\u00a0», sans nom, dit «\u00a0${kind}\u00a0», et la liste n’a ${count === 1 ? "qu’une structure" : "que deux structures"} de ce type\u00a0: c’est nommer. Reformulez\u00a0: outreach project edit`
        : `Attention\u00a0: «\u00a0${project}\u00a0», sans nom, parle de ${place}, où la liste ne compte que ${counted(count, kind ?? "acteur", kind === null ? "acteurs" : `acteurs de ce type (${kind})`)}\u00a0: c’est nommer. Reformulez\u00a0: outreach project edit`,
    confirm: "Écrire\u00a0?",
    nothingWritten: "Rien n’est écrit.",
  },
  written: ({ projects: count, file, recipients }: ShareFacts, dryRun: boolean) =>
    `${dryRun ? counted(count, "projet serait écrit dans ", "projets seraient écrits dans ") : counted(count, "projet, dans ", "projets, dans ")}${file}.${recipients.length > 0 ? ` ${dryRun ? "Serait noté comme remis" : "Noté comme remis"} à ${recipients.join(", ")}.` : ""}\n`,
  again: {
    nothingSharedYet: "Rien n’a encore été partagé avec eux.\n",
    sinceDay: (at: string) => `Depuis le ${longDate(at)}\u00a0:`,
    added: (title: string) => `+ ${title}`,
    removed: (title: string) => `− ${title} (n’y est plus)`,
    changed: (title: string, changed: readonly string[]) =>
      `~ ${title}\u00a0: ${changed.map((field) => fields[field] ?? field).join(", ")}`,
    nothingChanged: "Rien n’a changé.",
  },
  recall: {
    noDisclosure: (title: string) => `Aucune remise de «\u00a0${title}\u00a0» n’est notée.\n`,
    /** Files that contain the project, whose recipients nobody noted. */
    unknownRecipients:
      "Il est aussi dans ce qui a été écrit sans dire à qui, à prévenir s’ils l’ont reçu\u00a0:",
    unknownRecipient: (audience: RecipientAudience, name: string | null, at: string, file: string | null) =>
      `pour ${projects.audienceInWords(audience, name)}, le ${longDate(at)}${file === null ? "" : ` (${file})`}`,
    disclosureCount: (title: string, count: number) =>
      `«\u00a0${title}\u00a0» a été remis ${count === 1 ? "une fois" : `${count} fois`}\u00a0:`,
    disclosureLine: (name: string, at: string, format: string) => `${name}, le ${longDate(at)} (${format})`,
    stillShown:
      "Ce projet peut encore être montré à tout le réseau. S’il ne doit plus l’être\u00a0: outreach project withdraw",
    subject: (title: string) => `Retirer «\u00a0${title}\u00a0» de nos échanges`,
    /** The message that recalls a project. As long as no consent is withdrawn, the team asks in its own name. */
    body: (title: string, sender: string, isTakenBack: boolean) =>
      `Bonjour,\n\nNous vous avions transmis un projet, «\u00a0${title}\u00a0». ${isTakenBack ? "L’accord qui permettait de le montrer ne tient plus." : "Nous souhaitons qu’il ne circule plus."} Pouvez-vous le retirer de ce que vous avez gardé, et ne plus le transmettre\u00a0? Si vous l’aviez passé à quelqu’un, dites-le-nous\u00a0: nous le préviendrons.\n\nMerci, et bonne continuation,\n${sender}`,
    messageHeading: "Le message à leur envoyer\u00a0:",
  },
};
