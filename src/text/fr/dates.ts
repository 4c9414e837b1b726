import { dayIn } from "../numerals.ts";

const months = [
  ...["janvier", "février", "mars", "avril", "mai", "juin"],
  ...["juillet", "août", "septembre", "octobre", "novembre", "décembre"],
];

/** “1er mars 2026” for an ISO date; what is not a date is given back as it stands. */
export function longDate(iso: string): string {
  const date = dayIn(iso);
  if (date === null) return iso;
  const day = date.day === 1 ? "1er" : date.day;
  return `${day}\u00a0${months[date.month - 1]}\u00a0${date.year}`;
}
