// The journal of a step: how it records changed rows, so that undo can restore them.
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { takeBack } from "../../src/store/database-store.ts";
import type { DatabaseEngine } from "../../src/store/engine.ts";
import { openSqlite } from "../../src/store/sqlite/sqlite-engine.ts";
import { Journal } from "../../src/store/write/journal.ts";
import { aFolder, at } from "./engines.ts";

async function aDatabase(): Promise<DatabaseEngine> {
  const engine = await openSqlite(join(aFolder(), "outreach.db"), new AbortController().signal);
  onTestFinished(() => engine.close());
  return engine;
}

/** Runs one step; gives its number. */
const step = (engine: DatabaseEngine, work: (journal: Journal) => Promise<unknown>): Promise<number> =>
  engine.transaction(async () => {
    const journal = await Journal.begin(engine);
    await work(journal);
    await journal.end({ at: at(1), command: "test", facts: {} });
    return journal.step;
  });

const undo = (engine: DatabaseEngine, number: number) => engine.transaction(() => takeBack(engine, number));

const mappings = (engine: DatabaseEngine) =>
  engine.db.selectFrom("mappings").select(["number", "titles", "fields", "step"]).orderBy("number").execute();

test("undo removes the rows that a step inserted, and keeps those of other steps", async () => {
  const engine = await aDatabase();
  await step(engine, (journal) => journal.insert("mappings", { titles: "a", fields: "{}" }));
  const before = await mappings(engine);
  const second = await step(engine, async (journal) => {
    await journal.insert("mappings", { titles: "b", fields: "{}" });
    await journal.insert("mappings", { titles: "c", fields: "{}" });
  });
  expect((await mappings(engine)).map(({ titles }) => titles)).toEqual(["a", "b", "c"]);
  await undo(engine, second);
  expect(await mappings(engine)).toEqual(before);
});

test("undo restores a row that a step changed twice and then removed", async () => {
  const engine = await aDatabase();
  await step(engine, (journal) => journal.insert("mappings", { titles: "a", fields: "first" }));
  const before = await mappings(engine);
  const second = await step(engine, async (journal) => {
    await journal.update("mappings", 1, { fields: "second" });
    await journal.update("mappings", 1, { fields: "third" });
    await journal.remove("mappings", [1]);
  });
  expect(await mappings(engine)).toEqual([]);
  await undo(engine, second);
  expect(await mappings(engine)).toEqual(before);
});

test("a step knows whether it changed anything, and step numbers are not reused after undo", async () => {
  const engine = await aDatabase();
  const first = await step(engine, async (journal) => {
    expect(journal.changed).toBe(false);
    await journal.insert("mappings", { titles: "a", fields: "{}" });
    expect(journal.changed).toBe(true);
  });
  await undo(engine, first);
  expect(await step(engine, async () => {})).toBe(first + 1);
});

test("row numbers are given out once, even those that a step reserves and does not use", async () => {
  const engine = await aDatabase();
  await step(engine, async (journal) => {
    expect(await journal.numbers("mappings", 5)).toBe(1);
    expect(await journal.insert("mappings", { titles: "a", fields: "{}" })).toBe(6);
  });
});
