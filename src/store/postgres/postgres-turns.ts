// Begins a transaction when no other writer has the lock, and finds out at its end whether it was committed.

import type { PostgresAddress } from "../../domain/database/postgres-address.ts";
import { Interrupted, Refusal } from "../../domain/problems/problem.ts";
import { migrations } from "../migrations.ts";
import type { PostgresConnection } from "./postgres-connection.ts";
import { isBusy, isConnectionLost } from "./postgres-failures.ts";
import { versionTable } from "./postgres-tables.ts";

/** How many attempts are made to get the lock, and how long each waits: half a minute in all, since another writer may have a slow connection. */
const busyAttempts = 60;
const busyMilliseconds = 500;
/** How long a writer waits that is not patient. */
const impatientMilliseconds = 100;
/** How many milliseconds to wait before each attempt to reach a server again that was lost during a commit: half a minute in all. */
const reopenings = [100, 400, 1_000, 2_500, 6_000, 10_000, 10_000];

interface Turn {
  address: PostgresAddress;
  interrupted: AbortSignal;
  evenMoved?: boolean;
}

export const movedAway = ({ shown }: PostgresAddress, to: string) =>
  new Refusal("failure", { code: "store-moved", database: shown, to });

/** Begins a transaction. Other writers to this database wait until it ends. Ctrl-C ends the wait. */
export async function takeTurn(
  connection: PostgresConnection,
  { address, interrupted, evenMoved = false }: Turn,
  patient: boolean,
): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      const { rows } = await connection.run(
        `begin isolation level read committed read write;
         set local lock_timeout = ${patient ? busyMilliseconds : impatientMilliseconds};
         select version, moved from ${versionTable} for update`,
      );
      await connection.run("set local lock_timeout = 0");
      const { version, moved } = rows[0] as { version: number; moved: string | null };
      const known = migrations.length;
      if (version !== known)
        throw new Refusal("failure", { code: "store-newer", database: address.shown, version, known });
      if (moved !== null && !evenMoved) throw movedAway(address, moved);
      return;
    } catch (error) {
      if (!isBusy(error) || !patient || attempt >= busyAttempts) throw error;
      await connection.run("rollback");
      if (interrupted.aborted) throw new Interrupted();
    }
}

/** Commits. When the connection is lost meanwhile, connects again and asks the server whether it committed. */
export async function commitSurely(
  connection: PostgresConnection,
  { address, interrupted }: Turn,
  reopen: () => Promise<PostgresConnection>,
): Promise<void> {
  const { rows } = await connection.run("select pg_current_xact_id_if_assigned()::text as number");
  const transaction = rows[0]!.number as string | null;
  try {
    await connection.run("commit");
  } catch (error) {
    if (transaction === null || !isConnectionLost(error)) throw error;
    for (const milliseconds of reopenings) {
      if (interrupted.aborted) break;
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      const status = await statusOf(transaction, reopen);
      if (status === "committed") return;
      if (status === "aborted") throw error;
    }
    throw new Refusal("failure", { code: "server-lost-saving", server: address.shown });
  }
}

/** Null while the transaction is in progress, or when the server does not answer. */
async function statusOf(
  transaction: string,
  reopen: () => Promise<PostgresConnection>,
): Promise<"committed" | "aborted" | null> {
  try {
    const { rows } = await (await reopen()).run("select pg_xact_status($1::xid8) as status", [transaction]);
    const { status } = rows[0] as { status: string | null };
    return status === "committed" || status === "aborted" ? status : null;
  } catch {
    return null;
  }
}
