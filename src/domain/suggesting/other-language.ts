// Tells the language of a text that is written in none of ours, by the share of its words that are small words of each language.
import words from "../../knowledge/words/language-words.yaml";
import { type Language, languages } from "../values/language.ts";
import { memoize } from "../values/memoize.ts";

/** The languages in which a mission of a border or of a region receives texts. ISO 639-1. */
export const otherLanguages = ["de", "es", "it", "pt", "nl", "ca", "oc", "br", "eu", "ro", "pl"] as const;
export type OtherLanguage = (typeof otherLanguages)[number];
type WrittenLanguage = Language | OtherLanguage;

/** A name of a place or a motto is in another language, and the text about it is not. */
const fewestWords = 40;
/** Enough of a long text; and few enough for a hundred thousand texts. */
const mostWords = 120;
const mostSigns = 2000;
/**
 * In texts of 25 words and more of `bench/training`, no other language comes nearer than 0.04 below French or English; in texts of 42 to
 * 64 words of nine other languages, theirs has 0.33 at least more than both, and 0.40 at least in all.
 */
const leastShare = 0.25;
const leastMore = 0.15;
/** A share of small words of ours that leaves no doubt, so that nearly every text is settled by its first words. */
const clearlyOurs = 0.3;

/** Null for a text in French or English, a short one, and one that is in no language that we know of. */
export function otherLanguage(text: string): OtherLanguage | null {
  const beginning = text.slice(0, mostSigns).normalize("NFC").toLowerCase().replaceAll("’", "'");
  const found = beginning.match(/\p{L}+'?/gu) ?? [];
  if (found.length < fewestWords) return null;
  const languagesOf = languagesByWord(words);
  const counts = new Map<WrittenLanguage, number>();
  const first = found.slice(0, mostWords);
  for (const [at, word] of first.entries()) {
    for (const language of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
    if (at === fewestWords && oursOf(counts) / fewestWords >= clearlyOurs) return null;
  }
  const [other, count] = otherLanguages
    .map((language) => [language, counts.get(language) ?? 0] as const)
    .reduce((best, one) => (one[1] > best[1] ? one : best));
  const share = count / first.length;
  return share >= leastShare && share - oursOf(counts) / first.length >= leastMore ? other : null;
}

const oursOf = (counts: ReadonlyMap<WrittenLanguage, number>) =>
  Math.max(...languages.map((language) => counts.get(language) ?? 0));

const languagesByWord = memoize((all: typeof words): ReadonlyMap<string, readonly WrittenLanguage[]> => {
  const byWord = new Map<string, WrittenLanguage[]>();
  for (const language of [...languages, ...otherLanguages])
    for (const word of all[language].split(/\s+/)) byWord.set(word, [...(byWord.get(word) ?? []), language]);
  return byWord;
});
