import type { MatchingProblem } from "../../../domain/problems/matching.ts";
import type { ProblemSentences } from "../../index.ts";

export const matchingProblems: ProblemSentences<MatchingProblem> = {
  "merge-with-itself": ({ id }) =>
    `${id} : c’est deux fois le même acteur. Nommez-en deux ; outreach list donne leurs identifiants.`,
  "two-actors-wanted": ({ found }) =>
    `--different nomme deux acteurs (ici ${found}) : outreach duplicates --different <l-un> --different <l-autre>`,
};
