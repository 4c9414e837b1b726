// Compares two rows and gives the reasons for and against their being one actor (Fellegi and Sunter, 1969).
import type { ComparisonContext } from "./comparison-context.ts";
import { contactReasons } from "./contact-reasons.ts";
import {
  type Comparison,
  doubtfulFrom,
  type MatchReason,
  sameFrom,
  type Veto,
  vetoPoints,
} from "./match-reason.ts";
import type { MatchingLexicon } from "./matching-lexicon.ts";
import { compareNames } from "./names/name-comparison.ts";
import { bearOneName, homonymReasons, nameReasons, natureReasons } from "./names/name-reasons.ts";
import { comparePersons, personVeto } from "./names/person-comparison.ts";
import { comparePlaces } from "./place-agreement.ts";
import { departmentReasons, placeReasons } from "./place-reasons.ts";
import type { RecordProfile } from "./record-profile.ts";
import { placeVeto, vetoOf } from "./veto.ts";

/**
 * Compares two rows by Fellegi and Sunter's model with fixed weights, in bits of evidence. The score is the sum of the reasons' points; it does
 * not depend on the order of the two rows.
 */
export function compare(
  first: RecordProfile,
  second: RecordProfile,
  context: ComparisonContext,
  inOneList = false,
): Comparison {
  const [a, b] = inOrder(first, second);
  const vetoed = vetoBetween(a, b, context);
  if (vetoed !== null) return conclude([{ reason: "veto", veto: vetoed, points: vetoPoints }]);
  return compareNotApart(a, b, context, inOneList);
}

/** Puts two rows in an order that only their content decides. */
const inOrder = (a: RecordProfile, b: RecordProfile) =>
  a.content <= b.content ? ([a, b] as const) : ([b, a] as const);

/** The same as `compare` for two rows that `areApart` did not exclude. */
export function compareNotApart(
  first: RecordProfile,
  second: RecordProfile,
  context: ComparisonContext,
  inOneList = false,
): Comparison {
  const [a, b] = inOrder(first, second);
  if (a.person !== null) return conclude(comparePersons(a, b, context));
  const reasons = compareStructures(a, b, context);
  return conclude([...reasons, ...wholeNameReasons(a, b, reasons, context, inOneList)]);
}

/** Whether no third row may join these two: they cannot be one actor, or contradict each other (`contradict`). */
export const areTwo = (a: RecordProfile, b: RecordProfile, context: ComparisonContext): boolean =>
  areApart(a, b, context) || contradict(a, b, context.lexicon);

/** Whether two rows cannot be one actor, whatever else they share. */
export function areApart(a: RecordProfile, b: RecordProfile, context: ComparisonContext): boolean {
  return vetoBetween(a, b, context) !== null;
}

function vetoBetween(a: RecordProfile, b: RecordProfile, context: ComparisonContext): Veto | null {
  if (a.person !== null || b.person !== null) return personVeto(a, b);
  return (
    vetoOf(a, b, context.lexicon) ??
    (numberReasons(a, b, context).length > 0 ? null : placeVeto(a, b, context.lexicon))
  );
}

function conclude(reasons: MatchReason[]): Comparison {
  const score = sumOf(reasons);
  const verdict = score >= sameFrom ? "same" : score >= doubtfulFrom ? "doubtful" : "different";
  return { score, verdict, reasons };
}

const sumOf = (reasons: readonly MatchReason[]) =>
  Math.round(reasons.reduce((sum, { points }) => sum + points, 0) * 100) / 100;

function compareStructures(a: RecordProfile, b: RecordProfile, context: ComparisonContext): MatchReason[] {
  const names = compareNames(a, b, context.holders, context.lexicon);
  const sameNumber = numberReasons(a, b, context);
  return [
    ...sameNumber,
    ...nameReasons(a, b, names, isSure(sameNumber)),
    ...natureReasons(a, b, context.lexicon),
    ...departmentReasons(a, b, names),
    ...placeReasons(a, b, names),
    ...homonymReasons(a, b, names, context.lexicon),
    ...(names.bothMissing && sameNumber.length === 0
      ? contactReasons(a, b, context).map(ofSwitchboard)
      : contactReasons(a, b, context)),
  ];
}

const isSomewhere = ({ place }: RecordProfile) =>
  place.department !== null || place.saidDepartment !== null || place.words.length > 0;

const weights = {
  /**
   * The share of the points of a mailbox, domain or telephone that counts when each name has words of its own: several services of one
   * organisation may share these.
   */
  switchboard: 0.35,
};

