// Makes blocking keys: only rows that share one of them are compared.
import type { Matchable } from "../matchable.ts";
import { type MatchingLexicon, phraseAt } from "../matching-lexicon.ts";
import { lastLetterOf, wordsOf } from "../names/name-words.ts";
import { departmentOf } from "../place-agreement.ts";
import { nearKey } from "./key-hash.ts";

/** The most words of a name of which keys are made. */
const mostWords = 3;
const mostRareWords = 2;
const mostPlacedWords = 2;
/** The first letters of a word that a key takes, so that a misprint further on does not change it. */
const firstLetters = 5;

/**
 * The blocking keys of a row. Rows that share no key are never compared, and keys that many rows share are ignored, so that the number
 * of comparisons grows with the list and not with its square. Keys are made from the words of the name (`words`) without parsing it, which costs
 * several times more.
 */
export function keysOf(record: Matchable, words: readonly string[], lexicon: MatchingLexicon): number[] {
  const keys = numberKeys(record);
  contactKeys(record.emails, record.phones, lexicon, keys);
  for (const { emails, phones } of record.people) contactKeys(emails, phones, lexicon, keys);
  if (record.website !== null) domainKey(hostOf(record.website), lexicon, keys);
  const telling = tellingOf(words, lexicon);
  wordKeys(telling, words[0] ?? "", lexicon, keys);
  placeKeys(telling, record, lexicon, keys);
  if (words.some((word) => lexicon.departmentalWords.has(word))) departmentKeys(words, lexicon, keys);
  for (const acronym of acronymsOf(record, words))
    if (acronym.length >= 3 && acronym.length <= 8) keys.push(nearKey("acronym", acronym));
  return keys;
}

/** The words of a structure's name, without small words and words of legal form. */
export function nameWordsOf(name: string, lexicon: MatchingLexicon): string[] {
  const words: string[] = [];
  const { list } = wordsOf(name);
  const letter = lastLetterOf(list);
  for (const word of list)
    if (word === letter || !lexicon.small.has(word)) {
      const spelled = lexicon.spelled(word);
      if (!lexicon.legal.has(spelled)) words.push(spelled);
    }
  return words;
}

/** Keys of the numbers that only one structure has, or few: SIREN, RNA, reference. */
function numberKeys({ siret, siren, rna, reference }: Matchable): number[] {
  const keys: number[] = [];
  const number = siret ?? siren;
  if (number !== null) keys.push(nearKey("siren", digitsOf(number).slice(0, 9)));
  if (rna !== null) keys.push(nearKey("rna", rna.toUpperCase()));
  if (reference !== null) keys.push(nearKey("reference", reference));
  return keys;
}

const digitsOf = (text: string) => (/^\d*$/.test(text) ? text : text.replace(/\D/g, ""));

/** The `mostWords` words that tell most: the longest first, words of natures, light words and very short ones last. */
function tellingOf(words: readonly string[], lexicon: MatchingLexicon): readonly string[] {
  const weight = (word: string) =>
    word.length <= 2 || lexicon.natureWords.has(word) || lexicon.light.has(word) ? 0 : word.length;
  return words
    .map((word) => ({ word, weight: weight(word) }))
    .sort((x, y) => y.weight - x.weight || (x.word < y.word ? -1 : 1))
    .slice(0, mostWords)
    .map(({ word }) => word);
}

function wordKeys(telling: readonly string[], first: string, lexicon: MatchingLexicon, keys: number[]): void {
  let rare = 0;
  for (let i = 0; i < telling.length; i++) {
    const word = telling[i]!;
    for (let j = i + 1; j < telling.length; j++) {
      const other = telling[j]!;
      keys.push(word < other ? nearKey("words", word, other) : nearKey("words", other, word));
    }
    if (rare === mostRareWords || word.length <= 2) continue;
    if (lexicon.common.has(word) || lexicon.toponyms.has(word)) continue;
    keys.push(nearKey("word", word));
    if (rare === 0 && word.length > firstLetters)
      keys.push(nearKey("begin", word.slice(0, firstLetters), first));
    rare++;
  }
}

/** Keys of a place, alone and with a word of the name, since in a long list too many rows share the place alone. */
function placeKeys(
  telling: readonly string[],
  { commune, postcode }: Matchable,
  lexicon: MatchingLexicon,
  keys: number[],
): void {
  const place = commune === null ? "" : placeWords(commune, lexicon);
  if (place !== "") keys.push(nearKey("in", place));
  if (postcode !== null) keys.push(nearKey("at", postcode));
  for (let i = 0; i < telling.length && i < mostPlacedWords; i++) {
    if (place !== "") keys.push(nearKey("in", place, telling[i]));
    else if (postcode !== null) keys.push(nearKey("at", postcode, telling[i]));
  }
}

/** The département that a name says, by its own name or its number. */
function departmentKeys(words: readonly string[], lexicon: MatchingLexicon, keys: number[]): void {
  for (let i = 0; i < words.length; i++) {
    const named = phraseAt(lexicon.departments, words, i, lexicon, lexicon.knownDepartment);
    const code = named?.natures[0] ?? /^(\d{1,3}|2[ab])$/.exec(words[i]!)?.[1]?.padStart(2, "0");
    if (code) keys.push(nearKey("department", departmentOf(code), words[0]![0]));
  }
}

function placeWords(commune: string, lexicon: MatchingLexicon): string {
  let place = "";
  for (const word of wordsOf(commune).list)
    if (!lexicon.small.has(word)) place += `${lexicon.spelled(word)} `;
  return place;
}

/** Acronyms in a row, and those that the words of its name make, also when its first word is already an acronym. */
function acronymsOf({ name, acronym }: Matchable, words: readonly string[]): string[] {
  let initials = "";
  for (const word of words) initials += word[0];
  const found = [initials];
  const first = words[0] ?? "";
  if (first.length > 1 && first.length <= 4) found.push(first + initials.slice(1));
  if (acronym !== null) found.push(wordsOf(acronym).list.join(""));
  if (words.length <= 2) found.push(...words);
  else if (/[A-Z]{3}/.test(name) && /[a-z]/.test(name))
    for (const [capitals] of name.matchAll(/(?<![A-Z])[A-Z]{3,8}(?![A-Z])/g))
      found.push(capitals.toLowerCase());
  return found;
}

function contactKeys(
  emails: readonly string[],
  phones: readonly string[],
  lexicon: MatchingLexicon,
  keys: number[],
): void {
  for (const email of emails) {
    const clean = cleanEmail(email);
    keys.push(nearKey("email", clean));
    domainKey(clean.slice(clean.indexOf("@") + 1), lexicon, keys);
  }
  for (const phone of phones) {
    const digits = lastDigits(phone);
    if (digits.length === 9) keys.push(nearKey("phone", digits));
  }
}

function domainKey(domain: string, lexicon: MatchingLexicon, keys: number[]): void {
  if (domain.includes(".") && !lexicon.providers.has(domain)) keys.push(nearKey("domain", domain));
}

export const cleanEmail = (email: string) => {
  const lower = email.toLowerCase();
  return /\s/.test(lower) ? lower.replace(/\s+/g, "") : lower;
};

export const lastDigits = (phone: string) => digitsOf(phone.slice(phone.startsWith("+") ? 1 : 0)).slice(-9);

export const hostOf = (website: string) =>
  website
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/^www\d?\./, "")
    .replace(/[/?#:].*$/, "");
