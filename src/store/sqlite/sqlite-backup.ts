// Makes backups of a SQLite database, and restores them.

import * as disk from "node:fs";
import { Refusal } from "../../domain/problems/problem.ts";
import { migrations } from "../migrations.ts";
import { SqliteConnection, sqliteCode } from "./sqlite-connection.ts";
import { damageIn, schemaDamaged } from "./sqlite-damage.ts";
import { applicationId, databaseThere, makeDatabase, refusalFor, rememberCommits } from "./sqlite-file.ts";

/** Copies what the connection sees into a new file, whole or not at all, while others read and write. */
export async function copyInto(connection: SqliteConnection, file: string): Promise<void> {
  if (disk.lstatSync(file, { throwIfNoEntry: false }))
    throw new Refusal("failure", { code: "file-exists", file });
  await makeDatabase(file, async (made) => {
    connection.prepare("vacuum into ?").run([made]);
  });
  soundCopy(file).close();
}

/**
 * Puts a copy in the place of the database. What was there is kept in `aside`: copied when it is sound, so that others who
 * have it open go on with what was restored; set aside as it is when it is damaged. True when there was something.
 */
export async function restore(file: string, copy: string, aside: string): Promise<boolean> {
  const source = soundCopy(copy);
  try {
    const current = openedToReplace(file);
    if (current === null) {
      const there = setAside(file, aside);
      await makeDatabase(file, async (made) => {
        source.prepare("vacuum into ?").run([made]);
      });
      rememberCommits(file, 0);
      return there;
    }
    try {
      await copyInto(current, aside);
    } finally {
      current.close();
    }
    await source.copyOver(file);
    rememberCommits(file, 0); // The copy may hold fewer than were saved since.
    return true;
  } catch (error) {
    throw refusalFor(error, file);
  } finally {
    source.close();
  }
}

/** A copy that can be trusted: a database of ours, of a version that is known, without damage. */
function soundCopy(file: string): SqliteConnection {
  if (!databaseThere(file)) throw new Refusal("input", { code: "file-missing", file });
  const copy = new SqliteConnection(file, { readOnly: true });
  try {
    if (copy.pragma("application_id") !== applicationId)
      throw new Refusal("input", { code: "store-foreign", database: file });
    const version = Number(copy.pragma("user_version"));
    if (version > migrations.length)
      throw new Refusal("input", { code: "store-newer", database: file, version, known: migrations.length });
    const found = version === migrations.length && schemaDamaged(copy) ? "schema" : damageIn(copy)[0];
    if (found) throw new Refusal("input", { code: "store-damaged", database: file, found });
    return copy;
  } catch (error) {
    copy.close();
    throw refusalFor(error, file);
  }
}

/** The database as it is now; null when there is none, or when it cannot be read. */
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

/** The file and what SQLite keeps beside it, under another name. */
function setAside(file: string, aside: string): boolean {
  const there = disk.existsSync(file);
  for (const end of ["", "-wal", "-shm"])
    if (disk.existsSync(file + end)) disk.renameSync(file + end, aside + end);
  return there;
}
