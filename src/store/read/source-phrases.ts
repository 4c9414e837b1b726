/** How lists are named to those whose addresses come from them, and which ones nobody named yet. */
import { baseName } from "../../domain/values/file-name.ts";
import type { DatabaseEngine } from "../engine.ts";

export async function sourcePhrasesIn({ db }: DatabaseEngine): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom("source_phrases").select(["file", "said"]).execute();
  return new Map(rows.map(({ file, said }) => [file, said]));
}

/** The lists that hold actors without an application, by the names of their files. */
export async function unsaidFilesIn(engine: DatabaseEngine): Promise<string[]> {
  const rows = await engine.db
    .selectFrom("actors")
    .innerJoin("sources", "sources.number", "actors.source")
    .select("sources.file")
    .distinct()
    .where("sources.file", "is not", null)
    .where("actors.programme", "is", null)
    .where("actors.submitted", "is", null)
    .execute();
  const said = await sourcePhrasesIn(engine);
  const files = new Set(rows.map(({ file }) => baseName(file!)));
  return [...files].filter((file) => !said.has(file)).sort();
}
