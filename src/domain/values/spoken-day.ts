// Reads a day as people type or note it, in the words of their language.
import { isoDate } from "./date.ts";
import { dayAfter } from "./days.ts";
import { fold } from "./spelling.ts";

/** The words of a language for days, all folded. */
export interface DayWords {
  /** Words before a day that tell nothing: `le`, `on`. */
  openings: readonly string[];
  /** Words for days counted from today: `tomorrow` is 1. */
  fromToday: Readonly<Record<string, number>>;
  /** Monday first. */
  weekdays: readonly string[];
  /** The names and short names of each month, January first. */
  months: readonly (readonly string[])[];
  next: readonly string[];
  last: readonly string[];
  /** Words before a span of time to come: `in`. */
  ahead: readonly string[];
  /** Words before or after a span of time that has passed: `il y a`, `ago`. */
  ago: readonly string[];
  numbers: Readonly<Record<string, number>>;
  units: Readonly<Record<string, Unit>>;
  /** The letters after the figure of a day: `1er`, `11th`. */
  ordinals: readonly string[];
  /** Whether "June 27" is a day; otherwise it is a month of 2027. */
  monthFirst: boolean;
}

type Unit = "day" | "week" | "month";

/**
 * Reads a day as ISO 8601: `15/02/2026`, `11/12`, `+7`, and in the words of the language "le 11 décembre", "lundi prochain", "dans dix jours". A day without
 * a year is the first one from today on when `towards` is "future", else the last one up to today. When `towards` is "future", a month alone ("en mars",
 * "janvier 2027") is its first day. Null when the text is no day.
 */
export function spokenDay(
  text: string,
  today: string,
  towards: "future" | "past",
  words: DayWords,
): string | null {
  const said = withoutOpening(fold(text.trim()).replace(/[.,]$/, ""), words);
  const counted = /^([+-])(\d{1,3})$/.exec(said);
  if (counted) return dayAfter(today, Number(`${counted[1]}${counted[2]}`));
  const fromToday = words.fromToday[said];
  if (fromToday !== undefined) return dayAfter(today, fromToday);
  return (
    isoDate(said) ||
    spanFrom(said, today, words) ||
    weekdayNear(said, today, towards, words) ||
    dayOfYear(withoutWeekday(said, words), today, towards, words) ||
    (towards === "future" ? firstOfMonth(said, today, words) : null)
  );
}

function withoutOpening(said: string, words: DayWords): string {
  const opening = words.openings.find((word) => said.startsWith(`${word} `));
  return opening === undefined ? said : withoutOpening(said.slice(opening.length + 1), words);
}

function withoutWeekday(said: string, words: DayWords): string {
  const weekday = words.weekdays.find((day) => said.startsWith(`${day} `) || said.startsWith(`${day}, `));
  return weekday === undefined
    ? said
    : withoutOpening(said.slice(weekday.length).replace(/^[, ]+/, ""), words);
}

/** `dans dix jours`, `in two weeks`, `il y a un mois`, `three days ago`. */
function spanFrom(said: string, today: string, { ahead, ago, numbers, units }: DayWords): string | null {
  const signs = [...ahead.map((word) => ({ word, sign: 1 })), ...ago.map((word) => ({ word, sign: -1 }))];
  for (const { word, sign } of signs) {
    const span = said.startsWith(`${word} `)
      ? said.slice(word.length + 1)
      : said.endsWith(` ${word}`)
        ? said.slice(0, -word.length - 1)
        : null;
    if (span === null) continue;
    const [count = "", unit = "", ...more] = span.split(" ");
    const many = /^\d{1,3}$/.test(count) ? Number(count) : numbers[count];
    const of = units[unit];
    if (many === undefined || of === undefined || more.length > 0) continue;
    return of === "month"
      ? monthsAfter(today, sign * many)
      : dayAfter(today, sign * many * (of === "week" ? 7 : 1));
  }
  return null;
}

/** The same day of another month, or the last day of that month when it is shorter. */
function monthsAfter(today: string, months: number): string {
  const [year, month, day] = today.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0));
  return last.toISOString().slice(0, 8) + String(Math.min(day, last.getUTCDate())).padStart(2, "0");
}

/** `lundi`, `vendredi prochain`, `last Friday`: never today. */
function weekdayNear(
  said: string,
  today: string,
  towards: "future" | "past",
  { weekdays, next, last }: DayWords,
): string | null {
  const parts = said.split(" ");
  const weekday = weekdays.findIndex((day) => parts.includes(day));
  const rest = parts.filter((part) => part !== weekdays[weekday]);
  if (weekday < 0 || rest.length > 1) return null;
  const [turn] = rest;
  if (turn !== undefined && !next.includes(turn) && !last.includes(turn)) return null;
  const back = turn === undefined ? towards === "past" : last.includes(turn);
  const ahead = (weekday + 1 - new Date(today).getUTCDay() + 7) % 7 || 7;
  return dayAfter(today, back ? ahead - 7 || -7 : ahead);
}

/** `11/12`, `11 décembre`, `December 11th`, `11`: in the year, or for a number alone the month, that is nearest in that direction. */
function dayOfYear(
  said: string,
  today: string,
  towards: "future" | "past",
  { months, ordinals, openings, monthFirst }: DayWords,
): string | null {
  const inFigures = /^(\d{1,2})[/.-](\d{1,2})$/.exec(said);
  if (inFigures) return nearestYear(Number(inFigures[2]), Number(inFigures[1]), today, towards);
  const parts = said.split(/[\s.]+/).filter((part) => part !== "" && !openings.includes(part));
  const month = months.findIndex((names) => parts.some((part) => names.includes(part)));
  const figures = parts.filter((part) => !months[month]?.includes(part));
  const [, day, ordinal] = /^(\d{1,2})(\D*)$/.exec(figures[0] ?? "") ?? [];
  if (!monthFirst && month >= 0 && figures[0] !== parts[0]) return null;
  if (figures.length !== 1 || day === undefined || (ordinal !== "" && !ordinals.includes(ordinal!)))
    return null;
  if (month >= 0) return nearestYear(month + 1, Number(day), today, towards);
  return nearest(
    [-1, 0, 1].map((by) => {
      const other = monthsAfter(`${today.slice(0, 8)}01`, by);
      return isoDate(`${other.slice(0, 8)}${day.padStart(2, "0")}`);
    }),
    today,
    towards,
  );
}

function firstOfMonth(said: string, today: string, { months, openings, ahead }: DayWords): string | null {
  const parts = said.split(" ").filter((part) => !openings.includes(part) && !ahead.includes(part));
  const month = months.findIndex((names) => names.includes((parts[0] ?? "").replace(/\.$/, "")));
  const [, year, ...more] = parts;
  if (month < 0 || more.length > 0) return null;
  if (year === undefined) return nearestYear(month + 1, 1, today, "future");
  return isoDate(`${year.length === 2 ? "20" : ""}${year}-${String(month + 1).padStart(2, "0")}-01`) || null;
}

const nearestYear = (month: number, day: number, today: string, towards: "future" | "past") =>
  nearest(
    // Up to four years away: the 29th of February.
    Array.from({ length: 9 }, (_, index) => {
      const year = Number(today.slice(0, 4)) + index - 4;
      return isoDate(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
    }),
    today,
    towards,
  );

function nearest(days: readonly (string | null)[], today: string, towards: "future" | "past"): string | null {
  const real = days.filter((day): day is string => Boolean(day));
  return towards === "future"
    ? (real.find((day) => day >= today) ?? null)
    : (real.findLast((day) => day <= today) ?? null);
}
