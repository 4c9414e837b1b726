// Finds in a message of theirs what they ask of us.
import promiseWords from "../../knowledge/words/promise-words.yaml";
import { fold } from "../values/spelling.ts";

const asks = new RegExp(`(?<![a-z])(?:${promiseWords.asked.join("|")})`);
/** The letters of a text that are read: what comes later is rarely an answer, and may be a quotation. */
const mostLetters = 1200;
const mostWords = 160;

/** The first sentence that asks for something, cut when it is long; null when none does. */
export function askedOfUs(written: string): string | null {
  const sentence = written
    .slice(0, mostLetters)
    .split(/(?<=[.!?…])\s+|\n\s*\n/)
    .map((words) => words.replace(/\s+/g, " ").trim())
    .find((words) => asks.test(fold(words).replaceAll("’", "'")));
  if (sentence === undefined) return null;
  if (sentence.length <= mostWords) return sentence;
  const [part = sentence] = sentence
    .split(/(?<=[,;:])\s/)
    .filter((clause) => asks.test(fold(clause).replaceAll("’", "'")));
  return part.length <= mostWords ? part : `${part.slice(0, mostWords)}…`;
}
