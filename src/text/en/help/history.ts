// Help of `history`, `undo`, `backup` and `export`, in English.
import type { CommandHelp } from "../../sentence-types.ts";

export const historyHelp: Record<string, CommandHelp> = {
  undo: {
    about: "takes back the last command that changed something, as a whole",
    options: {},
    examples: [
      ["outreach undo --dry-run", "says what would be undone"],
      ["outreach undo", "undoes it; a second time, the one before"],
    ],
  },
  backup: {
    about: "copies the whole database into a file, or puts a copy back",
    options: {
      file: "the file to write; in backups, under today’s date, without it",
      restore: "the backup to put back; what was there before is kept beside it",
      remove: "the backup to remove",
      encrypt:
        "encrypt the copy (age format); the passphrase is asked, or read from OUTREACH_PASSPHRASE or the keyring. --restore asks for it likewise",
    },
    examples: [
      ["outreach backup", "copies the database into backups, under today's date"],
      ["outreach backup --encrypt", "the copy encrypted, to be kept on a stick or with a host"],
      ["outreach backup D:\\outreach.db", "the copy on a USB key, for example"],
      ['outreach backup --restore "backups/outreach 2026-11-24 10h30m05.db"', "goes back to that copy"],
    ],
  },
  history: {
    about: "what was done, newest first",
    options: { top: "number of lines (by default: 20 on the screen, all with -o)" },
    examples: [["outreach history --top 5", "the last five commands"]],
  },
  export: {
    about: "writes all that the team noted, for Excel or for another program",
    options: {
      format:
        "xlsx (a workbook of everything, read back by import), csv (the list alone), vcf (contacts, for a telephone), json or jsonl; without it, what the end of the file’s name says, else csv",
      output: "the file to write; on the screen without it",
      toComplete:
        "only the streets, e-mails and telephones that are missing, one row an actor, to be filled in and imported",
      replace: "replace the file if there is one",
    },
    examples: [
      [
        "outreach export -o actors.xlsx",
        "a workbook: actors, people, answers, exchanges, meetings…; import reads it back without loss",
      ],
      ["outreach export --to-complete -o missing.xlsx", "addresses and numbers to look for"],
      ["outreach export -o actors.csv", "the list alone, for Excel"],
      ["outreach export --format json", "everything, for another program"],
    ],
  },
};
