// Tells the language of a text that is written in none of ours, by the share of its words that are small words of each language.
import words from "../../knowledge/words/language-words.yaml";
import { type Language, languages } from "../values/language.ts";
import { memoize, remembering } from "../values/memoize.ts";

/** Languages of borders and regions in which a mission receives texts (ISO 639). */
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
/** A language's number is its index here; ours come first. */
const allLanguages: readonly (Language | OtherLanguage)[] = [...languages, ...otherLanguages];

/** A text has at least so many words, and so many without its names: a foreign place name or motto makes no foreign text. Chosen by hand. */
const fewestWords = 40;
const fewestRunningWords = 24;
/** A shorter text cannot hold `fewestWords`: a word of these languages, with its space, has more than four characters on average. */
const fewestSigns = 160;
/** Only the start of a long text is read: enough to tell, and quick for a hundred thousand texts. */
const mostWords = 120;
const mostSigns = 2000;
/**
 * In 1,080 texts of `bench/training` of this length, no other language has a greater share than French or English. In texts of 51 to 68 words
 * written for this in eleven other languages, their own has a share of 0.29 or more: 0.12 more than ours in Catalan, 0.22 or more elsewhere
 * (decision 0049).
 */
const leastShare = 0.25;
const leastMore = 0.07;
/**
 * When so great a share of the first `settledAt` words are small words of ours, and no other language has more, the rest is not read; this
 * settles nearly every text. `openingSigns` characters hold that many words.
 */
const clearlyOurs = 0.3;
const settledAt = 40;
const openingSigns = 500;

/** The language of a text; null for French, English, a language that is not in the list, and a short text. */
export function otherLanguage(text: string): OtherLanguage | null {
  if (text.length < fewestSigns || opensInOurs(text.slice(0, openingSigns))) return null;
  const { count: all, running } = runningWords(text.slice(0, mostSigns));
  if (all < fewestWords || running.length < fewestRunningWords) return null;
  const first = running.slice(0, mostWords);
  const { ours, other, others } = countedWords(first);
  const share = others / first.length;
  return share >= leastShare && share - ours / first.length >= leastMore ? other : null;
}

/** Whether the first words of a text are clearly French or English. */
function opensInOurs(opening: string): boolean {
  const { running } = runningWords(opening, settledAt + mostParticles);
  if (running.length < settledAt) return false;
  const { ours, others } = countedWords(running.slice(0, settledAt));
  return ours / settledAt >= clearlyOurs && ours >= others;
}

/** How many of the words are small words of French or English (the one with more), and of the other language with most. */
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
 * The words of a text without names, as a list of foreign people or places is no foreign text. A name has a capital where no sentence
 * starts, and the small words before it belong to it. In a text all in capitals, no name can be told from other words.
 * Reading stops after `most` of them: a name that follows takes away at most `mostParticles`.
 */
function runningWords(
  given: string,
  most = Number.POSITIVE_INFINITY,
): { count: number; running: RunningWord[] } {
  const text = composed(given.replaceAll("’", "'"));
  const shouted = isShouted(text.slice(0, openingOfShouted)) && isShouted(text);
  const running: RunningWord[] = [];
  let count = 0;
  let particles = 0;
  for (let at = 0; at < text.length && running.length < most; ) {
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

/** Joins letters and combining accents. These accents lie above U+02FF: a text without such characters is composed already. */
const composed = (text: string) => (/[^\x00-\u02ff]/.test(text) ? text.normalize("NFC") : text);

/** Whether no letter is small. The opening of the text is tried first, as it settles most texts. */
const isShouted = (text: string) => text === text.toUpperCase();
const openingOfShouted = 40;

/** The table holds the letters of our languages. Each half of a surrogate pair counts as a letter when the pair is one. */
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

/** Remembered: the same few words make up most texts. */
const wordOf = remembering((word): RunningWord => {
  const lower = word.toLowerCase();
  return { isSmall: word[0] === lower[0], smallWordOf: languagesByWord(words).get(lower) ?? nothing };
});
const nothing: readonly number[] = [];

/** Whether the word at `index` opens the text, a line or a sentence; spaces, quotation marks and dashes before it are skipped. */
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
