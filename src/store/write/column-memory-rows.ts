// Keeps what the team said of the columns of its lists.
import type { DatabaseEngine } from "../engine.ts";
import type { Journal } from "./journal.ts";

/** What each of these titles is, in lists that have this set of titles; what is known already is not written. */
export async function keepColumns(
  { db }: DatabaseEngine,
  journal: Journal,
  titles: string,
  fields: Readonly<Record<string, string | null>>,
): Promise<void> {
  const known = await db
    .selectFrom("mappings")
    .select(["number", "fields"])
    .where("titles", "=", titles)
    .executeTakeFirst();
  const before: Readonly<Record<string, string | null>> = known ? JSON.parse(known.fields) : {};
  if (Object.entries(fields).every(([title, field]) => before[title] === field)) return;
  const kept = JSON.stringify({ ...before, ...fields });
  if (known) await journal.update("mappings", known.number, { fields: kept });
  else await journal.insert("mappings", { titles, fields: kept });
}
