// How far words lean to each situation.

/** How far something leans to each situation, in the order of `situations`: log-odds against a text that says nothing. */
export type WordWeights = readonly [unplanned: number, willing: number, engaged: number];

/** What one word leans to by where it stands in the text; `pair` is its number among the words that make pairs (-1 for the others). */
export interface WordLeaning {
  /** The weights of the word itself and of its groups of letters, added up, and how many weights these are. */
  sum: WordWeights;
  count: number;
  denied: WordWeights | null;
  first: WordWeights | null;
  last: WordWeights | null;
  pair: number;
  denies: boolean;
  /** A weight was fitted for the word itself, not only for its letters. */
  familiar: boolean;
}
