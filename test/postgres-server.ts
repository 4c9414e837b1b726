// A PostgreSQL server of one test file: a cluster of its own in a temporary folder, on a socket there and a port of this machine alone.

import { execFileSync, spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atFileEnd } from "./file-end.ts";

/** The oldest version that the program takes. */
const oldest = 15;

/** Where Debian and others put the programs of a server; null where there is none. */
function programs(): string | null {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian)
    ? readdirSync(debian)
        .map(Number)
        .filter((one) => one >= oldest)
    : [];
  if (versions.length > 0) return join(debian, String(Math.max(...versions)), "bin");
  const found = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" });
  const folder = found.status === 0 ? found.stdout.trim() : "";
  return folder !== "" && existsSync(join(folder, "initdb")) ? folder : null;
}

const folder = programs();

/** False where no server can be started, which is said once; in CI, that is a failure. */
export const hasPostgres: boolean = (() => {
  if (folder !== null) return true;
  if (process.env.CI === "true") throw new Error("PostgreSQL is missing: see .ci/run");
  console.warn("PostgreSQL is missing: what runs on it is not tested (apt-get install postgresql)");
  return false;
})();

/** The account to run the server as, where the tests run as root: PostgreSQL refuses to run as root. */
function account(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const number = (flag: string, name: string) =>
    Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  for (const name of ["postgres", "nobody"])
    try {
      return { uid: number("-u", name), gid: number("-g", name) };
    } catch {
      // There is no such account here.
    }
  throw new Error("no account that PostgreSQL could run as");
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

export class PostgresServer {
  readonly folder: string;
  readonly port: number;
  readonly #owner: { uid: number; gid: number } | null;

  private constructor(folder: string, port: number, owner: { uid: number; gid: number } | null) {
    this.folder = folder;
    this.port = port;
    this.#owner = owner;
  }

  /** Starts a server with an account `camille`, who needs no password, and her database `mission`. */
  static async start(): Promise<PostgresServer> {
    const root = mkdtempSync(join(tmpdir(), "outreach-postgres-"));
    const owner = account();
    if (owner) chownSync(root, owner.uid, owner.gid);
    const server = new PostgresServer(root, await freePort(), owner);
    server.#run(
      "initdb",
      "-D",
      server.data,
      "-A",
      "trust",
      "-U",
      "keeper",
      "-E",
      "UTF8",
      "--no-locale",
      "-N",
    );
    server.startAgain();
    server.sql("create role camille login");
    server.sql("create database mission owner camille");
    return server;
  }

  get data(): string {
    return join(this.folder, "data");
  }

  #run(program: string, ...args: string[]): string {
    const { status, stdout, stderr } = spawnSync(join(folder!, program), args, {
      ...{ encoding: "utf8", cwd: this.folder, ...this.#owner },
      env: { PATH: process.env.PATH, LC_ALL: "C" },
      // The server inherits what it is started with, and would keep a pipe open.
      ...(program === "pg_ctl" ? { stdio: "ignore" as const } : {}),
    });
    if (status !== 0)
      throw new Error(`${program}: ${stderr || readFileSync(join(this.folder, "log"), "utf8")}`);
    return stdout;
  }

  /** Settings are given as `-c name=value`. */
  startAgain(...settings: string[]): void {
    const options = [
      `-p ${this.port} -k ${this.folder} -c listen_addresses=127.0.0.1 -c fsync=off`,
      ...settings,
    ].join(" ");
    this.#run("pg_ctl", "-D", this.data, "-l", join(this.folder, "log"), "-o", options, "-w", "start");
  }

  /** `immediate`: as if it had crashed. */
  stop(mode: "fast" | "immediate" = "fast"): void {
    this.#run("pg_ctl", "-D", this.data, "-m", mode, "-w", "stop");
  }

  /** Puts a file beside the server's data, as the server's own. */
  install(name: string, content: Uint8Array): void {
    const file = join(this.data, name);
    writeFileSync(file, content, { mode: 0o600 });
    if (this.#owner) chownSync(file, this.#owner.uid, this.#owner.gid);
  }

  /** Runs SQL as the server's administrator. */
  sql(text: string, database = "postgres"): string {
    return this.#run(
      ...(["psql", "-h", this.folder, "-p", String(this.port), "-U", "keeper", "-d", database] as const),
      ...(["-v", "ON_ERROR_STOP=1", "-qAtc", text] as const),
    ).trim();
  }

  /** The same for lines of a file. */
  script(text: string): void {
    const file = join(this.folder, "script.sql");
    writeFileSync(file, text);
    if (this.#owner) chownSync(file, this.#owner.uid, this.#owner.gid);
    this.#run(
      ...(["psql", "-h", this.folder, "-p", String(this.port), "-U", "keeper", "-d", "postgres"] as const),
      ...(["-v", "ON_ERROR_STOP=1", "-qf", file] as const),
    );
  }

  /** The address of a schema for `camille`, or another. */
  address(schema: string, { user = "camille", database = "mission" } = {}): string {
    return `postgres://${user}@127.0.0.1:${this.port}/${database}?schema=${schema}`;
  }

  /** The address of a schema whose tables, if it has any, are emptied. */
  emptied(schema: string): string {
    this.sql(
      `do $$ declare names text; begin
         select string_agg(format('%I.%I', schemaname, tablename), ', ') into names from pg_tables
           where schemaname = '${schema}' and tablename not in ('tallies', 'database_version');
         if names is not null then
           execute 'truncate ' || names;
           update ${schema}.tallies set number_of_rows = 0, commits = 0;
         end if; end $$`,
      "mission",
    );
    return this.address(schema);
  }

  remove(): void {
    try {
      this.stop("immediate");
    } catch {
      // It was stopped already.
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

let running: Promise<PostgresServer> | undefined;

/** The server of this test file, started when it is first asked for. */
export function postgresServer(): Promise<PostgresServer> {
  if (running === undefined) {
    const started = PostgresServer.start();
    running = started;
    atFileEnd(async () => {
      running = undefined;
      (await started).remove();
    });
  }
  return running;
}

let schemas = 0;
/** A schema that no other test uses. */
export const freshSchema = () => `test_${++schemas}`;
