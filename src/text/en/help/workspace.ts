// Help of `init`, `check` and `example`, in English.
import type { CommandHelp } from "../../sentence-types.ts";

export const workspaceHelp: Record<string, CommandHelp> = {
  init: {
    about: "makes the folder of a mission, with its commented settings",
    options: {
      dir: "the folder to make; without it, the one you are in",
      yes: "without questions: all settings, commented, to be completed",
      example: "a small complete project to try with: mission, candidates, answers",
    },
    examples: [
      ["outreach init", "asks a few questions, then writes mission.yaml here"],
      ["outreach init support-2027 --yes", "makes the folder, settings to be completed"],
      ["outreach init trial --example", "makes a complete, imaginary project to try with"],
    ],
  },
  check: {
    about: "reads through the settings, your templates and the database, and says what documents lack",
    options: {
      files:
        "--leaks: the files to check before they go out: eml, html, pdf, docx, xlsx, odt, csv, ics, vcf, txt, zip",
      leaks: "look in these files for what only the team may know; exit code 4 when there is some",
      ignore: "the code of a passage that may go out (repeatable)",
      reason: "--ignore: why it may go out",
    },
    examples: [
      [
        "outreach check --leaks letter.docx directory.html",
        "what is confidential in them, even once edited by hand",
      ],
      ["outreach check", "all errors, with their line, and what is left to fill in"],
      ["outreach check --json", "the same, for another program"],
    ],
  },
  example: {
    about: "the library of concrete examples to tell: see it, add a story to it",
    options: {
      action: "list (by default) or add",
      title: "its title",
      who: "whom it is about",
      where: "where it takes place",
      what: "what they did, in a sentence or two, naming nobody",
      result: "what came of it",
      quote: "their own words",
      agreed: "those concerned accept to be named; otherwise the story is told without names",
      audience: "who may read it: the team, the actor contacted, the whole network",
      theme: "a theme (repeatable)",
      territory: "a territory it speaks to (repeatable)",
      situation: "a situation it speaks to (repeatable)",
      id: "its identifier; without it, one is made from the title",
    },
    examples: [
      ["outreach example", "the examples, with what may be said of them"],
      ["outreach example add", "asks the questions, then adds the story to mission.yaml"],
      [
        'outreach example add --title "One lorry for three" --who "three associations" --what "They shared a round."',
        "without asking questions",
      ],
    ],
  },
};
