// Knows the first names that people bear in France and in English-speaking countries.
import firstNames from "../../knowledge/words/first-names.yaml";
import { fold } from "./spelling.ts";

const namesIn = (text: string) => new Set(text.split(/\s+/).filter((name) => name !== ""));

const known = namesIn(firstNames.names);
const surnamesToo = namesIn(firstNames.surnames_too);

/** True for a word that is somebody's first name, whatever its accents; each part of one with a hyphen is. */
export const isFirstName = (word: string): boolean => {
  const folded = fold(word).replace(/[.,]$/, "");
  return known.has(folded) || (folded.includes("-") && folded.split("-").every((part) => known.has(part)));
};

/** True for a word that may be a surname: no first name, or one that many families bear ("Martin"). */
export const maybeSurname = (word: string): boolean => !isFirstName(word) || surnamesToo.has(fold(word));

const namesOfTrades = namesIn(firstNames.trades);

/** True for a word that is somebody's first name, or a surname that is a common word as well ("Berger"); `folded`. */
export const maybeBorne = (folded: string): boolean =>
  known.has(folded) || surnamesToo.has(folded) || namesOfTrades.has(folded);
