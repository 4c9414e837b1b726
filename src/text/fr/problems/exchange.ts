// Sentences about problems with the work of another laptop, in French.
import type { ExchangeProblem } from "../../../domain/exchange/exchange-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";

export const exchangeProblems: ProblemSentences<ExchangeProblem> = {
  "exchange-foreign": (p) =>
    `${p.file} n’est pas un fichier d’échange d’outreach, ni le dossier d’une mission. Votre collègue en fait un par\u00a0: outreach workspace changes -o FICHIER. Rien n’a été changé.`,
  "exchange-damaged": (p) =>
    `${p.file} est incomplet ou n’est plus tel qu’il avait été écrit. Rien n’a été changé\u00a0: demandez-en une autre copie à votre collègue.`,
  "exchange-newer": (p) =>
    `${p.file} vient d’une version plus récente d’outreach (format ${p.version}, connu jusqu’à ${p.known}). Mettez outreach à jour. Rien n’a été changé.`,
  "exchange-passphrase-wrong": (p) =>
    `${p.file}\u00a0: ce n’est pas la bonne phrase de passe, ou le fichier a été abîmé. Rien n’a été changé.`,
  "exchange-passphrase-missing": (p) =>
    `${p.file}\u00a0: il faut une phrase de passe, et personne ne peut être interrogé ici. Donnez-la dans la variable OUTREACH_PASSPHRASE, ou lancez la commande dans un terminal.`,
  "passphrase-too-short": (p) =>
    `Cette phrase de passe est trop courte\u00a0: ${p.least} caractères au moins, par exemple quatre mots sans rapport.`,
  "passphrases-differ": () => "Les deux phrases de passe ne sont pas les mêmes.",
  "exchange-gap": (p) =>
    `Ce fichier de ${p.by} fait suite à un autre, qui n’a jamais été fusionné ici. Demandez-lui tout son travail\u00a0: outreach workspace changes --all -o FICHIER. Rien n’a été changé.`,
  "exchange-of-other-mission": (p) =>
    `${p.file} est le travail d’une autre mission («\u00a0${p.theirs}\u00a0», et ici «\u00a0${p.ours}\u00a0»). Rien n’a été changé\u00a0; s’il s’agit bien de la même, ajoutez --yes.`,
  "exchange-nothing": (p) =>
    `Le dossier ${p.folder} ne contient ni fichier d’échange, ni mission. Donnez le fichier que votre collègue vous a remis.`,
  "exchange-of-itself": (p) => `${p.folder} est cette mission elle-même\u00a0: il n’y a rien à fusionner.`,
  "exchange-since-or-all": () => "Donnez --since ou --all, pas les deux.",
  "exchange-too-large": (p) => `${p.file} est trop gros (${p.most} Mo au plus). Rien n’a été changé.`,
  "workspace-synchronised": (p) =>
    `La mission est dans un dossier que ${p.service} recopie d’un ordinateur à l’autre (${p.folder}). Une base de données n’y est pas à l’abri\u00a0: si deux ordinateurs y écrivent, l’un efface le travail de l’autre. Gardez la mission dans un dossier à vous, et échangez votre travail par fichiers\u00a0: outreach workspace changes -o FICHIER, puis, sur l’autre ordinateur, outreach workspace merge FICHIER.`,
  "workspace-on-network": (p) =>
    `La mission est sur un partage du réseau (${p.folder}). Une base de données n’y est pas à l’abri\u00a0: deux ordinateurs qui y écrivent en même temps peuvent l’abîmer. Gardez la mission sur cet ordinateur, et échangez votre travail par fichiers\u00a0: outreach workspace changes -o FICHIER, puis, sur l’autre, outreach workspace merge FICHIER.`,
  "workspace-conflicted-copy": (p) =>
    `${p.file} est une autre copie de la base, faite par un outil de synchronisation ou à la main\u00a0: ce qui y a été noté n’est pas dans la base. Pour ne rien perdre\u00a0: outreach workspace merge "${p.file}", puis supprimez-la.`,
};
