// Compares two names of people, and recognises a row that names a person where a structure is expected.
import personNames from "../../../knowledge/words/person-names.yaml";
import type { Matchable } from "../matchable.ts";
import type { MatchingLexicon } from "../matching-lexicon.ts";
import { phraseAt } from "../matching-lexicon.ts";
import type { MatchedPlace } from "../place-agreement.ts";
import { oneEditApart, wordsOf } from "./name-words.ts";

/** Words of a person's name, without civility; a word of one letter is an initial. Hyphenated first names are one word. */
export interface ComparedName {
  words: readonly string[];
}

/** Particles, each of which is a part of the surname that follows it. */
const particles: ReadonlySet<string> = new Set(personNames.surname_particles);

export function personNameOf(fullName: string, lexicon: MatchingLexicon): ComparedName {
  const words = wordsOf(fullName.replace(/(?<=\p{L})[-‐‑’'´](?=\p{L})/gu, "")).list;
  const named = words.filter((word) => !lexicon.civilities.has(word) || words.length === 1);
  const joined: string[] = [];
  for (const [i, word] of named.entries()) {
    const before = i > 0 ? named[i - 1]! : "";
    if (particles.has(before)) joined[joined.length - 1] += word;
    else joined.push(word);
  }
  return { words: joined.slice() };
}

/** Whether two names are one person's: `same`; `initial`, by an initial (C. Martin); `surname`, by one word only (Mme Martin); `other`; `none`, a name is empty. */
export type PersonAgreement = "same" | "initial" | "surname" | "other" | "none";

export function comparePeople(a: ComparedName, b: ComparedName): PersonAgreement {
  const [few, many] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (few.length === 0) return "none";
  const left = [...many];
  let initials = 0;
  let whole = 0;
  for (const pass of ["whole", "initial"] as const) {
    for (const word of few) {
      const isInitial = word.length === 1;
      if ((pass === "initial") !== isInitial) continue;
      const at = left.findIndex((other) => (isInitial ? other[0] === word : sameWord(word, other)));
      if (at === -1) {
        const short = !isInitial ? left.findIndex((other) => other.length === 1 && other === word[0]) : -1;
        if (short === -1) return "other";
        left.splice(short, 1);
        initials++;
        continue;
      }
      left.splice(at, 1);
      if (isInitial) initials++;
      else whole++;
    }
  }
  if (whole === 0) return "other";
  if (initials > 0) return "initial";
  if (left.length === 0) return whole >= 2 ? "same" : "surname";
  return whole >= 2 ? "same" : "surname";
}

const sameWord = (a: string, b: string) =>
  a === b || (Math.min(a.length, b.length) >= 4 && oneEditApart(a, b));

/**
 * Whether a row names a person where a structure is expected: a civility or an initial before a short name; or two or three words without any nature
 * or common word, when a structure is noted beside them, one is a first name, or a mailbox is made of them.
 */
export function looksLikePerson(
  record: Pick<Matchable, "name" | "organisation">,
  words: readonly string[],
  emails: readonly string[],
  place: MatchedPlace,
  lexicon: MatchingLexicon,
): boolean {
  if (words.length === 0 || words.length > 6) return false;
  if (words.length > 1 && lexicon.civilities.has(words[0]!) && words[0] !== "me") return true;
  if (/^\s*\p{L}\.\s*\p{L}[\p{L}’'-]+( \p{L}[\p{L}’'-]+)?\s*$/u.test(record.name)) return true;
  for (let i = 0; i < words.length; i++)
    if (phraseAt(lexicon.phrases, words, i, lexicon) !== null || isOfStructures(words[i]!, place, lexicon))
      return false;
  const { words: named } = personNameOf(record.name, lexicon);
  if (named.length < 2 || named.length > 3) return false;
  if (record.organisation !== null || words.some((word) => lexicon.firstNames.has(word))) return true;
  return emails.some((email) => {
    const box = boxOf(email);
    return isMadeOf(box.replace(/[^a-z]/g, ""), named) || isNearly(box.split(/[._]/), named);
  });
}

const boxOf = (email: string) => email.slice(0, email.indexOf("@"));

/** Whether the parts of a mailbox are the two words of the name, in either order, with at most one misprint in each. */
function isNearly(parts: readonly string[], named: readonly string[]): boolean {
  if (parts.length !== 2 || named.length !== 2) return false;
  const box = parts.map((part) => part.replace(/[^a-z]/g, ""));
  const fits = (i: number) => sameWord(box[0]!, named[i]!) && sameWord(box[1]!, named[1 - i]!);
  return fits(0) || fits(1);
}

/** Adds the first name in a mailbox to a surname alone: "Mme Martin" with `claire.martin@` is Claire Martin. */
export function withFirstName(name: ComparedName, emails: readonly string[]): ComparedName {
  const surname = name.words.find((word) => word.length > 1);
  if (surname === undefined || name.words.filter((word) => word.length > 1).length > 1) return name;
  for (const email of emails) {
    const [one = "", other = "", ...more] = boxOf(email)
      .split(/[._]/)
      .map((part) => part.replace(/[^a-z]/g, ""));
    if (more.length > 0) continue;
    const first =
      other === surname
        ? one
        : one === surname
          ? other
          : one.endsWith(surname)
            ? one.slice(0, -surname.length)
            : "";
    if (first.length >= 3) return { words: [surname, first] };
  }
  return name;
}

/** Words that are never in the name of a person. */
const articles: ReadonlySet<string> = new Set(personNames.never_in_names);

const isOfStructures = (word: string, place: MatchedPlace, lexicon: MatchingLexicon) =>
  /^\d/.test(word) ||
  lexicon.legal.has(word) ||
  articles.has(word) ||
  place.words.includes(word) ||
  (lexicon.common.has(lexicon.spelled(word)) && !lexicon.firstNames.has(word));

/** Whether a mailbox consists of the words of the name, in any order; all but one may be initials. */
function isMadeOf(box: string, words: readonly string[], initials = words.length - 1): boolean {
  if (words.length === 0) return box === "";
  return words.some((word, i) => {
    const others = words.toSpliced(i, 1);
    if (box.startsWith(word) && isMadeOf(box.slice(word.length), others, initials)) return true;
    return initials > 0 && box[0] === word[0] && isMadeOf(box.slice(1), others, initials - 1);
  });
}
