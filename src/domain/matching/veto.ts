// Finds the facts that make two structures different actors, however much they have in common.
import type { Veto } from "./match-reason.ts";
import type { MatchingLexicon, NatureRelation } from "./matching-lexicon.ts";
import { comparePlaces, departmentsApart } from "./place-agreement.ts";
import type { RecordProfile } from "./record-profile.ts";

/** The veto between two structures by their numbers, natures and names; null when there is none. */
export function vetoOf(a: RecordProfile, b: RecordProfile, lexicon: MatchingLexicon): Veto | null {
  if (a.siren !== null && b.siren !== null && a.siren !== b.siren)
    return { kind: "siren", a: a.siren, b: b.siren };
  if (a.rna !== null && b.rna !== null && a.rna !== b.rna) return { kind: "rna", a: a.rna, b: b.rna };
  if (natureRelation(a, b, lexicon) === "other" && !isItsAcronym(a, b))
    return { kind: "nature", a: a.natures[0] ?? "association", b: b.natures[0] ?? "association" };
  const [one, other] = [a.department ?? "", b.department ?? ""];
  if (one !== "" && other !== "" && one !== other) return { kind: "department", a: one, b: other };
  if (a.numbers.length > 0 && b.numbers.length > 0 && !a.numbers.some((number) => b.numbers.includes(number)))
    return { kind: "number", a: a.numbers[0]!, b: b.numbers[0]! };
  return codeVeto(a.codes, b.codes);
}

/** Two codes of one series, when no code is in both names. */
function codeVeto(mine: readonly string[], theirs: readonly string[]): Veto | null {
  if (mine.some((code) => theirs.includes(code))) return null;
  for (const a of mine) for (const b of theirs) if (areOfOneSeries(a, b)) return { kind: "number", a, b };
  return null;
}

/** Whether two codes differ only in their digits, or only in a letter, alone or with the same digits: `b2` and `b3`, `a` and `b`, `12a` and `12b`. */
function areOfOneSeries(code: string, other: string): boolean {
  const [letters, otherLetters] = [code.replace(/\d+/g, "#"), other.replace(/\d+/g, "#")];
  if (letters === otherLetters || (code.length === 1 && other.length === 1)) return code !== other;
  const oneLetter = /^(?:#[a-z]|[a-z]#)$/;
  return (
    oneLetter.test(letters) &&
    letters.startsWith("#") === otherLetters.startsWith("#") &&
    oneLetter.test(otherLetters) &&
    code.replace(/\D/g, "") === other.replace(/\D/g, "")
  );
}

/** Whether one name is only an acronym, whose nature was read from its first letters, and the other has or makes that acronym. */
const isItsAcronym = (a: RecordProfile, b: RecordProfile) =>
  (a.natureBy === "sigle" &&
    a.acronyms.some((acronym) => b.initials.includes(acronym) || b.acronyms.includes(acronym))) ||
  (b.natureBy === "sigle" &&
    b.acronyms.some((acronym) => a.initials.includes(acronym) || a.acronyms.includes(acronym)));

/**
 * The veto between two places: another département, or another commune for a structure that belongs to one commune. Callers do not ask it for two
 * rows with a common number, since a structure may have moved.
 */
export function placeVeto(a: RecordProfile, b: RecordProfile, lexicon: MatchingLexicon): Veto | null {
  const [one, other] = [a.department ?? a.place.department, b.department ?? b.place.department];
  if (one !== null && other !== null && one !== other) return { kind: "department", a: one, b: other };
  const apart = departmentsApart(a.place, b.place);
  if (apart !== null) return { kind: "department", a: apart[0], b: apart[1] };
  if ((isPlaced(a, lexicon) || isPlaced(b, lexicon)) && comparePlaces(a.place, b.place) === "other-commune")
    return { kind: "commune", a: a.place.words.join(" "), b: b.place.words.join(" ") };
  return null;
}

/** Whether a structure belongs to one commune by its nature. */
export const isPlaced = (profile: RecordProfile, lexicon: MatchingLexicon) =>
  profile.natures.some((nature) => lexicon.natures[nature]!.placed);

/** The relation of the natures of two rows. */
export function natureRelation(
  a: RecordProfile,
  b: RecordProfile,
  lexicon: MatchingLexicon,
): NatureRelation | "one-unknown" | "unknown" {
  if (a.natures.length === 0 && b.natures.length === 0) return "unknown";
  if (a.natures.length === 0 || b.natures.length === 0) {
    const [profile, unknown] = a.natures.length > 0 ? [a, b] : [b, a];
    const isPublic =
      profile.natureBy !== "sigle" && profile.natures.every((nature) => lexicon.natures[nature]!.public);
    return isPublic && unknown.legal ? "other" : "one-unknown";
  }
  return lexicon.relation(a.natures, b.natures);
}
