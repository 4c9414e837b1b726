// Compares the words of two names of structures.
import type { MatchingLexicon } from "../matching-lexicon.ts";
import type { MatchedPlace } from "../place-agreement.ts";
import { oneEditApart } from "./name-words.ts";
import type { ParsedName } from "./parsed-name.ts";

/** The agreement of two names, word by word. */
export interface NameAgreement {
  /** Words in both names; `near`: words of the first name that are a misprint or an abbreviation away from words of the other, or the reverse. */
  shared: readonly string[];
  near: readonly string[];
  /** Words in only one of the names that are not the other's commune. */
  missing: readonly string[];
  /** Each name has words that the other lacks: probably two objects, not one with a shorter name. */
  bothMissing: boolean;
  /** Words of one name that are the other's commune. */
  placed: readonly string[];
  acronym: string | null;
  sharedWeight: number;
  nearWeight: number;
  placedWeight: number;
  missingWeight: number;
  /** Words in both names, exactly or nearly, that few names have. */
  telling: readonly string[];
  /** No telling word but the name of a commune, which another commune may have too. */
  onlyPlace: boolean;
}

/** How many names of the list have a word. */
export type Rarity = (word: string) => number;

/** Compares the objects of two names; or all their words, when only one has a recognised nature or a nature was read from an acronym. */
export function compareNames(
  a: ParsedName & { place: MatchedPlace },
  b: ParsedName & { place: MatchedPlace },
  holders: Rarity,
  lexicon: MatchingLexicon,
): NameAgreement {
  const acronym = acronymOf(a, b);
  const isByAcronym = acronym !== null && (a.onlyAcronym || b.onlyAcronym);
  if (isByAcronym) return { ...nothing, acronym };
  const whole =
    (a.natures.length === 0) !== (b.natures.length === 0) || a.natureBy === "sigle" || b.natureBy === "sigle";
  const mine = whole ? a.all : a.object;
  const theirs = whole ? b.all : b.object;
  const weigh = (word: string, list: readonly string[]) => weightOf(word, list, holders, lexicon);
  const same = wordsInBoth(mine, theirs);
  const close = wordsNearlyInBoth(same, { a, b, mine, theirs }, weigh);
  const { shared } = same;
  const { near } = close;
  dropCut(a, shared, near, close.restB, theirs);
  dropCut(b, shared, near, close.restA, mine);
  const [missingA, placedA] = parted(close.restA, (word) => isPlaceOf(word, b.place));
  const [missingB, placedB] = parted(close.restB, (word) => isPlaceOf(word, a.place));
  const placed = [...placedA, ...placedB];
  const sum = (words: readonly string[], weight: (word: string) => number) =>
    words.reduce((total, word) => total + weight(word), 0);
  const heavy = (words: readonly string[], own: MatchedPlace, from: readonly string[]) =>
    sum(words, (word) => weigh(word, from) * (isPlaceOf(word, own) ? 0.5 : 1));
  const telling = [...shared, ...near].filter((word) => weigh(word, mine) >= tellingWeight);
  const says = (word: string) => !isSlight(word, lexicon);
  return {
    shared,
    near,
    missing: [...missingA, ...missingB],
    bothMissing: missingA.some(says) && missingB.some(says),
    placed,
    acronym,
    sharedWeight: sum(shared, (word) => weigh(word, mine)),
    nearWeight: close.weight,
    placedWeight: sum(placed, (word) => weigh(word, mine.includes(word) ? mine : theirs)),
    missingWeight: heavy(missingA, a.place, mine) + heavy(missingB, b.place, theirs),
    telling,
    onlyPlace: telling.every((word) => isPlaceOf(word, a.place) || isPlaceOf(word, b.place)),
  };
}

/** The words in both lists, each as often as it is in both, and the remaining words of each. */
function wordsInBoth(mine: readonly string[], theirs: readonly string[]) {
  const shared: string[] = [];
  const restA: string[] = [];
  const restB = [...theirs];
  for (const word of mine) {
    const at = restB.indexOf(word);
    if (at === -1) restA.push(word);
    else {
      restB.splice(at, 1);
      shared.push(word);
    }
  }
  return { shared, restA, restB };
}

/** The remaining words of the first name that are a misprint or an abbreviation away from remaining words of the other, or the reverse. */
function wordsNearlyInBoth(
  { restA, restB }: { restA: string[]; restB: string[] },
  {
    a,
    b,
    mine,
    theirs,
  }: { a: ParsedName; b: ParsedName; mine: readonly string[]; theirs: readonly string[] },
  weigh: (word: string, list: readonly string[]) => number,
) {
  const near: string[] = [];
  let weight = 0;
  for (let i = 0; i < restA.length && restB.length > 0; ) {
    const word = restA[i]!;
    const others = nearWords(word, i, restA, restB, a, b) ?? abbreviation(word, restB);
    const back = others === null ? abbreviationInto(restA, restB) : null;
    if (others !== null) {
      for (const other of others) restB.splice(restB.indexOf(other), 1);
      restA.splice(i, 1);
      near.push(word);
      const most = Math.max(...others.map((other) => weigh(other, theirs)));
      weight += nearShare * Math.min(weigh(word, mine), most);
    } else if (back !== null) {
      for (const other of back.words) restA.splice(restA.indexOf(other), 1);
      restB.splice(restB.indexOf(back.acronym), 1);
      near.push(...back.words);
      weight += nearShare * Math.max(...back.words.map((other) => weigh(other, mine)));
      i = 0;
    } else i++;
  }
  return { near, weight, restA, restB };
}

