// Tells the language of a text that is written in none of ours, by the share of its words that are small words of each language.
import words from "../../knowledge/words/language-words.yaml";
import { type Language, languages } from "../values/language.ts";
import { memoize, remembering } from "../values/memoize.ts";

/** The languages in which a mission of a border or of a region receives texts. ISO 639. */
const otherLanguages = [
  "de",
  "es",
  "it",
  "pt",
  "nl",
  "ca",
  "oc",
  "br",
  "eu",
  "ro",
  "pl",
  "co",
  "gsw",
] as const;
export type OtherLanguage = (typeof otherLanguages)[number];
/** Languages go by their place here: ours come first. */
const allLanguages: readonly (Language | OtherLanguage)[] = [...languages, ...otherLanguages];

/** A name of a place or a motto is in another language, and the text about it is not; what is left without names must tell by itself. */
const fewestWords = 40;
const fewestRunningWords = 24;
/** Fewer signs hold no such number of words: with the space after it, a word of any of these languages has more than four on average. */
const fewestSigns = 160;
/** Enough of a long text; and few enough for a hundred thousand texts. */
const mostWords = 120;
const mostSigns = 2000;
/**
 * In 1,080 texts of `bench/training` of this length, no other language has a greater share than French or English; in texts of 51 to 68 words
 * of eleven other languages, written apart, theirs has 0.12 at least more than both (Catalan; 0.22 in the next), and 0.29 at least in all.
 */
const leastShare = 0.25;
const leastMore = 0.07;
/**
 * A share of small words of ours, and no language with more, that leaves no doubt after so many words: nearly every text is settled there, and
 * so many signs hold as many words.
 */
const clearlyOurs = 0.3;
const settledAt = 40;
const openingSigns = 500;

/** Null for a text in French or English, a short one, and one that is in no language that we know of. */
export function otherLanguage(text: string): OtherLanguage | null {
  if (text.length < fewestSigns || opensInOurs(text.slice(0, openingSigns))) return null;
  const { count: all, running } = runningWords(text.slice(0, mostSigns));
  if (all < fewestWords || running.length < fewestRunningWords) return null;
  const first = running.slice(0, mostWords);
  const { ours, other, others } = countedWords(first);
  const share = others / first.length;
  return share >= leastShare && share - ours / first.length >= leastMore ? other : null;
}

/** Whether the first words of a text leave no doubt. */
function opensInOurs(opening: string): boolean {
  const { running } = runningWords(opening);
  if (running.length < settledAt) return false;
  const { ours, others } = countedWords(running.slice(0, settledAt));
  return ours / settledAt >= clearlyOurs && ours >= others;
}

/** How many of the words are small words of ours, in the one that has most, and of the other language that has most. */
function countedWords(running: readonly RunningWord[]): {
  ours: number;
  other: OtherLanguage;
  others: number;
} {
  const counts = new Array<number>(allLanguages.length).fill(0);
  for (const { smallWordOf } of running) for (const language of smallWordOf) counts[language]! += 1;
  const ours = Math.max(...counts.slice(0, languages.length));
  const others = Math.max(...counts.slice(languages.length));
  return {
    ours,
    others,
    other: otherLanguages[counts.indexOf(others, languages.length) - languages.length]!,
  };
}

/** Words that lead to a name ("van der", "de los", "an") are not longer than this, and no more than so many follow each other. */
const longestParticle = 4;
const mostParticles = 3;

/**
 * The words of a text but those of names: with a capital where no sentence starts, and the small words that lead to one. A list of people or of
 * places in another language is no text in it. In a text that is all in capitals, nothing tells names.
 */
function runningWords(given: string): { count: number; running: RunningWord[] } {
  const text = composed(given.replaceAll("’", "'"));
  const shouted = isShouted(text.slice(0, openingOfShouted)) && isShouted(text);
  const running: RunningWord[] = [];
  let count = 0;
  let particles = 0;
  for (let at = 0; at < text.length; ) {
    const index = at;
    while (at < text.length && isLetter(text, at)) at += 1;
    if (at === index) {
      at += 1;
      continue;
    }
    if (text[at] === "'") at += 1;
    const word = wordOf(text.slice(index, at));
    count += 1;
    if (shouted || word.isSmall || startsSentence(text, index)) {
      running.push(word);
      particles = word.isSmall && at - index <= longestParticle ? particles + 1 : 0;
      continue;
    }
    running.length -= Math.min(particles, mostParticles);
    particles = 0;
  }
  return { count, running };
}

/** Letters below this number are composed, whatever follows them but a mark, which is above. */
const composed = (text: string) => (/[^\x00-\u02ff]/.test(text) ? text.normalize("NFC") : text);

/** Whether no letter is small; a few of them tell most often. */
const isShouted = (text: string) => text === text.toUpperCase();
const openingOfShouted = 40;

/** The table holds the letters of our languages; each half of a letter beyond the first plane counts as one. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < letters.length) return letters[code] === 1;
  if (code >= 0x2000 && code <= 0x206f) return false;
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
  return anyLetter.test(String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at)!));
}

const anyLetter = /^\p{L}/u;
const letters = Uint8Array.from({ length: 0x250 }, (_, code) =>
  anyLetter.test(String.fromCharCode(code)) ? 1 : 0,
);

interface RunningWord {
  /** Its first letter is no capital. */
  isSmall: boolean;
  smallWordOf: readonly number[];
}

/** The same few words make most of all texts. */
const wordOf = remembering((word): RunningWord => {
  const lower = word.toLowerCase();
  return { isSmall: word[0] === lower[0], smallWordOf: languagesByWord(words).get(lower) ?? nothing };
});
const nothing: readonly number[] = [];

/** Whether the word at `index` opens the text, a line or a sentence: the sign before it, but for spaces and quotation marks, says so. */
function startsSentence(text: string, index: number): boolean {
  let at = index - 1;
  while (at >= 0 && ' \u00a0\u202f"«“‘([-–—'.includes(text[at]!)) at -= 1;
  return at < 0 || ".!?…\n\r".includes(text[at]!);
}

const languagesByWord = memoize((all: typeof words): ReadonlyMap<string, readonly number[]> => {
  const byWord = new Map<string, number[]>();
  for (const [place, language] of allLanguages.entries())
    for (const word of all[language].split(/\s+/)) byWord.set(word, [...(byWord.get(word) ?? []), place]);
  return byWord;
});
