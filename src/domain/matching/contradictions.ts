/** What two structures say otherwise of where they are and how they are reached. */
import type { MatchingLexicon } from "./matching-lexicon.ts";
import { comparePlaces } from "./place-agreement.ts";
import type { RecordProfile } from "./record-profile.ts";

export type Contradiction = "place" | "street" | "mailbox" | "phone";

/** Everything that two rows say otherwise; what only one of them says contradicts nothing. */
export function contradictionsOf(
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
 * Whether two rows that a third one may be about are two actors as far as they say: elsewhere, or reached otherwise in two ways.
 * A number, mailbox or telephone in common speaks for a move.
 */
export function contradict(a: RecordProfile, b: RecordProfile, lexicon: MatchingLexicon): boolean {
  if (a.person !== null || b.person !== null) return false;
  if ((a.siren !== null && a.siren === b.siren) || (a.rna !== null && a.rna === b.rna)) return false;
  if (inCommon(a.emails, b.emails) || inCommon(a.phones, b.phones)) return false;
  const contradictions = contradictionsOf(a, b, lexicon);
  return contradictions.includes("place") || contradictions.length > 1;
}

/** A list of a territory's members names each of its communes beside it. */
const isTerritory = ({ natures }: RecordProfile, lexicon: MatchingLexicon) =>
  natures.some((nature) => lexicon.natures[nature]!.territorial);

const inCommon = (mine: readonly string[], theirs: readonly string[]) =>
  mine.some((value) => theirs.includes(value));
const nothingInCommon = (mine: readonly string[], theirs: readonly string[]) =>
  mine.length > 0 && theirs.length > 0 && !inCommon(mine, theirs);
