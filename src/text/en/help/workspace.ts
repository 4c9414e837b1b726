import type { CommandHelp } from "../../index.ts";

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
    options: {},
    examples: [
      ["outreach check", "all errors, with their line, and what is left to fill in"],
      ["outreach check --json", "the same, for another program"],
    ],
  },
};
