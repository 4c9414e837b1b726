/** Reads how lists are named to those whose addresses come from them, and which lists have no such name. */
import { sql } from "kysely";
import { speaksOfApplication } from "../../domain/actors/application-titles.ts";
import { baseName } from "../../domain/values/file-name.ts";
import type { DatabaseEngine } from "../engine.ts";

export async function sourcePhrasesIn({ db }: DatabaseEngine): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom("source_phrases").select(["file", "said"]).execute();
  return new Map(rows.map(({ file, said }) => [file, said]));
}

/** The file names of lists that hold actors who did not apply, and that nobody named. */
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
  // A date may be that of any form: the name of the file must speak of an application too. A list whose titles do was named on import.
  const unnamed = rows.filter(({ file, dated }) => !dated || !speaksOfApplication(baseName(file!)));
  const files = new Set(unnamed.map(({ file }) => baseName(file!)));
  return [...files].filter((file) => !sourcePhrases.has(file)).sort();
}
