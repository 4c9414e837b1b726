// What is said of problems with files that are searched, and with erasures, in French.
import type { PrivacyProblem } from "../../../domain/problems/privacy-problems.ts";
import { clockTime } from "../../numerals.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { counted } from "../phrases.ts";

export const privacyProblems: ProblemSentences<PrivacyProblem> = {
  "contents-protected": (p) =>
    `${p.file} est protégé par un mot de passe\u00a0: ce qu’il dit ne peut pas être vérifié. Enregistrez-en une copie sans mot de passe.`,
  "contents-damaged": (p) => `${p.file} est abîmé\u00a0: ce qu’il dit ne peut pas être vérifié.`,
  "contents-too-large": (p) =>
    `${p.file} est trop gros pour être vérifié en entier (64 Mo au plus, une fois déplié). Vérifiez-le en plusieurs fichiers.`,
  "undo-erased": (p) =>
    `Un effacement a été fait le ${clockTime(p.at).date}, à la demande de quelqu’un\u00a0: il est définitif, et ce qui l’a précédé ne peut plus être annulé.`,
  "erasure-unclean": () =>
    "Les données sont effacées, mais un autre programme lit la base, qui en garde des traces. Fermez-le, puis recommencez.",
  "erasure-ended": () => "Un effacement avait été interrompu\u00a0: il est maintenant terminé.",
  "row-erased": (p) =>
    `${p.file}:${p.line}\u00a0: laissée de côté\u00a0: cette structure a été effacée, à sa demande ou au bout de la durée de conservation. Si elle revient d’elle-même\u00a0: outreach add.`,
  "row-person-erased": (p) =>
    `${p.file}:${p.line}\u00a0: reprise sans une personne, qui a été effacée, à sa demande ou au bout de la durée de conservation.`,
  "retention-over": (p) =>
    `${counted(p.count, "fiche est gardée", "fiches sont gardées")} depuis plus de ${counted(p.years, "an", "ans")} sans échange (legal.retention_years)\u00a0: outreach privacy retention`,
};
