import { isAbsolute, join } from "node:path";
import { DatabaseStore } from "./database.ts";
import type { Store } from "./store.ts";

/** Where the database is unless the settings say otherwise. */
const usual = "outreach.db";

/**
 * Opens the database named by `url` (a path from `root`), which need not be there yet. Long waits and long work stop when
 * `interrupted` is raised.
 */
export async function openStore({
  url = usual,
  root,
  interrupted,
}: {
  url: string | undefined;
  root: string;
  interrupted: AbortSignal;
}): Promise<Store> {
  const { openSqlite } = await import("./sqlite.ts");
  return new DatabaseStore(await openSqlite(isAbsolute(url) ? url : join(root, url), interrupted));
}
