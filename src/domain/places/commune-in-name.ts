/** Separates an actor's name from the commune after a sign at its end: `Foyer des Aulnes (Gray)`, `Coopérative du Lac – Gray`. */

import names from "../../knowledge/words/person-names.yaml";
import placeNames from "../../knowledge/words/place-names.yaml";
import { isFirstName } from "../values/first-name.ts";
import { fold } from "../values/spelling.ts";
import { comparableName } from "./comparable-name.ts";
import type { PlaceReference } from "./place-reference.ts";

export interface NameAndCommune {
  name: string;
  commune: string;
  postcode: string | null;
}

const place = "(?:[àa]\\s+)?(?:(\\d{5})\\s+)?(\\p{Lu}[\\p{L}'’ -]{1,44})";
const inBrackets = new RegExp(`^(.{3,}?)\\s*\\(${place}\\)$`, "u");
const afterSign = new RegExp(`^(.{3,}?)(\\s*,|\\s+[–—-])\\s+${place}$`, "u");
const notAlone = new Set([...placeNames.never_alone, ...placeNames.common_words_too]);
const offices = new Set(names.offices);
/** The most letters of a word in capitals that may be an acronym. */
const longestInitials = 5;
/** The most words before a commune that are read as the name of another one. */
const mostWords = 4;

/** A quick test whether a name may end with a commune; nearly every name of a list does not. */
export const mayEndWithCommune = (name: string): boolean =>
  /[),]|\s[–—-]\s/.test(name) && (inBrackets.test(name) || afterSign.test(name));

/**
 * The name and the commune with which it ends; null when it ends with none, or with one that may be part of the name, as in "Pays Gray – Vesoul".
 * `isTelling`: whether a name is enough without its place; otherwise ("Office de tourisme") the name keeps it.
 */
export function communeInName(
  written: string,
  places: PlaceReference,
  isTelling: (name: string) => boolean,
): NameAndCommune | null {
  const [, before = "", postcode = null, commune = ""] = inBrackets.exec(written) ?? [];
  if (commune !== "") {
    if (!isPlace(commune, before, places)) return null;
    return { name: isTelling(before) ? before : written, commune, postcode };
  }
  const [, name = "", sign = "", code = null, communeAfterSign = ""] = afterSign.exec(written) ?? [];
  if (communeAfterSign === "" || !isPlace(communeAfterSign, name, places)) return null;
  const isDash = /[–—-]/.test(sign);
  const isOfPlaces = linksPlaces.test(fold(name));
  if (isDash && (isOfPlaces || /\s[–—-]\s/.test(name))) return null;
  if ((isDash || isOfPlaces) && endsWithOtherPlace(name, communeAfterSign, places)) return null;
  if (isTelling(name)) return { name, commune: communeAfterSign, postcode: code };
  return isDash ? null : { name: written, commune: communeAfterSign, postcode: code };
}

/** Names of territories link places with a dash. */
const linksPlaces = new RegExp(`^(?:${placeNames.territories.join("|")})\\b`);

function isPlace(commune: string, name: string, places: PlaceReference): boolean {
  const isLoud = commune === commune.toUpperCase() && name !== name.toUpperCase();
  if (isLoud && commune.length <= longestInitials) return false;
  if (notAlone.has(fold(commune)) || offices.has(fold(commune)) || isFirstName(commune)) return false;
  return places.isCommune(commune);
}

function endsWithOtherPlace(name: string, commune: string, places: PlaceReference): boolean {
  const words = name.split(/[\s,]+/);
  for (let count = 1; count <= Math.min(mostWords, words.length - 1); count++) {
    const last = words.slice(-count).join(" ");
    if (/^\p{Lu}/u.test(last) && comparableName(last) !== comparableName(commune) && places.isCommune(last))
      return true;
  }
  return false;
}
