// Sentences about problems that readers find in a file, in French.
import type { NotAList, NotAListText, ReadingProblem } from "../../../domain/problems/reading-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { andList, counted, didYouMean } from "../phrases.ts";
import { placeOf } from "../places.ts";
import { terms } from "../terms.ts";
import { inQuotes } from "../typography.ts";

const binaryKinds: Record<NotAList, string> = {
  pdf: "PDF",
  image: "image",
  archive: "archive compressée",
  word: "document Word",
  presentation: "présentation",
  database: "base de données",
  program: "programme",
  unknown: "format inconnu",
};

const otherTexts: Record<NotAListText, string> = {
  vcf: "carnet d’adresses, pas un tableau. Exportez-le en .csv depuis la messagerie",
  ldif: "carnet d’adresses, pas un tableau. Exportez-le en .csv depuis la messagerie",
  calendar: "agenda, pas un tableau. Exportez la liste des invités en .csv",
  json: "données JSON, pas un tableau. Exportez-les en .csv ou .xlsx depuis l’outil d’où elles viennent",
  message: "courriel enregistré, pas un tableau. Enregistrez la liste qui y est jointe",
  settings:
    "réglages d’un programme (YAML, INI, TOML…), pas une liste. Donnez le tableau lui-même (.csv, .xlsx)",
  log: "journal d’un programme, pas une liste. Donnez le tableau lui-même (.csv, .xlsx)",
  code: "code d’un programme, pas une liste. Donnez le tableau lui-même (.csv, .xlsx)",
};

const location = (p: { file: string; line: number }) => placeOf(p.file, p.line);
const cellLocation = (p: { file: string; line: number; column: number; label: string }) =>
  /\.(?:pdf|docx|docm|odt)$/i.test(p.file)
    ? `${location(p)}\u00a0: ${inQuotes(p.label)}`
    : `${p.file}:${p.line}:${p.column}\u00a0: colonne ${inQuotes(p.label)}`;
const quotedTitles = (headers: readonly string[]) =>
  headers
    .filter((header) => header !== "")
    .slice(0, 12)
    .map((header) => `${inQuotes(header)}`)
    .join(", ");

