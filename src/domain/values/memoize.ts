/** Computes each answer once: for what a long list repeats (kinds, titles, programmes), since every key stays in memory. */
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

/** Different texts that are remembered: a list repeats the same few, and one whose texts all differ must not fill the memory. */
const mostRemembered = 5_000;

/** Reads a text that comes again only once. The result is shared: nobody may change it. */
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

/** Computes an answer when it is first asked for, and never again. */
export function onFirstUse<T>(compute: () => T): () => T {
  let answer: { value: T } | undefined;
  return () => {
    answer ??= { value: compute() };
    return answer.value;
  };
}
