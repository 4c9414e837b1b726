// Puts the place, the time and the subject of a meeting, typed as headings, into the sentence of a message.
import { lowered } from "../../domain/values/first-letter.ts";
import type * as fr from "../fr/occasion-phrases.ts";

/** Recognises a common noun: “Village hall”, but not the name “Salle Jean Moulin”. */
const commonNoun = /^\p{Lu}\p{Ll}+ \p{Ll}/u;

export const placeInSentence: typeof fr.placeInSentence = (place) =>
  commonNoun.test(place) &&
  /\b(?:hall|centre|center|library|school|house|barn|inn|office|church|farm|club)\b/i.test(place)
    ? `at the ${lowered(place)}`
    : `at ${place}`;

export const timeInSentence: typeof fr.timeInSentence = (time) =>
  !/^\d/.test(time)
    ? time
    : /\sto\s|[-–]/.test(time)
      ? `from ${time.replace(/\s*[-–]\s*(?=\d)/, " to ")}`
      : `at ${time}`;

export const purposeInSentence: typeof fr.purposeInSentence = (about) => {
  const words = about.trim();
  if (/[:?!“”]|\.\s/.test(words) || words.split(/\s+/).length > 16) return null;
  const small = /^(?:\p{Lu}{2}|Europe|\S+ \p{Lu})/u.test(words) ? words : lowered(words);
  if (/^(?:how|why|where|with whom)\s/i.test(words)) return `to see ${small}`;
  return `to talk about ${small}`;
};
