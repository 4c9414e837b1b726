// Finds in a signature the structure that somebody writes for: by its own line, by the post held there, or by where it stands.
import type { ImportMappings } from "../../../domain/importing/import-words.ts";
import { isFirstName } from "../../../domain/values/first-name.ts";
import { isOffice } from "../../../domain/values/person-name.ts";
import { fold } from "../../../domain/values/spelling.ts";
import { postOfStructure } from "../../people/post-of-structure.ts";
import { actorIn } from "../documents/letterhead.ts";

interface SignedStructure {
  name: string;
  /** The post, where it stands with the structure; null where a line of its own may tell it. */
  post: string | null;
}

/** A longer line is no name. */
const longestName = 70;
/** What reaches somebody, or where: these lines stand under the structure. */
const reaching =
  /@|https?:|www\.|\b0\d(?:[\s.-]?\d\d){4}|\+\d{2}|(?<!\d)\d{5}\s+\p{Lu}|^\d{1,4}\b|\bt[ée]l\b/iu;

/** `pieces`: the lines, parted where one line says several things. */
export function structureSigned(
  lines: readonly string[],
  pieces: readonly string[],
  isRole: (text: string) => boolean,
  mappings: Pick<ImportMappings, "columns" | "structures">,
): SignedStructure | null {
  const held = pieces
    .map((piece) => postOfStructure(piece, isRole, mappings.structures))
    .filter((post) => post !== null && !post.isCommune);
  const actor = actorIn(
    pieces.map((text) => ({ text, place: 1 })),
    "",
    mappings,
  );
  const ofActor = actor ? held.find((post) => fold(post!.name) === fold(actor.name)) : held[0];
  if (actor || ofActor) return { name: (actor ?? ofActor)!.name, post: ofActor?.post ?? null };
  return structureByPlace(lines, isRole);
}

/** The only line between a post and what reaches somebody, whatever its words. */
function structureByPlace(
  lines: readonly string[],
  isRole: (text: string) => boolean,
): SignedStructure | null {
  const post = lines.findIndex((line) => isRole(line));
  const end = lines.findIndex((line, at) => at > post && reaching.test(line));
  const name = lines[post + 1];
  if (post < 1 || end !== post + 2 || name === undefined) return null;
  const isName = /^\p{Lu}/u.test(name) && name.length <= longestName && !/[.!?:;]$|["«»“”]/.test(name);
  return isName && !isOffice(name) && !isFirstName(name.split(/[\s-]/)[0]!) ? { name, post: null } : null;
}
