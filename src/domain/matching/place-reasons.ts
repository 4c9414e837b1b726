// The reasons that places give in a comparison of two structures.
import type { MatchReason } from "./match-reason.ts";
import type { NameAgreement } from "./names/name-comparison.ts";
import { comparePlaces, tellDepartments } from "./place-agreement.ts";
import type { RecordProfile } from "./record-profile.ts";

const weights = {
  /**
   * Chosen so that two equal long names (8 points, and 1 for all their words) in two districts are asked about, and two equal
   * short names (4 points) are not taken for one actor.
   */
  otherDistrict: -4,
};

/** A département has one body of each nature: two names with the same nature and département, and no other words, are the same name. */
export function departmentReasons(a: RecordProfile, b: RecordProfile, names: NameAgreement): MatchReason[] {
  if (a.department === null || a.department !== b.department) return [];
  const nature = a.natures.find((one) => b.natures.includes(one));
  const alone = nature !== undefined && names.missing.length === 0;
  return [
    { reason: "same-department", department: a.department, nature: nature ?? "", points: alone ? 6.5 : 1.5 },
  ];
}

/** The reasons from the communes and postcodes of two structures. */
export function placeReasons(a: RecordProfile, b: RecordProfile, names: NameAgreement): MatchReason[] {
  const shown = (profile: RecordProfile) => profile.place.words.join(" ") || (profile.place.postcode ?? "");
  switch (comparePlaces(a.place, b.place)) {
    case "commune": {
      const sure = tellDepartments(a.place, b.place);
      const points = sure ? 3 : saysMore(a, b, names) ? 2 : 0.4;
      return [{ reason: "same-commune", value: shown(a), points }];
    }
    case "postcode":
      return [{ reason: "same-postcode", value: a.place.postcode!, points: 3 }];
    case "near":
      return [{ reason: "near-place", value: a.place.postcode!, points: 1.5 }];
    case "other-district":
      return [
        {
          reason: "other-district",
          a: a.place.postcode!,
          b: b.place.postcode!,
          points: weights.otherDistrict,
        },
      ];
    case "other-commune":
      return [
        { reason: "other-commune", a: shown(a), b: shown(b), points: names.placed.length > 0 ? -1 : -3 },
      ];
    default:
      return [];
  }
}

/** Whether the names share a telling word that is not their commune's. */
const saysMore = (a: RecordProfile, b: RecordProfile, names: NameAgreement) =>
  names.telling.some((word) => !a.place.words.includes(word) && !b.place.words.includes(word));
