import type { CommandHelp } from "../../index.ts";

export const documentsHelp: Record<string, CommandHelp> = {
  brief: {
    about: "the first-contact sheet of an actor: one page for one conversation",
    options: {
      for: "conversation: for the team, before a call; board: to be left with a council or board, a quarter of an hour, nothing technical",
      format: "format of the document; on screen, set for the terminal",
      output: "file or folder to write to; in a folder, one file for each actor",
      replace: "replace files that already exist",
    },
    examples: [
      ["outreach brief --actor figeac", "the sheet on screen, just before calling"],
      ["outreach brief --actor figeac -o figeac.html", "to print: one page of A4"],
      ["outreach brief --top 10 -o out", "the first ten of the ranking, one file each"],
      ["outreach brief --all -o sheets.pdf", "a booklet, with its contents"],
      [
        "outreach brief --actor figeac --for board -o board.pdf",
        "the page to go through with elected members",
      ],
    ],
  },
  mail: {
    about: "drafts of personal messages, for you to read and send",
    options: {
      output: "folder to write to (by default: out, in the mission's folder)",
      again: "prepare again for those who already have their draft",
    },
    examples: [
      ["outreach mail --top 10 --dry-run", "for whom, and what is missing, without writing anything"],
      ["outreach mail --actor figeac", "a draft that your mail program opens, ready to correct"],
      ["outreach mail --situation willing", "everybody who would like to and does not know how"],
    ],
  },
};
