// Estimates how common the symbols of compiled expressions are in texts, to look for what is rare first.
import type { WordPattern } from "./expression.ts";

/** How common some symbols are, taken together. */
export type Commonness = (symbols: readonly number[]) => number;

type Steps = readonly { symbols: readonly number[] }[];

/** A small word of the language counts 1, any other word this. Chosen by hand: only the order of the sums matters. */
const rare = 0.01;

/**
 * A symbol is as common as all words that stand for it, plus the rarest step of each pattern that makes it. `ready`: the built-in symbols,
 * which have no words and count 1.
 */
export function commonnessOf({
  ready,
  places,
  made,
  commonWords,
}: {
  ready: readonly number[];
  places: readonly { symbol: number; words: readonly WordPattern[] }[];
  made: ReadonlyMap<number, readonly Steps[]>;
  commonWords: ReadonlySet<string>;
}): Commonness {
  const ofWords = new Map<number, number>(ready.map((symbol) => [symbol, 1]));
  for (const { symbol, words } of places)
    for (const { text, part } of words) {
      const counts = part === "whole" && commonWords.has(text) ? 1 : rare;
      ofWords.set(symbol, (ofWords.get(symbol) ?? 0) + counts);
    }
  const ofSymbols = new Map<number, number>();
  const of = (symbol: number): number => {
    const before = ofSymbols.get(symbol);
    if (before !== undefined) return before;
    ofSymbols.set(symbol, 0);
    const ways = made.get(symbol) ?? [];
    const all = ways.reduce((sum, steps) => sum + rarestOf(steps), ofWords.get(symbol) ?? 0);
    ofSymbols.set(symbol, all);
    return all;
  };
  const ofAny: Commonness = (symbols) => symbols.reduce((sum, symbol) => sum + of(symbol), 0);
  const rarestOf = (steps: Steps) => Math.min(...steps.map(({ symbols }) => ofAny(symbols)));
  return ofAny;
}
