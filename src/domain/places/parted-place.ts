/** Separates a street from a commune in one cell, by the known communes: `Salle des fêtes, Verdun-sur-Garonne`. */

import placeNames from "../../knowledge/words/place-names.yaml";
import { fold } from "../values/spelling.ts";
import { comparableName } from "./comparable-name.ts";
import type { PlaceReference } from "./place-reference.ts";

/** The place of an actor as a row gives it. */
export interface WrittenPlace {
  address?: string;
  postcode?: string;
  commune?: string;
}

/** The same with each part in its field. `noCommune`: a text of the commune's column that is no commune, to be kept as an answer. */
export interface PartedPlace extends WrittenPlace {
  noCommune?: string;
}

/** The title under which the words after a name in a list written as text are kept; they may be a place or anything else. */
export const titleOfPlaceInText: string = placeNames.place_in_text;

/** The signs between a street and a commune, or the brackets around one of them. */
const separators = /\s*[,;\n]\s*|\s[–—-]\s|\s*[()]\s*/;
const startsAsStreet = new RegExp(
  `^(?:\\d{1,4}\\s*(?:bis|ter|quater)?[\\s,]+\\p{L}|(?:${placeNames.streets.join("|")})\\b)`,
  "iu",
);
const startsInPlace = new RegExp(`^(?:${placeNames.somewhere.join("|")})(?:\\s|(?<=['’]))`, "iu");
const notAlone = new Set(placeNames.never_alone);

/** Whether a row may have to be split: it has an address without a commune, or its commune may hold more than a commune. */
export const mayHoldTwoPlaces = ({ address, commune }: WrittenPlace): boolean =>
  commune === undefined
    ? address !== undefined
    : /[,;\n(\d]|\s[–—-]\s/.test(commune) || startsAsPlace(commune);

const startsAsPlace = (text: string) => startsAsStreet.test(text) || startsInPlace.test(text);

/** The row's place with each part in its field; null when nothing has to be moved. */
export function separatedPlace(written: WrittenPlace, places: PlaceReference): PartedPlace | null {
  const { address, postcode, commune } = written;
  if (commune === undefined) {
    if (address === undefined) return null;
    const ending =
      (postcode === undefined ? null : communeEnding(address, postcode, places)) ??
      communeBeside(address, postcode, places);
    return ending && placeOf(postcode, ending.street, ending.commune);
  }
  if (places.isCommune(commune)) return null;
  const beside = communeBeside(commune, postcode, places);
  if (beside) return placeOf(postcode, joined(address, beside.street), beside.commune);
  const ending = postcode === undefined ? null : communeEnding(commune, postcode, places);
  if (ending && ending.street !== "")
    return placeOf(postcode, joined(address, ending.street), ending.commune);
  if (startsAsStreet.test(commune)) return placeOf(postcode, joined(address, commune));
  return startsInPlace.test(commune) ? { ...placeOf(postcode, address), noCommune: commune } : null;
}

function placeOf(postcode?: string, address?: string, commune?: string): WrittenPlace {
  return {
    ...(address ? { address } : {}),
    ...(postcode === undefined ? {} : { postcode }),
    ...(commune === undefined ? {} : { commune }),
  };
}

const joined = (one: string | undefined, other: string) =>
  one === undefined || one === other ? other : `${one}, ${other}`.replace(/, $/, "");

/** The commune that is the last or else the first part of a text, and the other parts; null when neither part is a commune. */
function communeBeside(
  text: string,
  postcode: string | undefined,
  places: PlaceReference,
): { commune: string; street: string } | null {
  const parts = text.split(separators).filter((part) => part !== "");
  const isHere = (part: string) =>
    !/\d/.test(part) &&
    !notAlone.has(fold(part)) &&
    (postcode === undefined ? places.isCommune(part) : places.communeAt(part, postcode) !== null);
  for (const at of [parts.length - 1, 0]) {
    const commune = parts[at];
    if (commune === undefined || !isHere(commune)) continue;
    const street = parts.filter((_, other) => other !== at).join(", ");
    return { commune, street };
  }
  return null;
}

/**
 * The commune with which an address ends, with or without the postcode after it: “38 rue Longue Paris, 75018”. Null when it ends with none of the
 * communes of that postcode.
 */
function communeEnding(
  address: string,
  postcode: string,
  places: PlaceReference,
): { commune: string; street: string } | null {
  const communes = places.communesAtPostcode(postcode);
  if (communes.length === 0) return null;
  const words = address
    .split(/\s+/)
    .map((word) => word.replace(/[,;]$/, ""))
    .filter((word) => word !== "" && word !== postcode);
  const counts = Math.min(mostWords, words.length);
  const endings = Array.from({ length: counts }, (_, at) => comparableName(words.slice(-at - 1).join(" ")));
  for (const { name } of communes) {
    const count = endings.indexOf(comparableName(name)) + 1;
    if (count > 0) return { commune: name, street: words.slice(0, -count).join(" ") };
  }
  return null;
}

/** The most words in the name of a commune. */
const mostWords = 8;
