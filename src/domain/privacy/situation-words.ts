// Finds in a text the words for a situation, and numbers near a word for a score. `leak-search` decides to whom they belong.
import leakWords from "../../knowledge/words/leak-words.yaml";
import { type Situation, situations } from "../situations/situation.ts";
import { wordsIn } from "./identity.ts";
import type { SentenceWord } from "./sentence-index.ts";

export interface SituationWord {
  situation: Situation;
  /** The place of its first word. */
  at: number;
}

const naming = new Set(leakWords.situations);
const figureNames = new Set(leakWords.figures);

/** Passages that name a situation: by its label in any language, or by its identifier at most three words after “situation” or the like. */
export function situationWords(
  words: readonly SentenceWord[],
  labels: Readonly<Record<Situation, readonly string[]>>,
): SituationWord[] {
  const phrases = situations.flatMap((situation) =>
    labels[situation].map((label) => ({ situation, words: wordsIn(label) })),
  );
  const found: SituationWord[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!.word;
    const phrase = phrases.find(
      ({ words: phrase }) => phrase[0] === word && phrase.every((one, n) => words[at + n]?.word === one),
    );
    if (phrase) found.push({ situation: phrase.situation, at });
    const identifier = situations.find((situation) => situation === word);
    if (identifier && words.slice(Math.max(0, at - 3), at).some((one) => naming.has(one.word)))
      found.push({ situation: identifier, at });
  }
  return found;
}

/** Whether a text has a word for a score. */
export const speaksOfFigures = (words: readonly SentenceWord[]): boolean =>
  words.some(({ word }) => figureNames.has(word));

/** The numbers at most six words from a word for a score, with their places. */
export function figuresNamed(words: readonly SentenceWord[]): { at: number; figure: number }[] {
  const found: { at: number; figure: number }[] = [];
  for (const [at, { word }] of words.entries()) {
    if (!/^\d{1,3}$/.test(word)) continue;
    if (words.slice(Math.max(0, at - 6), at + 7).some((one) => figureNames.has(one.word)))
      found.push({ at, figure: Number(word) });
  }
  return found;
}
