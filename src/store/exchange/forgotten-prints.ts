// Removes those who are erased from the table `exchanged`, so that no print of their values stays.

import type { DatabaseEngine, Value } from "../engine.ts";
import { registersOfActor } from "./actor-registers.ts";

/** `gone`: the removed rows, by table; `staying`: the actors that lose some of their people. */
export async function forgetPrints(
  engine: DatabaseEngine,
  gone: ReadonlyMap<string, readonly number[]>,
  staying: readonly number[],
): Promise<void> {
  for (const [table, numbers] of gone)
    await engine.db
      .deleteFrom("exchanged")
      .where("of_table", "=", table)
      .where(engine.among("of_number", numbers))
      .execute();
  for (const number of staying) await forgetRegisters(engine, number);
}

/** Removes the prints of list elements that the actor no longer has. */
async function forgetRegisters(engine: DatabaseEngine, actor: number): Promise<void> {
  const row = await engine.db.selectFrom("actors").selectAll().where("number", "=", actor).executeTakeFirst();
  const known = await engine.db
    .selectFrom("exchanged")
    .select(["number", "cells"])
    .where("of_table", "=", "actors")
    .where("of_number", "=", actor)
    .executeTakeFirst();
  if (!row || !known) return;
  const nobody = { uidOf: () => null, sourceOf: () => ["", null, ""] as const };
  const remaining = registersOfActor(row, nobody, () => undefined);
  const cells = JSON.parse(known.cells) as { r: Record<string, unknown> };
  const r = Object.fromEntries(
    Object.entries(cells.r).filter(([register]) => remaining.has(register) || !register.includes("#")),
  );
  const changed: Value[] = [JSON.stringify({ ...cells, r }), "", known.number];
  await engine.updateMany("exchanged", ["cells", "print"], [changed]);
}
