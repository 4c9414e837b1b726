// Distinguishes two people of one surname by their first names, however these are written.
import { isFirstName } from "../values/first-name.ts";
import { fold } from "../values/spelling.ts";

interface Named {
  fullName: string;
  civility: string | null;
  firstName: string | null;
}

/**
 * True for two first names that no one person has: "Luc" and "Rose". An initial, a short form, a part of the other or another spelling of it may be the
 * same one's ("J.-M.", "Fred", "Jean" of "Jean-Marc", "Mathieu"); a form for the other sex is not ("Paul" and "Paule").
 */
export function haveDifferentFirstNames(one: Named, other: Named): boolean {
  const [mine, theirs] = [wordsOf(one.firstName ?? ""), wordsOf(other.firstName ?? "")];
  if (mine.length === 0 || theirs.length === 0) return false;
  // First and last name may have changed places: "Roux Marie" is "Marie Roux".
  if (isWithin(mine, wordsOf(other.fullName)) || isWithin(theirs, wordsOf(one.fullName))) return false;
  const [short, long] = mine.join("").length <= theirs.join("").length ? [mine, theirs] : [theirs, mine];
  if (areInitialsOf(short.join(""), long)) return false;
  const [part, whole] = [short.join(""), long.join("")];
  if (short.length === 1 && long.length === 1 && isFirstName(part) && isFirstName(whole))
    if (whole.startsWith(part) && otherSex.test(whole.slice(part.length))) return true;
  return !soundOf(whole).includes(soundOf(part)) || differ(one.civility, other.civility);
}

const wordsOf = (name: string) =>
  fold(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");

const isWithin = (some: readonly string[], all: readonly string[]) =>
  some.every((word) => all.includes(word));

/** "j" and "jm" of "Jean-Marc". */
const areInitialsOf = (letters: string, words: readonly string[]) =>
  words
    .map((word) => word[0]!)
    .join("")
    .startsWith(letters);

/** The ending that makes a man's first name a woman's: "Paule", "Danielle", "Martine". */
const otherSex = /^\p{L}?e$/u;

/** A name reduced to what its spellings have in common: double letters, "h" and "y" ("Matthieu", "Sylvie"). */
const soundOf = (name: string) =>
  name
    .replace(/(\p{L})\1/gu, "$1")
    .replace(/h/g, "")
    .replace(/y/g, "i");

const differ = (one: string | null, other: string | null) => one !== null && other !== null && one !== other;
