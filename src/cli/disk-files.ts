// Reads and writes files on the disk: no file is left half written, and errors of the system become refusals.

import { constants, createReadStream, readFileSync, statSync } from "node:fs";
import { link, lstat, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { Refusal, withFilesWritten } from "../domain/problems/problem.ts";
import type { Files } from "../ports/files.ts";
import { sweepTemporaries, temporaryName } from "../store/temporary-files.ts";

/**
 * The files of the disk; `cwd` is the folder from which relative paths start. Whole files are read synchronously: handing
 * them to another thread takes longer than reading them.
 */
export function diskFiles(cwd: string): Files {
  const absolute = (...parts: string[]) => resolve(cwd, ...parts);
  const shown = (path: string) => {
    const near = relative(cwd, absolute(path));
    return near !== "" && !near.startsWith("..") && !isAbsolute(near) ? near : absolute(path);
  };
  const readWith = <T>(path: string, work: (full: string) => T): T => {
    try {
      return work(regularFile(absolute(path), shown(path)));
    } catch (error) {
      throw readRefusal(error, shown(path));
    }
  };
  return {
    resolve: absolute,
    shown,
    async facts(path) {
      try {
        const facts = statSync(absolute(path));
        const kind = facts.isFile() ? "file" : facts.isDirectory() ? "folder" : "other";
        return { kind, size: facts.size, modified: facts.mtime };
      } catch (error) {
        if (isErrno(error, "ENOENT", "ENOTDIR")) return null;
        throw readRefusal(error, shown(path));
      }
    },
    async list(folder) {
      try {
        return (await readdir(absolute(folder))).sort();
      } catch (error) {
        throw readRefusal(error, shown(folder));
      }
    },
    async listAll(folder) {
      try {
        const entries = await readdir(absolute(folder), { recursive: true, withFileTypes: true });
        return entries
          .filter((entry) => entry.isFile())
          .map((entry) => relative(absolute(folder), join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
          .sort();
      } catch (error) {
        throw readRefusal(error, shown(folder));
      }
    },
    read: async (path) => readWith(path, (full) => readFileSync(full)),
    readText: async (path) => readWith(path, (full) => readFileSync(full, "utf8")),
    async *stream(path) {
      try {
        yield* createReadStream(regularFile(absolute(path), shown(path)), { highWaterMark: 1 << 18 });
      } catch (error) {
        throw readRefusal(error, shown(path));
      }
    },
    async write(path, content, { replace = false } = {}) {
      try {
        await mkdir(dirname(absolute(path)), { recursive: true, mode: 0o700 });
        await writeWhole(absolute(path), content, replace);
        await flushFolder(dirname(absolute(path)));
      } catch (error) {
        throw writeRefusal(error, shown(path));
      }
    },
    async writeAll(files, { replace = false } = {}) {
      const folders = new Set(files.map(({ path }) => dirname(absolute(path))));
      const each = <T>(all: Iterable<T>, path: (item: T) => string, work: (item: T) => Promise<unknown>) =>
        forEachConcurrently(all, async (item) => {
          try {
            await work(item);
          } catch (error) {
            throw writeRefusal(error, shown(path(item)));
          }
        });
      const identity = (folder: string) => folder;
      await each(folders, identity, (folder) => mkdir(folder, { recursive: true, mode: 0o700 }));
      for (const folder of folders) sweepTemporaries(folder, await readdir(folder), Date.now());
      const written: string[] = [];
      try {
        await each(
          files,
          ({ path }) => path,
          async ({ path, content }) => {
            await writeWhole(absolute(path), content, replace);
            written.push(shown(path));
          },
        );
        await each(folders, identity, flushFolder);
      } catch (error) {
        throw withFilesWritten(error, written.sort());
      }
    },
    async sweep(workspace) {
      const now = Date.now();
      const out = absolute(workspace, "out");
      const entries = await readdir(out, { withFileTypes: true }).catch(() => []);
      const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(out, entry.name));
      for (const folder of [absolute(workspace), out, ...folders])
        sweepTemporaries(folder, await readdir(folder).catch(() => []), now);
    },
    async remove(path) {
      try {
        await rm(absolute(path), { force: true });
      } catch (error) {
        throw writeRefusal(error, shown(path));
      }
    },
    async makeFolder(path) {
      try {
        await mkdir(absolute(path), { recursive: true, mode: 0o700 });
      } catch (error) {
        throw writeRefusal(error, shown(path));
      }
    },
  };
}

/** Refuses what is not a regular file: reading a named pipe or a device might never end. */
function regularFile(full: string, shown: string): string {
  const facts = statSync(full);
  if (facts.isDirectory()) throw new Refusal("input", { code: "file-is-folder", file: shown });
  if (!facts.isFile()) throw new Refusal("input", { code: "file-not-regular", file: shown });
  return full;
}

/**
 * Writes a whole file or nothing: writes a temporary file beside it, flushes it to the disk, then renames it over the old file
 * (or links it to the name, which fails when that name exists). The caller flushes the folder.
 */
async function writeWhole(full: string, content: string | Uint8Array, replace: boolean) {
  const folder = dirname(full);
  const temporary = join(folder, temporaryName(basename(full)));
  try {
    const flags = constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0);
    const file = await open(temporary, flags, 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    if (replace) await rename(temporary, full);
    else await linkOrRename(temporary, full);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** How many files are written at a time: Node's thread pool works on four, and the others keep it busy. */
const atOnce = 8;

/** Runs `work` on each item, a few at a time; after the first error no further item is begun. */
async function forEachConcurrently<T>(all: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = all[Symbol.iterator]();
  let failed = false;
  const worker = async () => {
    for (let next = waiting.next(); !next.done && !failed; next = waiting.next()) {
      try {
        await work(next.value);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const results = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  for (const result of results) if (result.status === "rejected") throw result.reason;
}

/** Links the file to its name. Without hard links (some USB keys and network drives), checks that the name is free and renames. */
async function linkOrRename(temporary: string, full: string) {
  try {
    await link(temporary, full);
  } catch (error) {
    if (!isErrno(error, "EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS")) throw error;
    const existing = await lstat(full).catch(() => null);
    if (existing) throw Object.assign(new Error("exists"), { code: "EEXIST" });
    await rename(temporary, full);
  }
}

async function flushFolder(folder: string) {
  if (process.platform === "win32") return; // Windows cannot open a folder to flush it.
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isErrno = (error: unknown, ...codes: string[]) =>
  error instanceof Error && codes.includes((error as NodeJS.ErrnoException).code ?? "");

function readRefusal(error: unknown, file: string): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error;
  if (isErrno(error, "ENOENT", "ENOTDIR")) return new Refusal("input", { code: "file-missing", file });
  if (isErrno(error, "ENAMETOOLONG")) return new Refusal("input", { code: "file-name-too-long", file });
  if (isErrno(error, "EISDIR")) return new Refusal("input", { code: "file-is-folder", file });
  const code = (error as NodeJS.ErrnoException).code;
  return code ? new Refusal("input", { code: "file-unreadable", file, reason: code }) : error;
}

function writeRefusal(error: unknown, file: string): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error;
  if (isErrno(error, "EEXIST")) return new Refusal("failure", { code: "file-exists", file });
  if (isErrno(error, "ENAMETOOLONG")) return new Refusal("input", { code: "file-name-too-long", file });
  if (isErrno(error, "ENOSPC", "EDQUOT")) return new Refusal("failure", { code: "disk-full", file });
  const code = (error as NodeJS.ErrnoException).code;
  return code ? new Refusal("failure", { code: "file-unwritable", file, reason: code }) : error;
}