/** Whether a word is in the name of a commune, or one misprint away from such a word. */
const isPlaceOf = (word: string, place: MatchedPlace) =>
  place.words.some((one) => one === word || (word.length >= 4 && oneEditApart(one, word)));

/** The words of which `is` is false, then those of which it is true. */
function parted(words: readonly string[], is: (word: string) => boolean): [string[], string[]] {
  const no: string[] = [];
  const yes: string[] = [];
  for (const word of words) (is(word) ? yes : no).push(word);
  return [no, yes];
}

/** The share of its weight that a word counts when it is one misprint or one abbreviation away. */
const nearShare = 0.8;

const nothing: Omit<NameAgreement, "acronym"> = {
  shared: [],
  near: [],
  missing: [],
  bothMissing: false,
  placed: [],
  sharedWeight: 0,
  nearWeight: 0,
  placedWeight: 0,
  missingWeight: 0,
  telling: [],
  onlyPlace: false,
};

/** The least bits of a word that tells an actor, not only a kind of actor. */
const tellingWeight = 2;

const isSaint = (word: string) => word === "saint" || word === "sainte";

const isSlight = (word: string, lexicon: MatchingLexicon) =>
  lexicon.light.has(word) || (word.length <= 2 && !/\d/.test(word));

/** An acronym of one name that the other has too, or makes. */
function acronymOf(a: ParsedName, b: ParsedName): string | null {
  for (const acronym of a.acronyms)
    if (b.acronyms.includes(acronym) || b.initials.includes(acronym)) return acronym;
  for (const acronym of b.acronyms) if (a.initials.includes(acronym)) return acronym;
  return null;
}

/** The bits of evidence that sharing a word gives: fewer, the more names have it. */
function weightOf(word: string, list: readonly string[], holders: Rarity, lexicon: MatchingLexicon): number {
  if (lexicon.light.has(word)) return 0.4;
  if (isSaint(word)) return 0.6;
  if (word.length === 1) return 0.2;
  const ofSaint = list.length > 1 && isSaint(list[list.indexOf(word) - 1] ?? "");
  const most =
    lexicon.common.has(word) || lexicon.toponyms.has(word)
      ? 1.6
      : ofSaint || lexicon.firstNames.has(word)
        ? 2.5
        : 4;
  const count = holders(word);
  return Math.max(0.8, Math.min(most, 5.5 - 0.6 * Math.log2(count + 1)));
}

/** The words of the other name that this one stands for: a misprint, a plural, two words written as one, or a last word that was cut. */
function nearWords(
  word: string,
  i: number,
  restA: readonly string[],
  restB: readonly string[],
  a: ParsedName,
  b: ParsedName,
): string[] | null {
  for (const other of restB) if (isMisprint(word, other)) return [other];
  const lastA = i === restA.length - 1 && a.object.at(-1) === word;
  for (const other of restB) {
    if (lastA && a.cut && word.length >= 2 && other.startsWith(word)) return [other];
    if (b.cut && other.length >= 2 && b.object.at(-1) === other && word.startsWith(other)) return [other];
  }
  for (let j = 0; j + 1 < restB.length; j++)
    if (word === restB[j]! + restB[j + 1]!) return [restB[j]!, restB[j + 1]!];
  return null;
}

/** Removes from `rest` the words after the last word of a name that was cut: the name does not lack them. */
function dropCut(
  { cut, object }: ParsedName,
  shared: readonly string[],
  near: readonly string[],
  rest: string[],
  whole: readonly string[],
): void {
  const last = object.at(-1);
  if (!cut || last === undefined) return;
  const at = whole.findIndex((word) => word === last || (word.startsWith(last) && !shared.includes(word)));
  if (at === -1 || (!shared.includes(last) && !near.some((word) => word.startsWith(last)))) return;
  const after = whole.slice(at + 1);
  for (let i = rest.length - 1; i >= 0; i--) if (after.includes(rest[i]!)) rest.splice(i, 1);
}

function isMisprint(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4)
    return Math.min(a.length, b.length) === 3 && (`${a}s` === b || `${b}s` === a);
  if (/\d/.test(a) || /\d/.test(b)) return false;
  if (oneEditApart(a, b)) return true;
  return Math.min(a.length, b.length) >= 9 && twoEditsApart(a, b);
}

/** Whether two long words differ by two misprints, one in each half. */
function twoEditsApart(a: string, b: string): boolean {
  if (a[0] !== b[0]) return false;
  const half = a.length >> 1;
  for (const shift of [-1, 0, 1])
    if (
      oneEditApart(a.slice(0, half), b.slice(0, half + shift)) &&
      oneEditApart(a.slice(half), b.slice(half + shift))
    )
      return true;
  return false;
}

/** The consecutive words of the other name that a word abbreviates: `comite des fetes` for `cdf`. */
function abbreviation(word: string, others: readonly string[]): string[] | null {
  if (word.length < 2 || word.length > 6) return null;
  for (let from = 0; from + word.length <= others.length; from++) {
    const run = others.slice(from, from + word.length);
    if (run.map((one) => one[0]).join("") === word) return run;
  }
  return null;
}

function abbreviationInto(restA: readonly string[], restB: readonly string[]) {
  for (const acronym of restB) {
    const words = abbreviation(acronym, restA);
    if (words !== null) return { acronym, words };
  }
  return null;
}
