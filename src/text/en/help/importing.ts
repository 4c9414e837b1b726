// Help of `import`, in English.
import type { CommandHelp } from "../../sentence-types.ts";

export const importingHelp: Record<string, CommandHelp> = {
  import: {
    about: "adds the actors of files to the list: lists, a programme's exports, applications",
    options: {
      files:
        "the files to import (a CSV, Excel or LibreOffice list; an application as PDF, Word, ODT or text), a folder, or - for standard input",
      map: 'say what a column is: "Lead organisation=name" (repeatable)',
      author:
        'say who wrote a column: "Remarks=team" (actor, team, partner or nobody; repeatable, remembered)',
      sourceSaid:
        "where the list comes from, as one says it to the person: “your application to programme X”, “the members’ list of network Y”; messages say it, and wait until it is known",
      sheet: "the sheets of a workbook to read, by name or number (repeatable); “?” names them",
      onExisting:
        "when a known actor says something else: fill only completes, replace replaces, keep leaves it alone; " +
        "without this option, a file corrects what it said itself and completes the rest",
    },
    examples: [
      ["outreach import candidates.csv", "encoding, header and columns are found; nothing else to say"],
      ["outreach import candidates.csv --dry-run", "what would be done, field by field; nothing is changed"],
      ["outreach import lag.csv coops.csv", "several files: all of it, or nothing"],
      ["outreach import applications/", "a whole folder: one application per document, lists too"],
      ["outreach undo", "takes the whole import back, updates included"],
    ],
  },
};
