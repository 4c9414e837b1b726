/** The day of an instant in the time zone of the machine, ISO 8601 (YYYY-MM-DD). */
export const dayOf = (instant: Date): string =>
  [instant.getFullYear(), instant.getMonth() + 1, instant.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");

/** Whole days from one ISO date to another; negative when the second is earlier. Times of day do not count. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
}

/** The time from one ISO date to another in months of 30.44 days, the mean of a year. */
export const monthsBetween = (from: string, to: string): number => daysBetween(from, to) / 30.44;

/** The ISO date a number of days after another. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
