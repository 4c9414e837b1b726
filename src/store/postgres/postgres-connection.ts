// Connects to a PostgreSQL server. Only this module uses the library.

import * as disk from "node:fs";
import pg from "pg";
import type { PostgresAddress } from "../../domain/database/postgres-address.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import type { Value } from "../engine.ts";
import { isConnectionLost, refusalFor } from "./postgres-failures.ts";

/** How many milliseconds a server has to accept the connection. */
const connectionMilliseconds = 15_000;
/** The oldest PostgreSQL on which everything was tested: 15 (docs/decisions/0047-postgresql.md). */
const oldestServer = 150_000;

export interface ServerAnswer {
  command: string;
  /** How many rows were returned or changed. */
  count: number;
  rows: Record<string, unknown>[];
}

/** One connection. Queries that are made at the same time are sent one after the other. */
export class PostgresConnection {
  readonly #client: pg.Client;
  readonly #address: PostgresAddress;
  #turn: Promise<unknown> = Promise.resolve();
  #lost = false;

  private constructor(client: pg.Client, address: PostgresAddress) {
    this.#client = client;
    this.#address = address;
  }

  /** `password` is called when the server asks for one. */
  static async open(
    address: PostgresAddress,
    password: () => Promise<string | null>,
  ): Promise<PostgresConnection> {
    const { host, port, user, database } = address;
    const client = new pg.Client({
      ...{
        host,
        port,
        user,
        database,
        types,
        keepAlive: true,
        connectionTimeoutMillis: connectionMilliseconds,
      },
      // Not null, since the library would then look for files and variables by itself.
      password: async () => (await password()) ?? "",
      ssl: protectionOf(address),
      application_name: "outreach",
      client_encoding: "UTF8",
    });
    const connection = new PostgresConnection(client, address);
    client.on("error", () => {
      connection.#lost = true;
    });
    client.on("end", () => {
      connection.#lost = true;
    });
    client.on("notice", () => {});
    try {
      await client.connect();
      await connection.#refuseOld();
    } catch (error) {
      await connection.close();
      throw refusalFor(error, address, "opening");
    }
    return connection;
  }

  /** Whether the server is gone or closed the connection. */
  get lost(): boolean {
    return this.#lost;
  }

  async #refuseOld() {
    const { rows } = await this.run("select current_setting('server_version_num') as number");
    const version = Number(rows[0]!.number);
    if (version >= oldestServer) return;
    const { shown } = this.#address;
    throw new Refusal("failure", {
      ...{ code: "server-too-old", server: shown },
      ...{ version: Math.floor(version / 10_000), oldest: oldestServer / 10_000 },
    });
  }

  /** Runs one statement with its values, or several in one text without values. Errors are those of the library. */
  run(text: string, values?: readonly unknown[]): Promise<ServerAnswer> {
    return this.#next(async () => {
      const answer = await this.#client.query(text, values?.map(storable));
      // For several statements, the answer to the last one is returned.
      const { command, rowCount, rows } = Array.isArray(answer) ? answer.at(-1) : answer;
      return { command, count: rowCount ?? 0, rows };
    });
  }

  arrays(text: string, values: readonly unknown[]): Promise<Value[][]> {
    return this.#next(async () => {
      const answer = await this.#client.query({ text, values: values.map(storable), rowMode: "array" });
      return answer.rows as Value[][];
    });
  }

  async close(): Promise<void> {
    await this.#client.end().catch(() => {});
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(async () => {
      try {
        return await work();
      } catch (error) {
        if (isConnectionLost(error)) this.#lost = true;
        throw error;
      }
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

function protectionOf({ host, protection, authority }: PostgresAddress): pg.ClientConfig["ssl"] {
  if (protection === "disable") return false;
  return {
    rejectUnauthorized: protection !== "require",
    ...(host.startsWith("/") || /^[\d.]+$|:/.test(host) ? {} : { servername: host }),
    ...(authority === null ? {} : { ca: certificateIn(authority) }),
    ...(protection === "verify-full" ? {} : { checkServerIdentity: () => undefined }),
  };
}

function certificateIn(file: string): string {
  try {
    return disk.readFileSync(file, "utf8");
  } catch {
    throw new Refusal("input", { code: "file-missing", file });
  }
}

/** Replaces NUL in texts by U+FFFD, since PostgreSQL does not accept it. */
function storable(value: unknown): unknown {
  if (typeof value === "string") return value.includes("\0") ? value.replaceAll("\0", "\u{fffd}") : value;
  if (Array.isArray(value)) return value.some(isNul) ? value.map(storable) : value;
  return value;
}

const isNul = (value: unknown) => typeof value === "string" && value.includes("\0");

const asNumber = (text: string) => Number(text);
const asItIs = (text: string) => text;

/** Parsers of values, by the OID of their type. Values of other types stay texts. Booleans become 1 and 0, as in SQLite. */
const readers = new Map<number, (text: string) => Value>([
  [16, (text) => (text === "t" ? 1 : 0)],
  [17, (text) => Buffer.from(text.slice(2), "hex")],
  ...[20, 21, 23, 26, 700, 701, 1700].map((type) => [type, asNumber] as const),
]);

const types = {
  getTypeParser: (type: number) => readers.get(type) ?? asItIs,
} as unknown as pg.CustomTypesConfig;
