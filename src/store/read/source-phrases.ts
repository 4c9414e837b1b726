// Reads the words that tell actors from which list we have them, and the lists without such words.
import { sql } from "kysely";
import { speaksOfApplication } from "../../domain/actors/application-titles.ts";
import { baseName } from "../../domain/values/file-name.ts";
import type { DatabaseEngine } from "../engine.ts";

export async function sourcePhrasesIn({ db }: DatabaseEngine): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom("source_phrases").select(["file", "said"]).execute();
  return new Map(rows.map(({ file, said }) => [file, said]));
}

/** The sorted names of files with actors that did not apply, and for which no phrase is stored. */
export async function filesWithoutPhraseIn(engine: DatabaseEngine): Promise<string[]> {
  const rows = await engine.db
    .selectFrom("actors")
    .innerJoin("sources", "sources.number", "actors.source")
    .select(["sources.file", sql<number>`actors.submitted is not null`.as("dated")])
    .distinct()
    .where("sources.file", "is not", null)
    .where("actors.programme", "is", null)
    .execute();
  const sourcePhrases = await sourcePhrasesIn(engine);
  // A date alone may come from any form: the name of the file must mention applications too. Lists whose titles mention them got a phrase on
  // import.
  const unnamed = rows.filter(({ file, dated }) => !dated || !speaksOfApplication(baseName(file!)));
  const files = new Set(unnamed.map(({ file }) => baseName(file!)));
  return [...files].filter((file) => !sourcePhrases.has(file)).sort();
}
