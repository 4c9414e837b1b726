// Sentences about problems with a command line, in English.
import type { CommandProblem } from "../../../domain/problems/command-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { didYouMean, orList } from "../phrases.ts";
import { inQuotes } from "../typography.ts";

const outputFailures: Readonly<Record<string, string>> = {
  ENOSPC: ": no space left on the disk",
  EDQUOT: ": no space left on the disk",
  EBADF: ": the output is closed",
  EIO: ": the disk or the terminal does not answer",
};

export const commandProblems: ProblemSentences<CommandProblem> = {
  "command-unknown": (p) =>
    `Unknown command ${inQuotes(p.asked)}.${didYouMean(p.near)}\nAll commands: outreach --help`,
  "option-unknown": (p) => `Unknown option ${inQuotes(p.asked)}.${didYouMean(p.near)}`,
  "option-invalid": (p) =>
    p.actionOf
      ? `${inQuotes(p.found)} is not an action of ${p.actionOf}.${didYouMean(p.near ?? [])} There are: ${p.expected}.`
      : `--${p.option}: ${inQuotes(p.found)} will not do.${didYouMean(p.near ?? [])} Expected: ${p.expected}.`,
  "option-missing-value": (p) => `${p.option}: a value is missing.`,
  "argument-missing": (p) => `${p.argument} is missing.`,
  "argument-unexpected": (p) =>
    `${inQuotes(p.found)} is one too many. A name of several words goes between quotation marks: "Pays de Figeac".`,
  "quotes-needed": (p) =>
    `The name of this file has spaces: put it between quotation marks. Write "${p.words}"`,
  "output-unwritable": (p) =>
    `What was to be shown could not be written to its end${outputFailures[p.reason] ?? ""} (${p.reason}). What the command was to record is recorded: outreach history`,
  "answer-needed": (p) => `An answer is needed, but nobody is at the keyboard: give it with ${p.flag}.`,
  "output-needed": (p) =>
    `A ${p.format} file cannot be shown on the screen. Give its name: --output FILE.${p.format}`,
  "output-unnamed": () =>
    `-o takes the name of a file, and ${inQuotes("-")} is none. To hand the result to another program, leave -o out.`,
  "output-format-unknown": (p) =>
    `${p.file}: no “.${p.extension}” file can be made here. End the name with ${orList(p.formats.map((format) => `.${format}`))}; the name of a folder ends with a slash (/).`,
  "output-format-other": (p) =>
    `${p.file}: the name ends with “.${p.extension}”, and --format asks for ${p.format}. End the name with .${p.format}, or leave --format out.`,
  "output-folder-expected": (p) =>
    `${p.file}: this command fills a folder, with one .eml file for each recipient. Name a folder (ending with a slash, if it has a dot).`,
  "adviser-unknown": (p) =>
    `Nobody of the team matches ${inQuotes(p.asked)} in the exchanges that were noted.${p.known.length > 0 ? ` Known names: ${p.known.join(", ")}.` : ""}`,
  "actor-unknown": (p) =>
    `No actor matches ${inQuotes(p.asked)}.${didYouMean(p.near)}\nThe list: outreach list`,
  "actor-ambiguous": (p) =>
    `${inQuotes(p.asked)} could be several actors:\n${p.candidates.map((c) => `  ${c.id}  ${c.name}`).join("\n")}\nName it by its id.`,
};
