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
import { compareNames } from "./names/name-comparison.ts";
import { homonymReasons, nameReasons, natureReasons } from "./names/name-reasons.ts";
import { comparePersons, personVeto } from "./names/person-comparison.ts";
import { departmentReasons, placeReasons } from "./place-reasons.ts";
import type { RecordProfile } from "./record-profile.ts";
import { placeVeto, vetoOf } from "./veto.ts";

/**
 * Weighs everything two rows tell (Fellegi and Sunter's model with fixed weights, in bits of evidence).
 * The score is the sum of the reasons' points, and the same whichever row comes first.
 */
export function compare(first: RecordProfile, second: RecordProfile, context: ComparisonContext): Comparison {
  const [a, b] = inOrder(first, second);
  const vetoed = vetoBetween(a, b, context);
  if (vetoed !== null) return conclude([{ reason: "veto", veto: vetoed, points: vetoPoints }]);
  return compareNotApart(a, b, context);
}

/** Which of two rows is first must not matter: their content decides. */
const inOrder = (a: RecordProfile, b: RecordProfile) =>
  a.content <= b.content ? ([a, b] as const) : ([b, a] as const);

/** As `compare`, for two rows that `areApart` has told are not. */
export function compareNotApart(
  first: RecordProfile,
  second: RecordProfile,
  context: ComparisonContext,
): Comparison {
  const [a, b] = inOrder(first, second);
  return conclude(a.person === null ? compareStructures(a, b, context) : comparePersons(a, b, context));
}

/** Two rows that cannot be one actor, whatever else they share. */
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
  const score = Math.round(reasons.reduce((sum, { points }) => sum + points, 0) * 100) / 100;
  const verdict = score >= sameFrom ? "same" : score >= doubtfulFrom ? "doubtful" : "different";
  return { score, verdict, reasons };
}

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
    ...contactReasons(a, b, context),
  ];
}

/** A number that is this structure's alone: its name may have changed. */
const isSure = (reasons: readonly MatchReason[]) => reasons.some(({ points }) => points >= sameFrom);

/** Old and new name of one structure: from three names that have nothing in common, a number is a consultant's. */
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
