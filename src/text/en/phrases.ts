// Small turns of phrase that several sentences share, in English.
import { numeral } from "../numerals.ts";
import { inQuotes } from "./typography.ts";

export const didYouMean = (near: readonly string[]) =>
  near.length === 0 ? "" : ` Did you mean ${near.map((word) => `${inQuotes(word)}`).join(" or ")}?`;

/** “a, b, and c”. */
export const andList = (words: readonly string[]) => new Intl.ListFormat("en").format(words);

/** “a, b, or c”. */
export const orList = (words: readonly string[]) =>
  new Intl.ListFormat("en", { type: "disjunction" }).format(words);

/** “3 actors”, “1 actor”, “0 actors”. */
export const counted = (count: number, one: string, several: string) =>
  `${number(count)} ${count === 1 ? one : several}`;

/** “12,345.6”. */
export const number = (value: number, least = 0) => numeral(value, { group: ",", point: ".", least });

const small = "one two three four five six seven eight nine ten".split(" ");

/** A number as one writes it in a letter: in words up to ten. */
export const inWords = (count: number): string => small[count - 1] ?? String(count);
