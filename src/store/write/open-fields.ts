// Notes which facts `mission.yaml` leaves open to the network.

import { Refusal } from "../../domain/problems/problem.ts";
import type { DatabaseEngine } from "../engine.ts";

/** Opens and closes facts as part of the running step, but outside the history, as `mission.yaml` is too. */
export async function keepNetworkFields(engine: DatabaseEngine, open: readonly string[]): Promise<void> {
  const kept = await keptFields(engine);
  await remove(
    engine,
    kept.filter((field) => !open.includes(field)),
  );
  const opened = open.filter((field) => !kept.includes(field)).map((field) => [field]);
  if (opened.length > 0) await engine.insertMany("network_fields", ["field"], opened);
}

/**
 * Closes facts that are no longer `open` whenever a database is opened or moved, since undoing, restoring, erasing and merging are
 * no steps. It opens none, so that reading a database never shows more. When nothing can be written now, the next opening does it.
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
