// The program works on a database whose longest tables the server's administrator partitioned by a hash of the actor.

import { cpSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { hasPostgres, type PostgresServer, postgresServer } from "../postgres-server.ts";
import { type FakeWorld, fakeWorld } from "../support.ts";

const now = "2026-10-20T09:30:00+02:00";

/** Runs the SQL of the documentation on the schema of this test. */
function partition(server: PostgresServer, language: string, schema: string): void {
  const [, lines = ""] = /```sql\n([\s\S]*?)```/.exec(readFileSync(`docs/data.${language}.md`, "utf8")) ?? [];
  server.script(
    lines
      .replace("\\connect outreach", "\\connect mission")
      .replace("set role outreach", "set role camille")
      .replace("text := 'outreach'", `text := '${schema}'`),
  );
}

const aMission = (env: Record<string, string>): FakeWorld => {
  const world = fakeWorld({ now, env });
  cpSync("examples/fr", world.folder, { recursive: true });
  return world;
};

test.skipIf(!hasPostgres)(
  "on partitioned tables, commands, undo, erasures and migrations give the same as in a file",
  async () => {
    const server = await postgresServer();
    const url = server.address("parted");
    const [here, there] = [aMission({}), aMission({ OUTREACH_DATABASE_URL: url })];
    for (const world of [here, there]) expect((await world.run("add", "La première")).code).toBe(0);
    partition(server, "fr", "parted");
    const said = async (world: FakeWorld) => ({
      exported: (await world.run("export", "--format", "json")).stdout,
      ranked: (await world.run("rank", "--json", "--all")).stdout,
      history: (await world.run("history", "--json")).stdout.replaceAll(/"adviser": ?"camille",?\s*/g, ""),
    });
    const commands = [
      ["import", "candidats.csv"],
      ["log", "mobiles", "--channel", "phone", "--outcome", "reached", "--on", "2026-10-19"],
      ["undo"],
      ["privacy", "erase", "La première", "--yes"],
    ];
    for (const argv of commands)
      for (const world of [here, there]) {
        const { code, stderr } = await world.run(...argv);
        expect(code, `${argv.join(" ")}\n${stderr}`).toBe(0);
      }
    expect((await said(there)).exported).toBe((await said(here)).exported);
    expect((await said(there)).ranked).toBe((await said(here)).ranked);
    const counts = server.sql(
      "select count(*) from pg_inherits i join pg_class c on c.oid = i.inhrelid where c.relnamespace = 'parted'::regnamespace and c.relkind = 'r'",
      "mission",
    );
    expect(counts).toBe("48");
    const filled = server.sql("select count(distinct tableoid) from parted.actors", "mission");
    expect(Number(filled)).toBeGreaterThan(3);
    expect(server.sql("select count(*) from parted.team_actors", "mission")).toBe(
      server.sql("select count(*) from parted.actors", "mission"),
    );
    // Imitates an older version, so that opening the store migrates the tables.
    server.sql(
      `alter table parted.project_pictures rename to gone; alter index parted.project_pictures_pkey rename to gone_pkey;
       alter index parted.project_pictures_of_project rename to gone_of_project;
     update parted.database_version set version = version - 1`,
      "mission",
    );
    const store = await openStore({ url, root: "/", interrupted: new AbortController().signal });
    expect(await store.verify()).toEqual([]);
    await store.close();
  },
);

test("the documented SQL is the same in both languages", () => {
  const [fr, en] = ["fr", "en"].map(
    (language) => /```sql[\s\S]*?```/.exec(readFileSync(`docs/data.${language}.md`, "utf8"))![0],
  );
  expect(fr).toBe(en);
});
