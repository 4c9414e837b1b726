/** Words around every command: headings of the help page, failures, prompts. */
import { inQuotes } from "./typography.ts";
export const frame = {
  about:
    "First contacts for a cooperation support mission: whom to contact, in which order, with which words.",
  /** The name of an argument in the usage line of a command: `<valeur>`. */
  placeholders: {} as Readonly<Record<string, string>>,
  usage: "Usage:",
  commandWord: "<command>",
  commands: "Commands:",
  options: "Options:",
  globalOptions: "Options of every command:",
  examples: "Examples:",
  gettingStarted: "To begin:",
  firstCommands: [
    ["outreach init my-mission", "the folder of the mission, and its settings to complete"],
    ["outreach import applications.xlsx", "the list of actors, from a file as it is"],
    ["outreach triage", "the situation of each, question by question"],
    ["outreach rank --top 10", "the ten to contact first, and why"],
    ["outreach brief --actor Figeac", "the sheet of one of them, before you call"],
  ] as readonly (readonly [line: string, does: string])[],
  defaultValue: (value: string) => `(default: ${value})`,
  choices: (values: string) => `(one of: ${values})`,
  moreHelp: "outreach help <command>: help on one command, examples first.",
  error: "Error",
  programFault: (message: string) =>
    `outreach stopped because of a defect of the program: ${message}\n` +
    "Nothing else was done. Report it with the command that you typed; --debug shows the technical details.",
  interrupted: "Interrupted.",
  promptWords: {
    yes: "Yes",
    no: "No",
    yesOrNo: "Answer yes (y) or no (n).",
    move: "move",
    choose: "choose",
  },
  /** The prompt that the executable opens when it is double-clicked. */
  prompt: {
    welcome: (folder: string) =>
      "Welcome to outreach: the first contacts of a cooperation support mission.\n\n" +
      `You are in the folder ${folder}\n\n` +
      "To begin, type one of these lines, then Enter:\n" +
      "  init trial --example     an imaginary mission, to try without risk\n" +
      "  init my-mission          the folder of your mission, and its settings\n" +
      "  cd my-mission            a mission that was begun\n" +
      "  help                     all commands\n",
    howToType: "Type a command, then Enter. Ctrl-C, or “quit”, closes this window; nothing is lost.",
    currentFolder: (folder: string) => `You are now in ${folder}`,
    folderMissing: (name: string) => `There is no folder ${inQuotes(name)} here.`,
    quitWords: ["quit", "exit", "q"] as readonly string[],
  },
};
