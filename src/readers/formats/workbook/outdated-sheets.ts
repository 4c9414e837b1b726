// Tells by their names the sheets of a workbook that are out of date: "ANCIEN", "old", "2023" beside "2026".

import { fold } from "../../../domain/values/spelling.ts";
import words from "../../../knowledge/words/sheet-words.yaml";

const outdated = new RegExp(`(?<![a-z0-9])(?:${words.outdated.join("|")})(?![a-z0-9])`);

/** Whether a sheet's own name says that it is not to be used any more. */
export const isOutdated = (name: string): boolean => outdated.test(fold(name).replaceAll(/[_.]/g, " "));

/** The latest year in a name; null without any. */
const yearIn = (name: string): number | null => {
  const years = [...name.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => Number(year));
  return years.length === 0 ? null : Math.max(...years);
};

/** The sheets, those out of date last; if every name has a year, a later one before an earlier; else as they stand. */
export function newestFirst<T>(sheets: readonly T[], nameOf: (sheet: T) => string): T[] {
  const years = sheets.map((sheet) => yearIn(nameOf(sheet)));
  const isByYear = years.every((year) => year !== null) && new Set(years).size > 1;
  const order = new Map(sheets.map((sheet, at) => [sheet, isByYear ? -years[at]! : 0]));
  return sheets.toSorted(
    (one, other) =>
      Number(isOutdated(nameOf(one))) - Number(isOutdated(nameOf(other))) ||
      order.get(one)! - order.get(other)!,
  );
}
