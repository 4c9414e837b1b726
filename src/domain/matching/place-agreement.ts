// Compares the places of two rows: commune, postcode, département.
import { departmentOrOverseasIn } from "../places/department-names.ts";
import type { Matchable } from "./matchable.ts";
import type { MatchingLexicon } from "./matching-lexicon.ts";
import { oneEditApart, wordsOf } from "./names/name-words.ts";

/** The place of a row. */
export interface MatchedPlace {
  /** Five digits. */
  postcode: string | null;
  /** The words of the commune, without small words, words of legal form and numbers. */
  words: readonly string[];
  /** From the postcode or INSEE code: `01`, `971`, and `20` for Corsica. */
  department: string | null;
  /** The département that the territory names, only when no code gives one: the actor may work there and be elsewhere. */
  saidDepartment: string | null;
}

/** `postcode`: the same postcode, and a commune is missing; `near`: two communes of one postcode; `none`: too little is known. */
export type PlaceAgreement =
  | "commune"
  | "postcode"
  | "near"
  | "other-district"
  | "other-commune"
  | "other-department"
  | "none";

/** Both départements of Corsica count as 20, since their postcodes begin with it. */
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

/** The département that a territory names; null when it names none. */
export const saidDepartment = (territory: string | null): string | null =>
  territory === null ? null : departmentOrOverseasIn(territory);

const toldDepartment = (place: MatchedPlace) => place.department ?? place.saidDepartment;

/** Whether a département is known of both places. */
export const tellDepartments = (a: MatchedPlace, b: MatchedPlace): boolean =>
  toldDepartment(a) !== null && toldDepartment(b) !== null;

/**
 * The départements of two places when they differ; null when the places may be in one. A département from a territory is not compared with one
 * from a code, since an actor may work there and be elsewhere.
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
 * Postcodes that tell a part of a commune: those of the districts of Paris, Lyon and Marseille, and those that end with 0. Others may be those
 * of a CEDEX, which tells nothing of the street.
 */
const ofStreets = /^(?:75(?:0(?:0[1-9]|1\d|20)|116)|6900[1-9]|130(?:0[1-9]|1[0-6])|\d{4}0)$/;
const areDistricts = ({ postcode: a }: MatchedPlace, { postcode: b }: MatchedPlace) =>
  a !== null && b !== null && a !== b && ofStreets.test(a) && ofStreets.test(b);

/** Whether two names are of one commune: the same words with at most one misprint, or all words of one in the other (`Aÿ`, `Aÿ-Champagne`). */
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
