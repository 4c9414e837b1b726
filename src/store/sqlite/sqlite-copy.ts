// Copies a whole SQLite database, and opens a sound copy.

import * as disk from "node:fs";
import { Refusal } from "../../domain/problems/problem.ts";
import { migrations } from "../migrations.ts";
import { SqliteConnection } from "./sqlite-connection.ts";
import { damageIn, schemaDamaged } from "./sqlite-damage.ts";
import { applicationId, databaseThere, makeDatabase, movedId, refusalFor } from "./sqlite-file.ts";

/** Copies what the connection sees into a new file, while others read and write. The file appears only when it is complete. */
export async function copyInto(connection: SqliteConnection, file: string): Promise<void> {
  if (disk.lstatSync(file, { throwIfNoEntry: false }))
    throw new Refusal("failure", { code: "file-exists", file });
  await makeDatabase(file, async (made) => {
    connection.prepare("vacuum into ?").run([made]);
  });
  soundCopy(file).close();
}

/** Opens a copy. Refused unless it is a database of ours, of a known version, without damage. */
export function soundCopy(file: string): SqliteConnection {
  if (!databaseThere(file)) throw new Refusal("input", { code: "file-missing", file });
  const copy = new SqliteConnection(file, { readOnly: true });
  try {
    if (![applicationId, movedId].includes(Number(copy.pragma("application_id"))))
      throw new Refusal("input", { code: "store-foreign", database: file });
    const version = Number(copy.pragma("user_version"));
    if (version > migrations.length)
      throw new Refusal("input", { code: "store-newer", database: file, version, known: migrations.length });
    const damage = version === migrations.length && schemaDamaged(copy) ? "schema" : damageIn(copy)[0];
    if (damage) throw new Refusal("input", { code: "store-damaged", database: file, found: damage });
    return copy;
  } catch (error) {
    copy.close();
    throw refusalFor(error, file);
  }
}
