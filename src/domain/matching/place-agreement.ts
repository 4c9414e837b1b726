// Compares the places of two rows: commune, postcode, département.
import { departmentOrOverseasIn } from "../places/department-names.ts";
import type { Matchable } from "./matchable.ts";
import type { MatchingLexicon } from "./matching-lexicon.ts";
import { oneEditApart, wordsOf } from "./names/name-words.ts";

/** Where a row says that it is. */
export interface MatchedPlace {
  /** Five digits. */
  postcode: string | null;
  /** Words of the commune, without small words. */
  words: readonly string[];
  /** From the postcode or INSEE code: `01`, `971`, and `20` for Corsica. */
  department: string | null;
  /** The département that the territory names, read only without a code: it may be where an actor works, not where it is. */
  saidDepartment: string | null;
}

/** `postcode`: a commune is missing; `near`: two communes of one postcode; `none`: too little is told. */
export type PlaceAgreement =
  | "commune"
  | "postcode"
  | "near"
  | "other-district"
  | "other-commune"
  | "other-department"
  | "none";

/** Postcodes of Corsica begin with 20, whichever of its two départements they are in. */
export const departmentOf = (code: string) => (/^2[AB]$/i.test(code) ? "20" : code);

export function placeOf(
  record: Pick<Matchable, "postcode" | "commune" | "insee" | "territory">,
  lexicon: MatchingLexicon,
): MatchedPlace {
  const digits = (record.postcode ?? "").replace(/\s/g, "").padStart(5, "0");
  const postcode = /^\d{5}$/.test(digits) && digits !== "00000" ? digits : null;
  const from = postcode ?? (/^(\d{2}|2[AB])\d{3}$/i.test(record.insee ?? "") ? record.insee! : null);
  const words = wordsOf(record.commune ?? "")
    .list.filter(
      (word) => !lexicon.small.has(word) && !lexicon.legal.has(word) && !/^\d+(er|e|eme)?$/.test(word),
    )
    .map(lexicon.spelled);
  return {
    postcode,
    words: [...new Set(words)],
    department:
      from === null ? null : departmentOf(/^9[78]/.test(from) ? from.slice(0, 3) : from.slice(0, 2)),
    saidDepartment: from === null ? saidDepartment(record.territory) : null,
  };
}

/** The département that a territory names. */
export const saidDepartment = (territory: string | null): string | null =>
  territory === null ? null : departmentOrOverseasIn(territory);

const toldDepartment = (place: MatchedPlace) => place.department ?? place.saidDepartment;

/** Both say in which département they are. */
export const tellDepartments = (a: MatchedPlace, b: MatchedPlace): boolean =>
  toldDepartment(a) !== null && toldDepartment(b) !== null;

/**
 * The départements of two places that are not in the same one; null when they may be. One from a territory is not compared with
 * one from a code: a territory may be where an actor works, and not where it is.
 */
export function departmentsApart(a: MatchedPlace, b: MatchedPlace): readonly [string, string] | null {
  const [one, other] = [toldDepartment(a), toldDepartment(b)];
  const isToldAlike = (a.department === null) === (b.department === null);
  if (!isToldAlike || one === null || other === null) return null;
  return one.startsWith(other) || other.startsWith(one) ? null : [one, other];
}

export function comparePlaces(a: MatchedPlace, b: MatchedPlace): PlaceAgreement {
  if (departmentsApart(a, b) !== null) return "other-department";
  if (a.words.length > 0 && b.words.length > 0) {
    if (sameCommune(a.words, b.words)) return areDistricts(a, b) ? "other-district" : "commune";
    return a.postcode !== null && a.postcode === b.postcode ? "near" : "other-commune";
  }
  if (a.postcode !== null && b.postcode !== null) {
    if (a.postcode === b.postcode) return "postcode";
    return areDistricts(a, b) ? "other-district" : "none";
  }
  return "none";
}

/**
 * Postcodes of streets: those of districts of Paris, Lyon and Marseille, and those that end with 0. Others are mostly of a
 * CEDEX, which says nothing of the street.
 */
const ofStreets = /^(?:75(?:0(?:0[1-9]|1\d|20)|116)|6900[1-9]|130(?:0[1-9]|1[0-6])|\d{4}0)$/;
const areDistricts = ({ postcode: a }: MatchedPlace, { postcode: b }: MatchedPlace) =>
  a !== null && b !== null && a !== b && ofStreets.test(a) && ofStreets.test(b);

/** The same commune, one word misprinted or left out at most (`Aÿ`, `Aÿ-Champagne`). */
export function sameCommune(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  let misprints = 0;
  for (const word of few) {
    if (many.includes(word)) continue;
    if (!many.some((other) => Math.min(word.length, other.length) >= 4 && oneEditApart(word, other)))
      return false;
    misprints++;
  }
  return misprints <= 1 && (few.length === many.length || misprints === 0);
}
