// Tells the language of a text that is written in none of ours, by the share of its words that are small words of each language.
import words from "../../knowledge/words/language-words.yaml";
import { type Language, languages } from "../values/language.ts";
import { memoize } from "../values/memoize.ts";

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
type WrittenLanguage = Language | OtherLanguage;

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
  const counts = countedWords(first);
  const [other, count] = likeliest(counts);
  const share = count / first.length;
  return share >= leastShare && share - oursOf(counts) / first.length >= leastMore ? other : null;
}

/** Whether the first words of a text leave no doubt. */
function opensInOurs(opening: string): boolean {
  const { running } = runningWords(opening);
  if (running.length < settledAt) return false;
  const counts = countedWords(running.slice(0, settledAt));
  const ours = oursOf(counts);
  return ours / settledAt >= clearlyOurs && ours >= likeliest(counts)[1];
}

/** How many of the words are small words of each language. */
function countedWords(running: readonly string[]): ReadonlyMap<WrittenLanguage, number> {
  const languagesOf = languagesByWord(words);
  const counts = new Map<WrittenLanguage, number>();
  for (const word of running)
    for (const language of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  return counts;
}

/** The other language of which most words were counted, and how many they are. */
const likeliest = (counts: ReadonlyMap<WrittenLanguage, number>) =>
  otherLanguages
    .map((language) => [language, counts.get(language) ?? 0] as const)
    .reduce((best, one) => (one[1] > best[1] ? one : best));

/** Words that lead to a name ("van der", "de los", "an") are not longer than this, and no more than so many follow each other. */
const longestParticle = 4;
const mostParticles = 3;

/**
 * The words of a text but those of names: with a capital where no sentence starts, and the small words that lead to one. A list of people or of
 * places in another language is no text in it. In a text that is all in capitals, nothing tells names.
 */
function runningWords(given: string): { count: number; running: string[] } {
  const text = given.normalize("NFC").replaceAll("’", "'");
  const shouted = text === text.toUpperCase();
  const running: string[] = [];
  let count = 0;
  let particles = 0;
  for (const { 0: word, index } of text.matchAll(/\p{L}+'?/gu)) {
    const lower = word.toLowerCase();
    count += 1;
    if (shouted || word[0] === lower[0] || startsSentence(text, index)) {
      running.push(lower);
      particles = word[0] === lower[0] && word.length <= longestParticle ? particles + 1 : 0;
      continue;
    }
    running.length -= Math.min(particles, mostParticles);
    particles = 0;
  }
  return { count, running };
}

/** Whether the word at `index` opens the text, a line or a sentence: the sign before it, but for spaces and quotation marks, says so. */
function startsSentence(text: string, index: number): boolean {
  let at = index - 1;
  while (at >= 0 && ' \u00a0\u202f"«“‘([-–—'.includes(text[at]!)) at -= 1;
  return at < 0 || ".!?…\n\r".includes(text[at]!);
}

const oursOf = (counts: ReadonlyMap<WrittenLanguage, number>) =>
  Math.max(...languages.map((language) => counts.get(language) ?? 0));

const languagesByWord = memoize((all: typeof words): ReadonlyMap<string, readonly WrittenLanguage[]> => {
  const byWord = new Map<string, WrittenLanguage[]>();
  for (const language of [...languages, ...otherLanguages])
    for (const word of all[language].split(/\s+/)) byWord.set(word, [...(byWord.get(word) ?? []), language]);
  return byWord;
});
