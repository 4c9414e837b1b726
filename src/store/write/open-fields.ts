// Notes which facts `mission.yaml` leaves open to the network.

import { Refusal } from "../../domain/problems/problem.ts";
import type { DatabaseEngine } from "../engine.ts";

/** As part of the step that is running; outside the history, since `mission.yaml` is not in it either. */
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
 * Closes what is not `open` any more, as a database is opened or moved: undoing, restoring, erasing and merging are no steps. It opens nothing, so that
 * looking at a database changes it only to say less; where nothing may be written, or somebody else is writing, the next opening does it.
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
