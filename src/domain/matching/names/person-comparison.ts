// Gives the reasons for and against two rows naming the same person.
import type { ComparisonContext } from "../comparison-context.ts";
import type { MatchReason, Veto } from "../match-reason.ts";
import { comparePlaces } from "../place-agreement.ts";
import type { RecordProfile } from "../record-profile.ts";
import { compareNames } from "./name-comparison.ts";
import { comparePeople } from "./person-agreement.ts";

/** A person and a structure are never one actor, nor are two people whose names differ or are empty. */
export function personVeto(a: RecordProfile, b: RecordProfile): Veto | null {
  if (a.person === null || b.person === null) return { kind: "person-and-structure" };
  const agreement = comparePeople(a.person, b.person);
  return agreement === "other" || agreement === "none"
    ? { kind: "person", a: a.person.words.join(" "), b: b.person.words.join(" ") }
    : null;
}

/** Compares two rows of people; no reasons when their names do not agree. */
export function comparePersons(
  a: RecordProfile,
  b: RecordProfile,
  context: ComparisonContext,
): MatchReason[] {
  const name = a.person!.words.join(" ");
  const agreement = comparePeople(a.person!, b.person!);
  if (agreement === "other" || agreement === "none") return [];
  const known = { same: "same-person", initial: "same-initial", surname: "same-surname" } as const;
  const reasons: MatchReason[] = [
    { reason: known[agreement], name, points: { same: 5, initial: 3.5, surname: 1.5 }[agreement] },
  ];
  const share = (mine: readonly string[], theirs: readonly string[]) =>
    mine.find((value) => theirs.includes(value));
  const email = share(a.emails, b.emails);
  const domain = share(a.domains, b.domains);
  const phone = share(a.phones, b.phones);
  if (email) reasons.push({ reason: "same-email", value: email, sharers: 1, points: 5 });
  else if (domain) reasons.push({ reason: "same-domain", value: domain, sharers: 1, points: 2 });
  else if (a.domains.length > 0 && b.domains.length > 0)
    reasons.push({ reason: "other-domain", points: -2.5 });
  if (phone) reasons.push({ reason: "same-phone", value: phone, sharers: 1, points: 4 });
  reasons.push(...hostReasons(a, b, context), ...placeReasons(a, b));
  return reasons;
}

function hostReasons(
  a: RecordProfile,
  b: RecordProfile,
  { holders, lexicon }: ComparisonContext,
): MatchReason[] {
  if (a.host === null || b.host === null) return [];
  const [one, other] = [
    { ...a.host, place: a.place },
    { ...b.host, place: b.place },
  ];
  const names = compareNames(one, other, holders, lexicon);
  const common = names.sharedWeight + names.nearWeight + names.placedWeight;
  const sameBody =
    one.department !== null &&
    one.department === other.department &&
    one.natures.some((nature) => other.natures.includes(nature)) &&
    names.missing.length === 0;
  const natures = one.natures.length > 0 && other.natures.length > 0 && names.acronym === null;
  const apart = natures && !one.natures.some((nature) => other.natures.includes(nature));
  if (!apart && (names.acronym !== null || sameBody || (common > 0 && !names.bothMissing)))
    return [
      {
        reason: "same-organisation",
        points: sameBody ? 3 : Math.max(0.5, Math.min(3, 1 + common - names.missingWeight / 2)),
      },
    ];
  return [{ reason: "other-organisation", points: -4 }];
}

function placeReasons(a: RecordProfile, b: RecordProfile): MatchReason[] {
  const value = a.place.words.join(" ") || (a.place.postcode ?? "");
  const other = b.place.words.join(" ") || (b.place.postcode ?? "");
  switch (comparePlaces(a.place, b.place)) {
    case "commune":
      return [{ reason: "same-commune", value, points: 1.5 }];
    case "postcode":
      return [{ reason: "same-postcode", value, points: 1.5 }];
    case "other-department":
      return [{ reason: "other-commune", a: value, b: other, points: -4 }];
    case "other-commune":
      return [{ reason: "other-commune", a: value, b: other, points: -2.5 }];
    default:
      return [];
  }
}
