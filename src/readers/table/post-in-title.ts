// Reads the post that the title of a column gives to those it names: "Président", "Nom de la trésorière", "Directrice" over "Nom".
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

/** The post of one of those whom a title stands over; null when it says none, or counts people. */
export function postInTitle(title: string, remarks: NameRemarks): string | null {
  const said = title.replace(/\s+/g, " ").trim().replace(before, "").replace(behind, "").trim();
  const post = inSingular(said, remarks);
  return post.length > 2 && !/\d/.test(post) && remarks.isRole(post) ? post : null;
}
