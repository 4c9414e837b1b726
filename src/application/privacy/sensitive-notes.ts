// Finds the passages of notes by the team and its partners that tell what the law protects, or judge somebody.
import { type SensitiveKind, sensitivePassages } from "../../domain/privacy/sensitive-words.ts";
import { type NotedTable, notedTables } from "../../store/privacy-store.ts";
import type { StoreReader } from "../../store/store.ts";

export interface SensitiveNote {
  actor: string;
  name: string;
  /** Where it stands: a table, and the day of an exchange or an assessment. */
  table: NotedTable | "triage_progress";
  on: string | null;
  kind: SensitiveKind;
  words: string;
  /** The whole note. */
  text: string;
}

export interface SensitivePost {
  actor: string;
  name: string;
  person: { id: string; fullName: string };
  kind: SensitiveKind;
  words: string;
}

const isNoted = (table: string): table is SensitiveNote["table"] =>
  table === "triage_progress" || (notedTables as readonly string[]).includes(table);

/** Answers that an actor wrote itself are left out: it chose to say what they say. */
export async function sensitiveNotes(store: StoreReader): Promise<SensitiveNote[]> {
  const found: Omit<SensitiveNote, "name">[] = [];
  for (const { actor, kind: of, table, on, text } of await store.privacy.confidentialTexts()) {
    if ((of === "answer" && table !== "contacts") || !isNoted(table)) continue;
    for (const { kind, from, to } of sensitivePassages(text))
      found.push({ actor, table, on, kind, words: text.slice(from, to), text });
  }
  if (found.length === 0) return [];
  const ids = [...new Set(found.map(({ actor }) => actor))];
  const names = new Map((await store.overviews({ ids })).map(({ id, name }) => [id, name]));
  return found.map((one) => ({ ...one, name: names.get(one.actor) ?? one.actor }));
}

/** What stands beside somebody's post is a note of the team as well: "directrice (arrêt maladie)". */
export async function sensitivePosts(store: StoreReader): Promise<SensitivePost[]> {
  const found: SensitivePost[] = [];
  const read = new Map<string, ReturnType<typeof sensitivePassages>>();
  for await (const page of store.overviewPages())
    for (const { id: actor, name, people } of page)
      for (const { id, fullName, role } of people) {
        if (role === null) continue;
        const passages = read.get(role) ?? sensitivePassages(role);
        read.set(role, passages);
        for (const { kind, from, to } of passages)
          found.push({ actor, name, person: { id, fullName }, kind, words: role.slice(from, to) });
      }
  return found;
}