const ofSwitchboard = (reason: MatchReason): MatchReason =>
  reason.points > 0
    ? { ...reason, points: Math.round(reason.points * weights.switchboard * 100) / 100 }
    : reason;

/**
 * The points that two equal whole names still lack: to be asked about, unless the rows contradict each other twice; or, within one list, which may
 * have a line for each contact, to be one actor, unless place or mailbox differ or several communes may have the name. None for a name that is only
 * a nature ("Mairie") without the same commune.
 */
function wholeNameReasons(
  a: RecordProfile,
  b: RecordProfile,
  reasons: readonly MatchReason[],
  { lexicon }: ComparisonContext,
  inOneList: boolean,
): MatchReason[] {
  if (!bearOneName(a, b)) return [];
  const contradictions = contradictionsOf(a, b, lexicon);
  const isOnlyNature = a.object.length === 0 && comparePlaces(a.place, b.place) !== "commune";
  if (isOnlyNature || contradictions.length > 1) return [];
  const isOne =
    inOneList &&
    contradictions.every((contradiction) => contradiction === "street" || contradiction === "phone") &&
    !(reasons.some(({ reason }) => reason === "maybe-homonym") && (isSomewhere(a) || isSomewhere(b)));
  const from = isOne ? sameFrom : doubtfulFrom;
  const score = sumOf(reasons);
  if (score >= from) return [];
  return [{ reason: isOne ? "same-name-in-list" : "same-name", points: from - score }];
}

/** Whether a number belongs to this structure alone, so that a different name may be a new one. */
const isSure = (reasons: readonly MatchReason[]) => reasons.some(({ points }) => points >= sameFrom);

/** The old and the new name of one structure. A SIREN with three unrelated names is probably that of a consultant. */
const namesOfOne = 2;

function numberReasons(a: RecordProfile, b: RecordProfile, { sharers }: ComparisonContext): MatchReason[] {
  if (a.rna !== null && a.rna === b.rna) return [{ reason: "same-rna", value: a.rna, points: 9 }];
  if (a.siren === null || a.siren !== b.siren)
    return a.reference !== null && a.reference === b.reference
      ? [{ reason: "same-reference", value: a.reference, points: 8.5 }]
      : [];
  const names = sharers("siren", a.siren);
  const share = names <= namesOfOne ? 1 : 1 / (names * 2);
  return a.siret !== null && a.siret === b.siret
    ? [{ reason: "same-siret", value: a.siret, points: 9.5 * share }]
    : [{ reason: "same-siren", value: a.siren, points: 8.5 * share }];
}

type Contradiction = "place" | "street" | "mailbox" | "phone";

/** The values in which two rows contradict each other; a value that only one of them has does not count. */
function contradictionsOf(
  a: RecordProfile,
  b: RecordProfile,
  lexicon: MatchingLexicon,
): readonly Contradiction[] {
  const contradictions: Contradiction[] = [];
  const place = comparePlaces(a.place, b.place);
  const isElsewhere =
    place === "other-department" ||
    place === "other-district" ||
    (place === "other-commune" && !(isTerritory(a, lexicon) && isTerritory(b, lexicon)));
  if (isElsewhere) contradictions.push("place");
  if (a.street !== null && b.street !== null && a.street !== b.street) contradictions.push("street");
  if (nothingInCommon(a.domains, b.domains) && nothingInCommon(a.emails, b.emails))
    contradictions.push("mailbox");
  if (nothingInCommon(a.phones, b.phones)) contradictions.push("phone");
  return contradictions;
}

/**
 * Whether two rows that both match a third one look like two actors: their places differ, or two other things do. A shared
 * number, mailbox or telephone speaks for one actor that moved.
 */
function contradict(a: RecordProfile, b: RecordProfile, lexicon: MatchingLexicon): boolean {
  if (a.person !== null || b.person !== null) return false;
  if ((a.siren !== null && a.siren === b.siren) || (a.rna !== null && a.rna === b.rna)) return false;
  if (inCommon(a.emails, b.emails) || inCommon(a.phones, b.phones)) return false;
  const contradictions = contradictionsOf(a, b, lexicon);
  return contradictions.includes("place") || contradictions.length > 1;
}

/** A list may name a territory once beside each of its communes: another commune does not contradict it. */
const isTerritory = ({ natures }: RecordProfile, lexicon: MatchingLexicon) =>
  natures.some((nature) => lexicon.natures[nature]!.territorial);

const inCommon = (mine: readonly string[], theirs: readonly string[]) =>
  mine.some((value) => theirs.includes(value));
const nothingInCommon = (mine: readonly string[], theirs: readonly string[]) =>
  mine.length > 0 && theirs.length > 0 && !inCommon(mine, theirs);
