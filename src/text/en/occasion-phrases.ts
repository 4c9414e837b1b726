// How a message says where a meeting is, at what time, and what it is about, from what was typed as a heading.
import { lowered } from "../../domain/values/first-letter.ts";
import type * as fr from "../fr/occasion-phrases.ts";

/** “Village hall” is a noun, “Salle Jean Moulin” a name. */
const commonNoun = /^\p{Lu}\p{Ll}+ \p{Ll}/u;

export const placeSaid: typeof fr.placeSaid = (place) =>
  commonNoun.test(place) &&
  /\b(?:hall|centre|center|library|school|house|barn|inn|office|church|farm|club)\b/i.test(place)
    ? `at the ${lowered(place)}`
    : `at ${place}`;

export const timeSaid: typeof fr.timeSaid = (time) =>
  !/^\d/.test(time)
    ? time
    : /\sto\s|[-–]/.test(time)
      ? `from ${time.replace(/\s*[-–]\s*(?=\d)/, " to ")}`
      : `at ${time}`;

export const purposeSaid: typeof fr.purposeSaid = (about) => {
  const words = about.trim();
  if (/[:?!“”]|\.\s/.test(words) || words.split(/\s+/).length > 16) return null;
  const small = /^(?:\p{Lu}{2}|Europe|\S+ \p{Lu})/u.test(words) ? words : lowered(words);
  if (/^(?:how|why|where|with whom)\s/i.test(words)) return `to see ${small}`;
  return `to talk about ${small}`;
};
