// Reads postcodes, INSEE codes and communes in the cells of a list.
import { withoutLast } from "./text-ends.ts";

const five = /^\d{5}$/;
const spaces = /[\s\u00a0\u202f]+/g;

/** A French postcode as five digits, with the zero that a spreadsheet dropped: `7100` → `07100`, `F-43000`, `01 340`. Null for anything else. */
export function postcodeIn(text: string): string | null {
  if (five.test(text)) return text;
  const bare = text
    .replace(spaces, "")
    .replace(/^F-?/i, "")
    .replace(/[.,]0+$/, "");
  if (five.test(bare)) return bare;
  return /^[1-9]\d{3}$/.test(bare) ? `0${bare}` : null;
}

/** The INSEE code of a commune: five digits, or `2A` or `2B` and three, with a dropped zero restored. Null for anything else. */
export function inseeIn(text: string): string | null {
  const bare = text.replace(spaces, "").toUpperCase();
  if (/^(?:\d{5}|2[AB]\d{3})$/.test(bare)) return bare;
  return /^[1-9]\d{3}$/.test(bare) ? `0${bare}` : null;
}

/** The parts of a place in one cell, as written; null for a part that it does not have. */
export interface PostalPlace {
  address: string | null;
  postcode: string | null;
  commune: string | null;
}

const postcodeInText = /(^|[^\d])(?:F-?)?(\d{2} ?\d{3})(?!\d|\s?(?:€|euros?\b))/g;

/**
 * Reads a cell that mixes street, postcode and commune: `12 rue X, 26400 Crest`, `Nantua (01130)`, `43200 Yssingeaux`, `Albertville, 73200`. The last five
 * digits that can be a postcode count as such; without any, nothing is read.
 */
export function placeIn(text: string): PostalPlace {
  const cell = (text.length > 500 ? text.slice(0, 500) : text).replace(country, "");
  let found: RegExpExecArray | null = null;
  for (const match of cell.matchAll(postcodeInText)) found = match;
  if (!found) return { address: null, postcode: null, commune: null };
  const start = found.index + found[1]!.length;
  const before = tidy(cell.slice(0, start));
  const after = tidy(cell.slice(found.index + found[0].length));
  const postcode = found[2]!.replace(" ", "");
  if (after !== "") return { address: before === "" ? null : before, postcode, commune: communeOf(after) };
  const cut = Math.max(before.lastIndexOf(","), before.lastIndexOf("\n"), before.lastIndexOf(" - "));
  const last = cut === -1 ? before : tidy(before.slice(cut + 1));
  if (startsWithHouseNumber.test(last)) return { address: before, postcode, commune: null };
  const street = cut === -1 ? "" : tidy(before.slice(0, cut));
  return {
    address: street === "" ? null : street,
    postcode,
    commune: communeOf(last),
  };
}

const communeOf = (text: string): string | null => {
  const first = withoutCedex(text.split(/[\n,;]/)[0]!);
  return first === "" ? null : first;
};

const withoutCedex = (text: string) =>
  text
    .trim()
    .replace(/\scedex(?:\s+\d+)?$/i, "")
    .trim();

/** A part without the signs at its ends; brackets that belong together stay. */
const tidy = (text: string) => {
  const bare = withoutLast(text.replace(/^[\s,;:)–—-]+/, ""), /[\s,;:(–—-]/).replace(/[ \t\u00a0]+/g, " ");
  if (bare.endsWith(")") && !bare.includes("(")) return withoutLast(bare, /[\s)]/);
  return bare.startsWith("(") && !bare.includes(")") ? bare.replace(/^[\s(]+/, "") : bare;
};

const country = /(?<=\S)\s*[,;-]\s*France(?=\s*(?:$|[,;]))/i;
const startsWithHouseNumber = /^\d{1,4}(?:\s*(?:bis|ter|quater))?[\s,]+\p{L}/u;

/** Reads a commune without the code that some exports add to it: `Coye-la-Forêt (60580)`, `210700191-Aubenas`, `LYON CEDEX 03`. */
export function communeIn(text: string): PostalPlace {
  if (!/\d|cedex/i.test(text)) return { address: null, commune: text, postcode: null };
  const bare = text.replace(/^\d{9}\s*-\s*/, "").replace(/^\d{2,3}\s*-\s*(?=\p{L})/u, "");
  const place = placeIn(bare);
  if (place.commune) return place;
  const commune = place.postcode ? null : withoutCedex(bare) || null;
  return { address: place.postcode ? place.address : null, commune, postcode: place.postcode };
}
