// Tests the thread that reads a long list ahead of the import: same results as without it, faults, Ctrl-C.
import { EventEmitter } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MessagePort } from "node:worker_threads";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { type ListAhead, listAhead } from "../../src/application/import/ahead/list-ahead.ts";
import { type PreparedBatch, RowPreparer } from "../../src/application/import/ahead/row-preparer.ts";
import { diskFiles } from "../../src/cli/disk-files.ts";
import { installedProgram } from "../../src/cli/installed-program.ts";
import { type AheadMessage, mostAhead, readAhead } from "../../src/cli/threads/ahead-thread.ts";
import { ReadAhead } from "../../src/cli/threads/read-ahead.ts";
import { PlaceReference } from "../../src/domain/places/place-reference.ts";
import type { ProgramFiles } from "../../src/ports/program-files.ts";
import { openReading } from "../../src/readers/open-reading.ts";
import { readInThisThread } from "../../src/readers/worker-reader.ts";
import { lexicon, vocabulary } from "../domain/matching/rows.ts";
import { encoded, shippedMappings } from "../readers/support.ts";
import { type FakeWorld, fakeWorld } from "../support.ts";

const places = new PlaceReference(JSON.parse(await installedProgram.readText("dist/places.json")));
const using = { origin: "liste", vocabulary };

/** A list on the disk: opened in this thread, and described for the reading thread. */
async function openedList(content: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), "outreach-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "liste.csv"), content);
  const source = { name: "liste.csv", size: null, stream: () => diskFiles(folder).stream("liste.csv") };
  const unnamed = (column: number) => `colonne ${column}`;
  const choices: ListAhead["choices"] = { userMapping: { remarques: "note" }, sheets: [] };
  const reading = await openReading(source, {
    ...{ mappings: shippedMappings, readInWorker: readInThisThread, unnamed },
    ...choices,
  });
  const list = listAhead(
    { path: join(folder, "liste.csv"), file: "liste.csv", choices },
    shippedMappings,
    unnamed,
  );
  const reader = new ReadAhead(installedProgram, folder);
  onTestFinished(() => reader.close());
  return { reading, list, reader, folder };
}

/** All batches, prepared here unless the other thread did it, without the cells of the file. */
async function preparedBatches(batches: AsyncIterable<Partial<PreparedBatch>>) {
  const world = { places: async () => places };
  const preparer = new RowPreparer({ file: "liste.csv", origin: using.origin, lexicon, placeSource: world });
  const all: PreparedBatch[] = [];
  for await (const batch of batches) {
    const prepared = (batch.keys ? batch : await preparer.prepare(batch as PreparedBatch)) as PreparedBatch;
    all.push({ ...prepared, candidates: prepared.candidates.map((row) => ({ ...row, cells: [] })) });
  }
  return all;
}

const cell = fc.oneof(
  fc.constantFrom("", "idem", "Marie Durand", "Mme Zoé Le Goff (présidente)", "46100", "Figeac", "Total"),
  fc.constantFrom("04 65 71 00 11 ; 06 12 34 56 78", "accueil@val.example.org", "ne plus contacter", "n/c"),
  fc.constantFrom('"', 'a "b" c', '"deux\nlignes"', '"reste ouvert', "a;b", "12 rue des Lilas 46100 Figeac"),
  fc.constantFrom("Wir suchen Partner für ein gemeinsames Vorhaben in der Region", "🙂 \ud800", "="),
  fc.string({ maxLength: 12 }),
);
const line = fc.array(cell, { minLength: 0, maxLength: 8 }).map((cells) => cells.join(";"));
const title = "Nom de la structure;Commune;Code postal;Contact;Téléphone;;Remarques";
const plain = (row: number) =>
  `Foyer rural du val ${row};Figeac;46100;Marie Durand${row};04 65 71 00 ${10 + (row % 90)};;Un projet de cantine ${"commun ".repeat(row % 40)}`;

test("another thread reads any list like this one: the same rows, keys and problems, in the same order", {
  timeout: 300_000,
}, async () => {
  const made = fc.record({
    odd: fc.array(fc.tuple(fc.integer({ min: 0, max: 800 }), line), { maxLength: 60 }),
    encoding: fc.constantFrom("utf8", "win1252", "utf16-le"),
    end: fc.constantFrom("\n", "\r\n"),
  });
  await fc.assert(
    fc.asyncProperty(made, async ({ odd, encoding, end }) => {
      const rows = Array.from({ length: 800 }, (_, row) => plain(row));
      for (const [place, text] of odd) rows.splice(place, 0, text);
      const { reading, list, reader } = await openedList(encoded([title, ...rows].join(end), encoding));
      const apart = await reader.batches(list, reading.facts, using);
      expect(apart).not.toBeNull();
      expect(await preparedBatches(apart!)).toEqual(await preparedBatches(reading.batches()));
    }),
    { numRuns: 3 },
  );
});

