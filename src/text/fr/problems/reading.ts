import type { NotAList, ReadingProblem } from "../../../domain/problems/reading.ts";
import type { ProblemSentences } from "../../index.ts";
import { didYouMean } from "../phrases.ts";
import { placeOf } from "../places.ts";

const kinds: Record<NotAList, string> = {
  pdf: "PDF",
  image: "image",
  archive: "archive compressée",
  word: "document Word",
  presentation: "présentation",
  database: "base de données",
  program: "programme",
  unknown: "format inconnu",
};

const at = (p: { file: string; line: number }) => placeOf(p.file, p.line);
const cell = (p: { file: string; line: number; column: number; label: string }) =>
  /\.(?:pdf|docx|docm|odt)$/i.test(p.file)
    ? `${at(p)} : « ${p.label} »`
    : `${p.file}:${p.line}:${p.column} : colonne « ${p.label} »`;
const titles = (headers: readonly string[]) =>
  headers
    .filter((header) => header !== "")
    .slice(0, 12)
    .map((header) => `« ${header} »`)
    .join(", ");

export const readingProblems: ProblemSentences<ReadingProblem> = {
  "file-binary": (p) =>
    `${p.file} : fichier binaire (${kinds[p.kind]}), pas un tableau. Enregistrez la liste en .csv ou .xlsx et recommencez.`,
  "file-is-web-page": (p) =>
    `${p.file} : page HTML et non un classeur (aucun tableau). Le téléchargement a sans doute donné la page de connexion : reconnectez-vous et téléchargez à nouveau.`,
  "workbook-protected": (p) =>
    `${p.file} : classeur protégé par un mot de passe. Ouvrez-le, enregistrez-le sans mot de passe et recommencez.`,
  "workbook-damaged": (p) =>
    `${p.file} : classeur abîmé, lecture impossible. Ouvrez-le dans le tableur, enregistrez-le à nouveau (ou en .csv) et recommencez.`,
  "workbook-too-large": (p) =>
    `${p.file} : classeur démesuré une fois décompressé ; ce n’est pas une liste de contacts. Enregistrez la feuille en .csv et recommencez.`,
  "sheet-left-out": (p) =>
    `${p.file} : la feuille « ${p.sheet} » ressemble aussi à une liste ; seule « ${p.chosen} » a été lue. Pour l’importer, enregistrez-la dans un autre fichier.`,
  "sheet-appended": (p) =>
    `${p.file} : la feuille « ${p.sheet} » a les mêmes titres que « ${p.chosen} » ; elle est lue à la suite, à partir de la ligne ${p.line}.`,
  "file-header-only": (p) => `${p.file} : aucune ligne de données sous les en-têtes (${titles(p.headers)}).`,
  "name-column-missing": (p) =>
    `${p.file} : aucune colonne ne donne le nom des structures${p.headers.some(Boolean) ? ` (colonnes lues : ${titles(p.headers)})` : ""}. Dites laquelle : --map "Titre de la colonne=name"`,
  "record-too-long": (p) =>
    `${at(p)} : ligne de plus de 64 Mo ; ce n’est pas une liste de contacts. Vérifiez le fichier.`,
  "mapping-unknown-column": (p) => `${p.file} : pas de colonne « ${p.header} ».${didYouMean(p.near)}`,
  "mapping-unknown-field": (p) =>
    `--map : « ${p.field} » n’est pas un champ connu.${didYouMean(p.near)}\nChamps : ${p.known.join(", ")}`,
  "row-short": (p) =>
    `${at(p)} : ligne incomplète, ${p.cells} cellules au lieu de ${p.expected} ; les dernières sont prises pour vides.`,
  "row-long": (p) =>
    `${at(p)} : ligne trop longue, ${p.cells} cellules au lieu de ${p.expected} ; en trop : « ${p.extra} ».`,
  "row-quotes-repaired": (p) =>
    `${at(p)} : guillemets mal fermés ou non doublés ; la ligne a été relue. Vérifiez-la.`,
  "row-delimiters-kept": (p) =>
    `${at(p)} : ligne trop longue ; un séparateur a été pris pour un signe du texte. Vérifiez-la.`,
  "row-other-encoding": (p) =>
    `${at(p)} : cette ligne n’a pas le même encodage que le reste du fichier ; lue en windows-1252. Vérifiez ses accents.`,
  "row-hidden": (p) => `${at(p)} : ligne masquée dans le tableur ; reprise quand même.`,
  "row-without-name": (p) => `${at(p)} : pas de nom de structure.`,
  "row-person-only": (p) =>
    `${at(p)} : une personne sans structure ; « ${p.name} » devient le nom de l’acteur.`,
  "row-belongs-above": (p) =>
    `${at(p)} : pas de nom de structure ; la ligne est rattachée à celle du dessus, « ${p.name} ».`,
  "row-draft": (p) => `${at(p)} : brouillon (${p.label} : « ${p.found} »), non repris.`,
  "row-incomplete": (p) => `${at(p)} : réponse incomplète (« ${p.label} » est vide).`,
  "row-application-refused": (p) => `${at(p)} : candidature refusée (${p.label} : « ${p.found} »).`,
  "row-structure-closed": (p) => `${at(p)} : structure fermée ou dissoute (${p.label} : « ${p.found} »).`,
  "row-not-to-contact": (p) =>
    `${at(p)} : diffusion restreinte, à ne pas démarcher (${p.label} : « ${p.found} »).`,
  "row-header-repeated": (p) => `${at(p)} : en-têtes répétés, ligne sautée.`,
  "row-under-table": (p) => `${at(p)} : ligne sous le tableau, sautée (« ${p.found} »).`,
  "second-table": (p) =>
    `${at(p)} : un second tableau commence ici (${p.lines} lignes) ; il n’a pas été lu. Copiez-le dans un autre fichier pour l’importer.`,
  "siret-rounded": (p) =>
    `${cell(p)} : « ${p.found} » est un SIRET arrondi par le tableur, ses derniers chiffres sont perdus. Mettez la colonne au format Texte et ressaisissez-le.`,
  "siret-invalid": (p) =>
    `${cell(p)} : « ${p.found} » n’est pas un SIRET ou SIREN valable (clé fausse ou chiffres manquants).`,
  "email-invalid": (p) => `${cell(p)} : « ${p.found} » n’est pas une adresse de courriel valable.`,
  "email-disguised": (p) =>
    `${cell(p)} : adresse déguisée, « ${p.found} » ; elle a été rétablie, vérifiez-la.`,
  "email-deleted": (p) => `${cell(p)} : compte supprimé, aucune adresse (« ${p.found} »).`,
  "phone-invalid": (p) => `${cell(p)} : « ${p.found} » n’est pas un numéro de téléphone complet.`,
  "postcode-invalid": (p) => `${cell(p)} : « ${p.found} » n’est pas un code postal.`,
  "date-invalid": (p) => `${cell(p)} : « ${p.found} » n’est pas une date du calendrier.`,
};
