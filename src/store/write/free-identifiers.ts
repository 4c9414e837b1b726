// Gives new actors readable identifiers that nobody has.

import type { Kysely } from "kysely";
import { slug } from "../../domain/values/slug.ts";
import type { DatabaseEngine } from "../engine.ts";
import type { Tables } from "../schema.ts";

/** What an identifier is made of. */
type Named = { name: string; commune?: string | null | undefined; wanted?: string | undefined };

/**
 * A free identifier for each actor to come, in order: its name; when that is taken, its name and commune; then a number.
 * Costs a query or two for any number of actors, and one more for each name that many actors of one commune share.
 */
export async function freeIds(
  db: Kysely<Tables>,
  engine: DatabaseEngine,
  actors: readonly Named[],
): Promise<string[]> {
  const asked = new Set<string>();
  const taken = new Set<string>();
  const ask = async (ids: readonly string[]) => {
    const news = ids.filter((id) => !asked.has(id));
    if (news.length === 0) return;
    for (const id of news) asked.add(id);
    const rows = await db.selectFrom("actors").select("id").where(engine.among("id", news)).execute();
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

/** `circuits-courts`, or `circuits-courts-2` when there is one already. */
export function freeId(base: string, taken: ReadonlySet<string>): string {
  let free = base;
  for (let count = 2; taken.has(free); count++) free = `${base}-${count}`;
  return free;
}
