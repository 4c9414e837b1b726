// Replaces a note of the team by other words in all rows of a table about an actor.
import type { KeptAnswer } from "../../domain/importing/import-record.ts";
import type { DatabaseEngine } from "../engine.ts";
import { type AnyRow, reworded } from "../privacy/erased-values.ts";
import { personalData } from "../privacy/personal-data.ts";
import type { Rewording } from "../privacy-store.ts";
import type { Journal } from "./journal.ts";

/** Returns how many rows had the note. */
export async function rewordNote(
  { db }: DatabaseEngine,
  journal: Journal,
  actor: number,
  { table, from, to }: Rewording,
): Promise<number> {
  const column = table === "actors" ? "number" : "actor";
  const rows = (await db
    .selectFrom(table as "contacts")
    .selectAll()
    .where(column as "actor", "=", actor)
    .execute()) as unknown as AnyRow[];
  let count = 0;
  for (const row of rows) {
    const changed: Record<string, string> = {};
    for (const name of personalData[table].texts) {
      const value = row[name];
      if (typeof value !== "string") continue;
      const after =
        table === "records" && name === "answers"
          ? rewordedAnswers(value, from, to)
          : reworded(value, from, to);
      if (after !== value) changed[name] = after;
    }
    if (Object.keys(changed).length === 0) continue;
    count++;
    await journal.update(table, Number(row.number), changed as object);
  }
  return count;
}

/** Replaces the text of an answer, and removes its quoted passages, whose offsets no longer fit. */
function rewordedAnswers(value: string, from: string, to: string): string {
  const answers = JSON.parse(value) as KeptAnswer[];
  if (!answers.some(([, text]) => text === from)) return value;
  return JSON.stringify(
    answers.map((keptAnswer) => {
      if (keptAnswer[1] !== from) return keptAnswer;
      const [label, , ...rest] = keptAnswer;
      return [label, to, ...rest.slice(0, 3)];
    }),
  );
}
