import type { ImportProblem } from "../../../domain/problems/import-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";

export const importProblems: ProblemSentences<ImportProblem> = {
  "file-empty": (p) => `${p.file}\u00a0: fichier vide.`,
};
