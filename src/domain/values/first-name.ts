// Recognises first names that are used in France and in English-speaking countries.
import firstNames from "../../knowledge/words/first-names.yaml";
import { fold } from "./spelling.ts";

const namesIn = (text: string) => new Set(text.split(/\s+/).filter((name) => name !== ""));

const known = namesIn(firstNames.names);
const surnamesToo = namesIn(firstNames.surnames_too);

/** Whether a word is a first name, whatever its accents; of a word with hyphens, every part has to be one. */
export const isFirstName = (word: string): boolean => {
  const folded = fold(word).replace(/[.,]$/, "");
  return known.has(folded) || (folded.includes("-") && folded.split("-").every((part) => known.has(part)));
};

/** Whether a word may be a surname: it is no first name, or one that is also a frequent surname ("Martin"). */
export const maybeSurname = (word: string): boolean => !isFirstName(word) || surnamesToo.has(fold(word));

const namesOfTrades = namesIn(firstNames.trades);

/** Whether a folded word is a first name, a frequent surname, or a trade that is also a surname ("Berger"). */
export const maybeBorne = (folded: string): boolean =>
  known.has(folded) || surnamesToo.has(folded) || namesOfTrades.has(folded);
