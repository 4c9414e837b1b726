// Addresses of databases: every command refuses an unknown kind; no password is printed or written to a file.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commands } from "../../src/commands/index.ts";
import { fakeWorld } from "../support.ts";

const address = "mysql://camille:motdepasse@base.example.org/liste";
/** An address at which no server listens. */
const server = "postgres://camille:motdepasse@127.0.0.1:1/liste";

/** A value for each argument that a command requires. */
const argumentsOf = (usage: string) =>
  usage
    .split(" ")
    .filter((word) => word.startsWith("<"))
    .map(() => "x");

test.each(Object.keys(commands))(
  "outreach %s refuses an address in the environment, in words",
  async (name) => {
    const host = fakeWorld({ env: { OUTREACH_DATABASE_URL: address } });
    writeFileSync(join(host.folder, "mission.yaml"), "name: Essai\n");
    const { default: definition } = await commands[name]!();
    for (const flags of [["--debug"], ["--debug", "--json"]]) {
      const { code, stdout, stderr } = await host.run(name, ...argumentsOf(definition.usage), ...flags);
      expect(code).toBe(3);
      expect(stderr).toContain("OUTREACH_DATABASE_URL");
      expect(stdout + stderr).not.toMatch(/motdepasse|camille:/);
    }
  },
);

test.each(["list", "check", "rank", "export"])(
  "outreach %s reports the place of a refused address in mission.yaml",
  async (name) => {
    const host = fakeWorld();
    writeFileSync(join(host.folder, "mission.yaml"), `name: Essai\ndatabase: ${address}\n`);
    const { code, stdout, stderr } = await host.run(name, "--debug", "--lang", "en");
    expect(code).toBe(3);
    expect(stdout + stderr).toContain("mission.yaml:2:11");
    expect(stdout + stderr).toContain("mysql://…");
    expect(stdout + stderr).not.toMatch(/motdepasse|camille:/);
  },
);

test.each(["list", "check", "rank", "export"])(
  "outreach %s refuses a password in mission.yaml",
  async (name) => {
    const host = fakeWorld();
    writeFileSync(join(host.folder, "mission.yaml"), `name: Essai\ndatabase: ${server}\n`);
    const { code, stdout, stderr } = await host.run(name, "--debug", "--lang", "en");
    expect(code).toBe(3);
    expect(stdout + stderr).toContain("mission.yaml:2:11");
    expect(stdout + stderr).toContain("PGPASSWORD");
    expect(stdout + stderr).not.toMatch(/motdepasse|camille:/);
  },
);

test("a server that does not answer is reported with its address and without its password", async () => {
  const host = fakeWorld({ env: { OUTREACH_DATABASE_URL: server } });
  writeFileSync(join(host.folder, "mission.yaml"), "name: Essai\n");
  for (const args of [["list"], ["check"], ["add", "Acteur"], ["backup"], ["list", "--json"]]) {
    const { code, stdout, stderr } = await host.run(...args, "--debug", "--lang", "en");
    expect(code).toBe(args[0] === "check" ? 3 : 1);
    expect(stdout + stderr).toContain("postgres://camille@127.0.0.1:1/liste");
    expect(stdout + stderr).not.toContain("motdepasse");
  }
});

/** Passwords with a character that an address must encode, typed without encoding it. */
const unencoded = [
  "motde/passe",
  "motde?passe",
  "motde#passe",
  "9871/motdepasse",
  "9871?motdepasse",
  "9871#motdepasse",
];

