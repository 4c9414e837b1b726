// Moves everything from one database to another of whichever engine; the first is put out of use once the second holds the same.

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
  /** Both as they are said. */
  shown: { from: string; to: string };
  dryRun: boolean;
  /** The facts that may be told to the network, by their names: no other stays open in what is moved. */
  networkFields: readonly string[];
  interrupted: AbortSignal;
  progress?: (rows: { done: number; total: number }) => void;
}

/** Whether there is a database that was moved elsewhere. */
export async function isPutOutOfUse(place: DatabasePlace, interrupted: AbortSignal): Promise<boolean> {
  const engine = await openEngine(place, interrupted, { evenMoved: true });
  try {
    return engine.present && (await engine.movedTo()) !== null;
  } finally {
    await engine.close();
  }
}

/**
 * Gives what was moved, by table. Copies in one transaction, compares the counts and hashes of what both hold, then puts the first out of use. Killed
 * anywhere and run again, it goes on from where it was: until the end, the second is not in use yet.
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

/** Whether another database went on from all that was done in one: what it holds besides is newer. */
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
  // Whoever else writes to the first waits until it is out of use, and is then told where it is.
  const contents = await source.transaction(
    async () => {
      const inUse = (await source.movedTo()) === null;
      if (inUse) await closeNetworkFields(source, networkFields);
      const held = await contentsOf(source, stop);
      if (inUse) {
        await fill(target, source, held);
        if (!dryRun) await source.markMoved(shown.to);
      } else if (differingTables(held, await contentsOf(target, stop)).length > 0)
        // Not what an earlier run left that was killed after the copy: somebody moved it elsewhere.
        throw new Refusal("failure", { code: "store-moved", database: shown.from, to: null });
      return held;
    },
    { dryRun },
  );
  if (!dryRun) await target.transaction(() => target.markMoved(null));
  return contents;

  async function fill(to: DatabaseEngine, from: DatabaseEngine, contents: Contents) {
    const total = await countRows(from);
    await to.transaction(
      async () => {
        // What is marked was moved away before, or is what an earlier run left, of this mission or of another.
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
