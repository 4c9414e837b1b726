// Parses the name of a structure into its parts, so that each is compared with the same part of another: nature, object, acronyms, numbers.
import type { Matchable } from "../matchable.ts";
import { type MatchingLexicon, phraseAt } from "../matching-lexicon.ts";
import { departmentOf, type MatchedPlace } from "../place-agreement.ts";
import { acronymsSetOff, initialsOf, isSigle, sigleNatures, without } from "./acronym.ts";
import { lastLetterOf, type ReadonlyWords, unique, wordsOf } from "./name-words.ts";
import { cutLengths, headOf, type NatureBy, natureOf } from "./structure-nature.ts";

/** The parts of a name: what the structure is (nature), what it is about (object), and in which département. */
export interface ParsedName {
  natures: readonly string[];
  natureBy: NatureBy;
  /** The words that tell this structure from others of its nature. */
  object: readonly string[];
  /** The same words with those of the nature, to compare with a name whose nature was not recognised. */
  all: readonly string[];
  /** The acronyms in the name or noted for it. */
  acronyms: readonly string[];
  /** The acronyms that its words make. */
  initials: readonly string[];
  /** Whether the name is only an acronym. */
  onlyAcronym: boolean;
  /** Whether the name says that it is an association. */
  legal: boolean;
  numbers: readonly string[];
  /** Its words of letters and digits (`12a`, `b2`, `gr70`), and a single letter at its end. */
  codes: readonly string[];
  /** The département that it names; null when it names none. */
  department: string | null;
  /** Whether it is as long as old registers allow, so that its last word may be cut. */
  cut: boolean;
}

/** Splits a name into its parts. */
export function parseName(
  { name, kind, acronym }: Pick<Matchable, "name" | "kind" | "acronym">,
  { list, starts }: ReadonlyWords,
  place: MatchedPlace,
  siren: string | null,
  lexicon: MatchingLexicon,
): ParsedName {
  const borne = new Set<string>();
  if (acronym) {
    const given = wordsOf(acronym).list.join("");
    if (given.length >= 2 && given.length <= 12) borne.add(given);
  }
  const setAside = acronymsSetOff(name, list, starts, borne, place, lexicon);
  const kept = without({ list, starts }, setAside);
  const words = kept.list;
  const head = headOf(kept, lexicon);
  const found = natureOf(head?.natures ?? [], kind, words, place, siren, lexicon);
  const rest = words.filter((_, i) => !head?.said.has(i));
  const where = departmentIn(found.natures, rest, words, lexicon);
  const letter = lastLetterOf(words);
  const keep = (list: readonly string[]) =>
    unique(
      list
        .filter((word) => word === letter || !lexicon.small.has(word))
        .map(lexicon.spelled)
        .filter((word) => !lexicon.legal.has(word)),
    );
  const object = keep(where.rest);
  const alone = object.length === 1 && head === null ? object[0]! : null;
  const onlyAcronym = alone !== null && !place.words.includes(alone) && isSigle(alone, name, borne, lexicon);
  if (onlyAcronym) borne.add(alone!);
  const bySigle = onlyAcronym && found.natures.length === 0 ? sigleNatures(alone!, lexicon) : [];
  return {
    natures: bySigle.length > 0 ? bySigle : found.natures,
    natureBy: bySigle.length > 0 ? "sigle" : found.by,
    object,
    all: keep(words),
    acronyms: [...borne],
    initials: onlyAcronym ? [] : initialsOf(found.natures, rest, words, where.code, lexicon),
    onlyAcronym,
    legal: words.some((word) => word.startsWith("asso") || word === "ass"),
    numbers: where.numbers,
    codes: letter === null ? where.codes : [...where.codes, letter],
    department: where.code,
    cut: name.length >= cutLengths[0] && name.length <= cutLengths[1],
  };
}

/**
 * The first département, by name or number, in the name of a départemental body or in a name with the word "départemental". Also the other
 * numbers and codes of the name, and the remaining words.
 */
function departmentIn(
  natures: readonly string[],
  rest: readonly string[],
  words: readonly string[],
  lexicon: MatchingLexicon,
): {
  rest: readonly string[];
  numbers: readonly string[];
  codes: readonly string[];
  code: string | null;
} {
  const departmental =
    natures.some((nature) => lexicon.natures[nature]!.departmental) ||
    words.some((word) => lexicon.spelled(word) === "departemental");
  const kept: string[] = [];
  const numbers: string[] = [];
  const codes: string[] = [];
  let code: string | null = null;
  for (let i = 0; i < rest.length; i++) {
    const named =
      departmental && !lexicon.small.has(rest[i]!)
        ? phraseAt(lexicon.departments, rest, i, lexicon, lexicon.knownDepartment)
        : null;
    const number = /^(\d{1,3}|2[ab])$/.exec(rest[i]!)?.[1];
    if (named !== null) {
      code ??= departmentOf(named.natures[0]!);
      i = named.end - 1;
    } else if (departmental && number && code === null) code = departmentOf(number.padStart(2, "0"));
    else {
      const word = rest[i]!;
      if (isCardinalOrOrdinal.test(word)) numbers.push(String(Number.parseInt(word, 10)));
      else if (joinsLettersAndDigits.test(word)) codes.push(word);
      kept.push(word);
    }
  }
  return { rest: kept, numbers, codes, code };
}

/** `12`, and `12e`, which is the same number. */
const isCardinalOrOrdinal = /^\d+(?:er|ere|e|eme|ieme|nd|nde)?$/;
const joinsLettersAndDigits = /\d[a-z]|[a-z]\d/;
