// Tests which server, user and password open the mailbox.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { systemKeyring } from "../../../src/cli/system-keyring.ts";
import type { Keyring } from "../../../src/ports/keyring.ts";
import { aMailbox } from "../../mailbox.ts";
import { fakeWorld, scriptedPrompter } from "../../support.ts";
import { aWorkspace } from "./some-mission.ts";

const pont = { name: "Les Ateliers du Pont", several: { emails: ["contact@pont.example"] } };
const settings = { mailbox: { server: "imap.massif.example", user: "camille" } };

const aKeyring = (kept: Record<string, string> = {}): Keyring & { kept: Record<string, string> } => ({
  kept,
  find: async (server, user) => kept[`${user}@${server}`] ?? null,
  keep: async (server, user, password) => {
    kept[`${user}@${server}`] = password;
    return true;
  },
});

test("a typed password opens the mailbox of mission.yaml, and the keyring keeps it for the next time", async () => {
  const { given, drafts, mailbox } = aMailbox("sésame");
  const keyring = aKeyring();
  const world = fakeWorld({
    terminal: true,
    mailbox,
    keyring,
    prompter: scriptedPrompter("faux", "sésame", true),
  });
  await aWorkspace(world.folder, [pont], { mission: settings });
  const { code, stderr } = await world.run("mail", "--all", "--imap");
  expect(code).toBe(0);
  expect(stderr).toContain("refuse le nom ou le mot de passe de camille");
  expect(given.map(({ host, port, secure, user }) => ({ host, port, secure, user }))).toEqual(
    Array(2).fill({ host: "imap.massif.example", port: 993, secure: true, user: "camille" }),
  );
  expect(drafts).toHaveLength(1);
  expect(keyring.kept).toEqual({ "camille@imap.massif.example": "sésame" });

  const next = fakeWorld({ terminal: true, mailbox, keyring, folder: world.folder });
  expect((await next.run("mail", "--all", "--imap", "--again")).code).toBe(0);
  expect(drafts).toHaveLength(2);
});

test("a password that the server no longer takes is asked for again, and replaced in the keyring", async () => {
  const { mailbox } = aMailbox("nouveau");
  const keyring = aKeyring({ "camille@imap.massif.example": "ancien" });
  const world = fakeWorld({ terminal: true, mailbox, keyring, prompter: scriptedPrompter("nouveau", true) });
  await aWorkspace(world.folder, [pont], { mission: settings });
  expect((await world.run("mail", "--all", "--imap")).code).toBe(0);
  expect(keyring.kept).toEqual({ "camille@imap.massif.example": "nouveau" });
});

test("an unknown server is asked for, and the sender's address is the user name", async () => {
  const { given, mailbox } = aMailbox("sésame");
  const prompter = scriptedPrompter("imap://mail.massif.example:1143", "sésame", false);
  const world = fakeWorld({ terminal: true, mailbox, prompter });
  await aWorkspace(world.folder, [pont]);
  expect((await world.run("mail", "--all", "--imap")).code).toBe(0);
  expect(given).toEqual([
    {
      host: "mail.massif.example",
      port: 1143,
      secure: false,
      user: "camille.roux@reseau-massif.example",
      password: "sésame",
    },
  ]);
});

test("the password from the environment is sent only to the server from the environment", async () => {
  const { given, mailbox } = aMailbox("sésame");
  const world = fakeWorld({ mailbox, env: { OUTREACH_IMAP_PASSWORD: "sésame" } });
  await aWorkspace(world.folder, [pont], { mission: { mailbox: { server: "imap.pirate.example" } } });
  const { code, stderr } = await world.run("mail", "--all", "--imap");
  expect(code).toBe(2);
  expect(stderr).toContain("OUTREACH_IMAP_URL et OUTREACH_IMAP_PASSWORD, ensemble");
  expect(given).toEqual([]);
  const env = { OUTREACH_IMAP_PASSWORD: "sésame", OUTREACH_IMAP_URL: "imaps://imap.massif.example" };
  const both = fakeWorld({ mailbox, env, folder: world.folder });
  expect((await both.run("mail", "--all", "--imap")).code).toBe(0);
  expect(given.map(({ host }) => host)).toEqual(["imap.massif.example"]);
});

test("a password in mission.yaml is refused, and not repeated", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [pont], {
    mission: { mailbox: { server: "imaps://camille:s3same@imap.example" } },
  });
  const { code, stdout, stderr } = await world.run("mail", "--all", "--imap", "--json");
  expect(code).toBe(3);
  expect(stderr).toContain("contient un mot de passe");
  expect(stdout + stderr).not.toContain("s3same");
});

test("without a terminal, missing settings of the mailbox are named before any draft is made", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [pont]);
  const { code, stderr } = await world.run("mail", "--all", "--imap");
  expect(code).toBe(2);
  expect(stderr).toContain("mailbox.server");
  expect((await world.run("mail", "--all", "--imap", "-o", "out")).code).toBe(2);
  const wrong = fakeWorld({
    env: { OUTREACH_IMAP_URL: "https://s3same@webmail.example" },
    folder: world.folder,
  });
  const refused = await wrong.run("mail", "--all", "--imap");
  expect(refused).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("OUTREACH_IMAP_URL\u00a0: ce n’est pas"),
  });
  expect(refused.stderr).not.toContain("s3same");
});

test("a mailbox server in mission.yaml that is no IMAP server is refused with its line", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [pont], { mission: { mailbox: { server: "https://webmail.example" } } });
  const { code, stderr } = await world.run("mail", "--all", "--imap");
  expect(code).toBe(3);
  expect(stderr).toMatch(/mission\.yaml:\d+:\d+.*imap\.exemple\.fr/s);
});

test.skipIf(process.platform === "win32")(
  "the system's keyring program gets the password on its input, never as an argument",
  async () => {
    const { folder } = fakeWorld();
    const bin = join(folder, "bin");
    mkdirSync(bin);
    // Does what the manual of `secret-tool` describes, with a file as its vault.
    const tool = `#!/bin/sh
echo "$@" >> ${folder}/arguments
if [ "$1" = store ]; then cat > ${folder}/vault; else cat ${folder}/vault 2>/dev/null; fi
`;
    writeFileSync(join(bin, "secret-tool"), tool);
    chmodSync(join(bin, "secret-tool"), 0o755);
    const path = process.env.PATH;
    process.env.PATH = `${bin}:${path}`;
    try {
      const keyring = systemKeyring({}, "linux");
      expect(await keyring.find("imap.massif.example", "camille")).toBeNull();
      expect(await keyring.keep("imap.massif.example", "camille", 'a "b" \\c $d')).toBe(true);
      expect(await keyring.find("imap.massif.example", "camille")).toBe('a "b" \\c $d');
      expect(readFileSync(join(folder, "arguments"), "utf8")).not.toContain("$d");
    } finally {
      process.env.PATH = path;
    }
    const none = systemKeyring({}, "win32");
    expect(await none.find("imap.massif.example", "camille")).toBeNull();
    expect(await none.keep("imap.massif.example", "camille", "x")).toBe(false);
  },
);
