/**
 * Hides counts of one to four from readers outside the team, and as many others as are needed so that none can be computed: cell suppression
 * (Hundepool et al., Statistical Disclosure Control, 2012, chapter 4).
 */

/** The least count that may be shown. */
export const fewest = 5;

export const isSmall = (count: number): boolean => count > 0 && count < fewest;

export interface CountedPart<K> {
  key: K;
  count: number;
}

export interface PartBounds<K> {
  /** The least count of a part that a reader knows of: 1 when an empty part has no line. */
  least: 0 | 1;
  /** The highest count of a part that a reader knows of from elsewhere; without it, the whole. */
  most?: (key: K) => number;
}

/**
 * The parts to hide from a reader who knows the `whole`: the small ones, then the next smallest ones until no hidden count can be computed from the rest.
 * Null when hiding all of them is not enough.
 */
export function hiddenParts<K>(
  parts: readonly CountedPart<K>[],
  whole: number,
  { least, most = () => Number.POSITIVE_INFINITY }: PartBounds<K>,
): ReadonlySet<K> | null {
  const rising = [...parts].sort((a, b) => a.count - b.count);
  const hidden = new Set(rising.filter(({ count }) => isSmall(count)));
  // Empty parts come last, since hiding one protects the others least.
  const further = [
    ...rising.filter(({ count }) => count >= fewest),
    ...rising.filter(({ count }) => count === 0),
  ];
  while (hidden.size > 0 && tells([...hidden], parts, whole, { least, most })) {
    const next = further.find((part) => !hidden.has(part));
    if (!next) return null;
    hidden.add(next);
  }
  return new Set([...hidden].map(({ key }) => key));
}

/** Whether a reader can compute a hidden count, or learns that the hidden counts together are less than five. */
function tells<K>(
  hidden: readonly CountedPart<K>[],
  parts: readonly CountedPart<K>[],
  whole: number,
  { least, most }: Required<PartBounds<K>>,
): boolean {
  const sum = (counted: readonly { count: number }[]) =>
    counted.reduce((total, { count }) => total + count, 0);
  const left = whole - (sum(parts) - sum(hidden));
  if (hidden.length < 2 || left < fewest) return true;
  const highest = hidden.map(({ key }) => Math.min(left - least * (hidden.length - 1), most(key)));
  const total = highest.reduce((all, one) => all + one, 0);
  return highest.some((one) => one <= Math.max(least, left - (total - one)));
}