export const readingProblems: ProblemSentences<ReadingProblem> = {
  "file-binary": (p) =>
    `${p.file}\u00a0: fichier binaire (${binaryKinds[p.kind]}), pas un tableau. Enregistrez la liste en .csv ou .xlsx et recommencez.`,
  "file-other-text": (p) => `${p.file}\u00a0: ${otherTexts[p.kind]} et recommencez.`,
  "file-is-web-page": (p) =>
    `${p.file}\u00a0: page HTML et non un classeur (aucun tableau). Le téléchargement a sans doute donné la page de connexion\u00a0: reconnectez-vous et téléchargez à nouveau.`,
  "workbook-protected": (p) =>
    `${p.file}\u00a0: classeur protégé par un mot de passe. Ouvrez-le, enregistrez-le sans mot de passe et recommencez.`,
  "workbook-damaged": (p) =>
    `${p.file}\u00a0: classeur abîmé, lecture impossible. Ouvrez-le dans le tableur, enregistrez-le à nouveau (ou en .csv) et recommencez.`,
  "file-too-large": (p) =>
    `${p.file}\u00a0: plus de 200\u00a0Mo, ce qui est trop pour ce type de fichier. Une liste en .csv se lit à toute taille\u00a0: enregistrez-la ainsi, ou coupez le fichier en plusieurs, et recommencez.`,
  "workbook-too-large": (p) =>
    `${p.file}\u00a0: classeur démesuré une fois décompressé\u00a0; ce n’est pas une liste de contacts. Enregistrez la feuille en .csv et recommencez.`,
  "workbook-endless": (p) =>
    `${p.file}\u00a0: la lecture de ce classeur n’en finissait pas, elle a été arrêtée\u00a0; il est sans doute abîmé. Ouvrez-le dans le tableur, enregistrez-le en .xlsx ou .csv et recommencez.`,
  "sheet-left-out": (p) =>
    `${p.file}\u00a0: la feuille ${inQuotes(p.sheet)} ressemble aussi à une liste\u00a0; seule ${inQuotes(p.chosen)} a été lue. Pour la lire\u00a0: outreach import … --sheet "${p.sheet}"`,
  "sheet-outdated": (p) =>
    `${p.file}\u00a0: la feuille ${inQuotes(p.sheet)} n’est pas lue, son nom la dit ancienne\u00a0; ${inQuotes(p.chosen)} l’est. Pour la lire quand même\u00a0: --sheet "${p.sheet}"`,
  "sheet-choices": (p) =>
    `${p.file}\u00a0: ${p.sheets.map((sheet, index) => `${index + 1}. ${inQuotes(sheet)}`).join(", ")}. Choisissez par le nom ou le numéro\u00a0: --sheet 1`,
  "sheet-unknown": (p) =>
    p.sheets.length === 0
      ? `${p.file}\u00a0: ce n’est pas un classeur, il n’a pas de feuilles. Retirez --sheet.`
      : `${p.file}\u00a0: pas de feuille ${inQuotes(p.found)}. Celles du classeur\u00a0: ${p.sheets.map((sheet, index) => `${index + 1}. ${inQuotes(sheet)}`).join(", ")}.`,
  "sheets-differ": (p) =>
    `${p.file}\u00a0: les feuilles ${inQuotes(p.sheet)} et ${p.others.map((sheet) => `${inQuotes(sheet)}`).join(", ")} n’ont pas les mêmes titres. Importez-les l’une après l’autre, avec --sheet.`,
  "sheet-hidden": (p) =>
    `${p.file}\u00a0: la feuille masquée ${inQuotes(p.sheet)} ressemble à une liste\u00a0; elle n’est pas lue. Pour la lire\u00a0: --sheet "${p.sheet}"`,
  "columns-hidden": (p) =>
    `${p.file}\u00a0: ${p.columns.length === 1 ? "colonne masquée, lue" : "colonnes masquées, lues"} quand même\u00a0: ${p.columns.map((title) => `${inQuotes(title)}`).join(", ")}.`,
  "sheet-appended": (p) =>
    `${p.file}\u00a0: la feuille ${inQuotes(p.sheet)} a les mêmes titres que ${inQuotes(p.chosen)}\u00a0; elle est lue à la suite, à partir de la ligne ${p.line}.`,
  "table-on-its-side": (p) =>
    `${p.file}\u00a0: le tableau est couché, ses titres sont dans la première colonne. Dans le tableur, copiez-le et collez-le en cochant «\u00a0Transposer\u00a0», une structure par ligne, et recommencez.`,
  "texts-in-other-language": (p) =>
    `${p.file}\u00a0: ${counted(p.count, "texte", "textes")} en ${andList(p.languages.map((language) => terms.language[language] ?? language))}\u00a0; le programme lit le français et l’anglais, et n’en tire aucune situation. Lisez-les vous-même, puis qualifiez ces acteurs.`,
  "file-joined": (p) =>
    `${p.file}\u00a0: réponses répétées, jointes aux lignes de ${p.other} dont elles dépendent.`,
  "rows-of-another-file": (p) =>
    `${p.file}\u00a0: ce sont les réponses répétées d’un formulaire (colonne ${inQuotes(p.key)})\u00a0; il manque le fichier principal, celui qui a la colonne ${inQuotes(p.to)} et dit qui répond. Importez-les ensemble\u00a0: outreach import PRINCIPAL ${p.file}`,
  "file-header-only": (p) =>
    `${p.file}\u00a0: aucune ligne de données sous les en-têtes (${quotedTitles(p.headers)}).`,
  "name-column-missing": (p) =>
    `${p.file}\u00a0: aucune colonne ne donne le nom des structures${p.headers.some(Boolean) ? ` (colonnes lues\u00a0: ${quotedTitles(p.headers)})` : ""}. Dites laquelle\u00a0: --map "Titre de la colonne=name"`,
  "record-too-long": (p) =>
    `${location(p)}\u00a0: ligne de plus de 64 Mo\u00a0; ce n’est pas une liste de contacts. Vérifiez le fichier.`,
  "mapping-unknown-column": (p) =>
    `${p.file}\u00a0: pas de colonne ${inQuotes(p.header)}.${didYouMean(p.near)}`,
  "author-unknown": (p) =>
    `--author\u00a0: ${inQuotes(p.found)} n’est pas un auteur.${didYouMean(p.near)}\nAuteurs\u00a0: ${p.known.join(", ")}`,
  "mapping-unknown-field": (p) =>
    `--map\u00a0: ${inQuotes(p.field)} n’est pas un champ connu.${didYouMean(p.near)}\nChamps\u00a0: ${p.known.join(", ")}`,
  "row-short": (p) =>
    `${location(p)}\u00a0: ligne incomplète, ${p.cells} cellules au lieu de ${p.expected}\u00a0; les dernières sont prises pour vides.`,
  "row-long": (p) =>
    `${location(p)}\u00a0: ligne trop longue, ${p.cells} cellules au lieu de ${p.expected}\u00a0; en trop\u00a0: ${inQuotes(p.extra)}.`,
  "row-quotes-repaired": (p) =>
    `${location(p)}\u00a0: guillemets mal fermés ou non doublés\u00a0; la ligne a été relue. Vérifiez-la.`,
  "row-delimiters-kept": (p) =>
    `${location(p)}\u00a0: ligne trop longue\u00a0; un séparateur a été pris pour un signe du texte. Vérifiez-la.`,
  "row-other-encoding": (p) =>
    `${location(p)}\u00a0: cette ligne n’a pas le même encodage que le reste du fichier\u00a0; lue en windows-1252. Vérifiez ses accents.`,
  "row-decoded-twice": (p) =>
    `${location(p)}\u00a0: accents abîmés par un double décodage (é devenu «\u00a0Ã©\u00a0»), rétablis. Vérifiez la ligne.`,
  "row-hidden": (p) => `${location(p)}\u00a0: ligne masquée dans le tableur\u00a0; reprise quand même.`,
  "row-without-name": (p) => `${location(p)}\u00a0: pas de nom de structure.`,
  "refusal-of-unknown": (p) =>
    `${location(p)}\u00a0: ${p.name === "" ? "quelqu’un" : p.name} refuse tout contact (${inQuotes(p.words)}), mais ni structure ni adresse ne disent qui c’est\u00a0: ce refus n’est pas gardé. Complétez la ligne et reprenez-la, ou notez-le\u00a0: outreach edit … --objection all`,
  "row-person-only": (p) =>
    `${location(p)}\u00a0: une personne sans structure\u00a0; ${inQuotes(p.name)} devient le nom de l’acteur.`,
  "row-mailbox-of-firm": (p) =>
    `${location(p)}\u00a0: ${p.found}, d’après cette ligne, n’est pas de ${inQuotes(p.name)} mais de qui a déposé le dossier à sa place\u00a0; gardé parmi les remarques, rien n’y sera envoyé. Si c’est bien la structure\u00a0: outreach edit`,
  "message-about-others": (p) =>
    p.names.length > 0
      ? `${location(p)}\u00a0: ${p.names.length === 1 ? `${p.by} y parle` : "ce message parle"} de ${p.names.length === 1 ? "" : `${counted(p.names.length, "structure", "structures")}\u00a0: `}${andList(p.names.map(inQuotes))}\u00a0${p.names.length === 1 ? ": c’est sa fiche" : "; à chacune sa fiche"}, signalée par ${p.by}. ${p.isParted ? "" : "On n’y distingue pas ce qui est dit de l’une ou de l’autre\u00a0: chaque fiche a tout le message, un refus y est retenu pour toutes, et personne n’y est rangé sans être sûr. Relisez-le, puis outreach edit (les personnes, les refus), ou outreach undo et un fichier par structure. "}Ces mots restent à l’équipe, sauf ce qui y est cité entre guillemets. Si ${p.by} y parle de sa propre structure\u00a0: outreach undo, puis le même import avec --author "${p.header}=eux"`
      : `${location(p)}\u00a0: ${p.by} semble y parler de quelqu’un d’autre, sans nommer de structure. Ces mots restent à l’équipe. S’il y est question de sa propre structure\u00a0: outreach undo, puis le même import avec --author "${p.header}=eux"\u00a0; sinon, outreach add pour la structure dont il s’agit.`,
  "place-contradiction": (p) =>
    `${location(p)}\u00a0: ${inQuotes(p.commune)} n’a pas le code postal ${p.postcode}, qui est celui de ${andList(p.there)}\u00a0; les deux sont gardés, corrigez celui qui est faux (outreach edit).`,
  "row-belongs-above": (p) =>
    `${location(p)}\u00a0: pas de nom de structure\u00a0; la ligne est rattachée à celle du dessus, ${inQuotes(p.name)}.`,
  "row-of-somebody-named": (p) =>
    `${location(p)}\u00a0: quelqu’un que ce fichier nomme déjà, et pas de structure\u00a0; la ligne est rattachée à ${inQuotes(p.name)}.`,
  "row-draft": (p) => `${location(p)}\u00a0: brouillon (${p.label}\u00a0: ${inQuotes(p.found)}), non repris.`,
  "row-incomplete": (p) => `${location(p)}\u00a0: réponse incomplète (${inQuotes(p.label)} est vide).`,
  "row-application-refused": (p) =>
    `${location(p)}\u00a0: candidature refusée (${p.label}\u00a0: ${inQuotes(p.found)}).`,
  "row-application-withdrawn": (p) =>
    `${location(p)}\u00a0: candidature retirée ou projet abandonné (${p.label}\u00a0: ${inQuotes(p.found)})\u00a0; elle est mise de côté (outreach rank --all la classe aussi). Si elle tient toujours\u00a0: outreach edit … --state "…"`,
  "row-structure-closed": (p) =>
    `${location(p)}\u00a0: structure fermée ou dissoute (${p.label}\u00a0: ${inQuotes(p.found)}).`,
  "row-structure-set-aside": (p) =>
    `${location(p)}\u00a0: structure fermée ou dissoute (${p.label}\u00a0: ${inQuotes(p.found)})\u00a0; elle est mise de côté. Si elle existe toujours\u00a0: outreach edit … --clear state`,
  "row-structure-may-be-closed": (p) =>
    `${location(p)}\u00a0: structure peut-être fermée ou bientôt dissoute (${p.label}\u00a0: ${inQuotes(p.found)})\u00a0; elle reste dans la liste. Si elle n’existe plus\u00a0: outreach edit … --state dissoute`,
  "row-not-to-contact": (p) =>
    `${location(p)}\u00a0: diffusion restreinte, à ne pas démarcher (${p.label}\u00a0: ${inQuotes(p.found)}).`,
  "row-header-repeated": (p) => `${location(p)}\u00a0: en-têtes répétés, ligne sautée.`,
  "row-trial": (p) =>
    `${location(p)}\u00a0: ${inQuotes(p.found)} a l’air d’un essai (du formulaire ou de la liste), ligne sautée. Si c’est une structure\u00a0: outreach add`,
  "row-of-mission": (p) =>
    `${location(p)}\u00a0: c’est la mission elle-même (${inQuotes(p.found)}), ligne sautée. Si c’est une autre structure\u00a0: outreach add`,
  "row-section": (p) => `${location(p)}\u00a0: titre d’une partie du tableau, sauté (${inQuotes(p.found)}).`,
  "card-of-group": (p) =>
    `${location(p)}\u00a0: liste de diffusion, sautée (${inQuotes(p.found)})\u00a0; les fiches de ses membres sont lues si elles sont dans le fichier.`,
  "row-under-table": (p) => `${location(p)}\u00a0: ligne sous le tableau, sautée (${inQuotes(p.found)}).`,
  "row-of-no-row": (p) =>
    `${location(p)}\u00a0: réponses de ${inQuotes(p.found)} (${p.label}), qui n’est pas dans ${p.other}\u00a0; elles ne sont pas reprises.`,
  "text-around-list": (p) =>
    `${location(p)}\u00a0: texte autour de la liste, non repris (${inQuotes(p.found)}).`,
  "message-without-sender": (p) =>
    `${p.file}\u00a0: ce courriel ne dit pas de qui il vient. Ouvrez-le dans la messagerie et enregistrez-le de nouveau, en .eml ou en .msg.`,
  "message-without-text": (p) =>
    `${p.file}\u00a0: ce courriel n’a pas de texte qui se lise. Si son texte est dans une pièce jointe, enregistrez-la et importez-la\u00a0; sinon, copiez-le dans un fichier .txt.`,
  "contacts-among-text": (p) =>
    `${p.file}\u00a0: ce texte donne ${p.count} adresses, sans être une liste qui se lise ni la candidature d’une structure nommée. Si c’est une liste, écrivez un contact par ligne, chacun après un tiret. Si c’est une candidature, commencez-la par une ligne «\u00a0Structure\u00a0: son nom\u00a0».`,
  "several-structures-in-text": (p) =>
    `${p.file}\u00a0: ce document parle de ${p.structures.length} structures (${p.structures.map(inQuotes).join(", ")}), sans qu’on voie où commence ce qui concerne chacune. Rien n’en est repris. Mettez le nom de chacune en titre, avec en dessous ce qui la concerne, ou copiez ce qui concerne chacune dans un document à part.`,
  "table-in-pdf": (p) =>
    `${p.file}\u00a0: cette liste est un tableau dans un PDF, où les cases vides ne se voient pas\u00a0: elle ne peut pas être lue sûrement. Demandez le fichier d’origine (Excel, Word…), ou copiez le tableau dans un classeur.`,
  "second-table": (p) =>
    `${location(p)}\u00a0: un second tableau commence ici (${p.lines} lignes)\u00a0; il n’a pas été lu. Copiez-le dans un autre fichier pour l’importer.`,
  "second-table-read": (p) =>
    `${location(p)}\u00a0: un autre tableau commence ici${p.title === "" ? "" : `, ${inQuotes(p.title)},`} et ses lignes sont lues sous ses propres en-têtes (${p.titles.map(inQuotes).join(", ")}). Si ce n’est pas un tableau à part, ou s’il est mal lu, copiez-le dans un autre fichier.`,
  "siret-rounded": (p) =>
    `${cellLocation(p)}\u00a0: ${inQuotes(p.found)} est un SIRET arrondi par le tableur, ses derniers chiffres sont perdus. Mettez la colonne au format Texte et ressaisissez-le.`,
  "siret-invalid": (p) =>
    `${cellLocation(p)}\u00a0: ${inQuotes(p.found)} n’est pas un SIRET ou SIREN valable (clé fausse ou chiffres manquants).`,
  "email-invalid": (p) =>
    `${cellLocation(p)}\u00a0: ${inQuotes(p.found)} n’est pas une adresse de courriel valable.`,
  "email-disguised": (p) =>
    `${cellLocation(p)}\u00a0: adresse déguisée, ${inQuotes(p.found)}\u00a0; elle a été rétablie, vérifiez-la.`,
  "email-deleted": (p) => `${cellLocation(p)}\u00a0: compte supprimé, aucune adresse (${inQuotes(p.found)}).`,
  "phone-invalid": (p) =>
    `${cellLocation(p)}\u00a0: ${inQuotes(p.found)} n’est pas un numéro de téléphone complet.`,
  "postcode-invalid": (p) => `${cellLocation(p)}\u00a0: ${inQuotes(p.found)} n’est pas un code postal.`,
  "commune-postcode": (p) =>
    `${cellLocation(p)}\u00a0: ${inQuotes(p.found)} est un code postal, repris comme tel.`,
  "commune-invalid": (p) => `${cellLocation(p)}\u00a0: ${inQuotes(p.found)} n’est pas le nom d’une commune.`,
  "contact-later": (p) =>
    `${cellLocation(p)}\u00a0: ${inQuotes(p.found)}. Seul un échange noté retient une date\u00a0: outreach log <acteur> --outcome not-now --next-on <jour>, sans quoi l’acteur sera proposé dès maintenant.`,
  "appointment-day-wrong": (p) =>
    `${p.file}:${p.line}\u00a0: ${inQuotes(p.words)}\u00a0: ${p.because === "no-such-day" ? `${inQuotes(p.day)} n’est pas un jour du calendrier` : `${inQuotes(p.day)} n’est pas ce jour-là de la semaine`}. Ce rendez-vous n’est pas retenu\u00a0: corrigez la date, puis importez de nouveau.`,
  "person-invalid": (p) => `${cellLocation(p)}\u00a0: ${inQuotes(p.found)} ne nomme personne.`,
  "date-invalid": (p) => `${cellLocation(p)}\u00a0: ${inQuotes(p.found)} n’est pas une date du calendrier.`,
};
