import type { Kysely } from "kysely";
import { slug } from "../domain/slug.ts";
import type { Engine } from "./engine.ts";
import type { Tables } from "./schema.ts";

/** What an identifier is made of. */
type Named = { name: string; commune?: string | null | undefined };

/**
 * A free identifier for each actor to come, in order: its name; when that is taken, its name and commune; then a number.
 * Costs two queries for any number of actors, and one more for each name that many actors of one commune share.
 */
export async function freeIds(
  db: Kysely<Tables>,
  engine: Engine,
  actors: readonly Named[],
): Promise<string[]> {
  const wanted = actors.map(({ name, commune }) => {
    const short = slug(name);
    return { short, long: commune ? slug(`${short} ${commune}`) : short };
  });
  const asked = [...new Set(wanted.flatMap(({ short, long }) => [short, long]))];
  const rows = await db.selectFrom("actors").select("id").where(engine.among("id", asked)).execute();
  const taken = new Set(rows.map((row) => row.id));
  const next = new Map<string, number>();
  const ids: string[] = [];
  for (const { short, long } of wanted) {
    let id = taken.has(short) ? long : short;
    if (taken.has(id)) {
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
