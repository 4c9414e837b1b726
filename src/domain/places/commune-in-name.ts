/**
 * Separates an actor's name from the commune after a sign at its end: `Foyer des Aulnes (Gray)`, `Coopérative du Lac – Gray`,
 * `Atelier du Lac (Gray, 70)`, `Atelier du Lac (Gray, 70100)`, and on a line of its own.
 */

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

const place = "(?:[àa]\\s+)?(?:(?<code>\\d{5})\\s+)?(?<commune>\\p{Lu}[\\p{L}'’ -]{1,44}?)";
const department = "(?<number>\\d{2,3}|2[ABab])";
const inBrackets = new RegExp(
  `^(?<name>.{3,}?)\\s*\\(${place}(?:,?\\s+(?:${department}|(?<codeBehind>\\d{5})))?\\)$`,
  "su",
);
const afterSign = new RegExp(
  `^(?<name>.{3,}?)(?<sign>\\s*,\\s|\\s+[–—-]\\s|\\s*\\n)\\s*${place}(?:,?\\s+\\(?(?:${department}|(?<codeBehind>\\d{5}))\\)?)?$`,
  "su",
);
const numbered = new RegExp(`^(?<before>.{3,}?),?\\s+\\(?${department}\\)?$`, "su");
const notAlone = new Set([...placeNames.never_alone, ...placeNames.common_words_too]);
const offices = new Set(names.offices);
/** The most letters of a word in capitals that may be an acronym. */
const longestInitials = 5;
/** The most words before a commune that are read as the name of another one. */
const mostWords = 4;

/** A quick test whether a name may end with a commune; nearly every name of a list does not. */
export const mayEndWithCommune = (name: string): boolean =>
  /[),\n]|\s[–—-]\s|\d$|\s2[AB]$/i.test(name) &&
  (inBrackets.test(name) || afterSign.test(name) || numbered.test(name));

/**
 * The name and the commune with which it ends; null when it ends with none, or with one that may be part of the name, as in "Pays Gray – Vesoul".
 * A commune with the number of its département is sure, and so is one that no list knows, in brackets with such a number. `isTelling`: whether a name is enough without its place; otherwise ("Office de tourisme")
 * the name keeps it.
 */
export function communeInName(
  written: string,
  places: PlaceReference,
  isTelling: (name: string) => boolean,
): NameAndCommune | null {
  const ending = endingOf(written, places);
  if (ending === null) return numberedEnding(written, places);
  const { name, sign, commune, postcode, isSure } = ending;
  if (!isSure && !isPlace(commune, name, places)) return null;
  if (sign === null) return { name: isTelling(name) ? name : written, commune, postcode };
  const isDash = /[–—-]/.test(sign);
  const isOfPlaces = linksPlaces.test(fold(name));
  if (isDash && (isOfPlaces || (!isSure && /\s[–—-]\s/.test(name)))) return null;
  if (!isSure && (isDash || isOfPlaces) && endsWithOtherPlace(name, commune, places)) return null;
  if (isTelling(name)) return { name, commune, postcode };
  return isDash ? null : { name: written, commune, postcode };
}

interface Ending extends NameAndCommune {
  /** Null for brackets. */
  sign: string | null;
  /** Whether the commune lies in the département whose number stands behind it. */
  isSure: boolean;
}

/** The place behind the last sign of a name, as it is written; null when none stands there, or one with the number of another département. */
function endingOf(written: string, places: PlaceReference): Ending | null {
  const groups = (inBrackets.exec(written) ?? afterSign.exec(written))?.groups;
  const { name, sign = null, commune, number, codeBehind = null } = groups ?? {};
  if (name === undefined || commune === undefined) return null;
  const code = groups?.code ?? codeBehind;
  const isNumbered = (written: string) => sign === null && places.departmentNamed(written) !== null;
  if (number === undefined)
    return { name, sign, commune, postcode: code, isSure: code !== null && isNumbered(code.slice(0, 2)) };
  const there = communeThere(commune, number, places);
  if (there !== null) return { name, sign, commune, postcode: code ?? there.postcode, isSure: true };
  const isUnknown = isNumbered(number) && looksAsPlace(commune, name) && !places.isCommune(commune);
  return isUnknown ? { name, sign, commune, postcode: code, isSure: true } : null;
}

/** The commune before the number of its département, without a sign. The name keeps it, unless it says it twice: `Foyer de Blesle Blesle (43)`. */
function numberedEnding(written: string, places: PlaceReference): NameAndCommune | null {
  const { before = "", number = "" } = numbered.exec(written)?.groups ?? {};
  const words = before.split(/\s+/);
  for (let count = Math.min(mostWords, words.length - 1); count > 0; count--) {
    const commune = words.slice(-count).join(" ");
    const there = /^\p{Lu}/u.test(commune) ? communeThere(commune, number, places) : null;
    if (there === null) continue;
    const name = words.slice(0, -count).join(" ");
    const isDoubled = ` ${comparableName(name)}`.endsWith(` ${comparableName(commune)}`);
    return { name: isDoubled ? name : written, commune, postcode: there.postcode };
  }
  return null;
}

/** The only commune of a name in the département of a number, and its postcode if it has only one. */
function communeThere(
  name: string,
  number: string,
  places: PlaceReference,
): { postcode: string | null } | null {
  const department = places.departmentNamed(number);
  const commune = department && places.communeIn(name, department);
  if (!commune) return null;
  const [postcode = null] = commune.postcodes;
  return { postcode: commune.postcodes.length === 1 ? postcode : null };
}

/** Names of territories link places with a dash. */
const linksPlaces = new RegExp(`^(?:${placeNames.territories.join("|")})\\b`);

const isPlace = (commune: string, name: string, places: PlaceReference): boolean =>
  looksAsPlace(commune, name) && places.isCommune(commune);

function looksAsPlace(commune: string, name: string): boolean {
  const isLoud = commune === commune.toUpperCase() && name !== name.toUpperCase();
  if (isLoud && commune.length <= longestInitials) return false;
  return !notAlone.has(fold(commune)) && !offices.has(fold(commune)) && !isFirstName(commune);
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
