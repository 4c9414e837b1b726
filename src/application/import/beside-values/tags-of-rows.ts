// Gives actors the tags in rows of our own exports.
import type { Action } from "../../../domain/importing/row-import.ts";
import { fold } from "../../../domain/values/spelling.ts";
import type { StoreWriter } from "../../../store/store.ts";
import type { ResolvedActor } from "../resolve-identities.ts";

/** A row that holds tags, and the actor that it was stored in. */
export interface TaggedRow {
  id: string;
  line: number;
  tags: readonly string[];
  action: Action;
}

/** Adds tags and removes none. Returns the lines of rows in which only tags are new. */
export async function addTags(
  writer: StoreWriter,
  rows: readonly TaggedRow[],
  resolved: readonly ResolvedActor[],
  source: string,
): Promise<Set<number>> {
  const currentIdOf = new Map(resolved.map(({ made, is }) => [made, is]));
  const linesWithNewTags = new Set<number>();
  for (const { id, line, tags, action } of rows) {
    const actor = await writer.actor(currentIdOf.get(id) ?? id);
    if (!actor) continue;
    const known = new Set(actor.tags.map(fold));
    const all = [...actor.tags, ...tags.filter((tag) => !known.has(fold(tag)))];
    if (all.length === actor.tags.length) continue;
    await writer.changeActor(actor.id, { tags: all }, source);
    if (action === "unchanged") linesWithNewTags.add(line);
  }
  return linesWithNewTags;
}
