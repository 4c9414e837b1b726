/**
 * Compares our own data structures with the usual ones in their place, by processor time:
 * node bench/data-structures.mjs
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { DatabaseSync } from "@photostructure/sqlite";
import { build } from "esbuild";

const folder = mkdtempSync(join(tmpdir(), "outreach-bench-"));

/** The best of some rounds, in milliseconds of this process's processor time. */
async function processorTime(work, rounds = 3) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    await work(round);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const printRatio = (what, ours, other, of) =>
  console.log(
    `${what}: ours ${ours.toFixed(0)} ms, ${of} ${other.toFixed(0)} ms (× ${(other / ours).toFixed(2)})`,
  );

try {
  await keysOfActors();
  await settingsOfMission();
  startOfProgram();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The keys by which rows are matched to actors: sorted runs and a Bloom filter, against one table with an index. */
async function keysOfActors() {
  const program = await bundled(`
    export { openSqlite } from "./src/store/sqlite/sqlite-engine.ts";
    export { KeyIndex } from "./src/store/match-index/key-index.ts";
    export { MatchIndex } from "./src/store/match-index/match-index.ts";`);
  const signal = new AbortController().signal;

  /** Each row has four exact keys, which it looks up, and a dozen near ones: a third of these it shares with others. */
  const rowsFrom = (first, count) => {
    let state = first;
    const random = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state;
    };
    return Array.from({ length: count }, (_, at) => ({
      actor: first + at,
      exact: Array.from({ length: 4 }, () => random() * 2 ** 21 + (random() >>> 11) + 1),
      near: Array.from({ length: 12 }, (_, n) => (n < 4 ? random() % 60_000 : random()) + 1),
    }));
  };
  const batches = (rows) =>
    Array.from({ length: Math.ceil(rows.length / 32) }, (_, at) => rows.slice(at * 32, at * 32 + 32));

  async function withRuns(engine, step, rows) {
    let shared = 0;
    await engine.transaction(async () => {
      const keys = new program.KeyIndex(engine, step);
      const near = new program.MatchIndex(engine, step);
      for (const batch of batches(rows)) {
        await keys.holders(batch.flatMap(({ exact }) => exact));
        for (const row of batch) {
          await keys.add(row.exact, row.actor);
          await near.add(row.near, row.actor);
        }
      }
      await near.eachBlock(rows[0].actor, () => shared++);
      await keys.finish();
      await near.finish();
    });
    return shared;
  }

  /** The same with a table of the database, by its own prepared statements. */
  function withTable(database, step, rows) {
    const look = database.prepare("select actor from exact_keys where key = ?");
    const addExact = database.prepare("insert or ignore into exact_keys values (?, ?, ?)");
    const addNear = database.prepare("insert or ignore into near_keys values (?, ?, ?)");
    database.exec("begin immediate");
    for (const batch of batches(rows)) {
      for (const { exact } of batch) for (const key of exact) look.all(key);
      for (const { exact, near, actor } of batch) {
        for (const key of exact) addExact.run(key, actor, step);
        for (const key of near) addNear.run(key, actor, step);
      }
    }
    const all = database.prepare("select count(*) as n from near_keys").get().n;
    const few = rows.length * 12 * 16 < all;
    const sharing = few
      ? "select key, group_concat(actor) as actors from near_keys where key in (select key from near_keys where step = :step) group by key having count(*) > 1"
      : "select key, group_concat(actor) as actors from near_keys group by key having count(*) > 1 and max(actor) >= :first";
    let shared = 0;
    for (const _ of database.prepare(sharing).all(few ? { step } : { first: rows[0].actor })) shared++;
    database.exec("commit");
    return shared;
  }

  const open = async (name) => {
    const engine = await program.openSqlite(join(folder, `${name}.db`), signal);
    await engine.transaction(async () => {});
    return engine;
  };
  const openTable = (name) => {
    const database = new DatabaseSync(join(folder, `${name}.db`));
    database.exec(
      `pragma journal_mode = wal; pragma synchronous = normal;
       create table exact_keys (key integer, actor integer, step integer, primary key (key, actor)) without rowid;
       create table near_keys (key integer, actor integer, step integer, primary key (key, actor)) without rowid;
       create index exact_keys_of_step on exact_keys (step);
       create index near_keys_of_step on near_keys (step);`,
    );
    return database;
  };
  for (const [count, known, rounds] of [
    [1_000, 0, 3],
    [100_000, 0, 1],
    [1_000, 100_000, 1],
  ]) {
    const what = `${count} rows into ${known} actors`;
    const ready = new Map();
    for (let round = 0; round < rounds; round++) {
      const engine = await open(`runs-${count}-${known}-${round}`);
      const database = openTable(`table-${count}-${known}-${round}`);
      if (known > 0) {
        await withRuns(engine, 1, rowsFrom(1, known));
        withTable(database, 1, rowsFrom(1, known));
      }
      ready.set(round, { engine, database });
    }
    const rows = rowsFrom(known + 1, count);
    const ours = await processorTime((round) => withRuns(ready.get(round).engine, 2, rows), rounds);
    const other = await processorTime((round) => withTable(ready.get(round).database, 2, rows), rounds);
    printRatio(what, ours, other, "one indexed table");
    for (const { engine, database } of ready.values()) {
      await engine.close();
      database.close();
    }
  }
}

