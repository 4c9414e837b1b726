// Sentences about problems with letters and addresses, in English.
import type { LetterProblem } from "../../../domain/problems/letter-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { letters } from "../letters.ts";
import { number } from "../phrases.ts";
import { inQuotes } from "../typography.ts";

const editOptions: Record<string, string> = {
  address: '--address "…"',
  postcode: "--postcode …",
  commune: '--commune "…"',
};

export const letterProblems: ProblemSentences<LetterProblem> = {
  "postal-address-missing": (p) =>
    `${p.name}: ${letters.missingFields(p.missing)} missing for a letter. To add: outreach edit ${p.actor} ${p.missing.map((field) => editOptions[field]).join(" ")}`,
  "value-cut": (p) =>
    `${p.actor}: the column ${inQuotes(p.title)} was cut to ${number(p.most)} of its ${number(p.length)} characters, the most a cell can hold. To shorten it: outreach edit ${p.actor}`,
  "options-exclude": (p) => `${p.options.join(" and ")} do not go together: keep one of them.`,
  "option-without": (p) => `${p.option} only means something with ${p.needs}.`,
};
