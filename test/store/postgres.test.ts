// What the store guarantees on a PostgreSQL server beyond the shared tests: rights, passwords, damage, lost connections.

import { execFileSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { postgresAddress } from "../../src/domain/database/postgres-address.ts";
import { type Problem, Refusal } from "../../src/domain/problems/problem.ts";
import type { ServerAccess } from "../../src/store/database-place.ts";
import { openStore, restoreStore } from "../../src/store/open-store.ts";
import { passwordIn } from "../../src/store/postgres/password-file.ts";
import type { Store, StoreWriter } from "../../src/store/store.ts";
import { anObjection } from "../objections.ts";
import { hasPostgres, type PostgresServer, postgresServer } from "../postgres-server.ts";
import { aFolder, at, dump } from "./engines.ts";

const interrupted = new AbortController().signal;

async function opened(
  url: string,
  given: Partial<ServerAccess> = {},
  problems: Problem[] = [],
): Promise<Store> {
  const server = { env: {}, user: "camille", password: async () => null, ...given };
  const store = await openStore({ url, root: "/", server, interrupted, warn: (one) => problems.push(one) });
  onTestFinished(() => store.close());
  return store;
}

const refused = async (work: Promise<unknown>): Promise<Problem["code"] | undefined> => {
  const error = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (error !== undefined && !(error instanceof Refusal)) throw error;
  return error?.problems[0]?.code;
};

const add = (store: Store, name = "Acteur") =>
  store.step({ command: "add", at: at(1) }, (writer) => writer.addActor({ fields: { name }, source: "x" }));

describe.skipIf(!hasPostgres)("a database on a server", () => {
  test("is made by the first change, not by reading, which warns that it does not exist", async () => {
    const server = await postgresServer();
    const problems: Problem[] = [];
    const store = await opened(server.address("first"), {}, problems);
    expect(problems).toMatchObject([{ code: "server-empty", schema: "first" }]);
    expect(await store.count()).toBe(0);
    expect(await store.history()).toEqual([]);
    const dry = { command: "add", at: at(1), dryRun: true };
    await store.step(dry, (writer) => writer.addActor({ fields: { name: "A" }, source: "x" }));
    const schemas = () => server.sql("select count(*) from pg_namespace where nspname = 'first'", "mission");
    expect(schemas()).toBe("0");
    await add(store);
    expect(schemas()).toBe("1");
    expect(await (await opened(server.address("first"))).count()).toBe(1);
  });

  test("is made once by concurrent processes", async () => {
    const url = (await postgresServer()).address("races");
    const stores = await Promise.all(Array.from({ length: 4 }, () => opened(url)));
    await Promise.all(stores.map((store, n) => add(store, `Acteur ${n}`)));
    expect(await stores[0]!.count()).toBe(4);
    expect(await stores[0]!.verify()).toEqual([]);
  });

  test("reports a letter changed on the server’s disk, and rows added or removed by others", async () => {
    const server = await postgresServer();
    const store = await opened(server.address("damaged"));
    await add(store);
    await add(store, "Un autre");
    expect(await store.verify()).toEqual([]);
    const folder = aFolder();
    const [sound, damaged] = [join(folder, "sound.db"), join(folder, "damaged.db")];
    expect(await store.backup(sound)).toBe(true);
    const path = server.sql("select pg_relation_filepath('damaged.actors')", "mission");
    server.stop();
    const file = join(server.data, path);
    const bytes = readFileSync(file);
    bytes.write("Adteur", bytes.indexOf("Acteur"));
    writeFileSync(file, bytes);
    server.startAgain();
    expect(await store.verify()).toEqual(["checksum actors 1"]);
    expect(await refused(store.backup(damaged)), "a copy would pass for sound").toBe("store-damaged");
    expect(readdirSync(folder)).toEqual(["sound.db"]);
    server.sql("delete from damaged.actors where number = 1", "mission");
    expect(await store.verify()).toEqual(["tally actors 1 2"]);
    const aside = join(folder, "aside.db");
    await restoreStore({ url: server.address("damaged"), root: "/", copy: sound, aside, interrupted });
    expect(await store.verify()).toEqual([]);
    expect(await store.count()).toBe(2);
  });

  test("is restored whole from a backup, and its state before is put aside", async () => {
    const server = await postgresServer();
    const url = server.address("restored");
    const store = await opened(url);
    const folder = aFolder();
    const [copy, aside] = [join(folder, "copy.db"), join(folder, "aside.db")];
    expect(await store.backup(copy)).toBe(false);
    await add(store, "Avant \0 \ud83d");
    const before = await dump(store);
    expect(await store.backup(copy)).toBe(true);
    await add(store, "Après");
    await store.close();
    expect(await restoreStore({ url, root: "/", copy, aside, interrupted })).toEqual({
      ...{ there: true, erasures: [] },
    });
    const again = await opened(url);
    expect(await dump(again)).toEqual(before);
    expect(await again.verify()).toEqual([]);
    expect(await refused(again.backup(copy))).toBe("file-exists");
    const asideStore = await openStore({ url: aside, root: folder, interrupted });
    onTestFinished(() => asideStore.close());
    expect(await asideStore.count()).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(["aside.db", "copy.db"]);
  });

  test("is refused and left as it is, when it belongs to a newer or another program, or rights are missing", async () => {
    const server = await postgresServer();
    await add(await opened(server.address("newer")));
    server.sql("update newer.database_version set version = 999", "mission");
    expect(await refused(opened(server.address("newer")))).toBe("store-newer");
    server.sql("create schema foreign_one; create table foreign_one.clients (id int)", "mission");
    expect(await refused(opened(server.address("foreign_one")))).toBe("server-schema-foreign");
    server.sql("create role visitor login; revoke create on database mission from visitor");
    const visitor = await opened(server.address("theirs", { user: "visitor" }));
    expect(await refused(add(visitor))).toBe("server-right-missing");
    expect(await refused(opened(server.address("newer", { user: "visitor" })))).toBe("server-right-missing");
    // The administrator may have made the schema for an account that may not make one.
    server.sql("create schema ready authorization visitor", "mission");
    await add(await opened(server.address("ready", { user: "visitor" })));
  });

  test("takes one writer at a time, and tells a writer that does not wait", async () => {
    const url = (await postgresServer()).address("busy");
    const [one, two] = [await opened(url), await opened(url)];
    await add(one);
    await one.step({ command: "add", at: at(1) }, async (writer) => {
      await writer.addActor({ fields: { name: "Lent" }, source: "x" });
      expect(await two.keepSuggestions("x", [])).toBe(false);
      expect(await two.count()).toBe(1);
    });
    expect(await two.keepSuggestions("x", [])).toBe(true);
  });

  test("lets each person undo their own steps, unless somebody else’s work depends on them", async () => {
    const server = await postgresServer();
    server.sql(
      "create role paul login in role camille; alter role paul in database mission set role camille",
    );
    const [camille, paul] = [
      await opened(server.address("shared")),
      await opened(server.address("shared", { user: "paul" })),
    ];
    await add(camille, "De Camille");
    expect(await refused(paul.undo(at(2)))).toBe("undo-not-yours");
    await add(paul, "De Paul");
    const before = await dump(paul);
    // A step can be undone below a step of somebody else that does not touch its rows.
    await add(camille, "Encore de Camille");
    await paul.step({ command: "tag", at: at(2) }, (w) =>
      w.changeActor("de-paul", { tags: ["bio"] }, "paul"),
    );
    expect((await camille.undo(at(3)))?.command).toBe("add");
    expect((await camille.actor("encore-de-camille")) ?? null).toBeNull();
    expect((await paul.undo(at(3)))?.command).toBe("tag");
    expect(await dump(paul)).toEqual(before);
    // An actor that somebody else changed or wrote about stays until they undo their step.
    const contact = {
      actor: "de-camille",
      at: "2026-01-05",
      by: "paul",
      channel: "phone",
      person: null,
    } as const;
    const outcome = { outcome: "reached", note: null, nextStep: null, nextAt: null } as const;
    const stands: ((writer: StoreWriter) => Promise<unknown>)[] = [
      (writer) => writer.changeActor("de-camille", { tags: ["bio"] }, "paul"),
      (writer) => writer.addContact({ ...contact, ...outcome }),
      (writer) => writer.removeActor("de-camille"),
      (writer) => writer.mergeActors("de-paul", "de-camille"),
      (writer) => writer.addObjections([anObjection({ actor: "de-camille" })]),
    ];
    for (const work of stands) {
      await paul.step({ command: "log", at: at(4) }, work);
      const error = await camille.undo(at(5)).catch((error: unknown) => error);
      expect(error).toMatchObject({
        kind: "refused",
        problems: [{ code: "undo-stood-on", adviser: "paul" }],
      });
      expect((await paul.undo(at(5)))?.command).toBe("log");
      expect(await dump(paul)).toEqual(before);
    }
    expect((await camille.undo(at(6)))?.command).toBe("add");
    const source = (await paul.actor("de-paul"))?.provenance.map((provenance) => provenance.source);
    expect(source, "who told both things the same day").toContain("x");
    expect((await paul.undo(at(6)))?.command).toBe("add");
    expect(await camille.count()).toBe(0);
    expect(await camille.undo(at(6))).toBeNull();
    expect(await camille.verify()).toEqual([]);
    expect((await paul.history()).map(({ facts }) => facts.adviser)).toContain("camille");
  });

  test("works on a server whose default isolation is serializable", async () => {
    const server = await postgresServer();
    server.sql("create role strict login; create schema strict authorization strict", "mission");
    server.sql("alter role strict set default_transaction_isolation = 'serializable'");
    const url = server.address("strict", { user: "strict" });
    const stores = await Promise.all(Array.from({ length: 3 }, () => opened(url)));
    await Promise.all(
      stores.flatMap((store, s) => Array.from({ length: 5 }, (_, n) => add(store, `Acteur ${s} ${n}`))),
    );
    expect(await stores[0]!.count()).toBe(15);
    expect((await stores[0]!.history()).map(({ id }) => id)).toEqual(
      Array.from({ length: 15 }, (_, n) => 15 - n),
    );
  });

  test("keeps nothing of a step in which the server reports an error", async () => {
    const server = await postgresServer();
    const store = await opened(server.address("faults"));
    await add(store);
    for (const [sqlstate, code] of Object.entries({
      "53100": "disk-full",
      "53200": "server-out-of-memory",
      "40001": "store-locked",
      "40P01": "store-locked",
      "53300": "server-full",
      "42501": "server-right-missing",
      "58030": "store-unreadable",
    })) {
      server.sql(
        `create or replace function faults.fail() returns trigger language plpgsql as
           $$ begin raise exception 'told' using errcode = '${sqlstate}'; end $$;
         create or replace trigger fail before insert on faults.steps execute function faults.fail()`,
        "mission",
      );
      expect(await refused(add(store, "Un autre")), sqlstate).toBe(code);
      expect(await store.count()).toBe(1);
    }
    server.sql("drop trigger fail on faults.steps", "mission");
    await add(store, "Un autre");
    expect(await store.count()).toBe(2);
    expect(await store.verify()).toEqual([]);
  });
});

describe.skipIf(!hasPostgres)("a server that goes away", () => {
  /** Ends every connection of the program's account. */
  const terminate = (server: PostgresServer) =>
    server.sql("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'camille'");

  test("in the middle of a step leaves nothing of the step, which fails, and the next step reconnects", async () => {
    const server = await postgresServer();
    const store = await opened(server.address("ended"));
    await add(store);
    for (let cut = 1; cut <= 5; cut++) {
      const work = store.step({ command: "import", at: at(2) }, async (writer) => {
        for (let n = 0; n < 30; n++) {
          if (n === cut * 5) terminate(server);
          await writer.addActor({ fields: { name: `Acteur ${cut} ${n}` }, source: "x" });
        }
      });
      expect(await refused(work)).toBe("server-lost");
      expect(await store.count()).toBe(cut);
      await add(store, `Suivant ${cut}`);
    }
    expect(await store.history()).toHaveLength(6);
    expect(await store.verify()).toEqual([]);
  });

  test("between two commands is reported, and reached again once it is back", async () => {
    const server = await postgresServer();
    const store = await opened(server.address("restarted"));
    await add(store);
    server.stop("immediate");
    expect(await refused(store.count())).toMatch(/^server-(?:lost|unreachable)$/);
    expect(await refused(add(store))).toMatch(/^server-(?:lost|unreachable)$/);
    expect(await refused(opened(server.address("restarted")))).toBe("server-unreachable");
    server.startAgain();
    expect(await store.count()).toBe(1);
    await add(store);
    expect(await store.count()).toBe(2);
    expect(await store.verify()).toEqual([]);
  });

  test("and comes back without its tables is reported, and nothing is saved elsewhere", async () => {
    const server = await postgresServer();
    const store = await opened(server.address("dropped"));
    await add(store);
    server.sql("drop schema dropped cascade", "mission");
    terminate(server);
    expect(await refused(add(store, "Perdu"))).toBe("server-tables-gone");
    expect(await refused(store.count())).toBe("server-tables-gone");
  });

  test("during a commit is asked, once it is back, whether the commit succeeded", async () => {
    const server = await postgresServer();
    const way = await aWayTo(server.port);
    const store = await opened(server.address("saving").replace(`:${server.port}/`, `:${way.port}/`));
    await add(store);
    way.cut = "after-commit";
    await add(store, "Enregistré");
    expect(way.cut).toBe(null);
    expect(await store.count()).toBe(2);
    way.cut = "before-commit";
    expect(await refused(add(store, "Perdu"))).toBe("server-lost");
    expect(await store.count()).toBe(2);
    expect(await store.history()).toHaveLength(2);
  });

  /** A proxy to a server that can cut the connection before or after a commit, so that its answer is lost. */
  async function aWayTo(port: number) {
    const way: { port: number; cut: "before-commit" | "after-commit" | null } = { port: 0, cut: null };
    const open = new Set<Socket>();
    const listener = createServer((near) => {
      const far = connect(port, "127.0.0.1");
      let silent = false;
      for (const socket of [near, far]) {
        open.add(socket);
        socket.on("error", () => {});
        socket.on("close", () => near.destroy() && far.destroy());
      }
      near.on("data", (bytes) => {
        const commits = way.cut !== null && bytes.toString("latin1").includes("commit\0");
        if (commits && way.cut === "before-commit") near.destroy();
        else far.write(bytes);
        silent ||= commits;
        if (commits) way.cut = null;
      });
      far.on("data", (bytes) => (silent ? near.destroy() : near.write(bytes)));
    });
    await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      for (const socket of open) socket.destroy();
      listener.close();
    });
    way.port = (listener.address() as { port: number }).port;
    return way;
  }
});

