// Help of `workspace`, in English.
import type { CommandHelp } from "../../sentence-types.ts";

export const exchangeHelp: Record<string, CommandHelp> = {
  workspace: {
    about: "several advisers, each on their own computer: give one’s work, take that of a colleague",
    options: {
      action: "changes: write one’s work into a file; merge: bring in that of a colleague",
      source:
        "merge: the file received, a folder of such files, the folder of another mission, or a copy of a database",
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
    ],
  },
};
