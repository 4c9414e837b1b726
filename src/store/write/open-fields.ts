// Notes which facts `mission.yaml` leaves open to the network.

import type { DatabaseEngine } from "../engine.ts";

/** As part of the step that is running; outside the history, since `mission.yaml` is not in it either. */
export async function keepNetworkFields(engine: DatabaseEngine, open: readonly string[]): Promise<void> {
  const rows = await engine.db.selectFrom("network_fields").select("field").execute();
  const kept = new Set(rows.map(({ field }) => field));
  const closed = [...kept].filter((field) => !open.includes(field));
  if (closed.length > 0) await engine.db.deleteFrom("network_fields").where("field", "in", closed).execute();
  const opened = open.filter((field) => !kept.has(field)).map((field) => [field]);
  if (opened.length > 0) await engine.insertMany("network_fields", ["field"], opened);
}
