// Chooses how many words around a signal are quoted: single common words tell a person nothing.
import { breaks, type Tokens } from "./tokens.ts";

/** A quotation of fewer words says nothing (decision 0049); it is lengthened by at most `furthest` words on each side. */
const fewestWords = 3;
const furthest = 12;
const apostrophes = "'’ʼ";

/**
 * Start and end, in the text, of the quotation of words `from` to `to` (excluded): with their clause or sentence when they are too few, and
 * never cut after an elided word ("à la recherche d'").
 */
export function quotedWords(text: string, tokens: Tokens, from: number, to: number): [number, number] {
  const leans = (word: number) =>
    word + 1 < tokens.count && apostrophes.includes(text[tokens.ends[word]!] ?? " ");
  const whole = (words: { from: number; to: number }) => {
    let { to } = words;
    while (leans(to - 1)) to += 1;
    return { from: words.from, to };
  };
  const count = (words: { from: number; to: number }) => {
    let sum = 0;
    for (let i = words.from; i < words.to; i++) if (!leans(i)) sum += 1;
    return sum;
  };
  let words = whole({ from, to });
  for (const stop of [breaks.comma, breaks.clause, breaks.sentence, breaks.sentence + 1]) {
    if (count(words) >= fewestWords) break;
    words = whole(clauseAround(tokens, from, to, stop));
  }
  return [tokens.starts[words.from]!, tokens.ends[words.to - 1]!];
}

/** The words around, up to a break of strength `stop` on each side, or so many that they are enough. */
function clauseAround(tokens: Tokens, from: number, to: number, stop: number) {
  let first = from;
  let last = to;
  while (first > 0 && from - first < furthest && tokens.before[first]! < stop) first -= 1;
  while (last < tokens.count && last - to < furthest && tokens.before[last]! < stop) last += 1;
  return { from: first, to: last };
}
