import { contactReasons } from "./contact-reasons.ts";
import type { Lexicon } from "./lexicon.ts";
import { compareNames, type Rarity } from "./name-comparison.ts";
import { homonymReasons, nameReasons, natureReasons } from "./name-reasons.ts";
import { comparePersons } from "./person-comparison.ts";
import { departmentReasons, placeReasons } from "./place-reasons.ts";
import type { Profile } from "./profile.ts";
import {
  type Comparison,
  doubtfulFrom,
  type MatchReason,
  sameFrom,
  type Veto,
  vetoPoints,
} from "./reason.ts";
import { placeVeto, vetoOf } from "./veto.ts";

/** How often what two rows share occurs in the whole list. */
export interface Context {
  lexicon: Lexicon;
  /** Names that hold a word. */
  holders: Rarity;
  /** Names with nothing in common that use an e-mail, a domain or a phone; at least 1. */
  sharers(value: string): number;
}

/**
 * Weighs everything two rows tell (Fellegi and Sunter's model with fixed weights, in bits of evidence).
 * The score is the sum of the reasons' points, and the same whichever row comes first.
 */
export function compare(first: Profile, second: Profile, context: Context): Comparison {
  const [a, b] = first.signature <= second.signature ? [first, second] : [second, first];
  const reasons =
    a.person !== null || b.person !== null ? comparePersons(a, b, context) : compareStructures(a, b, context);
  return conclude(reasons);
}

function conclude(reasons: MatchReason[]): Comparison {
  const score = Math.round(reasons.reduce((sum, { points }) => sum + points, 0) * 100) / 100;
  const verdict = score >= sameFrom ? "same" : score >= doubtfulFrom ? "doubtful" : "different";
  return { score, verdict, reasons };
}

const veto = (fact: Veto): MatchReason[] => [{ reason: "veto", veto: fact, points: vetoPoints }];

/** Two rows that cannot be one actor, whatever else they share. */
export function areApart(a: Profile, b: Profile, context: Context): boolean {
  if (a.person !== null || b.person !== null)
    return compare(a, b, context).reasons.some(({ reason }) => reason === "veto");
  if (vetoOf(a, b, context.lexicon) !== null) return true;
  return numberReasons(a, b, context).length === 0 && placeVeto(a, b, context.lexicon) !== null;
}

function compareStructures(a: Profile, b: Profile, context: Context): MatchReason[] {
  const vetoed = vetoOf(a, b, context.lexicon);
  if (vetoed !== null) return veto(vetoed);
  const names = compareNames(a, b, context.holders, context.lexicon);
  const sameNumber = numberReasons(a, b, context);
  if (sameNumber.length === 0) {
    const far = placeVeto(a, b, context.lexicon);
    if (far !== null) return veto(far);
  }
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

function numberReasons(a: Profile, b: Profile, { sharers }: Context): MatchReason[] {
  if (a.rna !== null && a.rna === b.rna) return [{ reason: "same-rna", value: a.rna, points: 9 }];
  if (a.siren === null || a.siren !== b.siren) return [];
  const names = sharers(a.siren);
  const share = names <= namesOfOne ? 1 : 1 / (names * 2);
  return a.siret !== null && a.siret === b.siret
    ? [{ reason: "same-siret", value: a.siret, points: 9.5 * share }]
    : [{ reason: "same-siren", value: a.siren, points: 8.5 * share }];
}