test.each(unencoded.map((password) => `postgres://camille:${password}@127.0.0.1:1/liste`))(
  "no part of an unencoded password is printed or written to a file: %s",
  async (written) => {
    const host = fakeWorld({ env: { OUTREACH_DATABASE_URL: written } });
    writeFileSync(join(host.folder, "mission.yaml"), "name: Essai\n");
    const secret = /motde|passe|9871/;
    for (const args of [["list"], ["check"], ["add", "Acteur"], ["list", "--json"]]) {
      const { code, stdout, stderr } = await host.run(...args, "--debug", "--lang", "en");
      expect(code).toBe(3);
      expect(stdout + stderr).toContain("cannot be read");
      expect(stdout + stderr).not.toMatch(secret);
    }
    const moving = fakeWorld();
    writeFileSync(join(moving.folder, "mission.yaml"), "name: Essai\n");
    await moving.run("add", "Acteur");
    const moved = await moving.run("workspace", "move", written, "--debug", "--lang", "en");
    expect(moved).toMatchObject({ code: 3, stderr: expect.stringContaining("PGPASSWORD") });
    expect(moved.stderr).not.toMatch(secret);
    writeFileSync(join(moving.folder, "mission.yaml"), `name: Essai\ndatabase: ${JSON.stringify(written)}\n`);
    const listed = await moving.run("list", "--debug", "--lang", "en");
    expect(listed).toMatchObject({ code: 3, stderr: expect.stringContaining("mission.yaml:2:11") });
    expect(listed.stderr).not.toMatch(secret);
  },
);

test("no part of a password that stands after the question mark is printed either", async () => {
  const OUTREACH_DATABASE_URL = "postgres://camille@127.0.0.1:1/liste?password=motde&passe";
  const host = fakeWorld({ env: { OUTREACH_DATABASE_URL } });
  writeFileSync(join(host.folder, "mission.yaml"), "name: Essai\n");
  const { code, stdout, stderr } = await host.run("list", "--debug", "--lang", "en");
  expect(code).toBe(3);
  expect(stdout + stderr).not.toMatch(/motde|passe\b/);
});

test.each([
  ["postgres://camille@serveur.example.org", "name"],
  ["postgres://camille@serveur.example.org:99999/liste", "cannot be read"],
  ["postgres://camille@serveur.example.org/liste?schemma=a", "schemma"],
  ["postgres://camille@serveur.example.org/liste?sslmode=prefer", "prefer"],
  ["postgres://camille@serveur.example.org/liste?schema=pg_catalog", "pg_catalog"],
])("the address %s is refused before any server is contacted", async (url, told) => {
  const host = fakeWorld({ env: { OUTREACH_DATABASE_URL: url } });
  writeFileSync(join(host.folder, "mission.yaml"), "name: Essai\n");
  const { code, stderr } = await host.run("list", "--lang", "en");
  expect(code).toBe(3);
  expect(stderr).toContain(told);
  expect(stderr).toContain("OUTREACH_DATABASE_URL: ");
});

test("a malformed address in mission.yaml is refused with the name of that file", async () => {
  const host = fakeWorld();
  const text = "name: Essai\ndatabase: postgres://camille@serveur.example.org:99999/liste\n";
  writeFileSync(join(host.folder, "mission.yaml"), text);
  const { code, stderr } = await host.run("list", "--lang", "en");
  expect(code).toBe(3);
  expect(stderr).toContain("mission.yaml:2:11: ");
});

test.each([
  ["postgres://base.example.org/liste?schema=pg_temp", "pg_temp"],
  ["postgres://base.example.org/liste?sslmode=perhaps", "perhaps"],
  ["postgres://base.example.org/liste?shema=a", "shema"],
  ["postgres://base.example.org:99999/liste", "postgres://user@server/database"],
])("a server address that cannot be read is reported with its line: %s", async (written, told) => {
  const host = fakeWorld();
  writeFileSync(join(host.folder, "mission.yaml"), `name: Essai\ndatabase: "${written}"\n`);
  for (const command of ["list", "check"]) {
    const { code, stdout, stderr } = await host.run(command, "--lang", "en");
    expect(code).toBe(3);
    expect(stdout + stderr).toContain("mission.yaml:2:11");
    expect(stdout + stderr).toContain(told);
  }
});
