/** Whole days from one ISO date to another; negative when the second is earlier. Times of day do not count. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
}

/** Months of 30.44 days, the mean of a year's. */
export const monthsBetween = (from: string, to: string): number => daysBetween(from, to) / 30.44;
