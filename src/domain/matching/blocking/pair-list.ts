// Keeps the candidate pairs of a long list in little memory, each pair once.
import { Numbers } from "./number-list.ts";

/** A key that more rows share than this is ignored, since it tells too little. */
export const largestBlock = 30;

/** Positions stay below this, so that two of them and one bit fit into one exact number. */
const mostPositions = 2 ** 26;
/**
 * In a long list, two rows that share a single key, which more rows than this share too, are not compared: nearly all such pairs are
 * of different actors, and most pairs are such pairs.
 */
const smallBlock = 10;
const longList = 20_000;

/** Pairs of positions that share a key, in few bytes. */
export class PairList {
  readonly #pairs = new Numbers();
  readonly #smallBlock: number;
  /** How many pairs may be noted before those noted twice are joined. */
  #room = 2 ** 17;

  constructor(length: number) {
    this.#smallBlock = length > longList ? smallBlock : largestBlock;
  }

  /** Notes positions that share a key, as pairs for which `may` is true. */
  add(positions: readonly number[], may: (a: number, b: number) => boolean): void {
    const sorted = positions.toSorted((x, y) => x - y);
    const weak = sorted.length > this.#smallBlock ? 1 : 0;
    for (let j = 1; j < sorted.length; j++)
      for (let i = 0; i < j; i++)
        if (may(sorted[i]!, sorted[j]!))
          this.#pairs.push((sorted[i]! * mostPositions + sorted[j]!) * 2 + weak);
    if (this.#pairs.length < this.#room) return;
    this.#dropRepeated();
    this.#room = Math.max(this.#room, this.#pairs.length * 2);
  }

  /** The pairs that share a key of a small block, or two keys: each once, in order, the lower position first. */
  *each(): Iterable<readonly [number, number]> {
    const noted = this.#dropRepeated();
    for (let i = 0; i < noted.length; i++) {
      const pair = noted[i]! / 2;
      if (Number.isInteger(pair)) yield [Math.floor(pair / mostPositions), pair % mostPositions];
    }
  }

  /** Sorts the pairs and leaves each once; one that was noted twice no longer counts as weak. */
  #dropRepeated(): Float64Array {
    const sorted = this.#pairs.sorted();
    let size = 0;
    for (let i = 0; i < sorted.length; ) {
      const pair = Math.floor(sorted[i]! / 2);
      let end = i + 1;
      while (end < sorted.length && Math.floor(sorted[end]! / 2) === pair) end++;
      sorted[size++] = end - i > 1 ? pair * 2 : sorted[i]!;
      i = end;
    }
    this.#pairs.length = size;
    return sorted.subarray(0, size);
  }
}
