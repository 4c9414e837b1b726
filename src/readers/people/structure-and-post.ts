// Reads cells in which a structure stands with somebody's post, or somebody with their structure: "Poher communauté (DGS)".

import { capitalised } from "../../domain/values/first-letter.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../domain/values/structure-taxonomy.ts";
import names from "../../knowledge/words/person-names.yaml";
import structureWords from "../../knowledge/words/structure-words.yaml";

export interface StructureAndPost {
  name: string;
  post: string;
}

/** A longer cell is a text. */
const longestCell = 160;
/** Signs between a structure and a post, or between a name and a structure. */
const between = /\s*[,;]\s+|\s+[–—/|-]+\s+|\s*\n\s*|\s*\(\s*/gu;
/** Most words of a post that no list has. */
const mostWords = 5;

/**
 * The structure and the post of a cell that holds both, in any order; null for any other. Where the column's title says that it `isOfBoth`, a few words in
 * lower case behind a name are a post as well.
 */
export function structureAndPost(
  text: string,
  isOfBoth: boolean,
  isRole: (text: string) => boolean,
  structures: StructureTaxonomy,
): StructureAndPost | null {
  if (text.length > longestCell) return null;
  const isPost = (part: string) => isRole(part) && structures.kindOf(part) === null;
  const pairs = [...text.matchAll(between)].reverse().flatMap(({ index, 0: sign }) => {
    const left = text.slice(0, index).trim();
    const behind = text.slice(index + sign.length).trim();
    const isBracket = sign.trim() === "(";
    if (isBracket && !/^[^()]*\)$/.test(behind)) return [];
    const right = isBracket ? behind.slice(0, -1).trim() : behind;
    return left === "" || right === "" ? [] : [{ left, right }];
  });
  for (const { left, right } of pairs) {
    if (isPost(right) && !isPost(left)) return { name: capitalised(left), post: right };
    if (isPost(left) && !isPost(right)) return { name: capitalised(right), post: left };
  }
  const last = isOfBoth
    ? pairs.find(({ left, right }) => isNamed(left) && isInSmallLetters(right))
    : undefined;
  return last && structures.kindOf(last.right) === null ? { name: last.left, post: last.right } : null;
}

const isNamed = (text: string) => /^\p{Lu}/u.test(text);
const isInSmallLetters = (text: string) => /^\p{Ll}/u.test(text) && text.split(/\s+/).length <= mostWords;

const individuals = new RegExp(`^(?:${names.individuals.join("|")})[\\s.!]*$`);

/** Whether somebody came for nobody else: "à titre personnel". */
export const isForThemselves = (text: string): boolean => individuals.test(fold(text).trim());

const speaksFor = new RegExp(
  `^(?:${structureWords.speaks_for.join("|")})\\s+(?:${names.articles.join("|")})?(?=\\p{Lu})`,
  "u",
);

/** The structure for which somebody came, without the words before it: "pour le Foyer rural". */
export const withoutSpeaksFor = (text: string): string => text.replace(speaksFor, "");

/** A cell that names somebody with their structure: the structure, and what stays of the cell; null where it names none. */
export function structureBesideName(
  text: string,
  structures: StructureTaxonomy,
): { name: string; rest: string } | null {
  if (text.length > longestCell) return null;
  for (const { index, 0: sign } of text.matchAll(between)) {
    const from = index + sign.length;
    const [name = ""] = /^[^,;()\n|]+?(?=\s*(?:[,;()\n|]|\s[–—-]\s|$))/u.exec(text.slice(from)) ?? [];
    if (name === "" || !isNamed(name) || structures.kindOf(name) === null) continue;
    const behind = text.slice(from + name.length);
    const opened = sign.trim() === "(";
    const rest = opened
      ? `${text.slice(0, from)}${behind.replace(/^\s*[,;]\s*/, "")}`.replace(/\s*\(\s*\)/, "")
      : text.slice(0, index) + behind;
    return { name, rest: rest.trim() };
  }
  return null;
}
