import type { DocumentProblem } from "../../../domain/problems/document.ts";
import type { ProblemSentences } from "../../index.ts";

export const documentProblems: ProblemSentences<DocumentProblem> = {
  "mission-incomplete": (p) =>
    `${p.file} : il manque ${p.missing.join(", ")}. Sans cela, aucun document : c’est ce qui fonde l’appui.`,
};
