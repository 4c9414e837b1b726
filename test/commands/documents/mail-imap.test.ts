// Tests drafts placed in a real mailbox by IMAP, with cut connections, full mailboxes and refused passwords.
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import tls from "node:tls";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openMailbox } from "../../../src/cli/imap-mailbox.ts";
import { run } from "../../../src/cli/main.ts";
import {
  cuttingProxy,
  freePort,
  hasDovecot,
  type MailServer,
  password,
  startMailServer,
} from "../../mail-server.ts";
import { fakeWorld } from "../../support.ts";
import { needsTmux, openTerminal } from "../../terminal.ts";
import { withStore } from "../triage/some-list.ts";
import { aWorkspace } from "./some-mission.ts";

/** Associations that can all be written to. */
const associations = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(2, "0");
    return {
      name: `Association n°\u00a0${number} – l’Élan`,
      several: { emails: [`contact@elan-${number}.example`] },
    };
  });

const prepared = (folder: string) => withStore(folder, (store) => store.prepared({ document: "mail" }));
const idsOf = (messages: { content: string }[]) =>
  messages.map(({ content }) => /^Message-ID: (.*)$/m.exec(content)?.[1]);

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

interface Way {
  port?: number;
  scheme?: string;
  user?: string;
  given?: string;
  env?: Record<string, string>;
}

const mailboxIn = (server: MailServer, { port, scheme = "imaps", user = "camille", given, env }: Way) => ({
  OUTREACH_IMAP_URL: `${scheme}://localhost:${port ?? server.port.imaps}`,
  OUTREACH_IMAP_USER: user,
  OUTREACH_IMAP_PASSWORD: given ?? password,
  ...env,
});

/** Runs a command in French in this process, which trusts the certificate of the test server. */
function outreach(folder: string, server: MailServer, way: Way, ...args: string[]) {
  const ctrlC = new AbortController();
  const world = fakeWorld({
    ...{ folder, env: mailboxIn(server, way) },
    mailbox: (access) => openMailbox(access, ctrlC.signal),
  });
  const ca = readFileSync(server.certificate);
  const real = tls.createSecureContext;
  vi.spyOn(tls, "createSecureContext").mockImplementation((options) => real({ ...options, ca }));
  const ended = run(["--lang", "fr", ...args], { ...world, interrupted: ctrlC.signal })
    .finally(() => vi.restoreAllMocks())
    .then((code): Ran => ({ code, ...world.said }));
  return Object.assign(ended, { interrupt: () => ctrlC.abort() });
}

