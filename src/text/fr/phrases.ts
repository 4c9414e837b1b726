// Phrases that many sentences share: counts, lists, suggestions, in French.
import { numeral } from "../numerals.ts";
import { inQuotes } from "./typography.ts";

export const didYouMean = (near: readonly string[]) =>
  near.length === 0
    ? ""
    : ` Vouliez-vous dire ${near.map((word) => `${inQuotes(word)}`).join(" ou ")}\u00a0?`;

/** “a, b ou c”. */
export const orList = (words: readonly string[]) =>
  new Intl.ListFormat("fr", { type: "disjunction" }).format(words);

/** “a, b et c”. */
export const andList = (words: readonly string[]) => new Intl.ListFormat("fr").format(words);

/** “3 acteurs”, “1 acteur”, “0 acteur”: in French, the plural starts at two. */
export const counted = (count: number, singular: string, plural: string) =>
  `${number(count)} ${count < 2 ? singular : plural}`;

/** “12 345,6”. */
export const number = (value: number, minimumDecimals = 0) =>
  numeral(value, { group: "\u202f", point: ",", least: minimumDecimals });

const numberWords = "un deux trois quatre cinq six sept huit neuf dix".split(" ");

/** A number as a letter writes it: in words up to ten, in the masculine. */
export const inWords = (count: number): string => numberWords[count - 1] ?? String(count);
