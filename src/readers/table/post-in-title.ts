// Reads the post that the title of a column gives to those it names: "Président", "Nom de la trésorière", "Directrice" over "Nom".
import { fold } from "../../domain/values/spelling.ts";
import names from "../../knowledge/words/person-names.yaml";
import type { NameRemarks } from "../people/name-remarks.ts";
import { inSingular } from "./shared-cells.ts";

const forNames = `(?:${names.words_for_names.join("|")})`;
/** "Nom et prénom du", "Nom – ", "Name of the". */
const before = new RegExp(
  `^${forNames}(?:(?:\\s+(?:et|and)\\s+|\\s*[/&,]\\s*|\\s+)${forNames})*(?:\\s*[-–:]\\s*|\\s+)(?:(?:d[ue]|of)\\s+(?:l[ae]\\s+|the\\s+|l['’]\\s?)?|d['’])?`,
  "iu",
);
/** " – Nom", " (Nom et prénom)". */
const behind = new RegExp(
  `\\s*[-–:(]?\\s*${forNames}(?:(?:\\s+(?:et|and)\\s+|\\s*[/&,]\\s*|\\s+)${forNames})*\\)?$`,
  "iu",
);

const noPost = new Set(names.no_post_in_titles.map(fold));

/** Endings of posts in the feminine, the longest first, and the same for women and men. */
const endingsForBoth = [
  ["trice", "teur·rice"],
  ["ière", "ier·ère"],
  ["euse", "eur·euse"],
  ["ente", "ent·e"],
  ["ante", "ant·e"],
  ["uée", "ué·e"],
  ["gée", "gé·e"],
] as const;

/** "Présidente" → "Président·e": a title stands over men and women, and must not make women of men. */
function forBoth(word: string): string {
  for (const [feminine, both] of endingsForBoth)
    if (word.endsWith(feminine)) return word.slice(0, -feminine.length) + both;
  return word;
}

/** The post that a column title gives to one person; null when it names no post or holds a number. */
export function postInTitle(title: string, remarks: NameRemarks): string | null {
  const said = title.replace(/\s+/g, " ").trim().replace(before, "").replace(behind, "").trim();
  const post = inSingular(said, remarks);
  if (/\d/.test(post) || noPost.has(fold(post)) || !remarks.isRole(post)) return null;
  const [first = "", ...others] = post.split(" ");
  return [forBoth(first), ...others].join(" ");
}
