// Makes backups of a SQLite database, and restores them.

import * as disk from "node:fs";
import { join } from "node:path";
import type { DatabaseEngine } from "../engine.ts";
import type { ErasureRow } from "../erasure-tables.ts";
import type { ErasureRecord } from "../privacy-store.ts";
import { temporaryName } from "../temporary-files.ts";
import { SqliteConnection, sqliteCode } from "./sqlite-connection.ts";
import { copyInto, soundCopy } from "./sqlite-copy.ts";
import { damageIn } from "./sqlite-damage.ts";
import {
  applicationId,
  makeDatabase,
  movedId,
  refusalFor,
  rememberCommits,
  removeDatabase,
} from "./sqlite-file.ts";

/**
 * Replaces the database by a copy, and keeps the old one in `aside`: it is copied when it is sound, so that others who have it open
 * continue with what was restored, and renamed when it is damaged. Returns whether there was an old database, and its erasures, since the
 * copy may bring back those who were erased.
 */
export async function restore(
  file: string,
  copy: string,
  aside: string,
): Promise<{ there: boolean; erasures: ErasureRecord[] }> {
  const source = soundCopy(copy);
  const erasures = erasuresIn(file);
  try {
    const current = openedToReplace(file);
    if (current === null) {
      const there = setAside(file, aside);
      await makeDatabase(file, async (made) => {
        source.prepare("vacuum into ?").run([made]);
        putInUse(made);
      });
      rememberCommits(file, 0);
      return { there, erasures };
    }
    try {
      await copyInto(current, aside);
    } finally {
      current.close();
    }
    await source.copyOver(file);
    putInUse(file);
    rememberCommits(file, 0); // The copy may hold fewer commits than are remembered.
    return { there: true, erasures };
  } catch (error) {
    throw refusalFor(error, file);
  } finally {
    source.close();
  }
}

/** Runs `work` on the contents of a copy, migrated to the newest version in a temporary file in `folder`. The copy stays as it is. */
export async function withSoundCopy<T>(
  copy: string,
  folder: string,
  interrupted: AbortSignal,
  work: (engine: DatabaseEngine) => Promise<T>,
): Promise<T> {
  const source = soundCopy(copy);
  const file = join(folder, temporaryName("copy"));
  try {
    await makeDatabase(file, (made) => {
      source.copyIntoNew(made);
      putInUse(made);
    });
  } finally {
    source.close();
  }
  try {
    const { openSqlite } = await import("./sqlite-engine.ts");
    const engine = await openSqlite(file, interrupted);
    try {
      return await work(engine);
    } finally {
      await engine.close();
    }
  } finally {
    removeDatabase(file);
  }
}

/** The traces of erasures in a database; empty when it cannot be read. */
function erasuresIn(file: string): ErasureRecord[] {
  try {
    const connection = new SqliteConnection(file, { readOnly: true });
    try {
      const rows = connection.prepare("select * from erasures order by number").all([]) as ErasureRow[];
      return rows.map(({ at, made_by, reason, salt, hashes, counts }) => ({
        ...{ at, by: made_by, reason, salt, hashes: JSON.parse(hashes), counts: JSON.parse(counts) },
      }));
    } finally {
      connection.close();
    }
  } catch {
    return []; // The table does not exist yet, or cannot be read.
  }
}

/** Removes the mark of a database that was moved to another place, since a restored one is in use. */
function putInUse(file: string) {
  const connection = new SqliteConnection(file);
  try {
    if (connection.pragma("application_id") === movedId)
      connection.pragma(`application_id = ${applicationId}`);
  } finally {
    connection.close();
  }
}

/** Opens the current database; null when there is none, or when it is damaged. */
function openedToReplace(file: string): SqliteConnection | null {
  if (!disk.existsSync(file)) return null;
  const connection = new SqliteConnection(file);
  try {
    if (damageIn(connection).length === 0) return connection;
  } catch (error) {
    if (!/CORRUPT|NOTADB/.test(sqliteCode(error) ?? "")) {
      connection.close();
      throw refusalFor(error, file);
    }
  }
  connection.close();
  return null;
}

/** Renames the file and the files that SQLite keeps beside it. False when there is no file. */
export function setAside(file: string, aside: string): boolean {
  const there = disk.existsSync(file);
  for (const end of ["", "-wal", "-shm"])
    if (disk.existsSync(file + end)) disk.renameSync(file + end, aside + end);
  return there;
}
