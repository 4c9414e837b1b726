// Sentences about problems with applications read from documents, in French.
import type { ApplicationProblem } from "../../../domain/problems/application-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { placeOf } from "../places.ts";
import { inQuotes } from "../typography.ts";

export const applicationProblems: ProblemSentences<ApplicationProblem> = {
  "application-protected": (p) =>
    `${p.file}\u00a0: document protégé par un mot de passe. Ouvrez-le, enregistrez-le sans mot de passe et recommencez.`,
  "application-damaged": (p) =>
    `${p.file}\u00a0: document abîmé, lecture impossible. Ouvrez-le, enregistrez-le à nouveau (ou en PDF) et recommencez.`,
  "application-too-large": (p) =>
    `${p.file}\u00a0: document démesuré (plus de 400 pages, ou un contenu énorme une fois décompressé)\u00a0; ce n’est pas une candidature.`,
  "application-endless": (p) =>
    `${p.file}\u00a0: la lecture de ce document n’en finissait pas, elle a été arrêtée\u00a0; il est sans doute abîmé. Ouvrez-le, enregistrez-le à nouveau (ou en PDF) et recommencez.`,
  "application-scanned": (p) =>
    `${p.file}\u00a0: document scanné (${p.pages < 2 ? "une image" : `${p.pages} pages d’images`}, aucun texte). Passez-le à la reconnaissance de caractères (OCR), ou ajoutez l’acteur à la main\u00a0: outreach add`,
  "application-old-format": (p) =>
    `${p.file}\u00a0: ancien format de traitement de texte. Ouvrez-le, enregistrez-le en .docx, .odt ou PDF et recommencez.`,
  "application-without-text": (p) => `${p.file}\u00a0: document vide, aucun texte.`,
  "application-without-name": (p) =>
    `${p.file}\u00a0: ce document ne dit pas quelle structure candidate. Ajoutez en tête une ligne «\u00a0Structure\u00a0: nom de la structure\u00a0», ou dites quel libellé la donne\u00a0: --map "Libellé=name"`,
  "application-name-found": (p) =>
    `${placeOf(p.file, p.line)}\u00a0: aucun libellé ne donne le nom de la structure\u00a0; ${inQuotes(p.name)} a été trouvé dans le titre, l’en-tête ou le nom du fichier. Vérifiez-le.`,
};
