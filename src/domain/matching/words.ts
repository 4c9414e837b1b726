import { fold } from "../spelling.ts";

/** The words of a name in order, folded. `starts[i]` says that word i opens a part set off by a dash, a bracket or a comma. */
export interface Words {
  list: string[];
  starts: boolean[];
}

export interface ReadonlyWords {
  list: readonly string[];
  starts: readonly boolean[];
}

const dotted = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu;

/** Cuts a name into words. Acronyms written with points are closed up: `G.A.L.` is one word. */
export function wordsOf(name: string): Words {
  const text = repaired(name).replace(dotted, (sigle) => `${sigle.replaceAll(".", "")} `);
  const list: string[] = [];
  const starts: boolean[] = [];
  let word = "";
  let opens = true;
  let blanks = 0;
  const close = () => {
    if (word === "") return;
    list.push(word);
    starts.push(opens);
    word = "";
    opens = false;
  };
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    const plain = plainOf(letter);
    if (plain !== "") {
      // Two blanks set off what a lost dash did.
      if (blanks >= 2) opens = true;
      blanks = 0;
      if (plain !== combining) word += plain;
      continue;
    }
    close();
    const blank = letter === " " || letter === "\t" || letter === "\n" || letter === "\u00a0";
    if (blank) blanks++;
    else if (setOff.includes(letter)) opens = true;
    else if (dashes.includes(letter) && blanks > 0 && /\s/.test(text[i + 1] ?? "")) opens = true;
    else blanks = 0;
  }
  close();
  return { list, starts };
}

const setOff = "()[]|;,/";
const dashes = "-–—:";
/** A mark on the letter before: part of the word, and nothing in it. */
const combining = "\u0301";

/** The letters of a word as they are compared: lower case, no accents; empty for what is between words. */
function plainOf(letter: string): string {
  const code = letter.charCodeAt(0);
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return letter;
  if (code >= 65 && code <= 90) return String.fromCharCode(code + 32);
  if (code < 128) return "";
  if (code >= 0x300 && code <= 0x36f) return combining;
  const folded = fold(letter);
  return /^[\p{L}\p{N}]+$/u.test(folded) ? folded : "";
}

/** UTF-8 once read as Windows-1252 (`CommunautÃ©`) is put right; anything else is left. */
function repaired(text: string): string {
  if (!/[ÃÂ][\u0080-\u00bf]/.test(text)) return text;
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  if ([...text].some((letter) => letter.charCodeAt(0) > 0xff)) return text;
  const read = new TextDecoder().decode(bytes);
  return read.includes("\uFFFD") ? text : read;
}

/** One letter added, missing, changed, or two neighbours swapped. */
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

/** Each word once, in order. */
export const unique = (list: string[]): string[] => (list.length < 2 ? list : [...new Set(list)]);
