// Reads the day that the words of a title name after a phrase: “jusqu'au 30/06/2024”, “fin décembre”, “au 31/10”.
import monthNames from "../../knowledge/words/months.yaml";
import personNames from "../../knowledge/words/person-names.yaml";
import type { TitleWord } from "./title-words.ts";

const months = [0, 1].flatMap((language) => monthNames.names.map(({ whole }) => whole[language]));

/** The name of a month, in either language, folded. */
export const isMonth = (text: string): boolean => months.includes(text);

const endings = new Set(personNames.ends_of_months);
const middles = new Set(personNames.middles_of_months);
/** How many words behind a phrase are read: "fin du mois de décembre 2026". */
const near = 5;

interface NamedDay {
  year: number | null;
  month: number;
  day: number | null;
}

/**
 * The ISO date that the words behind a phrase name (the phrase ends at `end`); null where they name none. A month or a year gives its first or
 * last day (`side`). Without a year, the date nearest to `today` is meant: an absence is noted within some months of it.
 */
export function dateAfter(
  words: readonly TitleWord[],
  end: number,
  side: "first" | "last",
  today: string,
): string | null {
  if (end < 0) return null;
  const named = dayNamed(
    words.slice(end, end + near).map((word) => word.text),
    side,
  );
  if (named === null) return null;
  const { year, month, day } = named;
  const of = (inYear: number) => isoDay(inYear, month, day, side);
  return year === null
    ? nearest(
        [-1, 0, 1].map((step) => of(Number(today.slice(0, 4)) + step)),
        today,
      )
    : of(year);
}

function dayNamed(texts: readonly string[], side: "first" | "last"): NamedDay | null {
  const [iso] = texts.flatMap((text, at) =>
    /^(?:19|20)\d\d$/.test(text) && at === 0 ? [[text, texts[1] ?? "", texts[2] ?? ""]] : [],
  );
  if (iso !== undefined) {
    const [year, month, day] = iso.map((text) => (/^\d{1,4}$/.test(text) ? Number(text) : 0));
    return { year: year!, month: month || (side === "last" ? 12 : 1), day: month ? day || null : null };
  }
  const named = texts.findIndex(isMonth);
  if (named !== -1) return dayOfMonthNamed(texts, named);
  const [first, second, third] = leadingNumbers(texts);
  if (first === undefined) return null;
  if (second === undefined)
    return first > 1900 ? { year: first, month: side === "last" ? 12 : 1, day: null } : null;
  if (second > 1900) return { year: second, month: first, day: null };
  return second > 12 ? null : { year: third === undefined ? null : asYear(third), month: second, day: first };
}

function dayOfMonthNamed(texts: readonly string[], at: number): NamedDay {
  const before = texts.slice(0, at);
  const year = texts.slice(at + 1, at + 2).find((text) => /^(?:19|20)?\d\d$/.test(text));
  const dayText = before.findLast((text) => /^\d{1,2}(?:er|st|nd|rd|th)?$/.test(text));
  const month = (months.indexOf(texts[at]!) % 12) + 1;
  const day = dayText === undefined ? partOfMonth(before) : Number.parseInt(dayText, 10);
  return { year: year === undefined ? null : asYear(Number(year)), month, day };
}

/** "Fin décembre" is the last day of the month, "mi-décembre" the 15th. */
const partOfMonth = (before: readonly string[]): number | null =>
  before.some((text) => middles.has(text)) ? 15 : before.some((text) => endings.has(text)) ? 31 : null;

function leadingNumbers(texts: readonly string[]): number[] {
  const first = texts.findIndex((text) => /^\d{1,4}(?:er)?$/.test(text));
  if (first === -1 || first > 1) return [];
  const behind = texts.slice(first);
  const end = behind.findIndex((text) => !/^\d{1,4}(?:er)?$/.test(text));
  return behind.slice(0, end === -1 ? 3 : Math.min(end, 3)).map((text) => Number.parseInt(text, 10));
}

const asYear = (number: number) => (number < 100 ? 2000 + number : number);

function isoDay(year: number, month: number, day: number | null, side: "first" | "last"): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const of = Math.min(day ?? (side === "last" ? last : 1), last);
  return `${year}-${String(month).padStart(2, "0")}-${String(of).padStart(2, "0")}`;
}

const nearest = (days: readonly string[], today: string): string =>
  days.toSorted((one, other) => distance(one, today) - distance(other, today))[0]!;

const distance = (day: string, today: string) => Math.abs(Date.parse(day) - Date.parse(today));
