// Moves all rows to another database, on any engine. The first database is put out of use when the second has the same rows.

import { Interrupted, Refusal } from "../domain/problems/problem.ts";
import {
  type Contents,
  contentsOf,
  copyTables,
  countRows,
  differingTables,
  emptyTables,
} from "./database-copy.ts";
import type { DatabasePlace } from "./database-place.ts";
import type { DatabaseEngine } from "./engine.ts";
import { openEngine } from "./open-store.ts";
import { closeNetworkFields } from "./write/open-fields.ts";

interface DatabaseMove {
  from: DatabasePlace;
  to: DatabasePlace;
  /** The names of both databases in messages. */
  shown: { from: string; to: string };
  dryRun: boolean;
  /** The fields that the network may read; all others are closed to it before the move. */
  networkFields: readonly string[];
  interrupted: AbortSignal;
  progress?: (rows: { done: number; total: number }) => void;
}

/** Whether the database exists and was moved elsewhere. */
export async function isPutOutOfUse(place: DatabasePlace, interrupted: AbortSignal): Promise<boolean> {
  const engine = await openEngine(place, interrupted, { evenMoved: true });
  try {
    return engine.present && (await engine.movedTo()) !== null;
  } finally {
    await engine.close();
  }
}

/**
 * Copies all rows in one transaction, compares counts and hashes by table, puts the first database out of use, and returns what was moved.
 * A run that was killed can be repeated: the second database is put into use last.
 */
export async function moveDatabase(move: DatabaseMove): Promise<Contents> {
  const source = await openEngine(move.from, move.interrupted, { evenMoved: true });
  try {
    if (!source.present) throw new Refusal("failure", { code: "move-nothing", database: move.shown.from });
    const target = await openEngine(move.to, move.interrupted, { evenMoved: true });
    try {
      return await moveBetween(source, target, move);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Whether the steps of `other` begin with all steps of `engine`, so that all else in it is newer. Without steps in `engine`, `other` must have none. */
async function isContinued(engine: DatabaseEngine, other: DatabaseEngine): Promise<boolean> {
  const stepsOf = async ({ db }: DatabaseEngine) => {
    const rows = await db.selectFrom("steps").select(["number", "at", "command"]).orderBy("number").execute();
    return rows.map((step) => JSON.stringify([step.number, step.at, step.command]));
  };
  const [steps, later] = [await stepsOf(engine), await stepsOf(other)];
  return steps.length > 0 ? steps.every((step, place) => later[place] === step) : later.length === 0;
}

async function moveBetween(
  source: DatabaseEngine,
  target: DatabaseEngine,
  { shown, dryRun, networkFields, interrupted, progress }: DatabaseMove,
): Promise<Contents> {
  const [damage] = await source.verify();
  if (damage !== undefined)
    throw new Refusal("failure", { code: "store-damaged", database: shown.from, found: damage });
  const stop = () => {
    if (interrupted.aborted) throw new Interrupted();
  };
  // Others who write to the first database wait until it is out of use, and are then told the new place.
  const contents = await source.transaction(
    async () => {
      const inUse = (await source.movedTo()) === null;
      if (inUse) await closeNetworkFields(source, networkFields);
      const contents = await contentsOf(source, stop);
      if (inUse) {
        await fill(target, source, contents);
        if (!dryRun) await source.markMoved(shown.to);
      } else if (differingTables(contents, await contentsOf(target, stop)).length > 0)
        // The second database is not the copy of a run that was killed: the first was moved to another database.
        throw new Refusal("failure", { code: "store-moved", database: shown.from, to: null });
      return contents;
    },
    { dryRun },
  );
  if (!dryRun) await target.transaction(() => target.markMoved(null));
  return contents;

  async function fill(to: DatabaseEngine, from: DatabaseEngine, contents: Contents) {
    const total = await countRows(from);
    await to.transaction(
      async () => {
        // A target that holds rows may be overwritten only when it was marked as moved (earlier, or by a run that was killed) and the source
        // continues it.
        if ((await countRows(to)) > 0 && ((await to.movedTo()) === null || !(await isContinued(to, from))))
          throw new Refusal("failure", { code: "move-occupied", database: shown.to });
        await emptyTables(to);
        let done = 0;
        await copyTables(from, to, (rows) => {
          stop();
          done += rows;
          progress?.({ done, total });
        });
        const [differing] = differingTables(contents, await contentsOf(to, stop));
        if (differing !== undefined)
          throw new Refusal("failure", { code: "move-differs", database: shown.to, table: differing });
        if (!dryRun) await to.markMoved(shown.from);
      },
      { dryRun },
    );
  }
}
