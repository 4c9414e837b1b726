// Moves a mission's database to a server and back: exports, history and undo stay the same, also after a killed move.

import { spawn } from "node:child_process";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { naughtyStrings } from "../naughty-strings.ts";
import { hasPostgres, postgresServer } from "../postgres-server.ts";
import { aFolder } from "../store/engines.ts";
import { type FakeWorld, fakeWorld, preparedWorld, scriptedPrompter } from "../support.ts";

const interrupted = new AbortController().signal;
const now = "2026-10-20T09:30:00+02:00";

/** The example that ships, with an imported list, assessments, calls and edits. */
async function aMission(): Promise<FakeWorld> {
  return preparedWorld("aMission", { now }, async (world) => {
    cpSync("examples/fr", world.folder, { recursive: true });
    const commands = [
      ["import", "candidats.csv"],
      ["triage", "--answers", "reponses.yaml"],
      ["edit", "mobiles", "--note", "Vus au salon"],
      ["undo"],
      ["tag", "--actor", "mobiles", "--add", "forêt"],
    ];
    for (const argv of commands) expect((await world.run(...argv)).code, argv.join(" ")).toBe(0);
  });
}

/** The export, the history and the ranking, to compare them before and after a move. */
async function exportAndHistory(world: FakeWorld) {
  const { stdout: exported, code } = await world.run("export", "--format", "json");
  expect(code).toBe(0);
  const { stdout: history } = await world.run("history", "--json");
  const { stdout: ranked } = await world.run("rank", "--json", "--all");
  return { exported, history, ranked };
}

const mission = (world: FakeWorld) => readFileSync(join(world.folder, "mission.yaml"), "utf8");
const databases = (world: FakeWorld) =>
  readdirSync(world.folder)
    .filter((name) => /^outreach.*\.db$/.test(name))
    .sort();

test.skipIf(!hasPostgres)("a mission moves to a server and back without any change", async () => {
  const server = await postgresServer();
  const address = server.address("moved");
  const world = await aMission();
  const before = await exportAndHistory(world);
  const settings = mission(world);

  const dry = await world.run("workspace", "move", address, "--dry-run", "--json");
  expect(dry.code).toBe(0);
  expect(JSON.parse(dry.stdout)).toMatchObject({ dry_run: true, to: address });
  expect(mission(world)).toBe(settings);
  expect(await exportAndHistory(world)).toEqual(before);

  const there = await world.run("workspace", "move", address, "--json");
  expect(there.code).toBe(0);
  const { rows, aside, actors } = JSON.parse(there.stdout);
  expect(rows.actors).toBe(actors);
  expect(actors).toBeGreaterThan(10);
  expect(mission(world)).toBe(settings.replace('database: ""', `database: "${address}"`));
  expect(databases(world)).toEqual([aside]);
  expect(await exportAndHistory(world)).toEqual(before);
  expect((await world.run("check", "--json")).code).toBe(0);

  expect((await world.run("undo")).code).toBe(0);
  const undone = await exportAndHistory(world);
  expect(
    (await world.run("log", "mobiles", "--channel", "phone", "--outcome", "reached", "--on", "2026-10-19"))
      .code,
  ).toBe(0);
  expect((await world.run("workspace", "move", "outreach.db")).code).toBe(0);
  expect(mission(world)).toBe(settings);
  expect((await world.run("undo")).code).toBe(0);
  expect((await exportAndHistory(world)).exported).toBe(undone.exported);
  // The old schema on the server says where the mission is now, and can receive the mission again.
  const colleague = fakeWorld({ now, env: { OUTREACH_DATABASE_URL: address } });
  cpSync(join(world.folder, "mission.yaml"), join(colleague.folder, "mission.yaml"));
  const late = await colleague.run("list", "--lang", "en");
  expect(late.code).toBe(1);
  expect(late.stderr).toContain("was moved to outreach.db");
  expect((await world.run("workspace", "move", address)).code).toBe(0);
  expect((await exportAndHistory(world)).exported).toBe(undone.exported);
  expect((await colleague.run("list")).code).toBe(0);
});

