// Gives new actors readable identifiers that no other actor has.

import type { Kysely } from "kysely";
import { slug } from "../../domain/values/slug.ts";
import type { DatabaseEngine } from "../engine.ts";
import type { Tables } from "../schema.ts";

/** What an identifier is made from. */
type Named = { name: string; commune?: string | null | undefined; wanted?: string | undefined };

/**
 * Returns a free identifier for each new actor, in order: its name; if that is taken, its name and commune; if that is taken too, with a
 * number. Makes one or two queries for all actors, and one for each name that several actors of a commune have.
 */
export async function freeIds(
  db: Kysely<Tables>,
  engine: DatabaseEngine,
  actors: readonly Named[],
): Promise<string[]> {
  const asked = new Set<string>();
  const taken = new Set<string>();
  const ask = async (ids: readonly string[]) => {
    const unasked = ids.filter((id) => !asked.has(id));
    if (unasked.length === 0) return;
    for (const id of unasked) asked.add(id);
    const rows = await db.selectFrom("actors").select("id").where(engine.among("id", unasked)).execute();
    for (const { id } of rows) taken.add(id);
  };
  const shorts = actors.map(({ name, wanted }) => wanted ?? slug(name));
  const longOf = (index: number) => {
    const { commune } = actors[index]!;
    return commune ? slug(`${shorts[index]!} ${commune}`) : shorts[index]!;
  };
  await ask(shorts);
  const first = new Set<string>();
  const longs = shorts.flatMap((short, index) => {
    const isFree = !taken.has(short) && !first.has(short);
    first.add(short);
    return isFree ? [] : [longOf(index)];
  });
  await ask(longs);
  const next = new Map<string, number>();
  const ids: string[] = [];
  for (const [index, short] of shorts.entries()) {
    let id = short;
    if (taken.has(short)) {
      id = longOf(index);
      await ask([id]);
    }
    if (taken.has(id)) {
      const long = id;
      let n = next.get(long) ?? (await highestNumber(db, long)) + 1;
      while (taken.has(`${long}-${n}`)) n++;
      next.set(long, n + 1);
      id = `${long}-${n}`;
    }
    taken.add(id);
    ids.push(id);
  }
  return ids;
}

/** The highest n of the identifiers `base-n`, at least 1. */
async function highestNumber(db: Kysely<Tables>, base: string): Promise<number> {
  const rows = await db
    .selectFrom("actors")
    .select("id")
    .where("id", ">=", `${base}-0`)
    .where("id", "<", `${base}-:`) // ":" comes after "9".
    .execute();
  const numbers = rows.map(({ id }) => id.slice(base.length + 1)).filter((end) => /^\d{1,9}$/.test(end));
  return Math.max(1, ...numbers.map(Number));
}

/** Returns `circuits-courts`, or `circuits-courts-2` if the first is taken, and so on. */
export function freeId(base: string, taken: ReadonlySet<string>): string {
  let free = base;
  for (let count = 2; taken.has(free); count++) free = `${base}-${count}`;
  return free;
}
