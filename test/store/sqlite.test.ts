// Tests the store on SQLite: files, locks, damage, checksums.
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { Kysely, SqliteDialect, sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { type Problem, Refusal } from "../../src/domain/problems/problem.ts";
import { migrations } from "../../src/store/migrations.ts";
import { openStore, restoreStore } from "../../src/store/open-store.ts";
import { SqliteConnection } from "../../src/store/sqlite/sqlite-connection.ts";
import { applicationId } from "../../src/store/sqlite/sqlite-file.ts";
import { setUp } from "../../src/store/sqlite/sqlite-opening.ts";
import type { Store } from "../../src/store/store.ts";
import { sweepTemporaries, temporaryName } from "../../src/store/temporary-files.ts";
import { aFolder, anOpenStore, at } from "./engines.ts";

const add = (store: Store, name = "Acteur") =>
  store.step({ command: "add", at: at(1) }, (writer) => writer.addActor({ fields: { name }, source: "x" }));

async function aDatabase(): Promise<{ folder: string; file: string }> {
  const folder = aFolder();
  const store = await anOpenStore(folder);
  await add(store);
  await store.close();
  return { folder, file: join(folder, "outreach.db") };
}

/** Changes a database without the program. */
function execute(file: string, sql: string) {
  using database = new DatabaseSync(file);
  database.exec(sql);
}

const refused = async (work: Promise<unknown>): Promise<Problem["code"] | undefined> => {
  const error = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  return error instanceof Refusal ? error.problems[0]?.code : undefined;
};

test("the first change makes the database, readable by its owner only, and leaves no other file", async () => {
  const folder = aFolder();
  const store = await anOpenStore(folder);
  expect(await store.count()).toBe(0);
  await store.step({ command: "add", at: at(1), dryRun: true }, (w) =>
    w.addActor({ fields: { name: "A" }, source: "" }),
  );
  expect(readdirSync(folder)).toEqual([]);
  await add(store);
  for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o777, file).toBe(0o600);
  await store.close();
  expect(readdirSync(folder)).toEqual([".outreach.db.made", "outreach.db"]);
});

test("a database of a newer version is refused and not changed", async () => {
  const { folder, file } = await aDatabase();
  execute(file, "pragma user_version = 99");
  const before = readFileSync(file);
  expect(await refused(anOpenStore(folder))).toBe("store-newer");
  expect(readFileSync(file).equals(before)).toBe(true);
});

test.each([
  ["empty", Buffer.alloc(0)],
  ["not a database", Buffer.from("name;commune\nGAL;Figeac\n")],
])("a file that is %s is refused, and not replaced by a new database", async (_, content) => {
  const folder = aFolder();
  writeFileSync(join(folder, "outreach.db"), content);
  expect(await refused(anOpenStore(folder))).toBe("store-damaged");
  expect(readFileSync(join(folder, "outreach.db")).equals(content)).toBe(true);
});

test("the database of another program is refused", async () => {
  const folder = aFolder();
  execute(join(folder, "outreach.db"), "create table x(y)");
  expect(await refused(anOpenStore(folder))).toBe("store-foreign");
});

test("damage inside the file is reported by reading or by the check", async () => {
  const { folder, file } = await aDatabase();
  const bytes = readFileSync(file);
  bytes.fill(0xff, 4096);
  writeFileSync(file, bytes);
  const problemCode = await refused(
    anOpenStore(folder).then(async (store) => {
      await store.overviews();
    }),
  );
  expect(problemCode).toBe("store-damaged");
});

test("a symbolic link to a database elsewhere is refused", async () => {
  const { file } = await aDatabase();
  const folder = aFolder();
  symlinkSync(file, join(folder, "outreach.db"));
  expect(await refused(anOpenStore(folder))).toBe("store-not-a-file");
});

test("while another process writes, reading works, and writing fails because the database is in use", async () => {
  const { folder, file } = await aDatabase();
  const other = new DatabaseSync(file);
  other.exec("begin immediate");
  const interruption = new AbortController();
  const store = await anOpenStore(folder, interruption.signal);
  expect(await store.count()).toBe(1);
  interruption.abort();
  await expect(add(store)).rejects.toThrow();
  other.exec("commit");
  other.close();
});

