// Stores what the team said of the columns of its lists.
import type { DatabaseEngine } from "../engine.ts";
import type { Journal } from "./journal.ts";

/** Stores the field of each title for lists that have this set of titles; writes nothing when it is stored already. */
export async function keepColumns(
  { db }: DatabaseEngine,
  journal: Journal,
  titles: string,
  fields: Readonly<Record<string, string | null>>,
): Promise<void> {
  const stored = await db
    .selectFrom("mappings")
    .select(["number", "fields"])
    .where("titles", "=", titles)
    .executeTakeFirst();
  const before: Readonly<Record<string, string | null>> = stored ? JSON.parse(stored.fields) : {};
  if (Object.entries(fields).every(([title, field]) => before[title] === field)) return;
  const merged = JSON.stringify({ ...before, ...fields });
  if (stored) await journal.update("mappings", stored.number, { fields: merged });
  else await journal.insert("mappings", { titles, fields: merged });
}
