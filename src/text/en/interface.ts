/** The frame around every command: titles of the help page, failures. */
export const frame = {
  about:
    "First contacts for a cooperation support mission: whom to contact, in which order, with which words.",
  usage: "Usage",
  commands: "Commands",
  arguments: "Arguments",
  options: "Options",
  globalOptions: "Options of every command",
  examples: "Examples",
  byDefault: (value: string) => `(default: ${value})`,
  choices: (values: string) => `(one of: ${values})`,
  moreHelp: "outreach help <command>: help on one command, examples first.",
  error: "Error",
  bug: (message: string) =>
    `outreach stopped because of a defect of the program: ${message}\n` +
    "Nothing else was done. Report it with the command that you typed; --debug shows the technical details.",
  interrupted: "Interrupted.",
};