test.skipIf(process.getuid?.() === 0)(
  "in a read-only folder, a database can be read but not changed",
  async () => {
    const { folder } = await aDatabase();
    chmodSync(folder, 0o500);
    try {
      const store = await anOpenStore(folder);
      expect(await store.count()).toBe(1);
      expect(await refused(add(store))).toBe("store-read-only");
    } finally {
      chmodSync(folder, 0o700);
    }
  },
);

test("after undo, no byte of the database contains the removed text", async () => {
  const folder = aFolder();
  const store = await anOpenStore(folder);
  await add(store, "Canari");
  await store.undo(at(2));
  await store.close();
  expect(existsSync(join(folder, "outreach.db-wal"))).toBe(false);
  expect(readFileSync(join(folder, "outreach.db")).includes("Canari")).toBe(false);
});

test("a NUL in a text is stored as U+FFFD, and the rest of the text is kept", async () => {
  const folder = aFolder();
  const store = await anOpenStore(folder);
  await add(store, "Avant\0après");
  await store.close();
  const again = await anOpenStore(folder);
  expect((await again.overviews())[0]?.name).toBe("Avant\u{fffd}après");
});

test("the settings of SQLite sync every commit, overwrite deleted content, and let readers read during writes", async () => {
  const { file } = await aDatabase();
  const connection = new SqliteConnection(file);
  onTestFinished(() => connection.close());
  expect(connection.pragma("journal_mode")).toBe("wal");
  setUp(connection);
  expect(connection.pragma("synchronous"), "FULL").toBe(2);
  expect(connection.pragma("secure_delete")).toBe(1);
  expect(connection.pragma("busy_timeout")).toBe(100);
  expect(connection.pragma("cell_size_check")).toBe(1);
  expect(connection.pragma("trusted_schema")).toBe(0);
});

/** Changes one letter of an actor's name on the disk. */
function changeOneLetter(file: string) {
  const bytes = readFileSync(file);
  bytes.write("Adteur", bytes.indexOf("Acteur"));
  writeFileSync(file, bytes);
}

test("a letter changed on the disk is reported at once, and a backup can be restored", async () => {
  const { folder, file } = await aDatabase();
  const copy = join(folder, "copy.db");
  const store = await anOpenStore(folder);
  await store.backup(copy);
  await store.close();
  changeOneLetter(file);
  expect(await refused(anOpenStore(folder))).toBe("store-damaged");
  const aside = join(folder, "aside.db");
  const interrupted = new AbortController().signal;
  expect(await restoreStore({ url: undefined, root: folder, copy, aside, interrupted })).toEqual({
    ...{ there: true, erasures: [] },
  });
  expect((await (await anOpenStore(folder)).overviews())[0]?.name).toBe("Acteur");
  expect(readFileSync(join(folder, "aside.db")).includes("Adteur")).toBe(true);
});

test("in a large database, a letter changed on the disk is reported by the check and by backups", async () => {
  const folder = aFolder();
  const store = await anOpenStore(folder);
  await store.step({ command: "add", at: at(1) }, (writer) =>
    writer.addActor({ fields: { name: "Acteur", note: "long ".repeat(2_000_000) }, source: "x" }),
  );
  await store.close();
  changeOneLetter(join(folder, "outreach.db"));
  const again = await anOpenStore(folder);
  expect(await again.verify()).toContain("checksum actors 1");
  expect(await refused(again.backup(join(folder, "copy.db")))).toBe("store-damaged");
});

test("an older copy in place of the database is refused, until somebody accepts it", async () => {
  const { folder, file } = await aDatabase();
  const older = readFileSync(file);
  const store = await anOpenStore(folder);
  await add(store, "Un autre");
  await store.close();
  writeFileSync(file, older);
  expect(await refused(anOpenStore(folder))).toBe("store-behind");
  rmSync(join(folder, ".outreach.db.made"));
  expect(await (await anOpenStore(folder)).count()).toBe(1);
});

