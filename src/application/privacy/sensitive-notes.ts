// Finds the passages of notes by the team and its partners that say what the law protects, or judge somebody.
import { type SensitiveKind, sensitivePassages } from "../../domain/privacy/sensitive-words.ts";
import { type NotedTable, notedTables } from "../../store/privacy-store.ts";
import type { StoreReader } from "../../store/store.ts";

export interface SensitiveNote {
  actor: string;
  name: string;
  /** Where the note is: a table, and the day of the record, if it has one (ISO date). */
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

/** Leaves out answers that an actor wrote itself, since it chose to say this; not what is noted as its answer with an exchange. */
export async function sensitiveNotes(store: StoreReader): Promise<SensitiveNote[]> {
  const notes: Omit<SensitiveNote, "name">[] = [];
  for (const { actor, kind: of, table, on, text } of await store.privacy.confidentialTexts()) {
    if ((of === "answer" && table !== "contacts") || !isNoted(table)) continue;
    for (const { kind, from, to } of sensitivePassages(text))
      notes.push({ actor, table, on, kind, words: text.slice(from, to), text });
  }
  if (notes.length === 0) return [];
  const ids = [...new Set(notes.map(({ actor }) => actor))];
  const names = new Map((await store.overviews({ ids })).map(({ id, name }) => [id, name]));
  return notes.map((note) => ({ ...note, name: names.get(note.actor) ?? note.actor }));
}

/** Searches the posts of people too: the team notes things beside them, such as "directrice (arrêt maladie)". */
export async function sensitivePosts(store: StoreReader): Promise<SensitivePost[]> {
  const posts: SensitivePost[] = [];
  const read = new Map<string, ReturnType<typeof sensitivePassages>>();
  for await (const page of store.overviewPages())
    for (const { id: actor, name, people } of page)
      for (const { id, fullName, role } of people) {
        if (role === null) continue;
        const passages = read.get(role) ?? sensitivePassages(role);
        read.set(role, passages);
        for (const { kind, from, to } of passages)
          posts.push({ actor, name, person: { id, fullName }, kind, words: role.slice(from, to) });
      }
  return posts;
}
