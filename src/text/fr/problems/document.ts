// Sentences about problems with documents that cannot be made, in French.
import { settingOf } from "../../../domain/documents/mission-facts.ts";
import { untilReleased } from "../../../domain/priority/pinning-decisions.ts";
import type { DocumentProblem } from "../../../domain/problems/document-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { longDate } from "../dates.ts";
import { objections } from "../objections.ts";
import { counted, didYouMean } from "../phrases.ts";
import { settings } from "../settings.ts";
import { inQuotes } from "../typography.ts";

const location = ({ file, line, column }: { file: string; line: number; column: number }) =>
  `${file}:${line}:${column}`;

const upper = (text: string) => text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);

const settingLines = (missing: readonly string[]) =>
  missing.map((setting) => `  ${settings.entries[setting]?.label ?? setting} (${setting})`).join("\n");

export const documentProblems: ProblemSentences<DocumentProblem> = {
  "mission-incomplete": (p) =>
    `${p.file} : avant tout document, il faut y dire\n${settingLines(p.missing)}\nC’est ce qui rend l’appui légitime. Les lignes à remplir : outreach check`,
  "template-missing": (p) => `${p.file}\u00a0: ce modèle n’existe pas.`,
  "template-field-unknown": (p) =>
    `${location(p)}\u00a0: le champ ${inQuotes(p.field)} n’existe pas dans ce modèle.${didYouMean(p.near)}\nChamps connus : ${p.known.join(", ")}.`,
  "template-tag-unknown": (p) =>
    `${location(p)}\u00a0: la commande {% ${p.tag} %} n’existe pas dans un modèle.${didYouMean(p.near)}\nCommandes connues : ${p.known.join(", ")}.`,
  "template-fragment-unknown": (p) =>
    `${p.file}\u00a0: aucun fragment ${inQuotes(p.fragment)}. Fichiers cherchés : ${p.looked.join(", ")}.`,
  "template-not-shown": (p) =>
    `${inQuotes(p.name)} est un morceau de document : il se voit dans les documents qui l’emploient, par exemple outreach template preview mail-first-contact`,
  "template-wrong": (p) => `${location(p)}\u00a0: ce modèle ne peut pas être lu. ${p.detail}`,
  "template-too-long": (p) =>
    `${location(p)}\u00a0: ce modèle n’en finit pas (boucle trop longue). Réduisez la boucle de cette ligne.`,
  "actor-objected": (p) =>
    `${p.name} (${p.actor})\u00a0: ${objections.closedChannels[p.channel]}. ${upper(objections.closureReason(p.closure, p.actor))}`,
  "person-objected": (p) =>
    `${p.name} (${p.actor})\u00a0: sans ${p.person}. ${upper(objections.closureReason(p.closure, p.actor))}`,
  "actor-put-off": (p) =>
    `${p.name} (${p.actor})\u00a0: ${p.until === untilReleased ? "en attente" : `reporté jusqu’au ${longDate(p.until)}`}${p.reason ? ` (${inQuotes(p.reason)})` : ""}. Pour lui écrire sans attendre\u00a0: --actor ${p.actor}`,
  "actor-to-be-met": (p) =>
    `${p.name} (${p.actor})\u00a0: vous avez rendez-vous le ${longDate(p.on)} (${inQuotes(p.words)}). Pour lui écrire avant\u00a0: --actor ${p.actor}`,
  "actor-gone": (p) =>
    `${p.name} (${p.actor})\u00a0: n’existe plus, d’après son état (${inQuotes(p.state)}). S’il existe toujours\u00a0: outreach edit ${p.actor} --clear state`,
  "address-our-own": (p) =>
    `${p.name} (${p.actor})\u00a0: ${p.address} est votre propre adresse, et on ne s’écrit pas à soi-même. La leur\u00a0: outreach edit ${p.actor} --email …`,
  "actor-decided": (p) =>
    `${p.name} (${p.actor})\u00a0: son dossier est refusé ou clos, et un envoi à plusieurs l’interrogerait sur sa candidature. Pour lui écrire quand même\u00a0: --actor ${p.actor}`,
  "actor-prefers": (p) =>
    `${p.name} (${p.actor})\u00a0: ${objections.quotedChannelWish(p.wish)}. Pour lui écrire quand même\u00a0: --actor ${p.actor}`,
  "address-missing": (p) =>
    p.others.length === 0
      ? `${p.name}\u00a0: pas d’adresse de courriel utilisable. Ajoutez-la : outreach edit ${p.actor} --email …`
      : `${p.name}\u00a0: pas d’adresse de courriel pour la personne à qui écrire. On peut écrire à ${p.others
          .slice(0, 2)
          .map(({ fullName, role }) => (role === null ? fullName : `${fullName} (${role})`))
          .join(" ou à ")}\u00a0: outreach people --actor ${p.actor} --right "${p.others[0]!.fullName}"`,
  "messages-incomplete": (p) =>
    `Pour ${counted(p.actors.length, "acteur", "acteurs")}, il manque\u00a0:\n${[...new Set(p.fields.map(({ field }) => `  ${missingField(field, "")}`))].join("\n")}`,
  "message-incomplete": (p) =>
    `${p.name}\u00a0: il manque ${[...new Set(p.fields.map(({ field }) => missingField(field, p.actor)))].join(", ")}.`,
};

/** Fields of an actor that a template may print, with the label and the option that fills each in. */
const actorFields: Readonly<Record<string, readonly [label: string, option: string]>> = {
  "actor.acronym": ["le sigle", "--acronym …"],
  "actor.commune": ["la commune", "--commune …"],
  "actor.territory": ["le territoire", "--territory …"],
  "application.programme": ["le programme", "--programme …"],
  "application.reference": ["la référence du dossier", "--reference …"],
  "application.submitted": ["la date de la candidature", "--submitted …"],
  "person.full_name": ["quelqu’un à qui écrire", "--add-person …"],
  "person.role": ["la fonction de la personne", "--person … --role …"],
  "person.address": ["la civilité de la personne", "--person … --civility …"],
};

/** A missing field of a message, and where to fill it in. */
function missingField(field: string, actor: string): string {
  const setting = settingOf(field);
  const label = settings.entries[setting]?.label;
  if (label) return `${label} (${setting}, dans mission.yaml)`;
  const actorField = actorFields[field];
  return actorField
    ? `${actorField[0]} (outreach edit ${actor} ${actorField[1]})`
    : `${field} (outreach edit ${actor})`;
}
