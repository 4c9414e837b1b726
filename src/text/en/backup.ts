// Sentences and file names of `backup`, in English.
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
  outcome: (result, dryRun) => {
    if ("file" in result)
      return dryRun
        ? `Would be backed up in ${result.file}: ${counted(result.actors, "actor", "actors")}.`
        : `Backed up in ${result.file}: ${counted(result.actors, "actor", "actors")}, with all that the team knows of them. ${result.encrypted ? "This copy is encrypted (age format): without its passphrase nobody will open it again, nor will you. Keep it elsewhere." : "This copy is as confidential as the database (--encrypt closes it)."}\nTo go back to it: outreach backup --restore "${result.file}"`;
    if ("removed" in result)
      return dryRun ? `Would be removed: ${result.removed}.` : `Removed: ${result.removed}.`;
    if (dryRun)
      return `${result.restored} would take the place of the database, which would be kept beside it.`;
    const before = result.before
      ? `\nWhat was there before is kept in ${result.before}. To go back to it: outreach backup --restore "${result.before}"`
      : "";
    const erasedAgain = result.erasedAgain ? `\n${privacy.erasedAgain(result.erasedAgain)}` : "";
    return `The database is that of ${result.restored} again: ${counted(result.actors ?? 0, "actor", "actors")}.${erasedAgain}${before}`;
  },
};
