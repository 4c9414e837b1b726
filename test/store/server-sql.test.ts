// Compares the SQL sent to a server with a list: each new statement or function must first be looked up for other databases.

import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { openStore } from "../../src/store/open-store.ts";
import { hasPostgres, type PostgresServer, postgresServer } from "../postgres-server.ts";
import { fakeWorld } from "../support.ts";
import { aFolder } from "./engines.ts";

interface Used {
  name: string;
  pattern?: string;
  citus: string | boolean;
  yugabytedb: string | boolean;
  cockroachdb: string | boolean;
}
const list = parse(readFileSync(join(import.meta.dirname, "server-sql.yaml"), "utf8")) as {
  statements: Used[];
  features: Used[];
  functions: Record<string, string[]>;
};

/** Each statement of the program in the server's log. */
function statementsIn(server: PostgresServer): string[] {
  const log = readFileSync(join(server.folder, "log"), "utf8").replace(/\n\t/g, " ");
  return log
    .split("\n")
    .flatMap((line) => /^outreach\|.*?(?:statement|execute [^:]*): (.*)$/.exec(line)?.[1] ?? [])
    .flatMap((text) => text.split(/;\s+(?=(?:set|select|insert|update) )/))
    .map((text) => text.replace(/;$/, "").trim());
}

/** Matches words before a bracket that are no function calls. */
const noFunction =
  /^(?:as|and|or|not|in|on|exists|values|where|from|select|when|then|else|key|conflict|references|unique|vacuum|full|with|using|join|lateral|by|into|all|is|table|text|given|found)$/;

test.skipIf(!hasPostgres)(
  "the program sends exactly the statements and functions of the list: none is missing, none is unused",
  async () => {
    const server = await postgresServer();
    server.stop();
    server.startAgain("-c log_statement=all", "-c log_line_prefix=%a\\|");
    const url = server.address("noted");
    const world = fakeWorld({ now: "2026-10-20T09:30:00+02:00", env: { OUTREACH_DATABASE_URL: url } });
    cpSync("examples/fr", world.folder, { recursive: true });
    for (const argv of [
      ["list"],
      ["import", "candidats.csv"],
      ["import", "suivi-equipe.csv"],
      ["rank"],
      ["list", "--territory", "sorne"],
      ["log", "mobiles", "--channel", "phone", "--outcome", "reached", "--on", "2026-10-19"],
      ["undo"],
      ["privacy", "erase", "mobiles", "--yes"],
    ])
      expect((await world.run(...argv)).code, argv.join(" ")).toBe(0);
    const store = await openStore({ url, root: "/", interrupted: new AbortController().signal });
    expect(await store.backup(join(aFolder(), "copy.db"))).toBe(true);
    await store.close();
    const statements = statementsIn(server);
    expect(statements.length).toBeGreaterThan(200);

    const kinds = new Set(list.statements.map(({ name }) => name));
    const kindOf = (text: string) =>
      [...kinds].find((kind) => text.toLowerCase().startsWith(kind)) ?? text.slice(0, 60);
    expect([...new Set(statements.map(kindOf))].sort()).toEqual([...kinds].sort());

    const functions = new Set(
      statements.flatMap((text) =>
        [
          ...text
            .replace(/'(?:[^']|'')*'/g, "''")
            .replace(/"[^"]*"/g, "x")
            .matchAll(/(?<!\b(?:as|into|table|references) )\b([a-z_][a-z0-9_]*) ?\(/g),
        ]
          .filter(
            ([whole, name]) =>
              name !== "x" && !(whole.includes(" ") && noFunction.test(name!)) && !noFunction.test(name!),
          )
          .map(([, name]) => name!),
      ),
    );
    expect([...functions].sort()).toEqual(Object.values(list.functions).flat().sort());

    for (const { name, pattern } of list.features)
      expect(
        statements.some((text) => new RegExp(pattern!).test(text)),
        name,
      ).toBe(true);
    for (const text of statements)
      expect(text).not.toMatch(/\b(?:nextval|serial|bigserial|identity|lock table)\b/i);
    const owned = "from pg_class where relkind = 'S' and relnamespace = 'noted'::regnamespace";
    expect(server.sql(`select count(*) ${owned}`, "mission"), "sequences").toBe("0");
    // The only advisory lock is the one for making the tables; steps take none.
    const locks = statements.filter((text) => text.includes("pg_advisory"));
    expect(locks).toHaveLength(1);
  },
);

test("each line of the list says what Citus, YugabyteDB and CockroachDB document", () => {
  for (const { name, citus, yugabytedb, cockroachdb, ...rest } of [...list.statements, ...list.features])
    for (const one of [citus, yugabytedb, cockroachdb]) {
      expect(["yes", "no", "limited", "unknown", true, false], name).toContain(one);
      if (one === "limited" || one === "no" || one === false) expect(rest, name).toHaveProperty("note");
    }
});
