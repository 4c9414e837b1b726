// Help of `peek`, in English.
import type { CommandHelp } from "../../sentence-types.ts";

export const readingHelp: Record<string, CommandHelp> = {
  peek: {
    about: "shows how a file or a folder would be read, without importing anything",
    options: {
      sheet: "the sheets of a workbook to read, by name or number (repeatable); “?” names them",
      file: "the file or folder to look at, or - for standard input",
      rows: "how many rows to show, or all",
      map: 'say what a column is: "Structure porteuse=name" (repeatable)',
      author: 'say who wrote a column: "Remarks=team" (repeatable)',
      wrong:
        'say what a column read wrongly should have been, and write a case of it with made-up words and digits, to read, then to send by hand: "Lead=name" (repeatable)',
      output: "the file of the case (with --wrong)",
      open: "write a page in out/, for the team, that says why each column is taken for what it is, and open it (in a workspace)",
      replace: "replace the page or the case that is there",
    },
    examples: [
      ["outreach peek candidates.csv", "encoding, header, what each column becomes, what is wrong"],
      ['outreach peek candidates.csv --map "Porteur=name"', "with one column corrected by hand"],
      [
        "outreach peek candidates.csv --open",
        "the same and the reasons, on a page to look at in the browser",
      ],
      [
        'outreach peek candidates.csv --wrong "Lead=name" -o case.jsonl',
        "a small file with made-up words, so that reading gets better",
      ],
      ["outreach peek candidates.csv --rows all --json", "every row, for another program"],
    ],
  },
};
