// Restores a backup, which is a SQLite file, into a schema on a PostgreSQL server.

import { dirname } from "node:path";
import { copyTables, emptyTables, writeCopy } from "../database-copy.ts";
import { PrivacyRowsReader } from "../privacy/privacy-rows.ts";
import type { ErasureRecord } from "../privacy-store.ts";
import { withSoundCopy } from "../sqlite/sqlite-backup.ts";
import { openPostgres, type PostgresOpening } from "./postgres-engine.ts";

/**
 * Writes the data of the schema to `aside`, then replaces them, in one transaction: others see either all of the old data or all of the new.
 * Returns whether there were any, and their erasures.
 */
export async function restoreOnServer(
  opening: PostgresOpening,
  copy: string,
  aside: string,
): Promise<{ there: boolean; erasures: ErasureRecord[] }> {
  const engine = await openPostgres(opening);
  try {
    return await withSoundCopy(copy, dirname(aside), opening.interrupted, async (source) => {
      const there = engine.present;
      return await engine.transaction(async () => {
        const erasures = await new PrivacyRowsReader(engine).erasures();
        if (there) await writeCopy(engine, aside, opening.interrupted); // Also when the old data are damaged.
        await engine.forgetLoss();
        await emptyTables(engine);
        await copyTables(source, engine);
        return { there, erasures };
      });
    });
  } finally {
    await engine.close();
  }
}
