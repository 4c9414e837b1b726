// Collects the notes of the team on an actor: the one in its field, and those of other lists that differ from it.

import type { Actor } from "../actors/actor.ts";
import { fold } from "../values/spelling.ts";

export interface TeamNote {
  text: string;
  file: string | null;
  line: number | null;
}

/** The note of the field first, then each other one once: a second list may tell how to reach somebody as well as the first. */
export function teamNotes({ note, provenance }: Pick<Actor, "note" | "provenance">): TeamNote[] {
  if (note === null) return [];
  const told = provenance.filter(({ field }) => field === "note");
  const held = told.find(({ value }) => value === note) ?? told[0];
  const seen = new Set([fold(note)]);
  // Rows that proved to be one actor tell their notes by the first of them: whose row a set-aside note was in is not known.
  const others = told.flatMap(({ value: text }) => {
    if (seen.has(fold(text))) return [];
    seen.add(fold(text));
    return [{ text, file: null, line: null }];
  });
  return [{ text: note, file: held?.file ?? null, line: held?.line ?? null }, ...others];
}

/** All that the team says of an actor: its notes, and the answers that are its own. */
export const teamTexts = (actor: Pick<Actor, "answers" | "note" | "provenance">): string[] => [
  ...teamNotes(actor).map(({ text }) => text),
  ...actor.answers.flatMap(({ author, text }) => (author === "team" ? [text] : [])),
];
