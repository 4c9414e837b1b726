import type { TriageProblem } from "../../../domain/problems/triage.ts";
import type { ProblemSentences } from "../../index.ts";
import { didYouMean } from "../phrases.ts";

export const triageProblems: ProblemSentences<TriageProblem> = {
  "question-unknown": (p) => `${p.file}:${p.line}: no question “${p.question}”.${didYouMean(p.near)}`,
};
