// Writes dates, and lists the words by which people speak of days, in English.
import type { DayWords } from "../../domain/values/spoken-day.ts";
import { dayIn } from "../numerals.ts";

const months = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/** “1 March 2026” for an ISO date; any other text is returned unchanged. */
export function longDate(iso: string): string {
  const date = dayIn(iso);
  return date === null ? iso : `${date.day}\u00a0${months[date.month - 1]}\u00a0${date.year}`;
}

export function monthYear(month: string): string {
  const date = dayIn(`${month}-01`);
  return date === null ? month : `${months[date.month - 1]}\u00a0${date.year}`;
}

/** The words by which people speak of days, folded. */
export const dayWords: DayWords = {
  openings: ["on", "the", "by", "of", "before"],
  fromToday: { today: 0, tomorrow: 1, yesterday: -1, "next week": 7, "last week": -7 },
  weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
  months: [
    ["january", "jan"],
    ["february", "feb"],
    ["march", "mar"],
    ["april", "apr"],
    ["may"],
    ["june", "jun"],
    ["july", "jul"],
    ["august", "aug"],
    ["september", "sept", "sep"],
    ["october", "oct"],
    ["november", "nov"],
    ["december", "dec"],
  ],
  next: ["next"],
  last: ["last"],
  ahead: ["in", "within"],
  ago: ["ago"],
  numbers: {
    ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9 },
    ...{ ten: 10, eleven: 11, twelve: 12, fifteen: 15, twenty: 20, thirty: 30 },
  },
  units: { day: "day", days: "day", week: "week", weeks: "week", month: "month", months: "month" },
  ordinals: ["st", "nd", "rd", "th"],
  monthFirst: true,
};
