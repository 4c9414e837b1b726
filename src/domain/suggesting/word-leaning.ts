// How far words lean to each situation.

/** How far something leans to each situation, in the order of `situations`: log-odds against a text that says nothing. */
export type WordWeights = readonly [unplanned: number, willing: number, engaged: number];

/** What one word leans to where it stands, and its number among the words that make pairs (-1 for the others). */
export interface WordLeaning {
  /** The word as it stands and its letters, added up, and how many they are. */
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