/** Settings: a copy as JSON in the cache folder, against reading and checking the YAML. */
async function settingsOfMission() {
  const { loadMission } = await bundled(`
    export { loadMission } from "./src/settings/load-mission.ts";`);
  const text = readFileSync("examples/fr/mission.yaml", "utf8");
  const cached = JSON.stringify({ text, mission: loadMission(text, "mission.yaml") });
  const times = 20;
  const many = (work) => async () => {
    for (let n = 0; n < times; n++) work();
  };
  const ours = await processorTime(many(() => JSON.parse(cached).text === text));
  const other = await processorTime(many(() => loadMission(text, "mission.yaml")));
  printRatio(`${times} readings of mission.yaml, warm`, ours, other, "YAML and its schema");
}

/** A short command, each run in its own process: with the cached settings and bytecode, and without. */
function startOfProgram() {
  const workspace = join(folder, "mission");
  const cache = join(folder, "cache");
  const env = { ...process.env, XDG_CACHE_HOME: cache, HOME: folder };
  const run = (script, ...words) => {
    const code =
      "const before=process.cpuUsage();process.on('exit',()=>{const{user,system}=process.cpuUsage(before);" +
      "process.stderr.write('\\n'+(user+system)/1000)});require(process.argv[1])";
    const argv = ["-e", code, script, ...words];
    const { stderr, status } = spawnSync(process.execPath, argv, { cwd: workspace, env, encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    return Number(stderr.split("\n").at(-1));
  };
  const best = (script, prepare = () => {}) =>
    Math.min(
      ...Array.from({ length: 9 }, () => {
        prepare();
        return run(script, "list");
      }),
    );
  cpSync("examples/fr", workspace, { recursive: true });
  const installed = resolve("bin/outreach.js");
  run(installed, "import", "candidats.csv");
  const ours = best(installed);
  const withoutSettings = best(installed, () => rmSync(cache, { recursive: true, force: true }));
  printRatio("outreach list, its settings kept", ours, withoutSettings, "reading the YAML, then keeping it");

  const copy = join(folder, "program");
  for (const part of ["bin", "dist", "templates", "package.json"])
    cpSync(part, join(copy, part), { recursive: true });
  for (const part of ["bytecode.bin", "bytecode.json"]) rmSync(join(copy, "dist", part), { force: true });
  const plain = best(join(copy, "bin/outreach.js"));
  printRatio(`outreach list, its bytecode kept (Node ${process.version})`, ours, plain, "compiling it");
}

async function bundled(contents) {
  const outfile = resolve("node_modules/.cache/outreach", `bench-${process.pid}-${contents.length}.mjs`);
  await build({
    stdin: { contents, resolveDir: process.cwd(), loader: "ts" },
    ...{ bundle: true, outfile, format: "esm", platform: "node", packages: "external", logLevel: "error" },
  });
  try {
    return await import(pathToFileURL(outfile));
  } finally {
    rmSync(outfile);
  }
}
