// Sentences about problems with the database, in French.
import type { StoreProblem } from "../../../domain/problems/store-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { history } from "../history.ts";

const damageNames: Readonly<Record<string, string>> = {
  empty: "le fichier est vide",
  "not-a-database": "ce n’est plus une base de données",
  schema: "ses tables ne sont plus telles qu’elles avaient été faites",
};

/** A finding in words: `checksum actors 12` is a row that changed by itself, `tally actors 3 5` a table of three rows that had five. */
function damageInWords(found: string): string {
  const [kind, table, row, written] = found.split(" ");
  if (kind === "checksum")
    return `table ${table}, ligne ${row}\u00a0: ce n’est plus ce qui y avait été écrit`;
  if (kind === "reference")
    return `table ${table}, ligne ${row}\u00a0: ce à quoi elle se rattache n’est plus là`;
  if (kind === "tally")
    return `table ${table}\u00a0: ce ne sont plus les lignes écrites (${row}, au lieu de ${written})`;
  return damageNames[found] ?? found;
}

export const storeProblems: ProblemSentences<StoreProblem> = {
  "database-address": (p) =>
    `${p.variable ?? `${p.file}:${p.line}:${p.column}`}\u00a0: une adresse «\u00a0${p.scheme}://…\u00a0» a été donnée\u00a0; la base est un fichier, dont il faut le chemin, ou se trouve sur un serveur PostgreSQL (postgres://…). Laissez vide pour outreach.db, dans le dossier de la mission.`,
  "store-gone": (p) =>
    `${p.database} n’est plus là. Ce dossier avait une base\u00a0: elle n’est pas remplacée par une liste vide. Remettez le fichier à sa place, ou une sauvegarde\u00a0: outreach backup --restore <fichier>. Pour repartir de zéro, supprimez ${p.memory}.`,
  "store-behind": (p) =>
    `${p.database} ne contient plus tout ce qui y a été enregistré\u00a0: les derniers changements manquent. Le fichier a été laissé tel quel\u00a0; remettez une sauvegarde en place\u00a0: outreach backup --restore <fichier>. Si vous y avez remis vous-même une copie plus ancienne, ou pour continuer avec ce qui reste, supprimez ${p.memory}.`,
  "store-of-another": (p) =>
    `${p.database} appartient à un autre compte de cet ordinateur, et le dossier d’une mission s’utilise depuis un seul compte. S’il vous a été confié, faites-en le vôtre\u00a0: sudo chown -R "$USER" <dossier>. Sinon, demandez une sauvegarde (outreach backup copie.db) et remettez-la dans un dossier à vous\u00a0: outreach backup --restore copie.db.`,
  "store-was-open-to-all": (p) =>
    `${p.database} pouvait être lue ou changée par d’autres utilisateurs de cet ordinateur. Elle ne l’est plus que par vous.`,
  "store-path-too-long": (p) =>
    `${p.database}\u00a0: ce chemin est trop long pour une base (${p.bytes} octets, ${p.most} au plus). Placez le dossier de la mission plus près de la racine du disque.`,
  "store-locked": (p) =>
    `${p.database} est utilisé par un autre outreach. La base n’a pas été changée\u00a0; recommencez quand il aura fini.`,
  "store-damaged": (p) =>
    `${p.database} est abîmée (${damageInWords(p.found)}). Le fichier a été laissé tel quel\u00a0; remettez une sauvegarde en place\u00a0: outreach backup --restore <fichier>.`,
  "store-not-a-file": (p) =>
    `${p.database} n’est pas un fichier ordinaire (lien, dossier…)\u00a0: outreach n’y touche pas. Indiquez le fichier lui-même.`,
  "store-foreign": (p) =>
    `${p.database} est la base d’un autre programme\u00a0: outreach n’y touche pas. Donnez un autre nom à la vôtre (database: dans mission.yaml).`,
  "store-newer": (p) =>
    `${p.database} vient d’une version plus récente d’outreach (base ${p.version}, connue jusqu’à ${p.known}). Mettez outreach à jour.`,
  "store-unreadable": (p) => `${p.database}\u00a0: ouverture impossible (${p.reason}).`,
  "store-replaced": (p) =>
    `${p.database} a été remplacée par un autre fichier pendant la commande (synchronisation, restauration…)\u00a0: rien n’a été enregistré, et ce fichier n’a pas été touché. Recommencez.`,
  "store-read-only": (p) => `${p.database} est en lecture seule\u00a0: la base n’a pas été changée.`,
  "undo-nothing": () => "Il n’y a rien à annuler.",
  "undo-not-yours": (p) =>
    `Il n’y a rien à annuler de ce que vous avez fait (${p.adviser})\u00a0: chacun annule ses propres étapes. outreach history dit qui a fait quoi.`,
  "undo-stood-on": (p) =>
    `Votre dernière étape (${history.momentInWords(p.at)}) ne peut pas être annulée\u00a0: ${p.adviser} a continué à partir de là (${history.stepLine({ command: p.command, at: p.theirs, facts: {} })}, ${history.momentInWords(p.theirs)}). Demandez-lui d’annuler la sienne d’abord, ou corrigez ce qui doit l’être.`,
  "backup-nothing": () => "Il n’y a encore rien à sauvegarder\u00a0: la base naît au premier import.",
  "backup-foreign": (p) => `${p.file} n’est pas une sauvegarde d’outreach\u00a0: rien n’a été supprimé.`,
  "backup-or-restore": () =>
    "Donnez le fichier à écrire, --restore et la sauvegarde à remettre en place, ou --remove et celle à supprimer\u00a0: un seul des trois.",
};
