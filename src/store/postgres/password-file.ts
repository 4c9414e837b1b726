// Reads the password for a server from the file in which PostgreSQL's own programs look for it: `.pgpass`, or `pgpass.conf` on Windows.

import * as disk from "node:fs";
import { join } from "node:path";
import type { PostgresAddress } from "../../domain/database/postgres-address.ts";
import type { Environment } from "../../domain/values/environment.ts";

/** Null when there is no such file, when it cannot be read, when others may read it (which PostgreSQL refuses too), or when no line matches. */
export function passwordInFile(address: PostgresAddress, env: Environment): string | null {
  const file = fileOf(env);
  if (file === null) return null;
  try {
    if (process.platform !== "win32" && (disk.statSync(file).mode & 0o077) !== 0) return null;
    return passwordIn(disk.readFileSync(file, "utf8"), address);
  } catch {
    return null;
  }
}

function fileOf(env: Environment): string | null {
  if (env.PGPASSFILE) return env.PGPASSFILE;
  if (process.platform === "win32")
    return env.APPDATA ? join(env.APPDATA, "postgresql", "pgpass.conf") : null;
  return env.HOME ? join(env.HOME, ".pgpass") : null;
}

/** The password of the first line that matches: `server:port:database:user:password`, where `*` matches any value and `\` escapes a character. */
export function passwordIn(text: string, { host, port, database, user }: PostgresAddress): string | null {
  const wanted = [host.startsWith("/") ? "localhost" : host, String(port), database, user];
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith("#")) continue;
    const parts = [...line.matchAll(/((?:\\.|[^\\:])*)(?::|$)/g)].map(([, part]) =>
      part!.replace(/\\(.)/g, "$1"),
    );
    if (parts.length < 5) continue;
    if (wanted.every((value, place) => parts[place] === "*" || parts[place] === value)) return parts[4]!;
  }
  return null;
}
