/**
 * Counts of parts of one whole, as others than the team may read them: none of one to four is told, and none can be computed from what is told.
 * Cell suppression, as in official statistics (Hundepool et al., Statistical Disclosure Control, 2012, chapter 4).
 */

/** Fewer than this would be recognised. */
export const fewest = 5;

export const isSmall = (count: number): boolean => count > 0 && count < fewest;

export interface CountedPart<K> {
  key: K;
  count: number;
}

export interface PartBounds<K> {
  /** The least that any part can be, as a reader knows: one where only parts that were found have a line. */
  least: 0 | 1;
  /** The most that a part can be, as a reader knows from elsewhere; the whole unless said. */
  most?: (key: K) => number;
}

/**
 * The parts of `whole` to hide, where the reader knows the whole: those that are small, then the next smallest until what is left over tells none
 * of them. Null when no mask is enough.
 */
export function hiddenParts<K>(
  parts: readonly CountedPart<K>[],
  whole: number,
  { least, most = () => Number.POSITIVE_INFINITY }: PartBounds<K>,
): ReadonlySet<K> | null {
  const rising = [...parts].sort((a, b) => a.count - b.count);
  const hidden = new Set(rising.filter(({ count }) => isSmall(count)));
  // A part of nobody hides nothing as well as one of somebody: it comes last.
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

/** Whether the hidden counts are few together, or one of them has only one possible value. */
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