/** The same by the real program, which trusts the certificate, or not. */
function realProgram(
  folder: string,
  server: MailServer,
  { trusted = true, ...way }: Way & { trusted?: boolean },
  ...args: string[]
) {
  return new Promise<Ran>((resolve_) => {
    const child = execFile(
      process.execPath,
      [resolve("bin/outreach.js"), "--lang", "fr", ...args],
      {
        cwd: folder,
        env: {
          ...process.env,
          ...(trusted ? { NODE_EXTRA_CA_CERTS: server.certificate } : {}),
          ...mailboxIn(server, way),
        },
      },
      (error, stdout, stderr) => resolve_({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
    child.stdin?.end();
  });
}

describe.skipIf(!hasDovecot)("drafts in a real mailbox", () => {
  let server: MailServer;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server?.stop());
  const fresh = async (count: number) => {
    server.empty("camille", "Brouillons");
    const { folder } = fakeWorld();
    await aWorkspace(folder, associations(count));
    return folder;
  };
  const there = () => server.messages("camille", "Brouillons");

  test("drafts arrive flagged as drafts and read, with the bytes that a file would have; no file is written", async () => {
    const folder = await fresh(2);
    const { code, stdout, stderr } = await realProgram(folder, server, {}, "mail", "--all", "--imap");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("2 brouillons dans «\u00a0Brouillons\u00a0»");
    expect(there().map(({ flags }) => flags)).toEqual(["DS", "DS"]);
    expect(readdirSync(folder)).not.toContain("out");

    const other = fakeWorld();
    await aWorkspace(other.folder, associations(2));
    await outreach(other.folder, server, {}, "mail", "--all");
    const files = readdirSync(join(other.folder, "out")).map((name) =>
      readFileSync(join(other.folder, "out", name), "latin1"),
    );
    const still = (eml: string) => eml.replace(/\r\n/g, "\n").replace(/^Date: .*$/m, "");
    expect(there().map(({ content }) => still(content))).toEqual(files.map(still).sort());
  });

  test("a second run places nothing without --again, even after somebody deleted a draft", async () => {
    const folder = await fresh(2);
    await outreach(folder, server, {}, "mail", "--all", "--imap");
    const second = await outreach(folder, server, {}, "mail", "--all", "--imap");
    expect(second.code).toBe(0);
    expect(second.stdout).toContain("--again");
    expect(there()).toHaveLength(2);
    server.empty("camille", "Brouillons");
    await outreach(folder, server, {}, "mail", "--all", "--imap");
    expect(there()).toHaveLength(0);
    await outreach(folder, server, {}, "mail", "--all", "--imap", "--again");
    expect(there()).toHaveLength(2);
  });

  test("by STARTTLS too", async () => {
    const folder = await fresh(1);
    const starttls = { scheme: "imap", port: server.port.imap };
    expect((await outreach(folder, server, starttls, "mail", "--all", "--imap")).code).toBe(0);
    expect(there()).toHaveLength(1);
  });

  test("after a cut connection, drafts that arrived are registered, and the same command places only the rest", async () => {
    const folder = await fresh(20);
    const runs: Ran[] = [];
    for (let run = 0; run < 10; run++) {
      const proxy = await cuttingProxy(server.port.imaps, 40_000);
      runs.push(await outreach(folder, server, { port: proxy.port }, "mail", "--all", "--imap"));
      proxy.stop();
      if (runs.at(-1)!.code === 0) break;
      expect((await prepared(folder)).length).toBeGreaterThanOrEqual(there().length - 1);
    }
    const [first] = runs;
    expect(first!.code).toBe(1);
    expect(first!.stderr).toMatch(/La connexion avec localhost a été coupée\.\n\d+ brouillons? /);
    expect(first!.stderr).toContain("relancez la même commande");
    expect(runs.length).toBeGreaterThan(1);
    expect(runs.at(-1)!.code).toBe(0);
    const ids = idsOf(there());
    expect(ids).toHaveLength(20);
    expect(new Set(ids).size).toBe(20);
    expect(await prepared(folder)).toHaveLength(20);
  });

  test("a draft that arrived without being registered is found, left as it is and registered", async () => {
    const folder = await fresh(3);
    await outreach(folder, server, {}, "mail", "--all", "--imap");
    await withStore(folder, (store) => store.undo(new Date("2030-01-01T00:00:00Z")));
    expect(await prepared(folder)).toHaveLength(0);
    const { code, stdout } = await outreach(folder, server, {}, "mail", "--all", "--imap", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout).messages.map(({ kept }: { kept: boolean }) => kept)).toEqual([
      true,
      true,
      true,
    ]);
    expect(there()).toHaveLength(3);
    expect(await prepared(folder)).toHaveLength(3);
  });

  test("Ctrl-C while the server is silent ends the command soon, and the drafts placed so far are registered", async () => {
    const folder = await fresh(20);
    const proxy = await cuttingProxy(server.port.imaps, 40_000, "silent");
    const running = outreach(folder, server, { port: proxy.port }, "mail", "--all", "--imap");
    await proxy.reached;
    running.interrupt();
    const { code } = await running;
    proxy.stop();
    expect(code).toBe(130);
    const placed = await prepared(folder);
    expect(placed.length).toBeGreaterThan(0);
    expect(placed.length).toBeLessThan(20);
    expect((await outreach(folder, server, {}, "mail", "--all", "--imap")).code).toBe(0);
    expect(new Set(idsOf(there())).size).toBe(20);
    expect(there()).toHaveLength(20);
  });

  test("a dry run places and registers nothing", async () => {
    const folder = await fresh(2);
    const { code, stdout } = await outreach(folder, server, {}, "mail", "--all", "--imap", "--dry-run");
    expect(code).toBe(0);
    expect(stdout).toContain("2 brouillons seraient préparés");
    expect(there()).toHaveLength(0);
    expect(await prepared(folder)).toHaveLength(0);
  });

  test("in a full mailbox, the drafts that fit stay and are registered; the rest follows once there is room", async () => {
    const folder = await fresh(3);
    server.empty("petite", "Brouillons");
    const full = await outreach(folder, server, { user: "petite" }, "mail", "--all", "--imap");
    expect(full.code).toBe(1);
    expect(full.stderr).toContain("La messagerie est pleine");
    expect(full.stderr).toContain("2 brouillons ont été déposés");
    expect(await prepared(folder)).toHaveLength(2);
    server.empty("petite", "Brouillons");
    expect((await outreach(folder, server, { user: "petite" }, "mail", "--all", "--imap")).code).toBe(0);
    expect(server.messages("petite", "Brouillons")).toHaveLength(1);
  });

  test("a folder that refuses drafts: the server's answer is shown, and the same command succeeds later", async () => {
    const folder = await fresh(2);
    server.allow("camille", "Brouillons", false);
    const refused = await outreach(folder, server, {}, "mail", "--all", "--imap");
    server.allow("camille", "Brouillons", true);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(
      /localhost refuse (un brouillon dans|le dossier de brouillons).*Sa réponse\u00a0: \w+/,
    );
    expect(refused.stderr).toContain("Aucun brouillon n’a été déposé cette fois");
    expect((await outreach(folder, server, {}, "mail", "--all", "--imap")).code).toBe(0);
    expect(there()).toHaveLength(2);
  });

  test("a wrong password is reported, and never shown", async () => {
    const folder = await fresh(1);
    const wrong = { given: "un-secret-bien-garde" };
    const { code, stdout, stderr } = await outreach(
      folder,
      server,
      wrong,
      "mail",
      "--all",
      "--imap",
      "--json",
      "--debug",
    );
    expect(code).toBe(1);
    expect(stderr).toContain("localhost refuse le nom ou le mot de passe de camille");
    expect(JSON.parse(stdout).error).toMatchObject({ code: "mailbox-login-refused" });
    expect(stdout + stderr).not.toContain("un-secret-bien-garde");
    expect(stdout + stderr).not.toContain(Buffer.from("un-secret-bien-garde").toString("base64"));
  });

  test("an untrusted certificate ends the connection before the password is sent", async () => {
    const folder = await fresh(1);
    for (const way of [{}, { scheme: "imap", port: server.port.imap }]) {
      const { code, stderr } = await realProgram(
        folder,
        server,
        { trusted: false, ...way },
        "mail",
        "--all",
        "--imap",
      );
      expect(code).toBe(1);
      expect(stderr).toContain(
        "Le certificat de localhost est refusé\u00a0: il n’est signé par aucune autorité connue",
      );
    }
    const { code, stderr } = await outreach(
      folder,
      server,
      { env: { OUTREACH_IMAP_URL: `imaps://127.0.0.1:${server.port.imaps}` } },
      ...["mail", "--all", "--imap"],
    );
    expect(code).toBe(1);
    expect(stderr).toContain("il est au nom d’un autre serveur");
  });

  test("a server that does not answer, does not exist or does not speak IMAP is reported by name", async () => {
    const folder = await fresh(1);
    const nobody = await outreach(folder, server, { port: await freePort() }, "mail", "--all", "--imap");
    expect(nobody).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/localhost ne répond pas.*\n.*relancez la même commande/),
    });
    const env = { OUTREACH_IMAP_URL: "imaps://imap.nulle-part.invalid" };
    const unknown = await outreach(folder, server, { env }, "mail", "--all", "--imap");
    expect(unknown).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("imap.nulle-part.invalid est introuvable"),
    });
    const plain = await outreach(folder, server, { port: server.port.imap }, "mail", "--all", "--imap");
    expect(plain).toMatchObject({ code: 1, stderr: expect.stringContaining("connexion chiffrée") });
  });

  test("in a real terminal, the password is asked for after the preview, and never appears on the screen", async (context) => {
    needsTmux(context);
    server.empty("camille", "Brouillons");
    const { folder } = fakeWorld();
    const mailbox = { server: `imaps://localhost:${server.port.imaps}`, user: "camille" };
    await aWorkspace(folder, associations(4), { mission: { mailbox } });
    vi.stubEnv("NODE_EXTRA_CA_CERTS", server.certificate);
    const terminal = openTerminal(folder, "--lang", "fr", "mail", "--all", "--imap");
    vi.unstubAllEnvs();
    await terminal.until("Préparer les autres aussi");
    terminal.type("Enter");
    await terminal.until("Mot de passe de camille");
    terminal.type(password);
    expect(await terminal.until("Mot de passe de camille")).not.toContain(password.slice(0, 4));
    terminal.type("Enter");
    expect(await terminal.until("Garder ce mot de passe")).not.toContain(password.slice(0, 4));
    terminal.type("n", "Enter");
    expect(await terminal.exit()).toBe(0);
    expect(there()).toHaveLength(4);
  });

  test("the password is in no file of the workspace, and without drafts to place no server is contacted", async () => {
    const folder = await fresh(1);
    await outreach(folder, server, {}, "mail", "--all", "--imap");
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
      expect(readFileSync(join(folder, name)).includes(password), name).toBe(false);
    const idle = await outreach(folder, server, { port: await freePort() }, "mail", "--all", "--imap");
    expect(idle.code).toBe(0);
  });
});

