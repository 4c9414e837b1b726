// Sentences about problems with a command line, in French.
import type { CommandProblem } from "../../../domain/problems/command-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { frame } from "../interface.ts";
import { didYouMean, orList } from "../phrases.ts";
import { inQuotes } from "../typography.ts";

const outputFailures: Readonly<Record<string, string>> = {
  ENOSPC: "\u00a0: plus de place sur le disque",
  EDQUOT: "\u00a0: plus de place sur le disque",
  EBADF: "\u00a0: la sortie est fermée",
  EIO: "\u00a0: le disque ou le terminal ne répond pas",
};

/** The French name of an argument, as on the help page; the name of an option stays unchanged. */
const inFrench = (argument: string) =>
  argument.startsWith("--")
    ? argument
    : argument.replace(/\p{L}+/gu, (word) => frame.placeholders[word] ?? word);

export const commandProblems: ProblemSentences<CommandProblem> = {
  "command-unknown": (p) =>
    `Commande inconnue\u00a0: ${inQuotes(p.asked)}.${didYouMean(p.near)}\nToutes les commandes\u00a0: outreach --help`,
  "option-unknown": (p) => `Option inconnue\u00a0: ${inQuotes(p.asked)}.${didYouMean(p.near)}`,
  "option-invalid": (p) =>
    p.actionOf
      ? `${inQuotes(p.found)} n’est pas une action de ${p.actionOf}.${didYouMean(p.near ?? [])} Celles qu’il y a\u00a0: ${p.expected}.`
      : `--${p.option}\u00a0: ${inQuotes(p.found)} ne convient pas.${didYouMean(p.near ?? [])} Attendu\u00a0: ${p.expected}.`,
  "option-missing-value": (p) => `${p.option}\u00a0: il manque une valeur.`,
  "argument-missing": (p) => `Il manque ${inFrench(p.argument)}.`,
  "argument-unexpected": (p) =>
    `${inQuotes(p.found)} est en trop. Un nom de plusieurs mots se met entre guillemets\u00a0: "Pays de Figeac".`,
  "quotes-needed": (p) =>
    `Le nom de ce fichier contient des espaces\u00a0: mettez des guillemets. Écrivez "${p.words}"`,
  "output-unwritable": (p) =>
    `Ce qui devait s’afficher n’a pas pu être écrit jusqu’au bout${outputFailures[p.reason] ?? ""} (${p.reason}). Ce que la commande devait enregistrer l’est\u00a0: outreach history`,
  "answer-needed": (p) =>
    `Une réponse est nécessaire, mais personne n’est au clavier\u00a0: donnez-la avec ${p.flag}.`,
  "output-needed": (p) =>
    `Un fichier ${p.format} ne s’affiche pas à l’écran. Donnez son nom\u00a0: --output FICHIER.${p.format}`,
  "output-unnamed": () =>
    `-o attend le nom d’un fichier, et ${inQuotes("-")} n’en est pas un. Pour passer le résultat à un autre programme, laissez -o de côté.`,
  "output-format-unknown": (p) =>
    `${p.file}\u00a0: on ne sait pas faire de fichier «\u00a0.${p.extension}\u00a0» ici. Finissez le nom par ${orList(p.formats.map((format) => `.${format}`))}\u00a0; un nom de dossier finit par une barre oblique (/).`,
  "output-format-other": (p) =>
    `${p.file}\u00a0: le nom finit par «\u00a0.${p.extension}\u00a0» et --format demande ${p.format}. Finissez le nom par .${p.format}, ou retirez --format.`,
  "output-folder-expected": (p) =>
    `${p.file}\u00a0: cette commande remplit un dossier, un fichier .eml par destinataire. Donnez un nom de dossier (fini par une barre oblique, s’il contient un point).`,
  "adviser-unknown": (p) =>
    `Personne de l’équipe ne correspond à ${inQuotes(p.asked)} dans les échanges notés.${p.known.length > 0 ? ` Noms connus\u00a0: ${p.known.join(", ")}.` : ""}`,
  "actor-unknown": (p) =>
    `Aucun acteur ne correspond à ${inQuotes(p.asked)}.${didYouMean(p.near)}\nLa liste\u00a0: outreach list`,
  "actor-ambiguous": (p) =>
    `${inQuotes(p.asked)} désigne plusieurs acteurs\u00a0:\n${p.candidates.map((c) => `  ${c.id}  ${c.name}`).join("\n")}\nPrécisez avec l’identifiant.`,
};
