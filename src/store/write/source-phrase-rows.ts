// Writes the words that tell actors from which list we have them.
import type { DatabaseEngine } from "../engine.ts";
import type { Journal } from "./journal.ts";

export async function keepSourcePhrase(
  { db }: DatabaseEngine,
  journal: Journal,
  file: string,
  said: string,
): Promise<void> {
  const known = await db
    .selectFrom("source_phrases")
    .select(["number", "said"])
    .where("file", "=", file)
    .executeTakeFirst();
  if (known?.said === said) return;
  if (known) await journal.update("source_phrases", known.number, { said });
  else await journal.insert("source_phrases", { file, said });
}