describe.skipIf(!hasPostgres)("who may enter", () => {
  test.each(["fr", "en"])("the SQL of the guide in %s is enough for several colleagues", async (language) => {
    const server = await postgresServer();
    const guide = readFileSync(join(import.meta.dirname, `../../docs/guide.${language}.md`), "utf8");
    const [, lines = ""] = /```sql\n([\s\S]*?)```/.exec(guide) ?? [];
    expect(lines.trim().split("\n")).toHaveLength(6);
    // Each language gets its own database and accounts on the server that all tests of this file share.
    const named = (text: string) =>
      text.replaceAll("outreach", `outreach_${language}`).replaceAll("camille", `anne_${language}`);
    const [, account = "", , , , right = ""] = lines.split("\n");
    const colleague = (line: string) => named(line).replaceAll("anne", "paul");
    server.script(`${named(lines)}\n${colleague(account)}\n${colleague(right)}\n`);
    const database = `outreach_${language}`;
    const url = (user: string) => server.address(database, { user: `${user}_${language}`, database });
    const [anne, paul] = [await opened(url("anne")), await opened(url("paul"))];
    await add(paul);
    await add(anne, "Un autre");
    expect(await paul.count()).toBe(2);
    await paul.undo(at(2));
    expect(await anne.privacy.clean()).toEqual({ outcome: "clean" });
    expect(await anne.verify()).toEqual([]);
    server.sql(`create role visitor_${language} login`);
    expect(await refused(opened(url("visitor")))).toBe("server-right-missing");
  });

  test("an account that does not own the tables learns that they are not cleaned, and what the administrator should run", async () => {
    const server = await postgresServer();
    const url = server.address("owned");
    const owner = await opened(url);
    await add(owner);
    server.sql(
      `create role guest login; grant usage on schema owned to guest;
       grant all on all tables in schema owned to guest`,
      "mission",
    );
    const guest = await opened(server.address("owned", { user: "guest" }));
    const cleaning = await guest.privacy.clean();
    expect(cleaning).toMatchObject({ outcome: "not-allowed" });
    const { statement, left } = cleaning as { statement: string; left: Record<string, number> };
    expect(statement).toMatch(/^vacuum \(full\) .*"owned"\."actors"/);
    // Another attempt must not rewrite the tables in vain, not even the one that the account owns.
    server.sql("create table owned.theirs (); alter table owned.theirs owner to guest", "mission");
    const file = () => server.sql("select pg_relation_filenode('owned.theirs')", "mission");
    const before = file();
    expect(await guest.privacy.clean(left)).toEqual(cleaning);
    expect(file()).toBe(before);
    server.sql("drop table owned.theirs", "mission");
    server.sql(statement, "mission");
    expect(await guest.privacy.clean(left)).toEqual({ outcome: "clean" });
    expect(await owner.privacy.clean()).toEqual({ outcome: "clean" });
  });

  /** A server with an account that needs a password, and one that needs encryption. */
  async function aClosedServer(): Promise<PostgresServer> {
    const server = await postgresServer();
    const rules = join(server.data, "pg_hba.conf");
    const closed =
      "host all secret 127.0.0.1/32 scram-sha-256\nhostssl all veiled 127.0.0.1/32 trust\nhost all veiled 127.0.0.1/32 reject\n";
    const before = readFileSync(rules, "utf8");
    if (!before.startsWith(closed)) {
      writeFileSync(rules, closed + before);
      server.sql("create role secret login password 'motdepasse'; create role veiled login");
      server.sql("select pg_reload_conf()");
    }
    return server;
  }

  test("the password comes from the address, the environment, PostgreSQL’s own file or a prompt", async () => {
    const server = await aClosedServer();
    const url = server.address("secret", { user: "secret" });
    expect(await refused(opened(url))).toBe("server-login-refused");
    expect(await refused(opened(url, { env: { PGPASSWORD: "autre" } }))).toBe("server-login-refused");
    await opened(url.replace("secret@", "secret:motdepasse@"));
    await opened(url, { env: { PGPASSWORD: "motdepasse" } });
    const asked: string[] = [];
    const password = async ({ user, host }: { user: string; host: string }) => {
      asked.push(`${user} ${host}`);
      return "motdepasse";
    };
    await opened(url, { password });
    expect(asked).toEqual(["secret 127.0.0.1"]);
    const HOME = aFolder();
    writeFileSync(join(HOME, ".pgpass"), `127.0.0.1:${server.port}:*:secret:motdepasse\n`, { mode: 0o600 });
    await opened(url, { env: { HOME }, password });
    expect(asked).toHaveLength(1);
    chmodSync(join(HOME, ".pgpass"), 0o644);
    await opened(url, { env: { HOME }, password });
    expect(asked, "a file that others may read is not believed").toHaveLength(2);
  });

  test("an unknown database, an unknown account and missing encryption are reported", async () => {
    const server = await aClosedServer();
    expect(await refused(opened(server.address("x", { database: "autre" })))).toBe("server-database-unknown");
    expect(await refused(opened(server.address("x", { user: "personne" })))).toBe("server-login-refused");
    expect(await refused(opened(server.address("x", { user: "veiled" })))).toBe("server-login-refused");
    for (const mode of ["require", "verify-full"])
      expect(await refused(opened(`${server.address("x")}&sslmode=${mode}`))).toBe("server-tls-refused");
  });

  test("the certificate's authority and the server’s name are verified", async () => {
    const server = await aClosedServer();
    const folder = aFolder();
    const [key, certificate] = [join(folder, "server.key"), join(folder, "server.crt")];
    execFileSync(
      "openssl",
      [
        "req",
        "-new",
        "-x509",
        "-days",
        "2",
        "-nodes",
        "-subj",
        "/CN=localhost",
        "-keyout",
        key,
        "-out",
        certificate,
      ].concat(["-addext", "subjectAltName=DNS:localhost"]),
      { stdio: "ignore" },
    );
    server.install("server.key", readFileSync(key));
    server.install("server.crt", readFileSync(certificate));
    server.stop();
    server.startAgain("-c ssl=on");
    const at = (host: string, more: string) =>
      `${server.address("veiled", { user: "camille" }).replace("127.0.0.1", host)}&${more}`;
    expect(await refused(opened(at("localhost", "sslmode=verify-full")))).toBe("server-tls-refused");
    await opened(at("localhost", `sslmode=verify-full&sslrootcert=${certificate}`));
    const elsewhere = at("127.0.0.1", `sslmode=verify-full&sslrootcert=${certificate}`);
    expect(await refused(opened(elsewhere))).toBe("server-tls-refused");
    await opened(at("127.0.0.1", `sslmode=verify-ca&sslrootcert=${certificate}`));
    await opened(at("127.0.0.1", "sslmode=require"));
    expect(await refused(opened(at("localhost", "sslmode=verify-full&sslrootcert=/nowhere.pem")))).toBe(
      "file-missing",
    );
    server.stop();
    server.startAgain();
  });
});

