/** A function that computes each answer once: for what a long list repeats (kinds, titles, programmes), not for what it does not. */
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
