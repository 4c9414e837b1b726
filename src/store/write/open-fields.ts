// Stores which fields `mission.yaml` opens to the network.

import { Refusal } from "../../domain/problems/problem.ts";
import type { DatabaseEngine } from "../engine.ts";

/** Opens and closes fields in the transaction of a step. `undo` does not change them, since it does not change `mission.yaml`. */
export async function keepNetworkFields(engine: DatabaseEngine, open: readonly string[]): Promise<void> {
  const stored = await keptFields(engine);
  await remove(
    engine,
    stored.filter((field) => !open.includes(field)),
  );
  const opened = open.filter((field) => !stored.includes(field)).map((field) => [field]);
  if (opened.length > 0) await engine.insertMany("network_fields", ["field"], opened);
}

/**
 * Closes fields that are no longer `open`. Called whenever a database is opened or moved, since undoing, restoring, erasing and merging are
 * no steps. Opens none, so that reading a database never shows more. When nothing can be written now, the next opening closes them.
 */
export async function closeNetworkFields(engine: DatabaseEngine, open: readonly string[]): Promise<void> {
  if (!engine.present) return;
  const closed = async () => (await keptFields(engine)).filter((field) => !open.includes(field));
  const close = async () => remove(engine, await closed());
  if (engine.inTransaction) return await close();
  if ((await closed()).length === 0) return;
  try {
    await engine.transaction(close, { patient: false });
  } catch (error) {
    const code = error instanceof Refusal ? error.problems[0]?.code : null;
    if (code !== "store-read-only" && code !== "store-locked" && code !== "server-right-missing") throw error;
  }
}

const keptFields = async ({ db }: DatabaseEngine): Promise<string[]> =>
  (await db.selectFrom("network_fields").select("field").execute()).map(({ field }) => field);

async function remove({ db }: DatabaseEngine, fields: readonly string[]): Promise<void> {
  if (fields.length > 0) await db.deleteFrom("network_fields").where("field", "in", fields).execute();
}