test("every row has a checksum, whatever it contains", async () => {
  const folder = aFolder();
  const store = await anOpenStore(folder);
  await add(store, "Moitié \ud83d d’emoji, \u0000 et \u001f");
  await store.saveTriageProgress({ actor: "moitie-d-emoji-et", answers: {}, notes: {}, path: [], at: "1" });
  await store.saveTriageProgress({
    actor: "moitie-d-emoji-et",
    answers: { a: "b" },
    notes: {},
    path: ["a"],
    at: "2",
  });
  await store.step({ command: "edit", at: at(2) }, (w) =>
    w.changeActor("moitie-d-emoji-et", { fields: { name: "Emoji", commune: "Figeac" } }, "x"),
  );
  await store.undo(at(3));
  expect(await store.verify()).toEqual([]);
  await store.close();
  const database = new DatabaseSync(join(folder, "outreach.db"));
  for (const { name } of database.prepare("select name from sqlite_schema where type = 'table'").all() as {
    name: string;
  }[]) {
    const unchecked = database.prepare(`select count(*) as n from "${name}" where checksum is null`).get();
    expect(unchecked, name).toEqual({ n: 0 });
  }
  database.close();
});

test("a database made before rows had checksums gets them when it is opened", async () => {
  const folder = aFolder();
  const older = new DatabaseSync(join(folder, "outreach.db"));
  const version = migrations.findIndex(({ name }) => name === "checksums");
  const prepare = (text: string) => {
    const statement = older.prepare(text);
    const values =
      <T>(work: (...values: never[]) => T) =>
      (given: readonly unknown[]) =>
        work.apply(statement, given as never[]);
    const reader = statement.columns().length > 0;
    const { all, run, iterate } = statement;
    return { reader, all: values(all), run: values(run), iterate: values(iterate) as never };
  };
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: { prepare, close() {} } }) });
  for (const migrate of migrations.slice(0, version)) await migrate(db, { bytes: sql`blob` });
  older.exec(`pragma application_id = ${applicationId}; pragma user_version = ${version}`);
  older.exec("insert into sources (number, step, name, date) values (1, 1, 'x', '2026-01-01')");
  older.exec(
    "insert into actors (number, step, id, source, name, naming, place) values (1, 1, 'a', 1, 'A', 'a', '')",
  );
  older.close();
  const store = await anOpenStore(folder);
  expect(await store.count()).toBe(1);
  expect(await store.verify()).toEqual([]);
});

test("a missing database is not replaced by an empty one, until somebody asks to start again", async () => {
  const { folder, file } = await aDatabase();
  rmSync(file);
  expect(await refused(anOpenStore(folder))).toBe("store-gone");
  expect(existsSync(file)).toBe(false);
  const asked: string[] = [];
  const store = await openStore({
    url: undefined,
    root: folder,
    interrupted: new AbortController().signal,
    startAgain: async (database) => asked.push(database) > 0,
  });
  onTestFinished(() => store.close());
  expect(asked).toEqual([file]);
  expect(await store.count()).toBe(0);
});

test.skipIf(process.platform === "win32")(
  "a database that other users can read is closed to them, with a warning",
  async () => {
    const { folder, file } = await aDatabase();
    chmodSync(file, 0o666);
    const warnings: string[] = [];
    const store = await openStore({
      url: undefined,
      root: folder,
      interrupted: new AbortController().signal,
      warn: ({ code }) => warnings.push(code),
    });
    onTestFinished(() => store.close());
    expect(warnings).toEqual(["store-was-open-to-all"]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  },
);

test.skipIf(process.getuid?.() !== 0)("the database of another user is refused", async () => {
  const { folder, file } = await aDatabase();
  chownSync(file, 12345, 12345);
  expect(await refused(anOpenStore(folder))).toBe("store-of-another");
});

test("a path that is too long for a database is refused", async () => {
  const folder = join(aFolder(), "d".repeat(200), "e".repeat(200), "f".repeat(100));
  mkdirSync(folder, { recursive: true });
  expect(await refused(anOpenStore(folder))).toBe("store-path-too-long");
});

test("temporary files of killed processes are removed, those of running ones stay", () => {
  const folder = aFolder();
  const mine = temporaryName("outreach.db.new");
  const left = mine.replace(`-${process.pid}-`, "-999999999-");
  const elsewhere = mine.replace(/-[0-9a-f]{8}-\d+-/, "-00000000-1-");
  for (const name of [mine, left, `${left}-journal`, elsewhere, "notes.tmp"])
    writeFileSync(join(folder, name), "");
  sweepTemporaries(folder, readdirSync(folder), Date.now());
  expect(readdirSync(folder).sort()).toEqual([mine, elsewhere, "notes.tmp"].sort());
  sweepTemporaries(folder, readdirSync(folder), Date.now() + 2 * 86_400_000);
  expect(readdirSync(folder).sort()).toEqual([mine, "notes.tmp"].sort());
});
