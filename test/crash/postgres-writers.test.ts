// Real processes on one database of a server: several at once, with cut connections, and with a server that stops.

import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { hasPostgres, type PostgresServer, postgresServer } from "../postgres-server.ts";
import { aFolder } from "../store/engines.ts";

/** How often an import is cut; `OUTREACH_CUTS=50 npx vitest run test/crash/postgres-writers.test.ts` for the long run. */
const cuts = Number(process.env.OUTREACH_CUTS ?? 4);
/** How many processes of each kind run at once. */
const several = Number(process.env.OUTREACH_WRITERS ?? 3);
const program = join(import.meta.dirname, "../../bin/outreach.js");

function run(folder: string, ...argv: string[]) {
  const child = spawn(process.execPath, [program, "-C", folder, ...argv], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, LANG: "C", OUTREACH_DATABASE_URL: "" },
  });
  let said = "";
  child.stderr.on("data", (bytes) => {
    said += bytes;
  });
  return new Promise<{ code: number | null; said: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, said })),
  );
}

/** A workspace on a server, and `list`, which writes a list of actors that no other list contains. */
function workspace(address: string) {
  const folder = aFolder();
  writeFileSync(join(folder, "mission.yaml"), `name: Essai\ndatabase: ${address}\n`);
  const list = (name: string, rows: number) => {
    const lines = Array.from(
      { length: rows },
      (_, n) => `Structure ${name}${n};${name}${n}@${name}${n}.example`,
    );
    writeFileSync(join(folder, `${name}.csv`), `Nom;Courriel\n${lines.join("\n")}\n`);
    return join(folder, `${name}.csv`);
  };
  return { folder, list };
}

/** A number in letters, since two names that differ by a digit alone would be possible duplicates. */
const lettered = (n: number) => [...String(n)].map((digit) => "abcdefghij"[Number(digit)]).join("");

async function opened(url: string) {
  const store = await openStore({ url, root: "/", interrupted: new AbortController().signal });
  onTestFinished(() => store.close());
  return store;
}

/** Waits until a process writes to the server; false when the process ended before. */
async function startsWriting(server: PostgresServer, work: Promise<unknown>): Promise<boolean> {
  let over = false;
  work.finally(() => {
    over = true;
  });
  const writers =
    "select count(*) from pg_stat_activity where usename = 'camille' and backend_xid is not null";
  while (!over && server.sql(writers) === "0") await new Promise((resolve) => setTimeout(resolve, 5));
  return !over;
}

const terminate = (server: PostgresServer) =>
  server.sql("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'camille'");

test.skipIf(!hasPostgres)(
  `${several} imports, exchanges, additions and undos at once lose and double nothing`,
  async () => {
    const address = (await postgresServer()).address("several");
    const { folder, list } = workspace(address);
    expect((await run(folder, "import", list("premier", several))).code).toBe(0);
    const each = <T>(work: (n: number) => T) => Array.from({ length: several }, (_, n) => work(n));
    const log = (n: number) =>
      run(folder, "log", `structure-premier${n}`, "--channel", "phone", "--outcome", "reached");
    const [imports, logs, adds] = await Promise.all([
      Promise.all(each((n) => run(folder, "import", list(`liste${lettered(n)}`, 10)))),
      Promise.all(each(log)),
      Promise.all(each((n) => run(folder, "add", `Fédération numéro ${n}`))),
    ]);
    const done = (all: { code: number | null; said: string }[]) => {
      for (const { code, said } of all) expect([0, 75], said).toContain(code);
      return all.filter(({ code }) => code === 0).length;
    };
    const succeeded = [done(imports), done(logs), done(adds)] as const;
    const store = await opened(address);
    const contacts = async () => (await store.contacts({})).length;
    expect(await store.count()).toBe(several + 10 * succeeded[0] + succeeded[2]);
    expect(await contacts()).toBe(succeeded[1]);
    const before = (await store.history()).length;
    expect(before).toBe(1 + succeeded[0] + succeeded[1] + succeeded[2]);
    expect(before).toBeGreaterThan(several);

    const [undos, more] = await Promise.all([
      Promise.all(each(() => run(folder, "undo"))),
      Promise.all(each(log)),
    ]);
    const steps = await store.history();
    expect(steps.filter(({ undone }) => undone)).toHaveLength(done(undos));
    expect(steps).toHaveLength(before + done(more));
    expect(await store.verify()).toEqual([]);
  },
  240_000 + several * 20_000,
);

test.skipIf(!hasPostgres)(
  `an import whose connection is cut keeps no row, ${cuts} times, until it completes`,
  async () => {
    const server = await postgresServer();
    const address = server.address("cut");
    const { folder, list } = workspace(address);
    const file = list("coupe", 800);
    expect((await run(folder, "add", "Premier acteur")).code).toBe(0);
    const store = await opened(address);
    let lost = 0;
    for (let cut = 0; cut < cuts; cut++) {
      const importing = run(folder, "import", file);
      // Cuts as soon as the import writes, then a little later each time.
      await startsWriting(server, importing);
      await new Promise((resolve) => setTimeout(resolve, cut * 40));
      terminate(server);
      const { code, said } = await importing;
      expect(await store.count(), said).toBe(code === 0 ? 801 : 1);
      if (code === 0) expect((await run(folder, "undo")).code).toBe(0);
      else {
        expect(code, said).toBe(1);
        expect(said).toMatch(/Nothing of this command was kept/);
        lost++;
      }
    }
    expect(lost).toBeGreaterThan(0);
    expect((await run(folder, "import", file)).code).toBe(0);
    expect(await store.count()).toBe(801);
    expect(await store.verify()).toEqual([]);
  },
  240_000 + cuts * 10_000,
);

test.skipIf(!hasPostgres)(
  "a server that stops during an import keeps nothing of it, and works again once it is started",
  async () => {
    const server = await postgresServer();
    const address = server.address("stopped");
    const { folder, list } = workspace(address);
    const file = list("arret", 800);
    expect((await run(folder, "add", "Premier acteur")).code).toBe(0);
    const importing = run(folder, "import", file);
    expect(await startsWriting(server, importing)).toBe(true);
    server.stop("immediate");
    const { code, said } = await importing;
    expect(code, said).toBe(1);
    const refused = await run(folder, "list");
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(/does not answer/);
    server.startAgain();
    expect((await run(folder, "import", file)).code).toBe(0);
    const store = await opened(address);
    expect(await store.count()).toBe(801);
    expect(await store.history()).toHaveLength(2);
    expect(await store.verify()).toEqual([]);
  },
);

test.skipIf(!hasPostgres)(
  "when the server has no free connection, the exit code is 75 and nothing is changed",
  async () => {
    const server = await postgresServer();
    const address = server.address("full");
    const { folder, list } = workspace(address);
    expect((await run(folder, "add", "Premier acteur")).code).toBe(0);
    server.sql("alter role camille connection limit 0");
    const { code, said } = await run(folder, "import", list("plein", 5));
    expect(said).toMatch(/too many connections/);
    expect(code).toBe(75);
    server.sql("alter role camille connection limit -1");
    expect(await (await opened(address)).count()).toBe(1);
  },
);
