// Phrases that many sentences share: counts, lists, suggestions, in English.
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
export const counted = (count: number, singular: string, plural: string) =>
  `${number(count)} ${count === 1 ? singular : plural}`;

/** “12,345.6”. */
export const number = (value: number, minimumDecimals = 0) =>
  numeral(value, { group: ",", point: ".", least: minimumDecimals });

const numberWords = "one two three four five six seven eight nine ten".split(" ");

/** A number as a letter writes it: in words up to ten. */
export const inWords = (count: number): string => numberWords[count - 1] ?? String(count);
