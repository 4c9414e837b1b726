/** Computes the result for each key once. Every key stays in memory, so it is for values that a list repeats (kinds, titles, programmes). */
export function memoize<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as V;
    const made = compute(key);
    known.set(key, made);
    return made;
  };
}

/** The most texts that are remembered, so that a list whose texts all differ does not fill the memory. */
const mostRemembered = 5_000;

/** Remembers the results for the first texts. A result is shared between calls, so callers must not change it. */
export function remembering<T>(read: (text: string) => T): (text: string) => T {
  const before = new Map<string, T>();
  return (text) => {
    const remembered = before.get(text);
    if (remembered !== undefined || before.has(text)) return remembered as T;
    const found = read(text);
    if (before.size < mostRemembered) before.set(text, found);
    return found;
  };
}

/** Computes a value at the first call, and returns the same one afterwards. */
export function onFirstUse<T>(compute: () => T): () => T {
  let answer: { value: T } | undefined;
  return () => {
    answer ??= { value: compute() };
    return answer.value;
  };
}
