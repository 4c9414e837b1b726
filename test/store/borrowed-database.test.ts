// Tests the copy of a database that another program may be writing.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { expect, test } from "vitest";
import { openCopy, openStore } from "../../src/store/open-store.ts";
import { borrowedCopy } from "../../src/store/sqlite/borrowed-database.ts";
import { aFolder, at } from "./engines.ts";

const interrupted = new AbortController().signal;

async function someDatabase(actors: number): Promise<string> {
  const folder = aFolder();
  const store = await openStore({ url: "theirs.db", root: folder, interrupted });
  await store.step({ command: "import", at: at(1) }, async (writer) => {
    for (let n = 0; n < actors; n++)
      await writer.addActor({ fields: { name: `Acteur ${n}`, note: "x".repeat(500) }, source: "x" });
  });
  await store.close();
  return join(folder, "theirs.db");
}

test("a copy made during an unfinished transaction contains only what was saved before it", async () => {
  const theirs = await someDatabase(200);
  const writing = new DatabaseSync(theirs);
  writing.exec("pragma journal_mode = delete; pragma cache_size = 1; begin");
  writing.exec("update actors set name = 'À moitié', checksum = null");
  expect(existsSync(`${theirs}-journal`)).toBe(true);
  const half = readFileSync(theirs);
  expect(half.includes("À moitié"), "some of it is in the file already").toBe(true);

  const folder = aFolder();
  const store = await openCopy(theirs, folder, interrupted);
  const names: string[] = [];
  for await (const { name } of store.actors()) names.push(name);
  await store.close();
  expect(names).toHaveLength(200);
  expect(names).not.toContain("À moitié");
  expect(readdirSync(folder)).toEqual([]);
  expect(readFileSync(theirs).equals(half)).toBe(true);
  writing.exec("rollback");
});

test("a copy is restarted when something is written meanwhile", async () => {
  const theirs = await someDatabase(20);
  const writing = new DatabaseSync(theirs);
  let writes = 0;
  const busy = setInterval(() => {
    writing.exec(`update actors set tags = '["${writes}"]'`);
    if (++writes === 3) clearInterval(busy);
  }, 20);
  const folder = aFolder();
  const copies = await Promise.all([1, 2, 3].map(() => borrowedCopy(theirs, folder)));
  for (const copy of copies) {
    using read = new DatabaseSync(copy);
    const [{ ok }] = read.prepare("select integrity_check as ok from pragma_integrity_check").all() as [
      { ok: string },
    ];
    expect(ok).toBe("ok");
  }
  clearInterval(busy);
});
