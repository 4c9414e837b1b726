// The reasons that names and natures give in a comparison of two structures.
import type { MatchReason } from "../match-reason.ts";
import type { MatchingLexicon } from "../matching-lexicon.ts";
import { tellDepartments } from "../place-agreement.ts";
import type { RecordProfile } from "../record-profile.ts";
import { isPlaced, natureRelation } from "../veto.ts";
import type { NameAgreement } from "./name-comparison.ts";

/** The most points for shared words of names. */
const mostOfName = 8;
/** The most points for words of one name that are the other's commune. */
const mostOfPlace = 5;

/** The most points that different words take away when the two share a number. */
const mostOfRenaming = 1;

/** The reasons from the words of two names. `sameNumber`: the two surely share a number, so that the name may have changed. */
export function nameReasons(
  a: RecordProfile,
  b: RecordProfile,
  names: NameAgreement,
  sameNumber: boolean,
): MatchReason[] {
  const reasons: MatchReason[] = [];
  const whole = Math.min(mostOfName, names.sharedWeight);
  if (names.shared.length > 0) reasons.push({ reason: "words-shared", words: names.shared, points: whole });
  if (names.near.length > 0)
    reasons.push({
      reason: "words-near",
      words: names.near,
      points: Math.min(mostOfName - whole, names.nearWeight),
    });
  if (names.placed.length > 0)
    reasons.push({
      reason: "words-placed",
      words: names.placed,
      points: Math.min(mostOfPlace, Math.max(3, names.placedWeight)),
    });
  const most = sameNumber ? mostOfRenaming : names.bothMissing ? 8 : 5;
  if (names.missing.length > 0)
    reasons.push({
      reason: names.bothMissing ? "other-object" : "words-missing",
      words: names.missing,
      points: -Math.min(most, names.missingWeight * (names.bothMissing ? 1.3 : 0.8)),
    });
  else if (names.shared.length + names.placed.length > 0 && names.near.length === 0)
    reasons.push({ reason: "same-words", points: 1 });
  if (names.acronym !== null) {
    const isByAcronym = a.onlyAcronym || b.onlyAcronym;
    const points = names.acronym.length <= 2 ? 0.5 : Math.min(4, names.acronym.length - 1);
    reasons.push({
      reason: "same-acronym",
      acronym: names.acronym,
      points: isByAcronym ? points : Math.min(1, points),
    });
  }
  return reasons;
}

/** Whether whole names are equal, without small words, words of legal form and acronyms that are set off. */
export const bearOneName = (a: RecordProfile, b: RecordProfile): boolean =>
  a.all.length > 0 && a.all.join(" ") === b.all.join(" ");

/**
 * Takes points away when only the name of a commune tells the two from others, since several communes may have it (more than a thousand names, INSEE);
 * not when both have a département by their codes, or, for equal whole names, when both name one.
 */
export function homonymReasons(
  a: RecordProfile,
  b: RecordProfile,
  names: NameAgreement,
  lexicon: MatchingLexicon,
): MatchReason[] {
  const placed = isPlaced(a, lexicon) || isPlaced(b, lexicon) || names.onlyPlace;
  if (!placed || names.shared.length + names.near.length + names.placed.length === 0) return [];
  const areCoded = a.place.department !== null && b.place.department !== null;
  if (areCoded || (tellDepartments(a.place, b.place) && bearOneName(a, b))) return [];
  const telling = names.telling.length + names.placed.filter((word) => !/^saint/.test(word)).length;
  return [{ reason: "maybe-homonym", points: telling > 1 ? -0.3 : -1.5 }];
}

/** The reasons from the natures of two structures. */
export function natureReasons(a: RecordProfile, b: RecordProfile, lexicon: MatchingLexicon): MatchReason[] {
  switch (natureRelation(a, b, lexicon)) {
    case "same": {
      const nature = a.natures.find((one) => b.natures.includes(one))!;
      return [{ reason: "same-nature", nature, points: lexicon.natures[nature]!.territorial ? 2 : 1 }];
    }
    case "near":
      return [{ reason: "near-nature", a: a.natures[0]!, b: b.natures[0]!, points: -2 }];
    case "one-unknown":
      return [{ reason: "nature-unknown", nature: (a.natures[0] ?? b.natures[0])!, points: -1 }];
    default:
      return [];
  }
}
