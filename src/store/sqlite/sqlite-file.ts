// Looks after the database's file on the disk: creates it safely, keeps it private, notices when it is gone.

import * as disk from "node:fs";
import { basename, dirname, join } from "node:path";
import { Refusal } from "../../domain/problems/problem.ts";
import { temporaryName } from "../temporary-files.ts";
import { sqliteCode } from "./sqlite-connection.ts";

/** Marks a SQLite file as ours: the letters "outr". */
export const applicationId = 0x6f757472;

/** Marks one of ours whose contents were moved to another database: the letters "outm". */
export const movedId = 0x6f75746d;

const header = Buffer.from("SQLite format 3\0", "latin1");

/**
 * Whether the database's file is there. One that is not a database, or is a link, is refused: nothing is ever put in its
 * place.
 */
export function databaseThere(file: string): boolean {
  let facts: ReturnType<typeof disk.lstatSync>;
  try {
    facts = disk.lstatSync(file);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    if (codeOf(error) === "ENAMETOOLONG") throw pathTooLong(file);
    throw new Refusal("failure", { code: "store-unreadable", database: file, reason: codeOf(error) });
  }
  if (!facts.isFile()) throw new Refusal("failure", { code: "store-not-a-file", database: file });
  if (process.getuid && facts.uid !== process.getuid())
    throw new Refusal("failure", { code: "store-of-another", database: file });
  const start = Buffer.alloc(header.length);
  const opened = attempt(file, () => disk.openSync(file, disk.constants.O_RDONLY));
  try {
    disk.readSync(opened, start, 0, start.length, 0);
  } finally {
    disk.closeSync(opened);
  }
  if (!start.equals(header))
    throw new Refusal("failure", {
      code: "store-damaged",
      database: file,
      found: facts.size === 0 ? "empty" : "not-a-database",
    });
  return true;
}

/** What SQLite takes for a path (512 bytes), less the longest name beside the database's. */
const longestPath = 440;

const pathTooLong = (file: string) =>
  new Refusal("failure", {
    code: "store-path-too-long",
    database: file,
    bytes: Buffer.byteLength(file),
    most: longestPath,
  });

export function refuseLongPath(file: string): void {
  if (Buffer.byteLength(file) > longestPath) throw pathTooLong(file);
}

/** Identifies the file that has this name; null on Windows, where nobody can replace a file that is open. */
export function identityOf(file: string): string | null {
  if (process.platform === "win32") return null;
  const facts = disk.statSync(file, { throwIfNoEntry: false, bigint: true });
  return facts === undefined ? null : `${facts.dev} ${facts.ino}`;
}

/** Takes away the rights of others to read or change the database; true when they had some and lost them. */
export function closeToOthers(file: string): boolean {
  if (process.platform === "win32") return false; // Its files have no such modes.
  const shared = () => (disk.statSync(file).mode & 0o077) !== 0;
  if (!shared()) return false;
  attempt(file, () => disk.chmodSync(file, 0o600));
  return !shared(); // Some file systems (USB keys) know one mode only: a warning would help nobody.
}

/** A file beside the database that says that there is one: should the database disappear, no empty one takes its place. */
export const memoryOf = (file: string) => join(dirname(file), `.${basename(file)}.made`);

export const isRemembered = (file: string): boolean => disk.existsSync(memoryOf(file));

export const forget = (file: string) => disk.rmSync(memoryOf(file), { force: true });

export function remember(file: string): void {
  if (!isRemembered(file)) attempt(file, () => disk.closeSync(newFile(memoryOf(file))));
}

/** How many commits the database is known to hold; 0 when that is unknown. */
export function rememberedCommits(file: string): number {
  try {
    return Number.parseInt(disk.readFileSync(memoryOf(file), "latin1"), 10) || 0;
  } catch {
    return 0;
  }
}

/**
 * Writes the number over the last one without waiting for the disk: should the machine stop, an older and lower number stays, which
 * does no harm. Where it cannot be written, a later loss of commits goes unnoticed; the change itself is saved.
 */
export function rememberCommits(file: string, commits: number): void {
  try {
    disk.writeFileSync(memoryOf(file), `${String(commits).padStart(12, "0")}\n`, { flag: "r+" });
  } catch {
    // The number only serves to notice a loss: a command must not fail for it.
  }
}

