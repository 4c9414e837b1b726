// Finds the acronyms in a name, and those that its words make.
import { type MatchingLexicon, phraseAt } from "../matching-lexicon.ts";
import type { MatchedPlace } from "../place-agreement.ts";
import { type ReadonlyWords, unique, type Words, wordsOf } from "./name-words.ts";
import { headOf } from "./structure-nature.ts";

/** The words without those at some positions. A word after a removed one opens a part. */
export function without({ list, starts }: ReadonlyWords, positions: ReadonlySet<number>): Words {
  const kept = list.map((_, i) => i).filter((i) => !positions.has(i));
  return {
    list: kept.map((i) => list[i]!),
    starts: kept.map((i, at) => at === 0 || starts[i]! || positions.has(i - 1)),
  };
}

/** The positions of a first or last word that is set off and is an acronym: of the other words, a known one, or by its capitals. Adds them to `borne`. */
export function acronymsSetOff(
  name: string,
  list: readonly string[],
  starts: readonly boolean[],
  borne: Set<string>,
  place: MatchedPlace,
  lexicon: MatchingLexicon,
): ReadonlySet<number> {
  const aside = new Set<number>();
  const last = list.length - 1;
  if (last < 1) return aside;
  const allCapitals = !/\p{Ll}/u.test(name);
  for (const i of [0, last]) {
    const alone = starts[i] && (i === last || starts[i + 1]);
    const word = list[i]!;
    if (!alone || word.length < 2 || word.length > 10 || place.words.includes(word)) continue;
    if (phraseAt(lexicon.phrases, list, i, lexicon) !== null) continue;
    const others = without({ list, starts }, new Set([i]));
    const head = headOf(others, lexicon);
    const rest = others.list.filter((_, j) => !head?.said.has(j));
    const made = initialsOf(head?.natures ?? [], rest, others.list, null, lexicon);
    const capitals = !allCapitals && word.length <= 8 && name.includes(word.toUpperCase());
    if (made.includes(word) || borne.has(word) || capitals) {
      borne.add(word);
      aside.add(i);
    }
  }
  return aside.size < list.length ? aside : new Set();
}

/** The acronyms that a name's words make: with and without small words, with the acronym of its nature, and with its département after that. */
export function initialsOf(
  natures: readonly string[],
  rest: readonly string[],
  words: readonly string[],
  department: string | null,
  lexicon: MatchingLexicon,
): readonly string[] {
  const letters = (list: readonly string[], all: boolean) => {
    let made = "";
    for (const word of list)
      if ((all || !lexicon.small.has(word)) && !lexicon.legal.has(word)) made += word[0];
    return made;
  };
  const made = [letters(words, false), letters(words, true)];
  if (natures.length > 0) {
    const tails = [letters(rest, false), letters(rest, true)];
    for (const nature of natures) {
      const { sigle } = lexicon.natures[nature]!;
      if (sigle === "") continue;
      for (const tail of tails) made.push(sigle + tail);
      if (department !== null) made.push(sigle + department.toLowerCase());
    }
  }
  return unique(made.filter((one) => one.length >= 2 && one.length <= 12));
}

/**
 * Whether a name's only word is an acronym: known, in capitals, without vowels, or with the acronym of a nature at its beginning, unless it is a
 * word behind an article ("Les Charmes" is no CH).
 */
export function isSigle(
  word: string,
  name: string,
  borne: ReadonlySet<string>,
  lexicon: MatchingLexicon,
): boolean {
  if (borne.has(word)) return true;
  if (word.length > 8 || word.length < 2) return false;
  const capitals = name.includes(word.toUpperCase()) || /(?:\p{L}\.){2}/u.test(name);
  return (
    (capitals && word.length <= 6) ||
    !/[aeiouy]/.test(word) ||
    (sigleNatures(word, lexicon).length > 0 && !isBehindArticle(name, lexicon))
  );
}

function isBehindArticle(name: string, { small }: MatchingLexicon): boolean {
  const [article = "", word = ""] = name.trim().split(/(?<=['’])|\s+/u);
  return small.has(wordsOf(article).list[0] ?? "") && /^\p{Lu}\p{Ll}/u.test(word);
}

/** The natures with whose acronym a longer one begins: `GALPV` is a GAL. */
export function sigleNatures(word: string, lexicon: MatchingLexicon): readonly string[] {
  const found: string[] = [];
  for (const [sigle, natures] of lexicon.sigles)
    if (word.length > sigle.length && word.startsWith(sigle)) found.push(...natures);
  return found.sort();
}
