import { isAbsolute, join } from "node:path";
import { DatabaseStore } from "./database-store.ts";
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
 * `aside`, an absolute path; true when there was something.
 */
export async function restoreStore(place: Place & { copy: string; aside: string }): Promise<boolean> {
  const { restore } = await import("./sqlite/sqlite-backup.ts");
  return restore(fileOf(place), place.copy, place.aside);
}

/**
 * Opens the database named by `url` (a path from `root`), which need not be there yet. Long waits and long work stop when
 * `interrupted` is raised.
 */
export async function openStore({
  interrupted,
  ...place
}: Place & { interrupted: AbortSignal }): Promise<Store> {
  const { openSqlite } = await import("./sqlite/sqlite-engine.ts");
  return new DatabaseStore(await openSqlite(fileOf(place), interrupted));
}
