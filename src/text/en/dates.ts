import { dayIn } from "../numerals.ts";

const months = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/** “1 March 2026” for an ISO date; what is not a date is given back as it stands. */
export function longDate(iso: string): string {
  const date = dayIn(iso);
  return date === null ? iso : `${date.day}\u00a0${months[date.month - 1]}\u00a0${date.year}`;
}
