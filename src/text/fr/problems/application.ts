import type { ApplicationProblem } from "../../../domain/problems/application.ts";
import type { ProblemSentences } from "../../index.ts";
import { placeOf } from "../places.ts";

export const applicationProblems: ProblemSentences<ApplicationProblem> = {
  "application-protected": (p) =>
    `${p.file} : document protégé par un mot de passe. Ouvrez-le, enregistrez-le sans mot de passe et recommencez.`,
  "application-damaged": (p) =>
    `${p.file} : document abîmé, lecture impossible. Ouvrez-le, enregistrez-le à nouveau (ou en PDF) et recommencez.`,
  "application-too-large": (p) =>
    `${p.file} : document démesuré (plus de 400 pages, ou un contenu énorme une fois décompressé) ; ce n’est pas une candidature.`,
  "application-scanned": (p) =>
    `${p.file} : document scanné (${p.pages < 2 ? "une image" : `${p.pages} pages d’images`}, aucun texte). Passez-le à la reconnaissance de caractères (OCR), ou ajoutez l’acteur à la main : outreach add`,
  "application-old-format": (p) =>
    `${p.file} : ancien format de traitement de texte. Ouvrez-le, enregistrez-le en .docx, .odt ou PDF et recommencez.`,
  "application-without-text": (p) => `${p.file} : document vide, aucun texte.`,
  "application-without-name": (p) =>
    `${p.file} : ce document ne dit pas quelle structure candidate. Ajoutez en tête une ligne « Structure : nom de la structure », ou dites quel libellé la donne : --map "Libellé=name"`,
  "application-name-found": (p) =>
    `${placeOf(p.file, p.line)} : aucun libellé ne donne le nom de la structure ; « ${p.name} » a été trouvé dans le titre, l’en-tête ou le nom du fichier. Vérifiez-le.`,
};
