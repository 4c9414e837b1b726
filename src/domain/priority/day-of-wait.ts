// Reads the day in the words of a wait: a date, a month or a part of one, a season, a week, a year.
import words from "../../knowledge/words/waiting-words.yaml";
import { dayAfter } from "../values/days.ts";
import { anyOf } from "../values/expressions.ts";
import { type DayWords, spokenDay } from "../values/spoken-day.ts";

/** The folded parts of such words as "après le 12": the words before the day, and the text that begins with the day. */
export interface DayAhead {
  /** "Après", "jusqu'au": words after which the wait includes the day. */
  past?: string | undefined;
  /** "À partir du", "en": words after which the wait ends before the day. */
  link?: string | undefined;
  day: string;
}

const parts = Object.entries(words.parts_of_month).map(([part, days]) => ({
  ...{ begins: new RegExp(`^(?:${part})`), days },
}));
/** "Au printemps", "la rentrée de janvier", "l'été 2027". */
const seasonal = words.seasons.map(({ words: season, comes, is_over, over_next_year }) => ({
  named: new RegExp(
    `^(?:${words.in_season.join("|")})*(?:${season})(?![a-z])(?: (?:de |d')?(?<year>20\\d\\d))?`,
  ),
  ...{ comes, isOver: is_over, mayEndNextYear: over_next_year === true },
}));
const everyWeek = new RegExp(`^${anyOf(words.every_week)} `);
const numberedWeek = `(?:la )?${anyOf(words.weeks)} ?(?:n° ?)?(?<week>[1-5]?\\d)(?!\\d)`;
const weekFirst = new RegExp(`^(?:en |a partir de )?${numberedWeek}`);
const yearFirst = new RegExp(`^(?:${words.in_year.join("|")})*(20\\d\\d)(?![\\d/.-])`);

/** Matches a text with a day of the calendar, not one with only hours or days of the week: "le mardi après 18 h" is of every week. */
export const namesDay = new RegExp(
  `\\d[/.]\\d|\\d{4}-\\d\\d|(?<![a-z])${anyOf(words.weeks)} ?\\d|20\\d\\d|(?<![a-z])${anyOf([...words.months, ...words.seasons.map(({ words: season }) => season)])}(?![a-z])|^le \\d{1,2}(?:er)?[ ,.]*$`,
);

/** The words that may directly follow words of contact, so that the day is that of the contact. */
export const dayFollows = [
  `\\s+(?:${anyOf([...words.up_to, ...words.from])}(?![a-z])`,
  anyOf([...Object.keys(words.parts_of_month), ...words.quarters]),
  `${anyOf(words.in_season)}+${anyOf(words.seasons.map(({ words: season }) => season))}(?![a-z])`,
  numberedWeek.replace("?<week>", ""),
  `${anyOf(words.in_year)}20\\d\\d)`,
].join("|");

/** "Jusqu'au printemps" waits until it comes, "après le printemps" until it is over. */
const comesTo = /^(?:jusqu|until|till)/;
/** The most words of a day: "le mercredi 10 décembre 2026". */
const mostWords = 5;

/** The last day to wait, counted from `noted`; null when the words name no day. ISO dates. */
export function lastDayToWait(
  { past, link, day }: DayAhead,
  noted: string,
  languages: readonly DayWords[],
): string | null {
  if (isEveryWeek(`${link ?? ""} ${day}`.trimStart(), languages)) return null;
  const part = parts.find(({ begins }) => begins.test(day));
  const withoutPart = part ? day.replace(part.begins, "") : day;
  const isPast = past !== undefined && !comesTo.test(past);
  const before =
    (link === undefined ? null : beforeSeason(`${link} ${day}`, isPast, noted)) ??
    beforeSeason(day, isPast, noted) ??
    beforeWeek(day, noted) ??
    beforeYear(day);
  if (before !== null) return before;
  // "Dans" and "in" belong to the day itself: "dans dix jours".
  const on =
    (link && dayAtStart(`${link} ${withoutPart}`, noted, languages)) ||
    dayAtStart(withoutPart, noted, languages);
  if (on === null) return null;
  if (part) return on.endsWith("-01") ? dayAfter(on, part.days - 1) : null;
  return past === undefined ? dayAfter(on, -1) : on;
}

