/** Rows that share a key with more others than this are not compared by it: it tells too little. */
export const largestBlock = 30;

/** Rows of one list, at most: positions and hashes are packed into one exact number. */
const mostRows = 2 ** 21;

/**
 * A key made of parts, as 32 bits (FNV-1a). Two keys that fall together only cause a comparison that finds nothing.
 */
export function hashOf(...parts: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) hash = Math.imul(hash ^ part.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  return hash >>> 0;
}

/**
 * Pairs of positions that share a key, each once, the lower first, in order. `keys` gives the keys of each row in turn.
 * Sorting numbers takes the place of a table of blocks: most keys are of one row, and cost nothing more.
 */
export function* pairsOf(keys: readonly (readonly number[])[]): Iterable<readonly [number, number]> {
  const packed = new Float64Array(keys.reduce((sum, list) => sum + list.length, 0));
  let filled = 0;
  keys.forEach((list, position) => {
    for (const hash of list) packed[filled++] = hash * mostRows + position;
  });
  packed.sort();
  const found: number[] = [];
  for (let from = 0; from < packed.length; ) {
    const hash = Math.floor(packed[from]! / mostRows);
    let end = from + 1;
    while (end < packed.length && Math.floor(packed[end]! / mostRows) === hash) end++;
    if (end - from <= largestBlock)
      for (let i = from; i < end; i++)
        for (let j = i + 1; j < end; j++) {
          const [a, b] = [packed[i]! % mostRows, packed[j]! % mostRows];
          if (a !== b) found.push(a * mostRows + b);
        }
    from = end;
  }
  const sorted = Float64Array.from(found).sort();
  for (let i = 0; i < sorted.length; i++)
    if (i === 0 || sorted[i] !== sorted[i - 1])
      yield [Math.floor(sorted[i]! / mostRows), sorted[i]! % mostRows];
}