/** The database's size, in bytes, up to which it is verified at each opening: 7000 actors, in a tenth of a second. */
const smallDatabase = 8 * 2 ** 20;

export const isSmall = (file: string): boolean => disk.statSync(file).size <= smallDatabase;

/** Whether a journal beside the database holds changes: another process has it open, or one was killed. */
export const hasJournal = (file: string): boolean => disk.existsSync(`${file}-wal`);

/**
 * Makes the database's file, whole or not at all and readable by its owner only: `fill` makes it under another name in
 * the same folder. When somebody else was faster, theirs stays.
 */
export async function makeDatabase(
  file: string,
  fill: (file: string) => Promise<void> | void,
): Promise<void> {
  const folder = dirname(file);
  const made = join(folder, temporaryName(`${basename(file)}.new`));
  attempt(file, () => disk.closeSync(newFile(made)));
  try {
    await fill(made);
    attempt(file, () => {
      flush(made);
      putInPlace(made, file);
      flush(folder);
    });
  } finally {
    for (const end of ["", "-journal", "-wal", "-shm"]) disk.rmSync(made + end, { force: true });
  }
}

/** Makes an empty file beside the database's, for a trial; null where nothing may be written. */
export function trialFile(file: string): string | null {
  const made = join(dirname(file), temporaryName(`${basename(file)}.new`));
  try {
    disk.closeSync(newFile(made));
    return made;
  } catch {
    return null;
  }
}

/** Removes a database with all that stands beside it. */
export function removeDatabase(file: string): void {
  for (const name of [file, `${file}-journal`, `${file}-wal`, `${file}-shm`, memoryOf(file)])
    removeFile(name);
}

export const removeFile = (file: string) => disk.rmSync(file, { force: true });

const newFile = (name: string) => {
  const { O_CREAT, O_EXCL, O_WRONLY } = disk.constants;
  return disk.openSync(name, O_CREAT | O_EXCL | O_WRONLY, 0o600);
};

function putInPlace(made: string, file: string) {
  try {
    disk.linkSync(made, file);
  } catch {
    if (databaseThere(file)) return;
    disk.renameSync(made, file); // File systems without hard links: USB keys, some network drives.
  }
}

/** Flushes a file, or the list of files in a folder, to the disk. */
function flush(path: string) {
  const isFolder = disk.statSync(path).isDirectory();
  if (isFolder && process.platform === "win32") return; // Windows cannot open a folder to flush it.
  const handle = disk.openSync(path, isFolder ? disk.constants.O_RDONLY : disk.constants.O_RDWR);
  try {
    disk.fsyncSync(handle);
  } finally {
    disk.closeSync(handle);
  }
}

/**
 * The whole database in memory, to be read where nothing may be written: SQLite cannot read a file in WAL mode without making two
 * others beside it. Changes that are still in the WAL of another process are missing.
 */
export function databaseInMemory(file: string): Buffer {
  const bytes = attempt(file, () => disk.readFileSync(file));
  bytes.fill(1, 18, 20); // Read and write versions: 2 is WAL, 1 is not.
  return bytes;
}

function attempt<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw refusalFor(error, file);
  }
}

/** Turns an error of the system or of SQLite into a refusal; any other is a defect, and is returned as it is. */
export function refusalFor(error: unknown, database: string): unknown {
  const code = codeOf(error);
  const reason = error instanceof Error ? error.message : code;
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new Refusal("failure", { code: "store-locked", database });
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code))
    return new Refusal("failure", { code: "store-damaged", database, found: reason });
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code))
    return new Refusal("failure", { code: "disk-full", file: database });
  if (/^(SQLITE_READONLY|EROFS|EACCES|EPERM)/.test(code))
    return new Refusal("failure", { code: "store-read-only", database });
  if (/^(SQLITE_(IOERR|CANTOPEN|PERM|AUTH|NOLFS|TOOBIG|NOMEM)|E[A-Z]+$)/.test(code))
    return new Refusal("failure", { code: "store-unreadable", database, reason });
  return error;
}

function codeOf(error: unknown): string {
  const code = sqliteCode(error);
  if (code !== null) return code;
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
