import { Numbers } from "./number-list.ts";
import { largestBlock, PairList } from "./pair-list.ts";

/** A key of 32 bits and a position make one exact number: two million rows. */
const mostRows = 2 ** 21;

/**
 * Which rows share a key. Sorting numbers takes the place of a table of blocks: most keys are of one row, and cost nothing
 * more. Two keys whose hashes fall together only cause a comparison that finds nothing.
 */
export class Blocks {
  readonly #held = new Numbers();
  #sorted: Float64Array | null = null;

  add(position: number, keys: readonly number[]): void {
    this.#sorted = null;
    for (const key of keys) this.#held.push(key * mostRows + position);
  }

  /** Positions of the rows that hold a key, at most `largestBlock` and one more. */
  holders(key: number): number[] {
    const sorted = this.#inOrder();
    const first = key * mostRows;
    let [from, end] = [0, sorted.length];
    while (from < end) {
      const middle = (from + end) >>> 1;
      if (sorted[middle]! < first) from = middle + 1;
      else end = middle;
    }
    const found: number[] = [];
    for (
      let i = from;
      i < sorted.length && sorted[i]! < first + mostRows && found.length <= largestBlock;
      i++
    )
      found.push(sorted[i]! - first);
    return found;
  }

  /** Each pair that shares a key and is worth comparing, once, the lower position first, in order. */
  pairs(length: number): Iterable<readonly [number, number]> {
    const sorted = this.#inOrder();
    const pairs = new PairList(length);
    for (let from = 0; from < sorted.length; ) {
      const limit = (Math.floor(sorted[from]! / mostRows) + 1) * mostRows;
      const block = new Set<number>();
      let end = from;
      for (; end < sorted.length && sorted[end]! < limit; end++)
        if (block.size <= largestBlock) block.add(sorted[end]! % mostRows);
      if (block.size > 1 && block.size <= largestBlock) pairs.add([...block], () => true);
      from = end;
    }
    return pairs.each();
  }

  #inOrder(): Float64Array {
    this.#sorted ??= this.#held.sorted();
    return this.#sorted;
  }
}