describe.skipIf(!hasDovecot)("the folder of drafts", () => {
  test.each([
    { server: { drafts: "Entwürfe", marked: true }, folder: "Entwürfe", of: "marked by the server" },
    { server: { drafts: "Brouillons", marked: false }, folder: "Brouillons", of: "known by its usual name" },
    { server: { drafts: null }, folder: "Brouillons", of: "made and announced when there is none" },
  ])("is $of", async ({ server: given, folder, of }) => {
    const server = await startMailServer(given);
    const world = fakeWorld();
    await aWorkspace(world.folder, associations(1));
    const { code, stdout, stderr } = await outreach(world.folder, server, {}, "mail", "--all", "--imap");
    const messages = server.messages("camille", folder === "Entwürfe" ? "Entw&APw-rfe" : folder);
    await server.stop();
    expect({ code, messages: messages.length }).toEqual({ code: 0, messages: 1 });
    expect(stdout).toContain(`«\u00a0${folder}\u00a0»`);
    expect(stderr.includes("a été créé"), of).toBe(given.drafts === null);
  });

  test("a server that offers no encryption gets neither password nor draft", async () => {
    const server = await startMailServer({ tls: false });
    const world = fakeWorld();
    await aWorkspace(world.folder, associations(1));
    const way = { scheme: "imap", port: server.port.imap };
    const { code, stderr } = await outreach(world.folder, server, way, "mail", "--all", "--imap");
    const log = server.log();
    await server.stop();
    expect(code).toBe(1);
    expect(stderr).toContain("rien n’est transmis en clair");
    expect(log).not.toContain("user=<camille>");
  });
});