test("the other thread refuses a list that changed since it was opened, and may fail to start: this thread then reads", async () => {
  const { reading, list, folder } = await openedList(Buffer.from([title, plain(1), plain(2)].join("\n")));
  expect(await new ReadAhead(withoutThread, folder).batches(list, reading.facts, using)).toBeNull();
  writeFileSync(join(folder, "liste.csv"), `Autre;${title}\n0;${plain(1)}`);
  expect(await new ReadAhead(installedProgram, folder).batches(list, reading.facts, using)).toBeNull();
});

test("the thread reads only a limited number of batches ahead of the import", async () => {
  const { list, folder } = await openedList(
    Buffer.from([title, ...Array.from({ length: 8000 }, (_, row) => plain(row))].join("\n")),
  );
  const messages: AheadMessage[] = [];
  const orders = new EventEmitter();
  const port = {
    postMessage: (aheadMessage: AheadMessage) => messages.push(aheadMessage),
    on: orders.on.bind(orders),
  };
  const reading = readAhead({ list, folder }, port as unknown as MessagePort);
  while (messages.length === 0) await turn();
  orders.emit("message", { begin: null, places: "" });
  await waitUntil(() => messages.length > mostAhead);
  expect(messages).toHaveLength(1 + mostAhead);
  orders.emit("message", "taken");
  await waitUntil(() => messages.length > 1 + mostAhead);
  expect(messages).toHaveLength(2 + mostAhead);
  for (let taken = 0; taken < 1000; taken++) orders.emit("message", "taken");
  await reading;
  expect(messages.at(-1)).toEqual({ end: true });
});

/** Waits until `done`, then for 200 turns more, so that unwanted messages would have arrived. */
async function waitUntil(done: () => boolean): Promise<void> {
  while (!done()) await turn();
  for (let turns = 0; turns < 200; turns++) await turn();
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A list of few rows that is large enough for a thread, since most of it is blanks, which are read fast. */
function longList(world: FakeWorld, ...more: readonly string[]): void {
  const rows = Array.from(
    { length: 300 },
    (_, row) => `${plain(row)} cantine et jardin${" ".repeat(14_000)}`,
  );
  writeFileSync(join(world.folder, "liste.csv"), [title, ...rows, ...more].join("\n"));
}

function workspace(program: ProgramFiles = builtProgram): FakeWorld {
  const world = fakeWorld({ program });
  writeFileSync(join(world.folder, "mission.yaml"), "name: Essai\n");
  return world;
}

const builtProgram: ProgramFiles = { ...installedProgram, hasPreparedData: true };
const withoutThread: ProgramFiles = { ...builtProgram, readingThread: { file: "missing.js" } };
const odd = [";;;Zoé Le Goff;06 12 34 56 78;;ne plus me contacter", `${plain(3)};de trop`, 'MJC;"Figeac'];

test.each([false, true])(
  "a long list is imported alike with and without a thread; with an erasure before: %s",
  {
    timeout: 300_000,
  },
  async (erased) => {
    const results: unknown[] = [];
    let threads = 0;
    const withThread: ProgramFiles = {
      ...builtProgram,
      get readingThread() {
        threads++;
        return builtProgram.readingThread;
      },
    };
    for (const program of [withThread, withoutThread]) {
      const world = workspace(program);
      if (erased) {
        writeFileSync(join(world.folder, "avant.csv"), [title, plain(5)].join("\n"));
        await world.run("import", "avant.csv");
        expect((await world.run("privacy", "erase", "Foyer rural du val 5", "--yes")).code).toBe(0);
      }
      longList(world, ...odd);
      const { code, stdout } = await world.run("import", "liste.csv", "--json");
      results.push({
        code,
        ...JSON.parse(stdout),
        list: JSON.parse((await world.run("list", "--json")).stdout),
      });
    }
    expect(threads).toBe(1);
    expect(results[0]).toMatchObject({ code: 0 });
    expect(JSON.stringify(results[0]).includes("row-erased")).toBe(erased);
    expect(results[0]).toEqual(results[1]);
  },
);

test("a fault far down in a long list is reported with its line, and nothing is imported", {
  timeout: 300_000,
}, async () => {
  const endless = `MJC;Figeac;46100;;;;${"a".repeat(70_000_000)}`;
  const world = workspace();
  longList(world, endless);
  const { code, stderr } = await world.run("import", "liste.csv");
  expect({ code, stderr }).toMatchObject({ code: 3, stderr: expect.stringMatching(/liste\.csv:302/) });
  expect(JSON.parse((await world.run("list", "--json")).stdout)).toEqual([]);
});

test("Ctrl-C also ends the reading thread, and nothing is imported", { timeout: 300_000 }, async () => {
  const world = workspace();
  longList(world);
  const ctrlC = new AbortController();
  const interrupted = { ...world, interrupted: ctrlC.signal };
  ctrlC.abort();
  const { run } = await import("../../src/cli/main.ts");
  expect(await run(["import", "liste.csv"], interrupted)).toBe(130);
  expect(JSON.parse((await world.run("list", "--json")).stdout)).toEqual([]);
});
