// Reads the address of a PostgreSQL database: `postgres://user@server:5432/database?schema=outreach&sslmode=verify-full`.

import { type Problem, Refusal } from "../problems/problem.ts";
import type { Environment } from "../values/environment.ts";
import { addressParts, holdsPassword, shownAddress } from "./database-address.ts";

/** How the server's identity is verified: by authority and name, by authority, or not at all (`require`); `disable` does not encrypt either. */
const protections = ["verify-full", "verify-ca", "require", "disable"] as const;
export type Protection = (typeof protections)[number];

export interface PostgresAddress {
  /** A name, an IP address, or the folder of the socket of a server on this machine. */
  host: string;
  port: number;
  user: string;
  database: string;
  schema: string;
  protection: Protection;
  /** The certificate file of the authority that signed the server's certificate, when the system does not know that authority. */
  authority: string | null;
  /** The password in the address; only an address in an environment variable may have one. */
  password: string | null;
  /** The address without its password, to show and to store. */
  shown: string;
}

const usualPort = 5432;
const usualSchema = "outreach";

/** The parameters that may follow the `?`. */
const parameters = ["schema", "sslmode", "sslrootcert", "host", "port", "user", "password"];

/** The most bytes of a name in PostgreSQL. */
const longestName = 63;

/** Reads an address, completed by the usual variables of the environment (`PGUSER`, `PGSSLMODE`…). `user`: the user of the machine, when nothing else names one. */
export function postgresAddress(
  text: string,
  env: Environment,
  user: string,
  saidIn?: string,
): PostgresAddress {
  const refuse = (fault: Extract<Problem, { code: "server-address" }>["fault"], found?: string): never => {
    throw new Refusal("input", {
      code: "server-address",
      fault,
      ...(found === undefined ? {} : { found }),
      ...(saidIn === undefined ? {} : { saidIn }),
    });
  };
  const url = addressParts(text);
  if (url === null) return refuse("form");
  const said = url.searchParams;
  // In an address with a password, an unknown parameter may be part of the password, and is not shown.
  for (const name of said.keys())
    if (!parameters.includes(name)) holdsPassword(text) ? refuse("form") : refuse("parameter", name);
  const decoded = (part: string) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return refuse("form");
    }
  };
  const host =
    decoded(url.hostname).replace(/^\[(.*)\]$/, "$1") || said.get("host") || env.PGHOST || "localhost";
  const port = Number(url.port || said.get("port") || env.PGPORT || usualPort);
  if (!Number.isInteger(port) || port < 1 || port > 65535) refuse("port");
  const database = decoded(url.pathname.replace(/^\//, "")) || env.PGDATABASE;
  if (!database) return refuse("database");
  const schema = said.get("schema") || usualSchema;
  if (
    new TextEncoder().encode(schema).length > longestName ||
    /^pg_|^information_schema$|[\0"]/i.test(schema)
  )
    refuse("schema", schema);
  const protection =
    said.get("sslmode") || env.PGSSLMODE || (isOnThisMachine(host) ? "disable" : "verify-full");
  if (!isProtection(protection)) return refuse("sslmode", protection);
  return {
    ...{ host, port, database, schema, protection },
    user: decoded(url.username) || said.get("user") || env.PGUSER || user,
    authority: said.get("sslrootcert") || env.PGSSLROOTCERT || null,
    password: decoded(url.password) || said.get("password") || null,
    shown: shownAddress(text),
  };
}

const isProtection = (text: string): text is Protection => (protections as readonly string[]).includes(text);

/** Whether a host is this machine, so that the connection does not leave it. */
const isOnThisMachine = (host: string) =>
  host.startsWith("/") || /^(?:localhost|127(?:\.\d+){3}|::1)$/i.test(host);
