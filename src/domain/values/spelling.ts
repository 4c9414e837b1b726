/** The form in which texts are compared: without accents, capitals and typographic variants, with single spaces. */
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

/** The texts folded last, since several readers fold the same cell soon after each other. Older ones are forgotten. */
let recent = new Map<string, string>();
let older: ReadonlyMap<string, string> = new Map();
const mostRemembered = 500;
/** The most characters of a text that is remembered; a longer one takes as long to find as to fold. */
const longestRemembered = 200;

function folded(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  if (french.test(text)) return text.toLowerCase().replace(accented, (letter) => bare.get(letter)!);
  return foldedSignBySign(text);
}

/** Folds any other text. It is a function of its own since it is rarely needed, and the engine inlines the rest of `fold`. */
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

/** Whether a text has only capitals to fold: ASCII words with one space between them. */
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

/** The same with the usual accented letters of French, which one pass replaces. */
const french = /^[!-_a-~éèêëàâäîïôöùûüçÉÈÊËÀÂÄÎÏÔÖÙÛÜÇ’]+(?: [!-_a-~éèêëàâäîïôöùûüçÉÈÊËÀÂÄÎÏÔÖÙÛÜÇ’]+)*$/;
const accented = /[éèêëàâäîïôöùûüç’]/g;
const bare = new Map(Array.from("éèêëàâäîïôöùûüç’", (letter, at) => [letter, "eeeeaaaiioouuuc'"[at]!]));

/** Letters whose marks are not those of the Latin script. */
const beyondLatin = /[^\x00-\u036f\u2000-\u20cf]/;

/** Whether both texts begin with different letters without accents, so that they cannot fold to the same text. */
export function beginOtherwise(one: string, other: string): boolean {
  const [a, b] = [one.charCodeAt(0) | small, other.charCodeAt(0) | small];
  return a !== b && isBare(a) && isBare(b);
}

/** The bit that turns a capital into a small letter. */
const small = 32;
const isBare = (letter: number) => letter >= 97 && letter <= 122;

/** The least number of edits (insert, remove, replace, swap two neighbours) that turn one word into the other. */
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
 * The names nearest to `asked`, for "did you mean": compared as a whole, or by as many consecutive words as `asked` has. Equally near ones are in
 * alphabetical order. Empty when none is near enough.
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

/** The known words nearest to `asked`, for "did you mean": at most `limit`, and none with edits in more than a third of its letters (one is always allowed). */
export function nearest(asked: string, known: readonly string[], limit = 2): string[] {
  const folded = fold(asked);
  return known
    .map((word) => ({ word, distance: editDistance(folded, fold(word)) }))
    .filter(({ word, distance }) => distance <= Math.max(1, Math.floor(word.length / 3)))
    .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map(({ word }) => word);
}

/** The set of the folded words. */
export const foldedSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));

/** Compares identifiers, days and keys by the codes of their characters, so that their order is the same on every machine. */
export const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
