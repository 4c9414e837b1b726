import type { CommandProblem } from "../../../domain/problems/command.ts";
import type { ProblemSentences } from "../../index.ts";
import { didYouMean } from "../phrases.ts";

export const commandProblems: ProblemSentences<CommandProblem> = {
  "command-unknown": (p) =>
    `Unknown command “${p.asked}”.${didYouMean(p.near)}\nAll commands: outreach --help`,
  "option-unknown": (p) => `Unknown option “${p.asked}”.${didYouMean(p.near)}`,
  "option-invalid": (p) => `--${p.option}: “${p.found}” will not do. Expected: ${p.expected}.`,
  "option-missing-value": (p) => `${p.option}: a value is missing.`,
  "argument-missing": (p) => `${p.argument} is missing.`,
  "argument-unexpected": (p) => `“${p.found}” is one too many.`,
  "answer-needed": (p) => `An answer is needed, but nobody is at the keyboard: give it with ${p.flag}.`,
  "actor-unknown": (p) => `No actor matches “${p.asked}”.${didYouMean(p.near)}\nThe list: outreach list`,
  "actor-ambiguous": (p) =>
    `“${p.asked}” could be several actors:\n${p.candidates.map((c) => `  ${c.id}  ${c.name}`).join("\n")}\nName it by its id.`,
};
