// Refuses a database that is not as it was written, before what it says is checked or copied.

import type { Workspace } from "../../application/workspace/workspace.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import type { Store } from "../../store/store.ts";
import type { CommandHost } from "./command-host.ts";

/** The database's file, which need not be there. */
export const databaseOf = (
  { root, mission }: Pick<Workspace, "root" | "mission">,
  { env, files }: CommandHost,
) => files.resolve(root, env.OUTREACH_DATABASE_URL || mission.database || "outreach.db");

export async function refuseDamaged(store: Store, database: string): Promise<void> {
  const damage = await store.verify();
  if (damage.length > 0)
    throw new Refusal(
      "failure",
      ...damage.map((found) => ({ code: "store-damaged" as const, database, found })),
    );
}
