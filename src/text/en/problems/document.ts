import type { DocumentProblem } from "../../../domain/problems/document.ts";
import type { ProblemSentences } from "../../index.ts";

export const documentProblems: ProblemSentences<DocumentProblem> = {
  "mission-incomplete": (p) =>
    `${p.file}: ${p.missing.join(", ")} missing. No document without it: the support rests on it.`,
};