test.skipIf(!hasPostgres)("every difficult text moves unchanged", async () => {
  const url = (await postgresServer()).address("naughty");
  const world = fakeWorld({ now });
  writeFileSync(join(world.folder, "mission.yaml"), "name: Essai # le nom\n");
  const store = await openStore({ url: undefined, root: world.folder, interrupted });
  const texts = [
    ...naughtyStrings,
    "\0",
    "\ud83d",
    "\ud83d\ude00",
    "\\",
    "{,}",
    "NULL",
    "\\N",
    '"',
    "\t\r\n",
    "",
  ];
  await store.step({ command: "add", at: new Date(now) }, async (writer) => {
    // Six texts per actor, moving on by two: each text is tried in three of the six places.
    for (let n = 0; n < texts.length; n += 2) {
      const [note, commune, theme, source, name, role] = Array.from(
        { length: 6 },
        (_, place) => texts[(n + place) % texts.length]!,
      ) as [string, string, string, string, string, string];
      const fields = { name: `Acteur ${n}`, note, commune };
      const id = await writer.addActor({ fields, several: { themes: [theme] }, source: source || "x" });
      await writer.addPerson(id, { fullName: `P ${name}`, role });
    }
  });
  await store.close();
  const { exported } = await exportAndHistory(world);
  expect((await world.run("workspace", "move", url)).code).toBe(0);
  expect(mission(world)).toBe(`name: Essai # le nom\ndatabase: "${url}"\n`);
  expect((await exportAndHistory(world)).exported).toBe(exported);
  expect((await world.run("workspace", "move", "ailleurs.db")).code).toBe(0);
  expect(mission(world)).toBe(`name: Essai # le nom\ndatabase: "ailleurs.db"\n`);
  expect((await exportAndHistory(world)).exported).toBe(exported);
});

test.skipIf(!hasPostgres)(
  "a mission that cannot be moved stays where it is, and the reason is reported",
  async () => {
    const server = await postgresServer();
    const world = await aMission();
    const before = await exportAndHistory(world);
    const settings = mission(world);
    const taken = server.address("taken");
    const other = await openStore({ url: taken, root: "/", interrupted });
    await other.step({ command: "add", at: new Date(now) }, (w) =>
      w.addActor({ fields: { name: "A" }, source: "x" }),
    );
    await other.close();
    for (const [to, code, told] of [
      [taken, 1, "holds a list already"],
      [taken.replace("camille@", "camille:motdepasse@"), 3, "password"],
      ["mysql://serveur/base", 3, "mysql://"],
      ["postgres://camille@127.0.0.1:1/mission", 1, "does not answer"],
      ["outreach.db", 1, "there already"],
      [world.folder, 1, "there already"],
    ] as const) {
      const moved = await world.run("workspace", "move", to, "--lang", "en", "--debug");
      expect(moved.code, to).toBe(code);
      expect(moved.stderr).toContain(told);
      expect(moved.stdout + moved.stderr).not.toContain("motdepasse");
      expect(mission(world)).toBe(settings);
    }
    const misled = fakeWorld({
      now,
      folder: world.folder,
      env: { OUTREACH_DATABASE_URL: server.address("unused") },
    });
    const same = await misled.run("workspace", "move", server.address("unused"), "--lang", "en");
    expect(same.code).toBe(1);
    expect(same.stderr).toContain("unset that variable");
    expect(databases(world)).toEqual(["outreach.db"]);
    expect(await exportAndHistory(world)).toEqual(before);
  },
);

test.skipIf(!hasPostgres)("a move does not overwrite what another mission left on the server", async () => {
  const server = await postgresServer();
  const address = server.address("left_behind");
  const mission = (name: string, now: string) => {
    const world = fakeWorld({ now });
    writeFileSync(join(world.folder, "mission.yaml"), `name: ${name}\n`);
    return world;
  };
  const [first, second] = [mission("Une mission", now), mission("Une autre", "2026-10-21T08:00:00Z")];
  expect((await first.run("add", "Les Mobiles")).code).toBe(0);
  expect((await second.run("add", "Terre Vive")).code).toBe(0);
  expect((await first.run("workspace", "move", address)).code).toBe(0);
  expect((await first.run("workspace", "move", "outreach.db")).code).toBe(0);
  const there = () => server.sql("select name from left_behind.actors", "mission");
  for (const options of [["--dry-run"], []]) {
    const { code, stderr } = await second.run("workspace", "move", address, ...options);
    expect(code).toBe(1);
    expect(stderr).toContain("?schema=");
    expect(there()).toBe("Les Mobiles");
  }
  expect((await second.run("list")).stdout).toContain("Terre Vive");
  expect((await first.run("add", "Le Relais")).code).toBe(0);
  expect((await first.run("workspace", "move", address)).code).toBe(0);
  expect(there()).toContain("Le Relais");
});

