// Reads the post of the people in a column from its title: "Président", "Nom de la trésorière", "Directrice" over "Nom".

import { inclusiveForm, withInclusiveForms } from "../../domain/people/post-forms.ts";
import { capitalised } from "../../domain/values/first-letter.ts";
import { fold } from "../../domain/values/spelling.ts";
import names from "../../knowledge/words/person-names.yaml";
import titles from "../../knowledge/words/titles.yaml";
import type { NameRemarks } from "../people/name-remarks.ts";
import { inSingular } from "./shared-cells.ts";

const forNames = `(?:${names.words_for_names.join("|")})`;
/** "Nom et prénom du", "Nom – ", "Name of the". */
const before = new RegExp(
  `^${forNames}(?:(?:\\s+(?:et|and)\\s+|\\s*[/&,]\\s*|\\s+)${forNames})*(?:\\s*[-–:]\\s*|\\s+)(?:(?:d[ue]|of)\\s+(?:l[ae]\\s+|the\\s+|l['’]\\s?)?|d['’])?`,
  "iu",
);
/** " – Nom", " (Nom et prénom)", " Nom (poste)", " Nom, fonction". */
const forPosts = `(?:\\s*[(/,;]\\s*|\\s+(?:et|and)\\s+)(?:${names.words_for_posts.join("|")})\\)?`;
const behind = new RegExp(
  `\\s*[-–:(]?\\s*${forNames}(?:(?:\\s+(?:et|and)\\s+|\\s*[/&,]\\s*|\\s+)${forNames})*\\)?(?:${forPosts})?$`,
  "iu",
);

/** "Référent·e". */
const ofBoth = /·\p{L}+/gu;
const noPost = new Set(names.no_post_in_titles.map(fold));

const links = new Set(titles.links);
const holders = new Map([
  ...Object.entries(titles.functions_of_persons).map(
    ([title, holder]) => [title, inclusiveForm(holder)] as const,
  ),
  ...Object.entries(titles.abbreviations).flatMap(([whole, forms]) => {
    const holder = titles.holders_of_short_forms[whole];
    return holder === undefined ? [] : forms.map((form) => [form, inclusiveForm(holder)] as const);
  }),
]);

/** The post of a function or of its short form: "Trésorerie", "Trés." → "trésorier·ère"; null for any other word. */
const holderOf = (word: string): string | null => holders.get(fold(word).replace(/\.$/, "")) ?? null;

/** The post in a title that begins with a function or a short form: "Dir. adj.", "Présidence de l'association"; else null. */
function postOfFunction(title: string): string | null {
  const words = title.split(/\s+|(?<=\.)(?=\p{L})/u);
  const link = words.findIndex((word) => links.has(fold(word)));
  const end = link === -1 ? words.length : link;
  const holder = end === 0 || end > mostOfFunction ? null : holderOf(words[0]!);
  if (holder === null) return null;
  const others = words.slice(1, end).map((word) => holderOf(word) ?? inclusiveForm(word));
  return [capitalised(holder), ...others, ...words.slice(end)].join(" ");
}
/** The most words of a function before a linking word: "Direction générale" (de l'association). */
const mostOfFunction = 2;

/** The post that a column title gives to one person; null when it names no post or holds a number. */
export function postInTitle(title: string, remarks: NameRemarks): string | null {
  const bare = title.replace(/\s+/g, " ").trim().replace(before, "").replace(behind, "").trim();
  const dotted = withInclusiveForms(bare);
  const ofFunction = /\d/.test(dotted) ? null : postOfFunction(dotted);
  if (ofFunction !== null) return ofFunction;
  const post = inSingular(dotted, remarks);
  if (/\d/.test(post) || noPost.has(fold(post.replace(ofBoth, ""))) || !remarks.isRole(post)) return null;
  const words = post.split(" ");
  const link = words.findIndex((word) => links.has(fold(word)));
  // "Chargée de mission": only the words before "de" get both genders.
  return words
    .map((word, at) => ((link === -1 || at < link) && !word.includes("·") ? inclusiveForm(word) : word))
    .join(" ");
}
