import type { CommandHelp } from "../../index.ts";

export const importing: Record<string, CommandHelp> = {
  import: {
    about: "adds the actors of a file to the list (an Excel list saved as CSV, a programme's export)",
    options: {
      files: "the files to import, or - for standard input",
      map: 'say what a column is: "Lead organisation=name" (repeatable)',
      onExisting:
        "when a known actor says something else: fill only completes, replace replaces, keep leaves it alone; " +
        "without this option, a file corrects what it said itself and completes the rest",
    },
    examples: [
      ["outreach import candidates.csv", "encoding, header and columns are found; nothing else to say"],
      ["outreach import candidates.csv --dry-run", "what would be done, field by field; nothing is changed"],
      ["outreach import lag.csv coops.csv", "several files: all of it, or nothing"],
      ["outreach undo", "takes the whole import back, updates included"],
    ],
  },
};
