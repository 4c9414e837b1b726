// Gives the values of a list numbers for their places, by which laptops join their lists.

import { compareText } from "../values/spelling.ts";

/** A value and its place. Lists are in the order of places, then of values. */
export type PlacedValue = readonly [value: string, place: number];

/**
 * The places of a list's values. Known places stay, so that a value from another laptop does not count as changed here, and new values at the end get
 * the next ones. When the known places contradict the order of the list, or a new value precedes a known one, all values are numbered again.
 */
export function placed(
  values: readonly string[],
  known: (value: string) => number | undefined,
): PlacedValue[] {
  const placedValues: PlacedValue[] = [];
  let last: PlacedValue | null = null;
  let isNew = false;
  for (const value of values) {
    const place = known(value);
    if (place === undefined) {
      isNew = true;
      last = [value, last === null ? 0 : last[1] + 1];
    } else {
      if (isNew || (last !== null && comparePlaces(last, [value, place]) >= 0))
        return values.map((one, at) => [one, at] as const);
      last = [value, place];
    }
    placedValues.push(last);
  }
  return placedValues;
}

export const comparePlaces = ([a, at]: PlacedValue, [b, bt]: PlacedValue): number =>
  at - bt || compareText(a, b);
