/** How lists are named to those whose addresses come from them, and which ones nobody named yet. */
import { sql } from "kysely";
import { speaksOfApplication } from "../../domain/actors/application-titles.ts";
import { baseName } from "../../domain/values/file-name.ts";
import type { DatabaseEngine } from "../engine.ts";

export async function sourcePhrasesIn({ db }: DatabaseEngine): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom("source_phrases").select(["file", "said"]).execute();
  return new Map(rows.map(({ file, said }) => [file, said]));
}

/** The lists that hold actors who did not apply, and that nobody named: by the names of their files. */
export async function unsaidFilesIn(engine: DatabaseEngine): Promise<string[]> {
  const rows = await engine.db
    .selectFrom("actors")
    .innerJoin("sources", "sources.number", "actors.source")
    .select(["sources.file", sql<number>`actors.submitted is not null`.as("dated")])
    .distinct()
    .where("sources.file", "is not", null)
    .where("actors.programme", "is", null)
    .execute();
  const sourcePhrases = await sourcePhrasesIn(engine);
  // A date alone is that of a form as well; titles that told of an application gave the list its name when it was read.
  const unnamed = rows.filter(({ file, dated }) => !dated || !speaksOfApplication(baseName(file!)));
  const files = new Set(unnamed.map(({ file }) => baseName(file!)));
  return [...files].filter((file) => !sourcePhrases.has(file)).sort();
}
