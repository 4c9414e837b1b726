// Finds the nature of a structure: in its name, in the kind that its row gives, or since its name is that of its commune.
import { type MatchingLexicon, phraseAt } from "../matching-lexicon.ts";
import { type MatchedPlace, sameCommune } from "../place-agreement.ts";
import { type ReadonlyWords, wordsOf } from "./name-words.ts";

/** How the nature of a structure was found, the surest first. */
export type NatureBy = "name" | "kind" | "sigle" | "place" | "none";

/** A nature found in a name. */
export interface Head {
  natures: readonly string[];
  /** The positions of its words. */
  said: ReadonlySet<number>;
}

/**
 * The nature with which a name, or a part that is set off, begins; else the one with which it ends. A nature in the middle belongs to something
 * else ("amicale du personnel de la mairie").
 */
export function headOf({ list: words, starts }: ReadonlyWords, lexicon: MatchingLexicon): Head | null {
  let weak: Head | null = null;
  const take = (from: number, toEnd: boolean): Head | null => {
    const phrase = phraseAt(lexicon.phrases, words, from, lexicon);
    if (phrase === null || (toEnd && phrase.end !== words.length)) return null;
    const head = { natures: phrase.natures, said: range(from, phrase.end) };
    if (isStrong(phrase.natures, lexicon)) return completed(words, phrase.end, head, lexicon);
    weak ??= head;
    return null;
  };
  for (let part = 0; part < words.length; part++) {
    if (part > 0 && !starts[part]) continue;
    let from = part;
    while (from < words.length - 1 && isBefore(words, from, lexicon)) from++;
    const head = take(from, false);
    if (head !== null) return head;
  }
  for (let from = Math.max(1, words.length - 8); from < words.length; from++) {
    const head = take(from, true);
    if (head !== null) return head;
  }
  return weak;
}

const range = (from: number, end: number) => new Set(Array.from({ length: end - from }, (_, i) => from + i));

const isStrong = (natures: readonly string[], lexicon: MatchingLexicon) =>
  natures.some((nature) => !lexicon.natures[nature]!.weak);

/** Whether a word is a small word, or a word of legal form that begins no nature, so that a nature may follow it. */
function isBefore(words: readonly string[], i: number, lexicon: MatchingLexicon): boolean {
  const word = words[i]!;
  if (lexicon.small.has(word)) return true;
  return lexicon.legal.has(word) && phraseAt(lexicon.phrases, words, i, lexicon) === null;
}

/**
 * Adds the words of the same nature said again ("SDIS - Service départemental d'incendie…"), or of one that it carries ("syndicat mixte du parc", "syndicat
 * mixte … (PNR)").
 */
function completed(words: readonly string[], after: number, head: Head, lexicon: MatchingLexicon): Head {
  let { natures } = head;
  const said = new Set(head.said);
  const carries = natures.flatMap((nature) => lexicon.natures[nature]!.carries);
  const join = (from: number) => {
    const next = phraseAt(lexicon.phrases, words, from, lexicon);
    const again = next?.natures.filter((nature) => natures.includes(nature)) ?? [];
    const carried = next?.natures.filter((nature) => carries.includes(nature)) ?? [];
    if (next === null || again.length + carried.length === 0) return null;
    for (const i of range(from, next.end)) said.add(i);
    natures = carried.length > 0 ? carried : again;
    return next.end;
  };
  let next = after;
  while (next < words.length) {
    const end = lexicon.small.has(words[next]!) ? next + 1 : join(next);
    if (end === null) break;
    next = end;
  }
  for (let from = next; from < words.length; from++)
    if (phraseAt(lexicon.phrases, words, from, lexicon)?.end === words.length && join(from) !== null) break;
  return { natures, said };
}

/** The nature of a structure: by its name, else by the kind that its row gives; a commune when its SIREN or its name says so. */
export function natureOf(
  fromName: readonly string[],
  kind: string | null,
  words: readonly string[],
  place: MatchedPlace,
  siren: string | null,
  lexicon: MatchingLexicon,
): { natures: readonly string[]; by: NatureBy } {
  if (isStrong(fromName, lexicon)) return { natures: fromName, by: "name" };
  if (kind) {
    const head = headOf(wordsOf(kind), lexicon);
    if (head !== null && isStrong(head.natures, lexicon)) return { natures: head.natures, by: "kind" };
  }
  if (fromName.length > 0) return { natures: fromName, by: "name" };
  // A name that is only that of the commune is the commune itself; a SIREN that begins with 21 is a commune's (INSEE).
  const named = words.filter((word) => !lexicon.small.has(word)).map(lexicon.spelled);
  const onlyPlace = named.length > 0 && place.words.length > 0 && isNameOfPlace(named, place);
  if (siren?.startsWith("21") || (onlyPlace && siren === null)) return { natures: ["commune"], by: "place" };
  return { natures: [], by: "none" };
}

/** A postal line has at most 38 characters (AFNOR NF Z10-011), and registers cut names there, so that the last word may be incomplete. */
export const cutLengths = [36, 38] as const;

/** Whether a name is that of the commune, whole or cut. */
const isNameOfPlace = (named: readonly string[], { words }: MatchedPlace) =>
  (named.length === words.length && sameCommune(named, words)) ||
  (named.join(" ").length >= cutLengths[0] - 10 && words.join(" ").startsWith(named.join(" ")));