/** Whether a text begins with a day of every week, "le mardi matin"; "le mardi 8" and "le mardi suivant" are one day. */
function isEveryWeek(text: string, languages: readonly DayWords[]): boolean {
  const article = everyWeek.exec(text)?.[0];
  if (article === undefined) return false;
  const behind = text.slice(article.length);
  return languages.some(({ weekdays, next }) =>
    new RegExp(`^${anyOf(weekdays)}s?(?![a-z]| ?\\d| ${anyOf([...next, ...words.following])}(?![a-z]))`).test(
      behind,
    ),
  );
}

/** For a text that begins with a season: the day before it comes or, with `isPast`, its last day. Null for other texts. */
function beforeSeason(text: string, isPast: boolean, noted: string): string | null {
  for (const { named, comes, isOver, mayEndNextYear } of seasonal) {
    const match = named.exec(text);
    if (!match) continue;
    const year = match.groups!.year;
    const first = Number(year ?? noted.slice(0, 4));
    const years = year === undefined || mayEndNextYear ? [first, first + 1] : [first];
    return dayOfSeason(isPast ? isOver : comes, years, noted);
  }
  return null;
}

/** The first of `days` (MM-DD, in each of `years`) from `noted` on; when all are past, the last of them. */
function dayOfSeason(days: readonly string[], years: readonly number[], noted: string): string {
  const candidates = years.flatMap((year) => days.map((day) => `${year}-${day}`)).sort();
  return candidates.find((day) => day >= noted) ?? candidates.at(-1)!;
}

/** For a text that begins with a numbered week: the Sunday before the next such week. Null for other texts. */
function beforeWeek(text: string, noted: string): string | null {
  const number = weekFirst.exec(text)?.groups?.week;
  if (number === undefined || Number(number) < 1 || Number(number) > 53) return null;
  const year = Number(noted.slice(0, 4));
  const sundays = [year, year + 1].map((of) => {
    // The fourth of January is always in the first week.
    const day = new Date(`${of}-01-04T00:00:00Z`).getUTCDay() || 7;
    return dayAfter(`${of}-01-04`, (Number(number) - 1) * 7 - day);
  });
  return sundays.find((sunday) => sunday >= noted) ?? null;
}

/** For a text that begins with a year ("2027" of "pas avant 2027"): the last day of the year before. Null for other texts. */
function beforeYear(text: string): string | null {
  const year = yearFirst.exec(text)?.[1];
  return year === undefined ? null : `${Number(year) - 1}-12-31`;
}

/**
 * The day at the start of a text: the longest run of words, at most five, that reads as a day. A bare number followed by more ("le 12 34",
 * "06 12") is not a day: it may begin a telephone number.
 */
function dayAtStart(text: string, noted: string, languages: readonly DayWords[]): string | null {
  const spoken = text.split(/\s+/);
  for (let count = Math.min(mostWords, spoken.length); count > 0; count--) {
    const day = dayOf(spoken.slice(0, count), spoken[count] ?? "", noted, languages);
    if (day !== null) return day;
  }
  return null;
}

/** The day at the end of a text: the longest run of its last words, at most five, that reads as a day. */
export function dayAtEnd(text: string, noted: string, languages: readonly DayWords[]): string | null {
  const spoken = text.split(/\s+/);
  for (let from = Math.max(0, spoken.length - mostWords); from < spoken.length; from++) {
    const day = dayOf(spoken.slice(from), "", noted, languages);
    if (day !== null) return day;
  }
  return null;
}

function dayOf(
  spoken: readonly string[],
  next: string,
  noted: string,
  languages: readonly DayWords[],
): string | null {
  const text = spoken.join(" ").replace(/[,;:.!?)»”"]+$/, "");
  const isBare = /^(?:[a-z]+ )?\d{1,2}$/.test(text);
  if (/^\d/.test(next) || (isBare && next !== "" && !/[,;:.!?)]$/.test(spoken.at(-1)!))) return null;
  for (const language of languages) {
    const day = spokenDay(text, noted, "future", language);
    if (day !== null) return day;
  }
  return null;
}
