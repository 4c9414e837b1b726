/** Reads and compares the periods of reports. */
import { dayAfter, daysBetween } from "../values/days.ts";

/** A period; both days belong to it. ISO dates. */
export interface ReportPeriod {
  from: string;
  to: string;
}

/** A quarter as people write it: `2026-Q1`, `2026-T1`, `T1 2026`; null when it is none. */
export function quarterOf(written: string): ReportPeriod | null {
  const found = /^(?:(\d{4})[-\s/]?[QT]([1-4])|[QT]([1-4])[-\s/]?(\d{4}))$/i.exec(written.trim());
  if (!found) return null;
  const [, year = found[4]!, quarter = found[3]!] = found;
  const first = Number(quarter) * 3 - 2;
  const month = (number: number) => String(number).padStart(2, "0");
  return { from: `${year}-${month(first)}-01`, to: lastDayOf(Number(year), first + 2) };
}

/** The calendar year or quarter that a period is; null when it is neither. */
export function calledAs({ from, to }: ReportPeriod): { year: number; quarter: 1 | 2 | 3 | 4 | null } | null {
  const year = Number(from.slice(0, 4));
  const isPeriod = (other: ReportPeriod) => other.from === from && other.to === to;
  if (isPeriod(yearOf(year))) return { year, quarter: null };
  const quarter = ([1, 2, 3, 4] as const).find((one) => isPeriod(quarterOf(`${from.slice(0, 4)}-Q${one}`)!));
  return quarter === undefined ? null : { year, quarter };
}

export const yearOf = (year: number): ReportPeriod => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** The period before: as many whole months when the period is whole months, else as many days. */
export function periodBefore({ from, to }: ReportPeriod): ReportPeriod {
  const before = dayAfter(from, -1);
  const [year, month] = from.split("-").map(Number) as [number, number];
  const [lastYear, lastMonth] = to.split("-").map(Number) as [number, number];
  if (!from.endsWith("-01") || to !== lastDayOf(lastYear, lastMonth))
    return { from: dayAfter(before, -daysBetween(from, to)), to: before };
  const months = (lastYear - year) * 12 + lastMonth - month + 1;
  const start = year * 12 + (month - 1) - months;
  return {
    from: `${String(Math.floor(start / 12)).padStart(4, "0")}-${String((start % 12) + 1).padStart(2, "0")}-01`,
    to: before,
  };
}

const lastDayOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

export const isWithin = (day: string, { from, to }: ReportPeriod): boolean => {
  const date = day.slice(0, 10);
  return from <= date && date <= to;
};
