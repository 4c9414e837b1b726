// Splits names into words that can be compared, whatever their capitals, accents or broken characters.
import { fold } from "../../values/spelling.ts";

/** The folded words of a name in order. `starts[i]`: whether word i opens a part that a dash, a bracket or a comma sets off. */
export interface Words {
  list: string[];
  starts: boolean[];
}

export interface ReadonlyWords {
  list: readonly string[];
  starts: readonly boolean[];
}

/** The single letter that ends a name, as in "Résidence A", where it is no small word; null for other names. */
export const lastLetterOf = (words: readonly string[]): string | null =>
  words.length > 1 && /^[a-z]$/.test(words.at(-1)!) ? words.at(-1)! : null;

const dotted = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu;

/** Splits a name into words. An acronym written with points is one word: `G.A.L.`. */
export function wordsOf(name: string): Words {
  let text = repaired(name);
  if (text.includes(".")) text = text.replace(dotted, (sigle) => `${sigle.replaceAll(".", "")} `);
  const list: string[] = [];
  const starts: boolean[] = [];
  let word = "";
  /** Where the plain letters not yet in `word` begin; -1 when there are none. */
  let from = -1;
  let opens = true;
  let blanks = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 32;
    if (isPlain(code)) {
      if (from === -1) from = i;
      continue;
    }
    if (from !== -1) word += text.slice(from, i);
    from = -1;
    const folded = code < 128 ? "" : foldedLetter(text[i]!);
    if (folded !== "") {
      if (folded !== combining) word += folded;
      continue;
    }
    if (word !== "") {
      list.push(word.toLowerCase());
      // Two blanks stand where a dash was lost, and set off a part as the dash did.
      starts.push(opens || blanks >= 2);
      word = "";
      opens = false;
      blanks = 0;
    }
    if (code === 32 || code === 9 || code === 10 || code === 0xa0) blanks++;
    else if (setOff.includes(text[i]!)) opens = true;
    else if (dashes.includes(text[i]!) && blanks > 0 && /\s/.test(text[i + 1] ?? "")) opens = true;
    else blanks = 0;
  }
  return { list, starts };
}

const setOff = "()[]|;,/";
const dashes = "-–—:";
/** Stands for any combining accent: it continues the word and adds no letter. */
const combining = "\u0301";

/** Whether a character is a letter or digit that needs no folding but small letters. */
const isPlain = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** A letter in small form without accents; empty for a character between words. */
function foldedLetter(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code >= 0x300 && code <= 0x36f) return combining;
  const at = accented.indexOf(letter);
  if (at !== -1) return bare[at]!;
  const folded = fold(letter);
  return /^[\p{L}\p{N}]+$/u.test(folded) ? folded : "";
}

/** Frequent letters with accents, and, at the same place, each without its accent. */
const accented = "éèêëàâäîïôöùûüçÉÈÊËÀÂÄÎÏÔÖÙÛÜÇ";
const bare = "eeeeaaaiioouuuceeeeaaaiioouuuc";

/** Repairs UTF-8 that was read as Latin-1 (`CommunautÃ©`); any other text stays. */
function repaired(text: string): string {
  if (!/[ÃÂ][\u0080-\u00bf]/.test(text)) return text;
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  if ([...text].some((letter) => letter.charCodeAt(0) > 0xff)) return text;
  const read = new TextDecoder().decode(bytes);
  return read.includes("\uFFFD") ? text : read;
}

/** Whether two words are equal, or differ by one letter added, missing or changed, or by two neighbouring letters swapped. */
export function oneEditApart(a: string, b: string): boolean {
  if (a.length > b.length) return oneEditApart(b, a);
  if (b.length - a.length > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
  if (i === a.length) return true;
  if (a.slice(i + 1) === b.slice(i + 1)) return true;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** Each word once, in order, in a new list of exact size: a list that grew or was filtered keeps spare memory. */
export const unique = (list: readonly string[]): string[] =>
  list.length < 2 ? list.slice() : [...new Set(list)];
