// Collects the notes of the team on an actor: the one in its field, and different ones of other lists.

import type { Actor } from "../actors/actor.ts";
import { fold } from "../values/spelling.ts";

export interface TeamNote {
  text: string;
  file: string | null;
  line: number | null;
}

/** The note in the field, then each different one once; empty when the field is blank. */
export function teamNotes({ note, provenance }: Pick<Actor, "note" | "provenance">): TeamNote[] {
  if (note === null) return [];
  const notes = provenance.filter(({ field }) => field === "note");
  const origin = notes.find(({ value }) => value === note) ?? notes[0];
  const seen = new Set([fold(note)]);
  // When rows proved to be one actor, the provenance of their notes is the first row, so the row of another note is not known.
  const others = notes.flatMap(({ value: text }) => {
    if (seen.has(fold(text))) return [];
    seen.add(fold(text));
    return [{ text, file: null, line: null }];
  });
  return [{ text: note, file: origin?.file ?? null, line: origin?.line ?? null }, ...others];
}

/** All that the team says of an actor: its notes, and the answers with the team as author. */
export const teamTexts = (actor: Pick<Actor, "answers" | "note" | "provenance">): string[] => [
  ...teamNotes(actor).map(({ text }) => text),
  ...actor.answers.flatMap(({ author, text }) => (author === "team" ? [text] : [])),
];
