// Sentences about problems with letters and addresses, in French.
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
    `${p.name}\u00a0: il manque ${letters.missingFields(p.missing)} pour le courrier. À ajouter\u00a0: outreach edit ${p.actor} ${p.missing.map((field) => editOptions[field]).join(" ")}`,
  "value-cut": (p) =>
    `${p.actor}\u00a0: la colonne ${inQuotes(p.title)} a été coupée à ${number(p.most)} signes sur ${number(p.length)}, le plus qu’une cellule puisse tenir. À raccourcir\u00a0: outreach edit ${p.actor}`,
  "options-exclude": (p) => `${p.options.join(" et ")} ne vont pas ensemble\u00a0: gardez l’une des deux.`,
  "option-without": (p) => `${p.option} ne sert qu’avec ${p.needs}.`,
};
