// Splits a note into sentences, and writes each in full for those who look for a wait in it.
import words from "../../knowledge/words/waiting-words.yaml";
import { anyOf } from "../values/expressions.ts";
import { fold } from "../values/spelling.ts";

const ends = new RegExp(`(?<=[.;!?])(?<!(?:^|\\P{L})${anyOf(words.shortened)}\\.)\\s+|\\n`, "iu");
const seasons = words.seasons.map(({ words: season }) => season);
/** "Apr." is “après” before an article, a date, a month or a season; before a number alone or a year it is April. */
const shortAfter = new RegExp(
  `(?<![a-z'])${anyOf(words.after_shortened)}\\.?\\s+(?=${anyOf([...words.after_leads, ...seasons])})`,
  "g",
);

/** The sentences of a note, unchanged. A full stop behind a shortened word ends none. */
export const sentencesOf = (note: string): string[] => note.split(ends);

/** A sentence in small letters, without accents, with “après” in full. */
export const inFull = (sentence: string): string =>
  fold(sentence).replaceAll("’", "'").replace(shortAfter, `${words.up_to[0]} `);
