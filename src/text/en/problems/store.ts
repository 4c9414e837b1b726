// Sentences about problems with the database, in English.
import type { StoreProblem } from "../../../domain/problems/store-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { history } from "../history.ts";

const damageNames: Readonly<Record<string, string>> = {
  empty: "the file is empty",
  "not-a-database": "it is no database any more",
  schema: "the tables are no longer laid out as they were",
};

/** A finding in words: `checksum actors 12` is a row that changed by itself, `tally actors 3 5` a table of three rows that had five. */
function damageInWords(found: string): string {
  const [kind, table, row, written] = found.split(" ");
  if (kind === "checksum") return `table ${table}, row ${row}: this is no longer what was written there`;
  if (kind === "reference") return `table ${table}, row ${row}: what it belongs to is no longer there`;
  if (kind === "tally")
    return `table ${table}: no longer the rows that were written (${row}, for ${written})`;
  return damageNames[found] ?? found;
}

export const storeProblems: ProblemSentences<StoreProblem> = {
  "database-address": (p) =>
    `${p.variable ?? `${p.file}:${p.line}:${p.column}`}: an address “${p.scheme}://…” was given; the database is a file, and its path is wanted, or on a PostgreSQL server (postgres://…). Leave it blank for outreach.db, in the mission’s folder.`,
  "store-gone": (p) =>
    `${p.database} is no longer there. This folder had a database: no empty list takes its place. Put the file back, or a backup: outreach backup --restore <file>. To start from nothing, delete ${p.memory}.`,
  "store-behind": (p) =>
    `${p.database} no longer holds everything that was saved in it: the last changes are missing. The file was left as it is; put a backup in its place: outreach backup --restore <file>. If you put an older copy there yourself, or want to go on with what is left, delete ${p.memory}.`,
  "store-of-another": (p) =>
    `${p.database} belongs to another account of this computer, and a mission’s folder is used from one account. If it was handed over to you, make it yours: sudo chown -R "$USER" <folder>. Otherwise ask for a backup (outreach backup copy.db) and put it back in a folder of your own: outreach backup --restore copy.db.`,
  "store-was-open-to-all": (p) =>
    `${p.database} could be read or changed by other users of this computer. Now it can only be by you.`,
  "store-path-too-long": (p) =>
    `${p.database}: this path is too long for a database (${p.bytes} bytes, ${p.most} at most). Move the mission’s folder nearer to the root of the disk.`,
  "store-locked": (p) =>
    `${p.database} is in use by another outreach. The database was not changed; try again when it is done.`,
  "store-damaged": (p) =>
    `${p.database} is damaged (${damageInWords(p.found)}). The file was left as it is; put a backup in its place: outreach backup --restore <file>.`,
  "store-not-a-file": (p) =>
    `${p.database} is not a regular file (a link, a folder…): outreach leaves it alone. Name the file itself.`,
  "store-foreign": (p) =>
    `${p.database} is the database of another program: outreach leaves it alone. Give yours another name (database: in mission.yaml).`,
  "store-newer": (p) =>
    `${p.database} comes from a newer outreach (database ${p.version}, known up to ${p.known}). Update outreach.`,
  "store-unreadable": (p) => `${p.database}: cannot be opened (${p.reason}).`,
  "store-replaced": (p) =>
    `${p.database} was replaced by another file while the command ran (synchronisation, a restored copy…): nothing was saved, and that file was not touched. Run it again.`,
  "store-read-only": (p) => `${p.database} is read-only: the database was not changed.`,
  "undo-nothing": () => "There is nothing to undo.",
  "undo-not-yours": (p) =>
    `There is nothing to undo of what you did (${p.adviser}): everybody undoes their own steps. outreach history says who did what.`,
  "undo-stood-on": (p) =>
    `Your last step (${history.momentInWords(p.at)}) cannot be undone: ${p.adviser} went on from it (${history.stepLine({ command: p.command, at: p.theirs, facts: {} })}, ${history.momentInWords(p.theirs)}). Ask them to undo theirs first, or correct what needs it.`,
  "backup-nothing": () => "There is nothing to back up yet: the database is made by the first import.",
  "backup-foreign": (p) => `${p.file} is no backup of outreach: nothing was removed.`,
  "backup-or-restore": () =>
    "Give the file to write, --restore and the backup to put back, or --remove and the one to remove: one of the three.",
};
