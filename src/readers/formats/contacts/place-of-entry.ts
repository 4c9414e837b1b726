// Finds the place right behind the name with which an entry begins: "(Lissac, 46)", ", Lissac, …", ", tiers-lieu à Lissac (46100)".

import placeNames from "../../../knowledge/words/place-names.yaml";
import { type NameContext, namesAmong, nameTokens } from "../../people/named-person.ts";

const placeWord = "\\p{Lu}[\\p{L}'’-]*";
const placeWords = `${placeWord}(?: (?:(?:${placeNames.small.join("|")}) )*(?:[dl]['’])?${placeWord}){0,3}`;
const number = "(?:\\d{5}|\\d{2,3}|2[AB])";
/** "Lissac", "46100 Lissac", "Lissac, 46100", "Lissac (46)", and a kind before: "tiers-lieu à Lissac". */
const place = new RegExp(
  `^(?:(?<kind>\\p{Ll}[\\p{L}'’ .-]{0,40}?) [àa] |[àa] )?(?:(?<before>\\d{5}) )?(?<commune>${placeWords})(?:\\s*[,(]\\s*(?<after>${number})\\)?)?$`,
  "u",
);
const bracket = /^\s*\(([^()]{2,60})\)/u;
const besideComma = new RegExp(
  `^,\\s+([^,;:.()–—]{2,60}?(?:\\s*\\(${number}\\))?)(?=\\s*[,;:.–—]|\\s+-\\s|$)`,
  "u",
);

/** The place behind a name, each part empty without one. */
export interface PlaceOfEntry {
  /** The commune, behind its postcode where that is written. */
  place: string;
  /** The number of a department. */
  department: string;
  /** What stands behind the place. */
  behind: string;
  /** The same, with the words of a kind before the place. */
  rest: string;
}

/** The place at the beginning of a text. */
export function placeBehind(text: string, reading: NameContext): PlaceOfEntry {
  const [whole = "", written = ""] = bracket.exec(text) ?? besideComma.exec(text) ?? [];
  const { kind, before, commune, after } = place.exec(written.trim())?.groups ?? {};
  if (commune === undefined || isSomebody(commune, reading) || reading.structures.kindOf(commune) !== null)
    return { place: "", department: "", behind: text, rest: text };
  const number = before ?? after ?? "";
  const isPostcode = number.length === 5;
  const behind = text.slice(whole.length);
  const withKind = text.replace(/^\s*[,(]\s*/u, "");
  return {
    place: isPostcode ? `${number} ${commune}` : commune,
    department: isPostcode ? "" : number,
    behind,
    rest: kind === undefined ? behind : bracket.test(text) ? withKind.replace(")", "") : withKind,
  };
}

function isSomebody(words: string, reading: NameContext): boolean {
  const [run] = namesAmong(nameTokens(words), reading);
  return run?.sureness === "sure" || run?.sureness === "first-name";
}
