// Opens a copy of somebody else's database, which itself is not touched, even by being read.

import { copyFileSync, existsSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { openStore } from "../open-store.ts";
import type { Store } from "../store.ts";
import { temporaryName } from "../temporary-files.ts";

/** The copy is made in `folder`, and removed when it is closed. */
export async function openCopy(database: string, folder: string, interrupted: AbortSignal): Promise<Store> {
  const copy = join(folder, temporaryName(basename(database)));
  const parts = ["", "-wal"];
  const remove = () => {
    for (const end of [...parts, "-shm", "-journal"]) rmSync(copy + end, { force: true });
  };
  try {
    for (const end of parts) if (existsSync(database + end)) copyFileSync(database + end, copy + end);
    const store = await openStore({ url: copy, root: folder, interrupted });
    const close = store.close.bind(store);
    store.close = async () => {
      await close();
      remove();
    };
    return store;
  } catch (error) {
    remove();
    throw error;
  }
}
