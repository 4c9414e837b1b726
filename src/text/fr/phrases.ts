// Small turns of phrase that several sentences share, in French.
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
export const counted = (count: number, one: string, several: string) =>
  `${number(count)} ${count < 2 ? one : several}`;

/** “12 345,6”. */
export const number = (value: number, least = 0) => numeral(value, { group: "\u202f", point: ",", least });

const small = "un deux trois quatre cinq six sept huit neuf dix".split(" ");

/** A number as one writes it in a letter: in words up to ten; of a masculine thing. */
export const inWords = (count: number): string => small[count - 1] ?? String(count);
