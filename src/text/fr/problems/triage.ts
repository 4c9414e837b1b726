// Sentences about problems with assessments and answer files, in French.
import type { TriageProblem } from "../../../domain/problems/triage-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { didYouMean } from "../phrases.ts";
import { terms } from "../terms.ts";
import { inQuotes } from "../typography.ts";

const location = (p: { file: string; line: number; column?: number }) =>
  `${p.file}:${p.line}${p.column === undefined ? "" : `:${p.column}`}`;

const repetitions = {
  question: (id: string) => `la question ${inQuotes(id)} figure deux fois`,
  answer: (id: string) => `deux réponses de cette question ont la lettre ${inQuotes(id)}`,
  need: (id: string) => `le besoin ${inQuotes(id)} figure deux fois`,
  wording: (id: string) => `deux questions se posent avec les mêmes mots, ${inQuotes(id)}`,
  stage: (id: string) => `l’étape ${inQuotes(id)} figure deux fois`,
};
const unknownNames = {
  question: (asked: string) => `pas de question ${inQuotes(asked)}`,
  answer: (asked: string) => `pas de réponse ${inQuotes(asked)} à cette question`,
  need: (asked: string) => `pas de besoin ${inQuotes(asked)}`,
  stage: (asked: string) => `pas d’étape ${inQuotes(asked)}`,
};

export const triageProblems: ProblemSentences<TriageProblem> = {
  "questionnaire-repeated": (p) =>
    `${location(p)} : ${repetitions[p.what](p.id)} (déjà ligne ${p.firstLine}). Renommez l’une des deux.`,
  "questionnaire-key-reserved": (p) =>
    `${location(p)} : la lettre ${inQuotes(p.key)} sert à autre chose pendant le questionnaire. Prenez-en une autre que ${p.reserved.join(", ")}.`,
  "questionnaire-unknown": (p) =>
    `${location(p)} : ${unknownNames[p.what](p.asked)}.${
      p.near.length > 0
        ? didYouMean(p.near)
        : p.known.length > 0
          ? ` Il y a : ${p.known.join(", ")}.`
          : " Rien n’est défini de ce genre dans ce fichier."
    }`,
  "questionnaire-loop": (p) =>
    p.questions.length === 1
      ? `${location(p)} : la question ${inQuotes(p.questions[0]!)} attend sa propre réponse (only_if) ; elle ne serait jamais posée. Enlevez cette condition.`
      : `${location(p)} : ces questions s’attendent l’une l’autre (only_if) et ne seraient jamais posées : ${[...p.questions, p.questions[0]].join(" → ")}. Enlevez une des conditions.`,
  "questionnaire-unreachable": (p) =>
    `${location(p)} : aucune suite de réponses ne mène à la question ${inQuotes(p.question)} : ses conditions (only_if), ou celles des questions dont elle dépend, se contredisent.`,
  "questionnaire-out-of-reach": (p) =>
    `${location(p)} : aucune suite de réponses ne mène à ${inQuotes(p.situation)} (${terms.situation[p.situation]}). Donnez-lui plus de points, ou baissez at_least et ahead_by.`,
  "answers-empty": (p) => `${p.file} : aucune réponse dans ce fichier.`,
  "answers-without-actor-column": (p) =>
    `${location(p)} : il manque la colonne « actor », qui dit de quel acteur il s’agit. Colonnes trouvées : ${p.found.join(", ")}.`,
  "answers-name-unknown": (p) =>
    `${location(p)} : ${inQuotes(p.asked)} n’est pas une question.${p.near.length > 0 ? didYouMean(p.near) : ` Les questions : ${p.known.join(", ")}.`}`,
  "answers-without-actor": (p) => `${location(p)} : il manque l’acteur (« actor ») de ces réponses.`,
  "answers-actor-unknown": (p) =>
    `${location(p)} : aucun acteur ne correspond à ${inQuotes(p.asked)}.${didYouMean(p.near)}`,
  "answers-actor-ambiguous": (p) =>
    `${location(p)} : ${inQuotes(p.asked)} désigne plusieurs acteurs :\n${p.candidates.map((c) => `    ${c.id}  ${c.name}`).join("\n")}\n  Précisez avec l’identifiant.`,
  "answers-actor-repeated": (p) =>
    `${location(p)} : ${inQuotes(p.actor)} a déjà des réponses ligne ${p.firstLine}. Ne gardez que l’une des deux lignes.`,
  "answers-without-answer": (p) => `${location(p)} : aucune réponse ni situation pour ${inQuotes(p.actor)}.`,
  "answers-value-unknown": (p) =>
    `${location(p)} : ${inQuotes(p.found)} n’est pas une réponse à ${p.name}. Les réponses :\n${p.known.map(({ key, label }) => `    ${key}  ${label}`).join("\n")}`,
  "answers-without-reason": (p) =>
    `${location(p)} : la situation indiquée (${terms.situation[p.situation]}) n’est pas celle des réponses (${terms.situation[p.concluded]}). Dites pourquoi dans « reason ».`,
};
