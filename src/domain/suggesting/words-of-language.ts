// Chooses the texts about an actor in which the program looks for evidence.
import type { Actor } from "../actors/actor.ts";
import type { SourceText } from "./suggester.ts";

/**
 * Everything that an actor wrote, or that the team and partners wrote about it, notes included: where evidence is looked for. Codes and
 * addresses are nobody's words, and say nothing.
 */
export function wordsOf({ answers, note }: Pick<Actor, "answers" | "note">): SourceText[] {
  const texts = answers.filter(({ author }) => author !== null);
  return note === null
    ? texts
    : [...texts, { label: null, text: note, author: "team", file: null, line: null }];
}
