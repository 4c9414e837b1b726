// Finds in an answer of theirs what they ask us to send: what we owe them once they asked.
import promiseWords from "../../knowledge/words/promise-words.yaml";
import { fold } from "../values/spelling.ts";

const asks = new RegExp(`(?<![a-z])(?:${promiseWords.asked.join("|")})`);
/** A longer text is no answer, and what it quotes is not theirs. */
const mostLetters = 1200;
const mostWords = 160;

/** The sentence in which they ask for something, cut where it is long; null where they ask for nothing. */
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
