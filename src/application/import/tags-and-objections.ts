import type { Marks } from "../../domain/importing/candidate.ts";
import type { Action } from "../../domain/importing/row-import.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { StoreWriter } from "../../store/store.ts";
import type { Settled } from "./resolve-identities.ts";

/** What a row of a file of ours says of the actor it ended in. */
export interface Marked {
  id: string;
  line: number;
  marks: Marks;
  action: Action;
}

/**
 * Gives actors the tags that an export of ours holds: they are added, none is taken away. Gives the lines of rows that said nothing
 * else that is new.
 */
export async function keepMarks(
  writer: StoreWriter,
  marked: readonly Marked[],
  settled: readonly Settled[],
  source: string,
): Promise<ReadonlySet<number>> {
  const isNow = new Map(settled.map(({ made, is }) => [made, is]));
  const taught = new Set<number>();
  for (const { id, line, marks, action } of marked) {
    const actor = await writer.actor(isNow.get(id) ?? id);
    if (!actor) continue;
    const known = new Set(actor.tags.map(fold));
    const tags = [...actor.tags, ...marks.tags.filter((tag) => !known.has(fold(tag)))];
    if (tags.length === actor.tags.length) continue;
    await writer.changeActor(actor.id, { tags }, source);
    if (action === "unchanged") taught.add(line);
  }
  return taught;
}
