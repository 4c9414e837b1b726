// Reads the name of this laptop in stamps, what it knows, and what the other laptops know.

import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { covers, joinedVersions, type Versions } from "../../domain/exchange/register.ts";
import type { DatabaseEngine } from "../engine.ts";
import { hashOf } from "./row-registers.ts";

export interface ExchangeHistory {
  replica: string;
  /** The number of the last exchange made here; 0 before the first. */
  seq: number;
  /** What this laptop knows. */
  knows: Versions;
  events: readonly { number: number; at: string; knows: Versions }[];
  /** By replica, what each other laptop knew when it last sent changes. */
  peers: ReadonlyMap<string, Versions>;
}

/** A hash of a folder on a machine. */
const placeOf = (location: string) => hashOf([hostname(), location], 22);

export async function historyOf(engine: DatabaseEngine, location: string): Promise<ExchangeHistory> {
  const replicas = await engine.db.selectFrom("exchange_replicas").selectAll().execute();
  const rows = await engine.db.selectFrom("exchanges").selectAll().orderBy("number").execute();
  const own = replicas.find((replica) => replica.location === placeOf(location));
  const merges = rows.filter(({ kind }) => kind === "merge");
  const peers = new Map(merges.map(({ replica, others }) => [replica, JSON.parse(others) as Versions]));
  const ours = Object.fromEntries(replicas.map(({ replica, seq }) => [replica, Number(seq)]));
  for (const replica of Object.keys(ours)) peers.delete(replica);
  return {
    replica: own?.replica ?? "",
    seq: Number(own?.seq ?? 0),
    knows: joinedVersions(ours, ...merges.map(({ others }) => JSON.parse(others) as Versions)),
    events: rows.map(({ number, at, knows }) => ({ number, at, knows: JSON.parse(knows) as Versions })),
    peers,
  };
}

/** The name of this laptop in stamps: the stored one, else a new one with `keep`; without `keep`, a temporary one, always the same. */
export const replicaName = ({ replica }: ExchangeHistory, location: string, keep: boolean): string =>
  replica || (keep ? randomBytes(9).toString("base64url") : `~${placeOf(location).slice(0, 11)}`);

/** The number of the next exchange: higher than all numbers of this laptop that any laptop knows. */
export const nextSeq = ({ seq, knows }: ExchangeHistory, replica: string, now: Date, known: Versions = {}) =>
  Math.max(now.getTime(), seq + 1, (knows[replica] ?? 0) + 1, (known[replica] ?? 0) + 1);

export async function keepReplica(
  engine: DatabaseEngine,
  { location, replica, seq }: { location: string; replica: string; seq: number },
): Promise<void> {
  const key = placeOf(location);
  await engine.db.deleteFrom("exchange_replicas").where("location", "=", key).execute();
  await engine.insertMany("exchange_replicas", ["location", "replica", "seq"], [[key, replica, seq]]);
}

/** The last exchange whose work all other laptops know; 0 when there is none, or when no other laptop is known. */
export function lastShared({ events, peers }: ExchangeHistory): number {
  const known = [...peers.values()].map(
    (versions) => events.findLast(({ knows }) => covers(versions, knows))?.number ?? 0,
  );
  return known.length === 0 ? 0 : Math.min(...known);
}
