// Reads every text that only the team may read, with the actor that it is about.

import type { KeptAnswer } from "../../domain/importing/import-record.ts";
import { authorshipOf } from "../../domain/importing/row-import.ts";
import type { DatabaseEngine } from "../engine.ts";
import type { ConfidentialText } from "../privacy-store.ts";
import { readList } from "../row-values.ts";

type Kind = ConfidentialText["kind"];

/** The columns with texts about an actor, and the kind of each. */
const columns = [
  ["contacts", "note", "note"],
  ["contacts", "next_step", "answer"],
  ["contacts", "their_step", "answer"],
  ["assessments", "reason", "reason"],
  ["assessments", "notes", "note"],
  ["assessments", "answers", "answer"],
  ["holds", "reason", "reason"],
  ["verdicts", "note", "note"],
  ["follow_ups", "proposed", "answer"],
  ["objections", "words", "answer"],
  ["between_actors", "note", "note"],
  ["triage_progress", "notes", "note"],
  ["survey_responses", "answers", "answer"],
  ["survey_entries", "answers", "answer"],
] as const satisfies readonly (readonly [string, string, Kind])[];

/** The tables whose rows have a day. */
const dated = new Set<string>(["contacts", "assessments", "holds", "verdicts"]);

export async function confidentialTexts({ db }: DatabaseEngine): Promise<ConfidentialText[]> {
  const actors = await db.selectFrom("actors").select(["number", "id", "note", "recommended_by"]).execute();
  const idOf = new Map(actors.map(({ number, id }) => [number, id]));
  const texts: ConfidentialText[] = [];
  const add = (actor: number | null, kind: Kind, text: string, table: string, on: string | null = null) => {
    const id = actor === null ? undefined : idOf.get(actor);
    if (id !== undefined) texts.push({ actor: id, kind, table, on, text });
  };
  for (const { number, note } of actors) if (note) add(number, "note", note, "actors");
  for (const [table, column, kind] of columns) {
    const rows = (await db
      .selectFrom(table as "contacts")
      .select(["actor", column as "note", ...(dated.has(table) ? (["at"] as const) : [])])
      .execute()) as unknown as Record<string, string | number | null>[];
    for (const row of rows)
      for (const text of leaves(row[column]))
        add(row.actor as number | null, kind, text, table, row.at ? String(row.at).slice(0, 10) : null);
  }
  for (const { actor, answers } of await db.selectFrom("records").select(["actor", "answers"]).execute())
    for (const answer of readList<KeptAnswer>(answers))
      add(actor, authorshipOf(answer).author === "actor" ? "answer" : "note", answer[1], "records");
  return texts;
}

/** The texts in a value, which is plain or JSON. */
function leaves(value: unknown): string[] {
  if (typeof value === "string") {
    if (!/^[[{]/.test(value)) return [value];
    try {
      return leaves(JSON.parse(value));
    } catch {
      return [value];
    }
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [];
}
