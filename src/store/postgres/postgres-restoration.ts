// Puts a backup, which is a SQLite file, in the place of what a schema of a server holds.

import { dirname } from "node:path";
import { copyTables, emptyTables, writeCopy } from "../database-copy.ts";
import { PrivacyRowsReader } from "../privacy/privacy-rows.ts";
import type { ErasureRecord } from "../privacy-store.ts";
import { withSoundCopy } from "../sqlite/sqlite-backup.ts";
import { openPostgres, type PostgresOpening } from "./postgres-engine.ts";

/** What was there is written to `aside`; both are one transaction, so that whoever works beside it sees one or the other. */
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
        if (there) await writeCopy(engine, aside, opening.interrupted); // Even of what is damaged.
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
