// Chooses how many words around a signal are quoted: single common words tell a person nothing.
import { breaks, type Tokens } from "./tokens.ts";

/** A quotation of fewer words says nothing by itself; one that is made longer goes no further than this around. */
const fewestWords = 3;
const furthest = 12;

/** Where the words `from` to `to` (excluded) are quoted in the text: with their clause, or their sentence, when they are too few. */
export function quotedWords(tokens: Tokens, from: number, to: number): [start: number, end: number] {
  let words = { from, to };
  for (const stop of [breaks.comma, breaks.clause, breaks.sentence, breaks.sentence + 1]) {
    if (words.to - words.from >= fewestWords) break;
    words = clauseAround(tokens, from, to, stop);
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