test("a server that is too old is refused", async () => {
  const { port } = await anOldServer("140011");
  expect(await refused(opened(`postgres://camille@127.0.0.1:${port}/mission`))).toBe("server-too-old");
});

/** A fake server that only tells its version. */
async function anOldServer(version: string): Promise<{ port: number }> {
  const message = (kind: string, ...parts: Buffer[]) => {
    const body = Buffer.concat(parts);
    const head = Buffer.alloc(5);
    head.write(kind, "latin1");
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  const int16 = (value: number) => Buffer.from([value >> 8, value & 255]);
  const int32 = (value: number) => Buffer.concat([int16(value >> 16), int16(value & 65535)]);
  const ready = message("Z", Buffer.from("I"));
  const column = Buffer.concat([
    Buffer.from("number\0"),
    int32(0),
    int16(0),
    int32(25),
    int16(65535),
    int32(-1),
    int16(0),
  ]);
  const answer = [
    message("T", int16(1), column),
    message("D", int16(1), int32(version.length), Buffer.from(version)),
    message("C", Buffer.from("SELECT 1\0")),
    ready,
  ];
  const listener = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => {
      socket.write(Buffer.concat([message("R", int32(0)), ready]));
      socket.on("data", (bytes) => socket.write(bytes[0] === 81 ? Buffer.concat(answer) : ""));
    });
  });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    listener.close();
  });
  return listener.address() as { port: number };
}

