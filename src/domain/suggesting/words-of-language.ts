import type { Actor } from "../actors/actor.ts";
import type { SourceText } from "./suggester.ts";

/** Everything that an actor wrote, or that was imported about it as a note: where evidence is looked for. */
export function wordsOf({ answers, note }: Pick<Actor, "answers" | "note">): SourceText[] {
  const imported = note === null ? [] : [{ label: null, text: note, file: null, line: null }];
  return [...answers, ...imported];
}
