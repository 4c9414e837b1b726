/** Text as it is compared: without accents, case or typographic variants, spaces folded to one. */
export function fold(text: string): string {
  if (text.length > longestRemembered) return folded(text);
  const before = recent.get(text) ?? older.get(text);
  if (before !== undefined) return before;
  const result = folded(text);
  if (recent.size === mostRemembered) {
    older = recent;
    recent = new Map();
  }
  recent.set(text, result);
  return result;
}

/** The last texts that were folded: many who read a cell fold it, one soon after the other. Older ones are forgotten. */
let recent = new Map<string, string>();
let older: ReadonlyMap<string, string> = new Map();
const mostRemembered = 500;
/** A longer text takes as long to find again as to fold. */
const longestRemembered = 200;

function folded(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  if (french.test(text)) return text.toLowerCase().replace(accented, (letter) => bare.get(letter)!);
  return foldedSignBySign(text);
}

/** Any other text; in a function of its own, since hardly any comes here and `fold` is compiled into whatever calls it. */
function foldedSignBySign(text: string): string {
  return text
    .normalize("NFKD")
    .replace(beyondLatin.test(text) ? /\p{M}+/gu : /[\u0300-\u036f]+/g, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑–—]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** Nothing to fold but capitals: ASCII words with one space between them. */
function isPlain(text: string): boolean {
  let before = space;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > tilde || unit < space || unit === backquote || (unit === space && before === space))
      return false;
    before = unit;
  }
  return before !== space;
}

const [space, backquote, tilde]: readonly [number, number, number] = [32, 96, 126];

/** The same with the usual accented letters of French, which are replaced by bare ones in one pass. */
const french = /^[!-_a-~éèêëàâäîïôöùûüçÉÈÊËÀÂÄÎÏÔÖÙÛÜÇ’]+(?: [!-_a-~éèêëàâäîïôöùûüçÉÈÊËÀÂÄÎÏÔÖÙÛÜÇ’]+)*$/;
const accented = /[éèêëàâäîïôöùûüç’]/g;
const bare = new Map(Array.from("éèêëàâäîïôöùûüç’", (letter, at) => [letter, "eeeeaaaiioouuuc'"[at]!]));

/** Letters whose marks are not those of the Latin script. */
const beyondLatin = /[^\x00-\u036f\u2000-\u20cf]/;

/** True when both texts begin with a letter without accent, and not with the same one: they cannot fold to one text. */
export function beginOtherwise(one: string, other: string): boolean {
  const [a, b] = [one.charCodeAt(0) | small, other.charCodeAt(0) | small];
  return a !== b && isBare(a) && isBare(b);
}

/** The bit that makes a small letter of a capital. */
const small = 32;
const isBare = (letter: number) => letter >= 97 && letter <= 122;

/** Edits (insert, remove, replace, swap two neighbours) that turn one word into the other. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(replaced, previous[j]! + 1, current[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      current.push(least);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length]!;
}

/**
 * The names nearest to `asked`, for "did you mean": as a whole, or by as many of their words in a row as it has. Of two as near,
 * the first in the order of the alphabet.
 */
export function nearestNames(asked: string, names: readonly string[], limit = 3): string[] {
  const words = wordsOf(asked);
  const whole = words.join(" ");
  const allowed = Math.max(1, Math.floor(whole.length / 4));
  return names
    .map((name) => ({ name, distance: distanceWithin(whole, wordsOf(name), words.length) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ name }) => name);
}

const wordsOf = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

function distanceWithin(whole: string, words: readonly string[], count: number): number {
  let least = editDistance(whole, words.join(" "));
  for (let start = 0; start + count <= words.length; start++)
    least = Math.min(least, editDistance(whole, words.slice(start, start + count).join(" ")));
  return least;
}

/** The known words nearest to `asked`, for "did you mean": at most `limit`, and none that is more than a third wrong. */
export function nearest(asked: string, known: readonly string[], limit = 2): string[] {
  const folded = fold(asked);
  return known
    .map((word) => ({ word, distance: editDistance(folded, fold(word)) }))
    .filter(({ word, distance }) => distance <= Math.max(1, Math.floor(word.length / 3)))
    .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map(({ word }) => word);
}

/** Words as they are compared, to be looked up. */
export const foldedSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));

/** Orders identifiers, days and keys alike on every machine, whatever its language: by the codes of their characters. */
export const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
