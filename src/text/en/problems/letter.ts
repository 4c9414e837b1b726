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
    `${p.name}: ${letters.missing(p.missing)} missing for a letter. To add: outreach edit ${p.actor} ${p.missing.map((field) => fill[field]).join(" ")}`,
  "options-exclude": (p) => `${p.options.join(" and ")} do not go together: keep one of them.`,
  "option-without": (p) => `${p.option} only means something with ${p.needs}.`,
};
