/** Finds the days on which a mission contacts people: not weekends or public holidays, nor August unless a setting allows it. */
import { dayAfter } from "../values/days.ts";

/** A yearly holiday: always the same day (`MM-DD`), or a number of days after Easter Sunday. */
export type HolidayRule = string | { afterEaster: number };

/** The first working day from a day on: that day itself when it is one. */
export type WorkingDays = (day: string) => string;

export function workingDays(holidays: readonly HolidayRule[], { august }: { august: boolean }): WorkingDays {
  const byYear = new Map<string, ReadonlySet<string>>();
  const isHoliday = (day: string) => {
    const year = day.slice(0, 4);
    let days = byYear.get(year);
    if (days === undefined) {
      days = holidaysOf(Number(year), holidays);
      byYear.set(year, days);
    }
    return days.has(day);
  };
  return (from) => {
    let day = from.slice(0, 10);
    for (;;) {
      if (!august && day.slice(5, 7) === "08") day = `${day.slice(0, 4)}-09-01`;
      const weekday = new Date(day).getUTCDay();
      if (weekday === 6 || weekday === 0) day = dayAfter(day, weekday === 6 ? 2 : 1);
      else if (isHoliday(day)) day = dayAfter(day, 1);
      else return day;
    }
  };
}

function holidaysOf(year: number, rules: readonly HolidayRule[]): ReadonlySet<string> {
  const easter = easterSunday(year);
  return new Set(
    rules.map((rule) => (typeof rule === "string" ? `${year}-${rule}` : dayAfter(easter, rule.afterEaster))),
  );
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher; printed by Spencer Jones, 1922). ISO date. */
export function easterSunday(year: number): string {
  const [golden, century, ofCentury] = [year % 19, Math.floor(year / 100), year % 100];
  const moved = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moved + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return new Date(Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1)).toISOString().slice(0, 10);
}
