import type { LetterProblem } from "../../../domain/problems/letter-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { letters } from "../letters.ts";

const fill: Record<string, string> = {
  address: '--address "…"',
  postcode: "--postcode …",
  commune: '--commune "…"',
};

export const letterProblems: ProblemSentences<LetterProblem> = {
  "postal-address-missing": (p) =>
    `${p.name}\u00a0: il manque ${letters.missing(p.missing)} pour le courrier. À ajouter\u00a0: outreach edit ${p.actor} ${p.missing.map((field) => fill[field]).join(" ")}`,
  "options-exclude": (p) => `${p.options.join(" et ")} ne vont pas ensemble\u00a0: gardez l’une des deux.`,
  "option-without": (p) => `${p.option} ne sert qu’avec ${p.needs}.`,
};
