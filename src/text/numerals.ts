// Writes numbers, dates and times; the language is given by its separators.

/**
 * A number with the separators of a language, to the third decimal. `Intl` is not used, because loading it takes longer
 * than a short command.
 */
export function numeral(value: number, { group, point, least = 0 }: Numerals): string {
  const rounded = Math.round(Math.abs(value) * 1000) / 1000;
  const [whole = "", decimals = ""] = rounded.toFixed(3).split(".");
  const shown = decimals.replace(/0+$/, "").padEnd(least, "0");
  const sign = value < 0 && rounded > 0 ? "-" : "";
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return `${sign}${grouped}${shown === "" ? "" : `${point}${shown}`}`;
}

interface Numerals {
  /** Separator of thousands. */
  group: string;
  point: string;
  /** Decimals that are shown even when they are zeros. */
  least?: number;
}

/** Year, month (1–12) and day of an ISO date; null for any other text. */
export function dayIn(iso: string): { year: number; month: number; day: number } | null {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return null;
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A moment in local time, for file names that sort by time: `2026-01-31 09h30m05`. */
export function fileMoment(now: Date): string {
  const { date, time } = clockTime(now.toISOString());
  const seconds = String(now.getSeconds()).padStart(2, "0");
  return `${date.split("/").reverse().join("-")} ${time.replace(":", "h")}m${seconds}`;
}

/** Day and time of a moment in local time: `31/01/2026` and `09:30`. */
export function clockTime(iso: string): { date: string; time: string } {
  const moment = new Date(iso);
  const two = (part: number) => String(part).padStart(2, "0");
  return {
    date: [two(moment.getDate()), two(moment.getMonth() + 1), moment.getFullYear()].join("/"),
    time: [two(moment.getHours()), two(moment.getMinutes())].join(":"),
  };
}
