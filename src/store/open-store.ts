// Opens the database of a workspace, or restores it from a backup.

import { isAbsolute, join } from "node:path";
import type { StoreProblem } from "../domain/problems/store-problems.ts";
import { DatabaseStore } from "./database-store.ts";
import type { ErasureRecord } from "./privacy-store.ts";
import type { Store } from "./store.ts";

/** Where the database is unless the settings say otherwise. */
const usual = "outreach.db";

interface Place {
  url: string | undefined;
  root: string;
}

const fileOf = ({ url = usual, root }: Place) => (isAbsolute(url) ? url : join(root, url));

/**
 * Puts a copy that `Store.backup` made in the place of the database, which need not be readable. What was there is kept in
 * `aside`, an absolute path. Says whether there was something, and who had been erased from it.
 */
export async function restoreStore(
  place: Place & { copy: string; aside: string },
): Promise<{ there: boolean; erasures: ErasureRecord[] }> {
  const { restore } = await import("./sqlite/sqlite-backup.ts");
  return restore(fileOf(place), place.copy, place.aside);
}

/**
 * Opens the database named by `url` (a path from `root`), which need not be there yet. Long waits and long work stop when
 * `interrupted` is raised; what is odd about the file is told to `warn`. A database that has gone is not taken for an empty
 * one, unless `startAgain` says so.
 */
export async function openStore({
  interrupted,
  warn = () => {},
  startAgain = async () => false,
  ...place
}: Place & {
  interrupted: AbortSignal;
  warn?: (problem: StoreProblem) => void;
  startAgain?: (database: string) => Promise<boolean>;
}): Promise<Store> {
  const file = fileOf(place);
  const [{ openSqlite }, { closeToOthers, databaseThere, forget, isRemembered }] = await Promise.all([
    import("./sqlite/sqlite-engine.ts"),
    import("./sqlite/sqlite-file.ts"),
  ]);
  if (databaseThere(file)) {
    if (closeToOthers(file)) warn({ code: "store-was-open-to-all", database: file });
  } else if (isRemembered(file) && (await startAgain(file))) forget(file);
  return new DatabaseStore(await openSqlite(file, interrupted));
}