test.skipIf(!hasPostgres)("a mistyped password is asked for again", async () => {
  const server = await postgresServer();
  const rules = join(server.data, "pg_hba.conf");
  const before = readFileSync(rules, "utf8");
  writeFileSync(rules, `host all guarded 127.0.0.1/32 scram-sha-256\n${before}`);
  server.sql("create role guarded login password 'motdepasse'; select pg_reload_conf()");
  server.sql("grant create on database mission to guarded");
  const world = fakeWorld({ now });
  writeFileSync(join(world.folder, "mission.yaml"), "name: Essai\n");
  expect((await world.run("add", "Les Mobiles")).code).toBe(0);
  const prompter = scriptedPrompter("motdepase", "motdepasse", false);
  const terminal = fakeWorld({ now, folder: world.folder, terminal: true, prompter });
  const address = server.address("guarded", { user: "guarded" });
  const { code, stderr } = await terminal.run("workspace", "move", address);
  expect(`${code} ${stderr}`).toMatch(/^0 /);
  expect(server.sql("select name from guarded.actors", "mission")).toBe("Les Mobiles");
});

test.skipIf(!hasPostgres)(
  "a move that is killed and run again ends like one that was never killed",
  async () => {
    const server = await postgresServer();
    const program = join(import.meta.dirname, "../../bin/outreach.js");
    const folder = aFolder();
    writeFileSync(join(folder, "mission.yaml"), "name: Essai\n");
    const store = await openStore({ url: undefined, root: folder, interrupted });
    await store.step({ command: "add", at: new Date(now) }, async (writer) => {
      for (let n = 0; n < 500; n++) await writer.addActor({ fields: { name: `Acteur ${n}` }, source: "x" });
    });
    await store.close();
    const world = fakeWorld({ folder, now });
    const before = await exportAndHistory(world);
    const address = server.address("killed");
    const move = (milliseconds: number) =>
      new Promise<number | null>((resolve) => {
        const child = spawn(process.execPath, [program, "-C", folder, "workspace", "move", address], {
          stdio: "ignore",
        });
        const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
        child.once("close", (code) => {
          clearTimeout(timer);
          resolve(code);
        });
      });
    let ended = false;
    let logged = 0;
    for (let milliseconds = 300; !ended; milliseconds += 250) {
      const code = await move(milliseconds);
      // After a run that was killed just before its exit, the next one has nothing to do, and ends.
      ended = code !== null;
      // Between two runs somebody logs calls, as long as the file is still in use.
      const log = await world.run("log", "acteur-1", "--channel", "phone", "--outcome", "reached");
      if (log.code === 0) logged++;
    }
    const withLogs = JSON.parse((await exportAndHistory(world)).exported);
    expect(withLogs.flatMap((one: { contacts: unknown[] }) => one.contacts)).toHaveLength(logged);
    const { code } = await world.run("workspace", "move", address);
    expect([0, 1]).toContain(code);
    expect(mission(world)).toContain(address);
    expect(databases(world)).toHaveLength(1);
    const after = JSON.parse((await exportAndHistory(world)).exported);
    expect(after).toHaveLength(JSON.parse(before.exported).length);
    const moved = await openStore({ url: address, root: "/", interrupted });
    expect(await moved.verify()).toEqual([]);
    await moved.close();
  },
);

test.skipIf(!hasPostgres)("a process with the old file open fails, and writes nothing to it", async () => {
  const world = await aMission();
  const store = await openStore({ url: undefined, root: world.folder, interrupted });
  const steps = (await store.history()).length;
  expect((await world.run("workspace", "move", (await postgresServer()).address("beside"))).code).toBe(0);
  const late = store.step({ command: "add", at: new Date(now) }, (w) =>
    w.addActor({ fields: { name: "A" }, source: "x" }),
  );
  await expect(late).rejects.toMatchObject({ problems: [{ code: "store-moved" }] });
  expect(await store.history()).toHaveLength(steps);
  await store.close();
  // The file that was put aside can be restored like a backup.
  const [aside] = databases(world);
  writeFileSync(join(world.folder, "mission.yaml"), "name: Essai\n");
  expect((await world.run("backup", "--restore", aside!)).code).toBe(0);
  expect(JSON.parse((await world.run("history", "--json")).stdout)).toHaveLength(steps);
});
