// Sentences about problems with duplicates and merges, in French.
import type { MatchingProblem } from "../../../domain/problems/matching-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";

export const matchingProblems: ProblemSentences<MatchingProblem> = {
  "merge-with-itself": ({ id }) =>
    `${id}\u00a0: c’est deux fois le même acteur. Nommez-en deux\u00a0; outreach list donne leurs identifiants.`,
  "two-actors-wanted": ({ found }) =>
    `--different nomme deux acteurs (ici ${found})\u00a0: outreach duplicates --different <l-un> --different <l-autre>`,
};
