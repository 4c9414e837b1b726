// The file of the database: creates it safely, keeps it private, and notices when it is gone.

import * as disk from "node:fs";
import { basename, dirname, join } from "node:path";
import { Refusal } from "../../domain/problems/problem.ts";
import { temporaryName } from "../temporary-files.ts";
import { sqliteCode } from "./sqlite-connection.ts";

/** Marks a SQLite file as ours: the letters "outr". */
export const applicationId = 0x6f757472;

/** Marks a file of ours whose contents were moved to another database: the letters "outm". */
export const movedId = 0x6f75746d;

const header = Buffer.from("SQLite format 3\0", "latin1");

/**
 * Whether there is a database file. Refused when something else is there: a link, a file that is no database, or a file of another user. It
 * is never replaced.
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

/** The longest path in bytes: SQLite accepts 512, and the names of files beside the database are longer. */
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

/** Identifies the file that has this name now; null when there is none, and on Windows, where an open file cannot be replaced. */
export function identityOf(file: string): string | null {
  if (process.platform === "win32") return null;
  const facts = disk.statSync(file, { throwIfNoEntry: false, bigint: true });
  return facts === undefined ? null : `${facts.dev} ${facts.ino}`;
}

/** Removes the rights of others to read or change the database. True when they had some and lost them. */
export function closeToOthers(file: string): boolean {
  if (process.platform === "win32") return false; // Windows has no such modes.
  const shared = () => (disk.statSync(file).mode & 0o077) !== 0;
  if (!shared()) return false;
  attempt(file, () => disk.chmodSync(file, 0o600));
  return !shared(); // Some file systems (USB keys) have only one mode: a warning would not help.
}

/** A file beside the database that shows that there was one: if the database disappears, no empty one replaces it. */
export const memoryOf = (file: string) => join(dirname(file), `.${basename(file)}.made`);

export const isRemembered = (file: string): boolean => disk.existsSync(memoryOf(file));

export const forget = (file: string) => disk.rmSync(memoryOf(file), { force: true });

export function remember(file: string): void {
  if (!isRemembered(file)) attempt(file, () => disk.closeSync(newFile(memoryOf(file))));
}

/** How many commits the database had at least; 0 when it is not known. */
export function rememberedCommits(file: string): number {
  try {
    return Number.parseInt(disk.readFileSync(memoryOf(file), "latin1"), 10) || 0;
  } catch {
    return 0;
  }
}

/**
 * Overwrites the number without waiting for the disk: if the machine stops, an older and lower number stays, which does no harm. When it
 * cannot be written, a later loss of commits is not noticed; the change itself is saved.
 */
export function rememberCommits(file: string, commits: number): void {
  try {
    disk.writeFileSync(memoryOf(file), `${String(commits).padStart(12, "0")}\n`, { flag: "r+" });
  } catch {
    // The number only shows a loss of commits: a command must not fail because of it.
  }
}

/** The size in bytes up to which a database is verified at each opening: 7000 actors, in a tenth of a second. */
const smallDatabase = 8 * 2 ** 20;

export const isSmall = (file: string): boolean => disk.statSync(file).size <= smallDatabase;

/** Whether there is a journal beside the database: another process has the database open, or was killed. */
export const hasJournal = (file: string): boolean => disk.existsSync(`${file}-wal`);

/**
 * Makes the database file, which only its owner can read. `fill` writes it under another name in the same folder, so that the file appears
 * only when it is complete. When another process was faster, its file stays.
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

/** Makes an empty file beside the database for a dry run; null when the folder cannot be written. */
export function trialFile(file: string): string | null {
  const made = join(dirname(file), temporaryName(`${basename(file)}.new`));
  try {
    disk.closeSync(newFile(made));
    return made;
  } catch {
    return null;
  }
}

/** Removes a database and all files beside it. */
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

/** Flushes a file, or the entries of a folder, to the disk. */
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
 * Reads the whole database into memory, for folders that cannot be written: SQLite cannot read a file in WAL mode without making two files
 * beside it. Changes that are still in the WAL of another process are missing.
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

/** Turns an error of the system or of SQLite into a refusal. Any other error is a defect and is returned unchanged. */
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
