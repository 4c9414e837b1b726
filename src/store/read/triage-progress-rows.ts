// Reads the questionnaires that were begun and not finished, the oldest first.
import type { DatabaseEngine } from "../engine.ts";
import type { TriageProgress } from "../store.ts";

export async function triageProgressIn({ db }: DatabaseEngine): Promise<TriageProgress[]> {
  const rows = await db
    .selectFrom("triage_progress")
    .innerJoin("actors", "actors.number", "triage_progress.actor")
    .selectAll("triage_progress")
    .select("actors.id")
    .orderBy("triage_progress.at")
    .execute();
  return rows.map(({ id, answers, notes, path, at }) => ({
    actor: id,
    answers: JSON.parse(answers),
    notes: JSON.parse(notes),
    path: JSON.parse(path),
    at,
  }));
}