test("PostgreSQL’s own file of passwords is read as its programs read it", () => {
  const address = postgresAddress("postgres://camille@serveur/liste", {}, "");
  const text = [
    "# comment",
    "autre:5432:liste:camille:non",
    "serveur:*:liste:camille:a\\:b\\\\c",
    "*:*:*:*:tous",
  ];
  expect(passwordIn(text.join("\n"), address)).toBe("a:b\\c");
  expect(passwordIn(text.join("\r\n"), { ...address, user: "paul" })).toBe("tous");
  expect(passwordIn(text.slice(0, 2).join("\n"), address)).toBeNull();
});

test("only a server on this machine is used without encryption, and addresses are shown without passwords", () => {
  const protection = (url: string, env = {}) => postgresAddress(url, env, "").protection;
  expect(protection("postgres://camille@localhost/liste")).toBe("disable");
  expect(protection("postgres:///liste?host=/var/run/postgresql")).toBe("disable");
  expect(protection("postgres://camille@10.0.0.4/liste")).toBe("verify-full");
  expect(protection("postgresql://camille@base.example.org/liste")).toBe("verify-full");
  expect(protection("postgres://camille@base.example.org/liste", { PGSSLMODE: "verify-ca" })).toBe(
    "verify-ca",
  );
  expect(protection("postgres://camille@base.example.org/liste?sslmode=disable")).toBe("disable");
  const address = postgresAddress(
    "postgres://ca%20mille:a%3Ab@base.example.org/l%C3%A9a?password=x&schema=s",
    {},
    "",
  );
  expect(address).toMatchObject({
    user: "ca mille",
    password: "a:b",
    database: "léa",
    schema: "s",
    port: 5432,
  });
  expect(address.shown).toBe("postgres://ca%20mille@base.example.org/l%C3%A9a?schema=s");
});
