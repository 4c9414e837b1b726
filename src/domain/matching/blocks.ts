/** Rows that share a key with more others than this are not compared by it: it tells too little. */
export const largestBlock = 30;

/** A key of 32 bits and a position make one exact number: two million rows. */
const mostRows = 2 ** 21;

/** Numbers that grow in number without each being an object. */
export class Numbers {
  #list = new Float64Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#list.length) {
      const longer = new Float64Array(this.length * 2);
      longer.set(this.#list);
      this.#list = longer;
    }
    this.#list[this.length++] = value;
  }

  at(position: number): number {
    return this.#list[position]!;
  }

  sorted(): Float64Array {
    return this.#list.subarray(0, this.length).sort();
  }
}

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

  /** Calls back with each pair that shares a key, once, the lower position first, in order. */
  eachPair(call: (a: number, b: number) => void): void {
    const sorted = this.#inOrder();
    const found = new Numbers();
    for (let from = 0; from < sorted.length; ) {
      const limit = (Math.floor(sorted[from]! / mostRows) + 1) * mostRows;
      let end = from + 1;
      while (end < sorted.length && sorted[end]! < limit) end++;
      if (end - from > 1 && end - from <= largestBlock)
        for (let i = from; i < end; i++)
          for (let j = i + 1; j < end; j++) {
            const [a, b] = [sorted[i]! % mostRows, sorted[j]! % mostRows];
            if (a !== b) found.push(a * mostRows + b);
          }
      from = end;
    }
    let before = -1;
    for (const pair of found.sorted()) {
      if (pair === before) continue;
      before = pair;
      call(Math.floor(pair / mostRows), pair % mostRows);
    }
  }

  #inOrder(): Float64Array {
    this.#sorted ??= this.#held.sorted();
    return this.#sorted;
  }
}
