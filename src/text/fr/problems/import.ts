// Sentences about problems with imports, in French.
import type { ImportProblem } from "../../../domain/problems/import-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { inQuotes } from "../typography.ts";

export const importProblems: ProblemSentences<ImportProblem> = {
  "file-empty": (p) => `${p.file}\u00a0: fichier vide.`,
  "json-empty": (p) =>
    `${p.file}\u00a0: ce fichier JSON est vide, il ne contient aucun acteur ni aucune réponse.`,
  "json-broken": (p) =>
    `${p.file}\u00a0: ce fichier JSON est coupé ou abîmé. Demandez qu’on vous le renvoie, ou exportez-le de nouveau.`,
  "record-unreadable": (p) =>
    `${p.file}, feuille ${inQuotes(p.sheet)}, ligne ${p.line}\u00a0: ${p.found === "" ? "rien" : `${inQuotes(p.found)}`} dans la colonne [${p.key}], qui ne peut pas le contenir. Cette ligne est laissée de côté\u00a0; corrigez-la, puis importez de nouveau.`,
  "record-of-nobody": (p) =>
    `${p.file}, feuille ${inQuotes(p.sheet)}, ligne ${p.line}\u00a0: ${inQuotes(p.actor)} n’est l’identifiant d’aucun acteur de la feuille des acteurs. Cette ligne est laissée de côté.`,
};
