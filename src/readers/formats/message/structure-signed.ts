// Finds in a signature the writer's structure: by its own line, by the post held there, or by its place.
import type { ImportMappings } from "../../../domain/importing/import-words.ts";
import { isFirstName } from "../../../domain/values/first-name.ts";
import { isOffice } from "../../../domain/values/person-name.ts";
import { fold } from "../../../domain/values/spelling.ts";
import { postOfStructure } from "../../people/post-of-structure.ts";
import { actorIn } from "../documents/letterhead.ts";

interface SignedStructure {
  name: string;
  /** The post that stands with the structure; null where it may have a line of its own. */
  post: string | null;
}

/** In characters: a longer line is no name. Chosen by hand. */
const longestName = 70;
/** Lines that stand under the structure: an e-mail address, a site, a telephone, a postcode or a street. */
const reaching =
  /@|https?:|www\.|\b0\d(?:[\s.-]?\d\d){4}|\+\d{2}|(?<!\d)\d{5}\s+\p{Lu}|^\d{1,4}\b|\bt[ée]l\b/iu;

/** The structure of a signature, or null. `pieces` are the lines, cut where one says several things. */
export function structureSigned(
  lines: readonly string[],
  pieces: readonly string[],
  isRole: (text: string) => boolean,
  mappings: Pick<ImportMappings, "columns" | "structures">,
): SignedStructure | null {
  const posts = pieces
    .map((piece) => postOfStructure(piece, isRole, mappings.structures))
    .filter((post) => post !== null && !post.isCommune);
  const actor = actorIn(
    pieces.map((text) => ({ text, place: 1 })),
    "",
    mappings,
  );
  const ofActor = actor ? posts.find((post) => fold(post!.name) === fold(actor.name)) : posts[0];
  if (actor || ofActor) return { name: (actor ?? ofActor)!.name, post: ofActor?.post ?? null };
  return structureByPlace(lines, isRole);
}

/** The only line between a post and an address or number, whatever its words. */
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
