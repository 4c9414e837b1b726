// Recognises a note of the team about an attempt in which nobody was spoken with: "laissé message", "répondeur plein".
import words from "../../knowledge/words/vain-attempt-words.yaml";
import { anyOf } from "../values/expressions.ts";
import { fold } from "../values/spelling.ts";

const betweenParts = new RegExp(
  `[.;,:!?+&()\\n]+|\\s[-–—>/]+\\s|→|(?<!\\d)/(?!\\d)|(?<![a-z])${anyOf(words.parts_joined)}(?![a-z])`,
);
const lead = new RegExp(`^${anyOf(words.leads)}(?![a-z]) ?`);
const vain = new RegExp(`^${anyOf(words.vain)}(?![a-z])`);
const vainAnywhere = new RegExp(`(?<![a-z])${anyOf(words.vain_anywhere)}(?![a-z])`);
const spoken = new RegExp(`(?<![a-z])${anyOf(words.spoken)}(?![a-z])`, "g");
const spokenAfterAttempt = new RegExp(`(?<![a-z])${anyOf(words.spoken_behind)}(?![a-z])`, "g");
const notSpoken = new RegExp(words.not_spoken);
/** The most introductory words before those of the attempt: "appelée le 12/03 2 fois, je suis encore tombée sur". */
const mostLeads = 10;
/** The most characters of such a note; a longer one tells of more than an attempt. */
const longest = 400;

/**
 * Whether a note tells of an attempt and nowhere of an exchange. "Répondeur, puis eu la présidente" tells of an exchange, and so does
 * "pas de réponse lundi ; mardi : intéressée"; a word like "intéressée" counts only after the attempt.
 */
export function tellsVainAttempt(note: string): boolean {
  if (note.length > longest) return false;
  const parts = fold(note)
    .replaceAll("’", "'")
    .split(betweenParts)
    .map((part) => part.trim());
  const attempt = parts.findIndex(isVain);
  if (attempt === -1) return false;
  return !parts.some((part, at) => tells(spoken, part) || (at > attempt && tells(spokenAfterAttempt, part)));
}

function isVain(part: string): boolean {
  let rest = part;
  for (let leads = 0; leads <= mostLeads; leads++) {
    if (vain.test(rest)) return true;
    const shorter = rest.replace(lead, "");
    if (shorter === rest) break;
    rest = shorter;
  }
  return vainAnywhere.test(part);
}

/** Whether a part has a word of the pattern without such words before it as in "pas pu discuter" or "rappeler pour discuter". */
const tells = (pattern: RegExp, part: string): boolean =>
  [...part.matchAll(pattern)].some(({ index }) => !notSpoken.test(part.slice(0, index)));
