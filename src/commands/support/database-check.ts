// Refuses a damaged database before it is checked or copied.

import type { Workspace } from "../../application/workspace/workspace.ts";
import { isServer, shownAddress } from "../../domain/database/database-address.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import { databaseFile } from "../../store/database-place.ts";
import type { Store } from "../../store/store.ts";
import type { CommandHost } from "./command-host.ts";

/** The database as messages name it, and its file, which may not exist yet; null for a server. */
export function databaseOf(
  { place }: Pick<Workspace, "place">,
  { files }: Pick<CommandHost, "files">,
): { shown: string; file: string | null } {
  if (isServer(place.url)) return { shown: shownAddress(place.url), file: null };
  const file = files.resolve(databaseFile(place));
  return { shown: files.shown(file), file };
}

export async function refuseDamaged(store: Store, database: string): Promise<void> {
  const damage = await store.verify();
  if (damage.length > 0)
    throw new Refusal(
      "failure",
      ...damage.map((found) => ({ code: "store-damaged" as const, database, found })),
    );
}
