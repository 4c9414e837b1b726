// Sentences about problems with projects and with agreements, in French.
import type { ProjectProblem } from "../../../domain/problems/project-problems.ts";
import type { PictureFault } from "../../../domain/projects/project-picture.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { longDate } from "../dates.ts";
import { didYouMean } from "../phrases.ts";
import { projects } from "../projects.ts";
import { inQuotes } from "../typography.ts";

/** How to make a picture smaller with the programs of every computer. */
const howToShrink =
  "Ouvrez-la dans Paint (Redimensionner) ou dans Aperçu (Ajuster la taille), réduisez-la à 1\u202f600 pixels de large, et enregistrez-la en JPEG sous un autre nom.";

const pictureFaults: Readonly<Record<PictureFault, (file: string, format: string | null) => string>> = {
  unknown: (file, format) =>
    format === null
      ? `${file} n’est pas une image JPEG ou PNG, quel que soit son nom.`
      : `${file} est au format ${format}\u00a0: ouvrez l’image et enregistrez-la en JPEG ou en PNG.`,
  broken: (file) =>
    `L’image ${file} est abîmée ou incomplète\u00a0: il en manque une partie. Reprenez-la là d’où elle vient.`,
  turned: (file) =>
    `L’image ${file} est couchée ou à l’envers, et seule une note de l’appareil photo la redresse. Cette note part avec le reste (lieu, date, appareil)\u00a0: ouvrez l’image, redimensionnez-la ou rognez-la un peu, et enregistrez-la sous un autre nom. Elle sera droite partout.`,
  unusual: (file) =>
    `L’image ${file} est d’une sorte que les navigateurs n’affichent pas\u00a0: ouvrez-la et enregistrez-la en JPEG ou en PNG, sous un autre nom.`,
  vast: (file) => `L’image ${file} a trop de pixels (16 millions au plus). ${howToShrink}`,
};

export const projectProblems: ProblemSentences<ProjectProblem> = {
  "project-unknown": (p) =>
    `Aucun projet ne correspond à ${inQuotes(p.asked)}.${didYouMean(p.near)} Pour les voir tous\u00a0: outreach project list`,
  "project-ambiguous": (p) =>
    `${inQuotes(p.asked)} désigne plusieurs projets. Précisez l’un d’eux\u00a0:\n${p.candidates
      .map(({ id, title }) => `  ${id}  (${title})`)
      .join("\n")}`,
  "project-without-actor": () =>
    "Un projet a au moins un acteur\u00a0: c’est lui qui accepte, ou non, qu’on en parle. Nommez-le\u00a0: --who ACTEUR",
  "project-not-of-actor": (p) =>
    `${p.name} ne participe pas à ${inQuotes(p.project)}${p.participants.length > 0 ? ` (y participent\u00a0: ${p.participants.join(", ")})` : ""}. Pour l’y ajouter\u00a0: outreach project edit … --who ${p.actor}`,
  "project-role-unclear": (p) =>
    `--role\u00a0: ${inQuotes(p.found)} n’est pas de la forme acteur=rôle. Par exemple\u00a0: --role "fabrique=chef de file"`,
  "audience-unknown": (p) =>
    `${inQuotes(p.found)} ne dit pas pour qui. Écrivez network (tout le réseau), actor:X (un acteur) ou meeting:M (une rencontre).`,
  "consent-to-come": (p) =>
    `Un accord se note une fois donné\u00a0: le ${longDate(p.on)} est à venir (nous sommes le ${longDate(p.today)}).`,
  "consent-ends-before": (p) =>
    `L’accord finirait le ${longDate(p.until)}, avant d’avoir été donné (le ${longDate(p.on)}). Corrigez --on ou --until.`,
  "consent-over": (p) =>
    `Cet accord a pris fin le ${longDate(p.until)}\u00a0: il ne permet plus rien aujourd’hui.`,
  "consent-of-objector": (p) =>
    `${p.name} s’oppose à tout contact depuis le ${longDate(p.since)}\u00a0: rien n’en est montré tant que l’opposition tient (outreach show ${p.actor}).`,
  "outcome-between": (p) =>
    `--outcome ${p.outcome} ne se dit pas de deux acteurs. Avec --with, choisissez parmi\u00a0: ${p.outcomes.join(", ")}.`,
  "pair-of-one": (p) =>
    `${p.name} ne peut pas être des deux côtés\u00a0: nommez un autre acteur avec --with.`,
  "pair-apart": (p) =>
    `${p.name} et ${p.otherName} ne sont pas présentés l’un à l’autre\u00a0: ${projects.keptApart[p.why]}. Rien n’est écrit.`,
  "introduction-declined": (p) =>
    `${p.name} et ${p.otherName}\u00a0: l’un des deux n’accepte pas cette présentation. Elle n’est pas proposée.`,
  "introduction-one-at-a-time": (p) =>
    `${p.name}\u00a0: une autre présentation lui est déjà proposée. Celle avec ${p.otherName} attend sa réponse, ou --again.`,
  "too-many-actors": (p) =>
    `${p.option}\u00a0: ${p.most} acteurs au plus, ceux que l’on présente l’un à l’autre.`,
  "project-withheld": (p) =>
    `«\u00a0${p.title}\u00a0» ne peut pas être montré\u00a0: ${projects.withheld[p.why]}${p.actors.length > 0 && p.why !== "audience" ? ` (${p.actors.join(", ")})` : ""}. Rien n’est écrit. ${p.why === "audience" ? `Pour l’ouvrir au réseau\u00a0: outreach project edit ${p.project} --audience network` : p.why === "objection" ? "L’opposition tient jusqu’à ce qu’elle soit levée." : p.why === "consent_refused" ? `Un non n’est pas redemandé\u00a0; si le projet se poursuit sans eux\u00a0: outreach project edit ${p.project} --without …` : `Pour demander leur accord à ceux qui y participent\u00a0: outreach mail --kind consent --project ${p.project}`}`,
  "consent-refused": (p) =>
    `${p.name} a dit non pour ${inQuotes(p.title)}, ou repris son accord\u00a0: on ne le redemande pas.`,
  "share-to-objector": (p) =>
    `${p.name} s’oppose à tout contact depuis le ${longDate(p.since)}\u00a0: rien n’est préparé pour cet acteur. Rien n’est écrit.`,
  "picture-too-large": (p) =>
    `L’image ${p.file} pèse ${Math.ceil(p.size / 1000)}\u00a0ko\u00a0: ${p.largest / 1000}\u00a0ko au plus, pour que l’annuaire s’envoie sans peine. ${howToShrink}`,
  "picture-unreadable": (p) => pictureFaults[p.why](p.file, p.format),
  "picture-missing": (p) =>
    `${inQuotes(p.title)} n’a pas d’image n°\u00a0${p.place}${p.count === 0 ? "\u00a0: aucune n’est notée" : ""}. Pour les voir\u00a0: outreach project show ${p.project}`,
  "project-option-foreign": (p) => `${p.option} ne sert pas à «\u00a0outreach project ${p.action}\u00a0».`,
};
