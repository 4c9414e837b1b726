// Starts a real mail server (Dovecot) for the tests of mailboxes, and a proxy that cuts its connections.
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { needed } from "./consumers.ts";

/** Whether a real mail server can run here: without one its tests are skipped, and fail in CI. */
export const hasDovecot =
  needed("dovecot", "--version") && needed("openssl", "version") && speaksOurConfiguration();

/** Dovecot 2.4 reads another configuration than the one below, which was tried with 2.3. */
function speaksOurConfiguration(): boolean {
  const version = execFileSync("dovecot", ["--version"], { encoding: "utf8" });
  if (version.startsWith("2.3.")) return true;
  console.warn(`Dovecot ${version.trim()} is not the 2.3 of these tests: no mailbox is tried here`);
  return false;
}

export interface MailServer {
  /** The ports for TLS from the first byte, and for STARTTLS. */
  port: { imaps: number; imap: number };
  /** The file of its self-signed certificate, in PEM. */
  certificate: string;
  /** What the folder of a user holds: the bytes of each message, and its flags as Maildir writes them (`D`, `S`). */
  messages(user: string, folder: string): { content: string; flags: string }[];
  /** Deletes all messages of a folder, as a person would. */
  empty(user: string, folder: string): void;
  /** Lets the server write into a folder, or not. */
  allow(user: string, folder: string, writing: boolean): void;
  /** Every line that the server wrote. */
  log(): string;
  stop(): Promise<void>;
}

export const password = "sésame, ouvre-toi";

/**
 * Starts Dovecot in a folder of its own, run by root or by anybody. Users: `camille`, and `petite`, whose mailbox holds two messages
 * at most. `drafts` names the folder of drafts; it is marked as such unless `marked` is false.
 */
export async function startMailServer({
  drafts = "Brouillons" as string | null,
  marked = true,
  tls = true,
} = {}): Promise<MailServer> {
  const folder = mkdtempSync(join(tmpdir(), "outreach-dovecot-"));
  chmodSync(folder, 0o755);
  const port = { imaps: await freePort(), imap: await freePort() };
  makeCertificate(folder);
  const { uid, username } = userInfo();
  const root = uid === 0;
  for (const name of ["mail", "run"]) mkdirSync(join(folder, name));
  const owner = root ? execFileSync("id", ["-u", "nobody"], { encoding: "utf8" }).trim() : String(uid);
  const group = execFileSync("id", ["-g", ...(root ? ["nobody"] : [])], { encoding: "utf8" }).trim();
  if (root) execFileSync("chown", [`${owner}:${group}`, join(folder, "mail")]);
  const user = (name: string, more = "") =>
    `${name}:{PLAIN}${password}:${owner}:${group}::${join(folder, "mail", name)}::${more}`;
  writeFileSync(
    join(folder, "users"),
    `${user("camille")}\n${user("petite", "userdb_quota_rule=*:messages=2")}\n`,
  );
  const groupName = execFileSync("id", ["-gn"], { encoding: "utf8" }).trim();
  const own = root
    ? ""
    : `default_login_user = ${username}\ndefault_internal_user = ${username}\ndefault_internal_group = ${groupName}\n`;
  writeFileSync(
    join(folder, "dovecot.conf"),
    `protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
log_path = ${folder}/log
${own}first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:~/Maildir:LAYOUT=fs
mail_plugins = quota
mail_fsync = never
ssl = ${tls ? "required" : "no"}
${tls ? `ssl_cert = <${folder}/certificate.pem\nssl_key = <${folder}/key.pem` : "disable_plaintext_auth = no"}
passdb {
  driver = passwd-file
  args = ${folder}/users
}
userdb {
  driver = passwd-file
  args = ${folder}/users
}
plugin {
  quota = count:mailbox
  quota_vsizes = yes
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port.imap}
  }
  inet_listener imaps {
    port = ${tls ? port.imaps : 0}
    ssl = yes
  }
}
service anvil {
  chroot =
}
namespace inbox {
  inbox = yes
  separator = /
${drafts === null ? "" : `  mailbox ${drafts} {\n    auto = create\n${marked ? "    special_use = \\Drafts\n" : ""}  }`}
}
`,
  );
  const log = () => readFileSync(join(folder, "log"), "utf8");
  const server = spawn("dovecot", ["-F", "-c", join(folder, "dovecot.conf")], { stdio: "pipe" });
  let complaint = "";
  server.stderr.on("data", (chunk) => {
    complaint += chunk;
  });
  const ended = new Promise<void>((resolve) => server.on("exit", () => resolve()));
  await answering(port.imap, () => server.exitCode !== null && `${complaint}${log()}`);

  const place = (name: string, drawer: string) => join(folder, "mail", name, "Maildir", drawer);
  const files = (name: string, drawer: string) =>
    ["cur", "new"].flatMap((part) => {
      try {
        return readdirSync(join(place(name, drawer), part)).map((file) =>
          join(place(name, drawer), part, file),
        );
      } catch {
        return [];
      }
    });
  return {
    port,
    certificate: join(folder, "certificate.pem"),
    messages: (name, drawer) =>
      files(name, drawer)
        .map((file) => ({
          content: readFileSync(file, "latin1"),
          flags: /:2,([A-Z]*)$/.exec(file)?.[1] ?? "",
        }))
        .sort((a, b) => (a.content < b.content ? -1 : 1)),
    empty: (name, drawer) => {
      for (const file of files(name, drawer)) rmSync(file);
    },
    allow: (name, drawer, writing) => {
      for (const part of ["cur", "new", "tmp", "."])
        chmodSync(join(place(name, drawer), part), writing ? 0o700 : 0o500);
    },
    log,
    async stop() {
      server.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Stands before a server and cuts each connection, or passes nothing on, once the client has sent `bytes`. */
export async function cuttingProxy(to: number, bytes: number, then: "cut" | "silent" = "cut") {
  let reach: () => void;
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const proxy: Server = createServer((client) => {
    const server = connect(to, "127.0.0.1");
    let left = bytes;
    const cut = () => {
      client.destroy();
      server.destroy();
    };
    client.on("data", (chunk) => {
      left -= chunk.length;
      if (left >= 0) server.write(chunk);
      else if (then === "cut") cut();
      if (left < 0) reach();
    });
    server.on("data", (chunk) => client.write(chunk));
    for (const end of [client, server]) end.on("error", cut).on("close", cut);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const { port } = proxy.address() as { port: number };
  return { port, reached, stop: () => void proxy.close() };
}

/** A port where nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function makeCertificate(folder: string) {
  const names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  const files = ["-keyout", join(folder, "key.pem"), "-out", join(folder, "certificate.pem")];
  const kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"];
  execFileSync("openssl", ["req", ...kind, ...files, ...names], { stdio: "ignore" });
}

/** Waits until something listens; `failed` says why it never will. */
async function answering(port: number, failed: () => string | false): Promise<void> {
  for (const end = Date.now() + 20_000; ; ) {
    const why = failed();
    if (why !== false) throw new Error(`dovecot did not start: ${why}`);
    const there = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1");
      socket.on("connect", () => resolve(true)).on("error", () => resolve(false));
      socket.on("connect", () => socket.destroy());
    });
    if (there) return;
    if (Date.now() > end) throw new Error("dovecot does not answer");
    await new Promise((wake) => setTimeout(wake, 50));
  }
}
