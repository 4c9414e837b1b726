// Gives the values of a list places that stay the same when laptops unite their lists.

import { compareText } from "../values/spelling.ts";

/** A value and its place: lists are in the order of places, then of values. */
export type PlacedValue = readonly [value: string, place: number];

/**
 * The places of a list's values. Known places stay as long as they agree with the order of the list, so that a value that came
 * from another laptop does not count as changed here.
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
