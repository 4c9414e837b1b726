// Sentences about problems with duplicates and merges, in English.
import type { MatchingProblem } from "../../../domain/problems/matching-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";

export const matchingProblems: ProblemSentences<MatchingProblem> = {
  "merge-with-itself": ({ id }) =>
    `${id}: that is the same actor twice. Name two; outreach list gives their identifiers.`,
  "two-actors-wanted": ({ found }) =>
    `--different names two actors (here ${found}): outreach duplicates --different <one> --different <other>`,
};
