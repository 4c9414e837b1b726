// Help of `workspace`, in English.
import type { CommandHelp } from "../../sentence-types.ts";

export const exchangeHelp: Record<string, CommandHelp> = {
  workspace: {
    about: "several advisers, each on their own computer: give one’s work, take that of a colleague",
    options: {
      action:
        "changes: write one’s work into a file; merge: bring in that of a colleague; move: move the whole database, history included, to a shared server, or back",
      source:
        "merge: the file received, a folder of such files, the folder of another mission, or a copy of a database; move: the address of the new database, without a password (postgres://user@server/database), or a file",
      output: "changes: the file to write, or the folder to put it in",
      since: "changes: only what changed since this day (YYYY-MM-DD), rather than since the last exchange",
      all: "changes: all of the work, for somebody who has none of it yet",
      encrypt:
        "changes: encrypt the file (age format); the passphrase is asked, or read from OUTREACH_PASSPHRASE or the keyring",
      yes: "merge: without asking; those erased on the colleague’s computer are erased here too",
    },
    examples: [
      ["outreach workspace changes -o for-bilal.outreach", "one’s work since the last exchange"],
      ["outreach workspace changes --encrypt -o /media/key", "the same, encrypted, on a USB key"],
      ["outreach workspace merge from-camille.outreach --dry-run", "what would come, changing nothing"],
      ["outreach workspace merge from-camille.outreach", "merge; disagreements are shown one by one"],
      [
        "outreach workspace move postgres://camille@base.example.org/outreach --dry-run",
        "what would be moved to the server, changing nothing",
      ],
      [
        "outreach workspace move postgres://camille@base.example.org/outreach",
        "copies everything, reads and compares it again, then keeps the old file aside",
      ],
      ["outreach workspace move outreach.db", "goes back to a file in the mission’s folder"],
    ],
  },
};
