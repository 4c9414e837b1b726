import type { CommandProblem } from "../../../domain/problems/command.ts";
import type { ProblemSentences } from "../../index.ts";
import { didYouMean } from "../phrases.ts";

export const commandProblems: ProblemSentences<CommandProblem> = {
  "command-unknown": (p) =>
    `Commande inconnue : « ${p.asked} ».${didYouMean(p.near)}\nToutes les commandes : outreach --help`,
  "option-unknown": (p) => `Option inconnue : « ${p.asked} ».${didYouMean(p.near)}`,
  "option-invalid": (p) => `--${p.option} : « ${p.found} » ne convient pas. Attendu : ${p.expected}.`,
  "option-missing-value": (p) => `${p.option} : il manque une valeur.`,
  "argument-missing": (p) => `Il manque ${p.argument}.`,
  "argument-unexpected": (p) => `« ${p.found} » est en trop.`,
  "answer-needed": (p) =>
    `Une réponse est nécessaire, mais personne n’est au clavier : donnez-la avec ${p.flag}.`,
  "actor-unknown": (p) =>
    `Aucun acteur ne correspond à « ${p.asked} ».${didYouMean(p.near)}\nLa liste : outreach list`,
  "actor-ambiguous": (p) =>
    `« ${p.asked} » désigne plusieurs acteurs :\n${p.candidates.map((c) => `  ${c.id}  ${c.name}`).join("\n")}\nPrécisez avec l’identifiant.`,
};
