/** The frame around every command: titles of the help page, failures. */
export const frame = {
  about:
    "First contacts for a cooperation support mission: whom to contact, in which order, with which words.",
  usage: "Usage:",
  commandWord: "<command>",
  commands: "Commands:",
  options: "Options:",
  globalOptions: "Options of every command:",
  examples: "Examples:",
  beginning: "To begin:",
  firstWords: [
    ["outreach init my-mission", "the folder of the mission, and its settings to complete"],
    ["outreach import applications.xlsx", "the list of actors, from a file as it is"],
    ["outreach triage", "the situation of each, question by question"],
    ["outreach rank --top 10", "the ten to contact first, and why"],
    ["outreach brief --actor Figeac", "the sheet of one of them, before you call"],
  ] as readonly (readonly [line: string, does: string])[],
  byDefault: (value: string) => `(default: ${value})`,
  choices: (values: string) => `(one of: ${values})`,
  moreHelp: "outreach help <command>: help on one command, examples first.",
  error: "Error",
  bug: (message: string) =>
    `outreach stopped because of a defect of the program: ${message}\n` +
    "Nothing else was done. Report it with the command that you typed; --debug shows the technical details.",
  interrupted: "Interrupted.",
};
