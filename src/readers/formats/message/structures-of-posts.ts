// Finds the structures that a text names only behind a post: “Luc Roux, le président des Jardins du Haut”.
import { fold } from "../../../domain/values/spelling.ts";
import words from "../../../knowledge/words/speaking-of-others.yaml";
import { type NamedStructure, structurePointedAt } from "./structures-in-sentences.ts";

const of = new RegExp(`(?<!\\p{L})(?:${words.of_structure})(?=\\p{Lu})`, "gu");
const ofPlace = new RegExp(words.posts_of_places, "u");
/** In words: the longest post. Chosen by hand. */
const longestPost = 4;

/** Such structures, without `others`, which their kind told already. “Maire du Haut Pays” names a place, and no structure. */
export function structuresOfPosts(
  text: string,
  others: readonly NamedStructure[],
  isRole: (words: string) => boolean,
): NamedStructure[] {
  return [...text.matchAll(of)].flatMap(({ 0: link, index }): NamedStructure[] => {
    const at = index + link.length;
    const post = postBefore(text.slice(0, index), isRole);
    const isNamed = others.some(({ from, to }) => at >= from && at < to);
    if (isNamed || post === null || ofPlace.test(fold(post))) return [];
    const named = structurePointedAt(text, at);
    return named === null || named.from !== at ? [] : [named];
  });
}

/** The post with which a text ends; null without one. */
export function postBefore(before: string, isRole: (words: string) => boolean): string | null {
  const part = before
    .trimEnd()
    .split(/[.!?;:,(\n]/)
    .at(-1)!;
  const last = part.trim().split(/\s+/).slice(-longestPost);
  const at = last.findIndex((word, place) => word.length > 2 && isRole(last.slice(place).join(" ")));
  return at === -1 ? null : last.slice(at).join(" ");
}
