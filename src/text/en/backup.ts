// What `backup` says, and how it names its files, in English.
import type { backup as french } from "../fr/backup.ts";
import { fileMoment } from "../numerals.ts";
import { counted } from "./phrases.ts";
import { privacy } from "./privacy.ts";

export const backup: typeof french = {
  folder: "backups",
  fileName: (what, now, nth) =>
    `${[
      what === "before" ? "outreach before restoring" : "outreach",
      fileMoment(now),
      nth > 1 ? `(${nth})` : "",
    ]
      .filter(Boolean)
      .join(" ")}.db${what === "sealed" ? ".age" : ""}`,
  said: (made, dryRun) => {
    if ("file" in made)
      return dryRun
        ? `Would be backed up in ${made.file}: ${counted(made.actors, "actor", "actors")}.`
        : `Backed up in ${made.file}: ${counted(made.actors, "actor", "actors")}, with all that the team knows of them. ${made.encrypted ? "This copy is encrypted (age format): without its passphrase nobody will open it again, nor will you. Keep it elsewhere." : "This copy is as confidential as the database (--encrypt closes it)."}\nTo go back to it: outreach backup --restore "${made.file}"`;
    if ("removed" in made) return dryRun ? `Would be removed: ${made.removed}.` : `Removed: ${made.removed}.`;
    if (dryRun)
      return `${made.restored} would take the place of the database, which would be kept beside it.`;
    const before = made.before
      ? `\nWhat was there before is kept in ${made.before}. To go back to it: outreach backup --restore "${made.before}"`
      : "";
    const again = made.erasedAgain ? `\n${privacy.erasedAgain(made.erasedAgain)}` : "";
    return `The database is that of ${made.restored} again: ${counted(made.actors ?? 0, "actor", "actors")}.${again}${before}`;
  },
};
