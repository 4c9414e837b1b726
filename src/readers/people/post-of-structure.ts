// Reads a post with the structure that it is of, where a structure's name is expected: "maire de Lissac", "présidente de la CC du Lac".

import { capitalised } from "../../domain/values/first-letter.ts";
import { isOffice } from "../../domain/values/person-name.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../domain/values/structure-taxonomy.ts";
import titles from "../../knowledge/words/titles.yaml";

export interface PostOfStructure {
  post: string;
  /** The structure, or the place whose commune it is. */
  name: string;
  isCommune: boolean;
}

const ofCommunes = new Set(titles.posts_of_communes);
const begins = new Set(titles.posts_of_communes.map((post) => post.split(" ")[0]!));
/** A longer text is a sentence. */
const longest = 100;
/** What links a post to its structure or place: "de la", "du", or a space alone. */
const link = /\s+(?:de\s+la\s+|de\s+l['’]\s?|d['’]\s?|du\s+|des\s+|de\s+|[àa]\s+|of\s+)?(?=\p{L})/giu;
const aPlace = /^\p{Lu}[\p{L}'’-]*(?:[\s-][\p{L}'’-]+){0,5}$/u;
/** Whether a word names a part of the structure, not what somebody is: "présidence", not "présidente". */
const isPartOfStructure = (post: string) => /(?:iat|tion|ence|ie)$/.test(post) || isOffice(post);

/** The post and its structure; null where the text is anything else, as a structure's own name. */
export function postOfStructure(
  text: string,
  isRole: (text: string) => boolean,
  structures: StructureTaxonomy,
): PostOfStructure | null {
  const [first = ""] = text.split(/\s/, 1);
  if (text.length > longest || !(begins.has(fold(first)) || isRole(first))) return null;
  if (structures.kindOf(text) !== null) return null;
  for (const { index, 0: words } of text.matchAll(link)) {
    const post = text.slice(0, index).trim();
    const name = text.slice(index + words.length).trim();
    const folded = fold(post);
    if (ofCommunes.has(folded) && aPlace.test(name) && !isRole(name))
      return { post, name: withArticle(words, name), isCommune: structures.kindOf(name) === null };
    if (words.trim() !== "" && isRole(post) && !isPartOfStructure(folded) && structures.kindOf(name) !== null)
      return { post, name: capitalised(name), isCommune: false };
  }
  return null;
}

/** "maire du Vigan" is of "Le Vigan", "maire des Salces" of "Les Salces". */
function withArticle(words: string, name: string): string {
  const article = titles.articles_of_places[fold(words.trim())];
  return article === undefined ? name : `${article} ${name}`;
}
