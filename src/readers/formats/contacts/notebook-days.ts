// Reads the days over or before the entries of a notebook of calls; the title of the notebook may give their year, or their month and year.

import { isoDate } from "../../../domain/values/date.ts";
import { anyOf } from "../../../domain/values/expressions.ts";
import { fold } from "../../../domain/values/spelling.ts";
import words from "../../../knowledge/words/call-log-words.yaml";
import months from "../../../knowledge/words/months.yaml";

/** A line of a notebook: the day with which it begins, or null, and the rest. */
export interface DatedLine {
  day: string | null;
  rest: string;
}

/** In characters, and in lines: what may be the title of a notebook. Chosen by hand. */
const titleOfNotebook = { length: 80, lines: 4 };

const { weekdays, same_day, without_day } = words.notebook;
const monthsInOrder = months.names.map(({ whole, short }) => [...whole, ...short]);
const monthNames = anyOf(monthsInOrder.flat());
/** A word from its third letter on, as "mercr." of "mercredi". */
const shortened = (word: string) =>
  word.slice(0, 3) + [...word.slice(3)].reduceRight((rest, letter) => `(?:${letter}${rest})?`, "");
const weekday = `(?:(?<weekday>${weekdays.flat().map(shortened).join("|")})\\.?,? (?:le )?)`;
const dayFirst = new RegExp(
  `^(?<day>${weekday}?(?:\\d{1,2}[/.]\\d{1,2}(?:[/.](?:20)?\\d\\d)?|\\d{1,2}(?:er|st|nd|rd|th)? ${monthNames}(?![a-z])\\.?(?: 20\\d\\d)?))(?![\\d/.]\\d)(?<rest>$|[ :–—-].*$|[.,] .*$)`,
);
/** "Même jour, 11h": that of the entry above. */
const sameDay = new RegExp(`^${anyOf(same_day)}(?=[ ,:.–—-]|$)`);
/** "À rappeler": what follows such a title has no day. */
const withoutDay = new RegExp(`^${anyOf(without_day)}(?:[ /,(]+${anyOf(without_day)})*[ ).:]*$`);
/** "LUNDI 16": the month stands in the title. */
const dayOfMonth = new RegExp(`^${weekday}(?<number>\\d{1,2})(?:er|st|nd|rd|th)?\\s*[:.]?$`);
/** A day in figures with its year, which may follow its weekday. */
const wholeDay = /\d{1,2}[/.]\d{1,2}[/.](?:20)?\d\d$/;
const inFigures = /(?<number>\d{1,2})[/.](?<month>\d{1,2})$/;
const inWords = new RegExp(`(?<number>\\d{1,2})(?:er|st|nd|rd|th)? (?<month>${monthNames})\\.?$`);
const year = /(?<!\d)20\d\d(?!\d)/g;
const monthInTitle = new RegExp(`(?<![a-z])${monthNames}(?![a-z])`, "g");

export class NotebookDays {
  readonly #years: readonly number[];
  /** The months of the title, from 1. */
  readonly #months: readonly number[];
  #lastMonth: number | null = null;
  #lastDay: string | null = null;

  /** `lines` are those of the notebook: the first ones up to a day, and the name of the file, may say of which months and years it is. */
  constructor(lines: readonly string[], file: string) {
    const filled = lines.map((line) => line.trim()).filter((line) => line !== "");
    const beforeDays = filled.findIndex((line) => dayFirst.test(fold(line)) || dayOfMonth.test(fold(line)));
    const titles = filled
      .slice(0, Math.max(0, Math.min(beforeDays, titleOfNotebook.lines)))
      .filter((line) => line.length <= titleOfNotebook.length);
    const title = fold([...titles, file.replace(/_/g, " ")].join(" "));
    this.#years = [...new Set([...title.matchAll(year)].map(([digits]) => Number(digits)))];
    this.#months = [...new Set([...title.matchAll(monthInTitle)].map(([name]) => monthNamed(name)))];
  }

  /** The day with which a line begins, with its year where the title tells it, and the rest of the line. */
  read(text: string): DatedLine {
    const line = this.#read(text);
    this.#lastDay = line.day ?? this.#lastDay;
    return line;
  }

  #read(text: string): DatedLine {
    const folded = fold(text);
    // Without accents a text keeps its length, unless it holds letters that are written as two.
    if (folded.length !== text.length) return { day: null, rest: text };
    const [same] = sameDay.exec(folded) ?? [];
    if (same !== undefined && this.#lastDay !== null)
      return { day: this.#lastDay, rest: behindDay(text, same) };
    const alone = dayOfMonth.exec(folded)?.groups;
    if (alone !== undefined) {
      const day = this.#dayInMonth(Number(alone.number), weekdayNamed(alone.weekday));
      return day === null ? { day: null, rest: text } : { day, rest: "" };
    }
    const match = dayFirst.exec(folded);
    if (!match) return { day: null, rest: text };
    const { day } = match.groups as { day: string };
    return {
      day: this.#withYear(text.slice(0, day.length), weekdayNamed(match.groups!.weekday)),
      rest: behindDay(text, day),
    };
  }

  /** The day as it is written; as "16/11/2026" where the title gives a year that fits its weekday. */
  #withYear(written: string, weekdayNumber: number | null): string {
    const folded = fold(written).replace(/\.$/, "");
    const [whole] = wholeDay.exec(folded) ?? [];
    if (whole !== undefined) return whole;
    const { number, month } = (inFigures.exec(folded) ?? inWords.exec(folded))?.groups ?? {};
    if (number === undefined || month === undefined) return written;
    this.#lastMonth = /\d/.test(month) ? Number(month) : monthNamed(month);
    return this.#dayIn([this.#lastMonth], Number(number), weekdayNumber) ?? written;
  }

  /** A day without its month: in one of the title, or in that of the day above or the next one. */
  #dayInMonth(number: number, weekdayNumber: number | null): string | null {
    const last = this.#lastMonth;
    const months = last === null ? this.#months : [last, (last % 12) + 1];
    return this.#dayIn(months, number, weekdayNumber);
  }

  #dayIn(months: readonly number[], number: number, weekdayNumber: number | null): string | null {
    for (const month of months)
      for (const year of this.#years) {
        const day = isoDate(`${year}-${twoDigits(month)}-${twoDigits(number)}`);
        if (!day || (weekdayNumber !== null && new Date(day).getUTCDay() !== weekdayNumber)) continue;
        this.#lastMonth = month;
        return `${twoDigits(number)}/${twoDigits(month)}/${year}`;
      }
    return null;
  }
}

/** Whether a line is the title of entries without a day. */
export const isTitleWithoutDay = (line: string): boolean =>
  withoutDay.test(fold(line).replace(/^[^a-z]+/, ""));

const behindDay = (text: string, day: string): string => text.slice(day.length).replace(/^[\s:.,–—-]+/u, "");

const dayAnywhere = new RegExp(
  `(?<!\\d)(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?:20)?\\d\\d|20\\d\\d[-_]\\d\\d[-_]\\d\\d|\\d{1,2}(?:er|st|nd|rd|th)? ${monthNames}(?![a-z])\\.?(?: 20\\d\\d)?)(?!\\d)`,
);

/** The first day that the first lines of a text name, else the one in the name of its file, as written and folded; empty without one. */
export const dayInTitles = (lines: readonly string[], file: string): string =>
  [...lines, file].flatMap((line) => dayAnywhere.exec(fold(line))?.[0] ?? []).at(0) ?? "";

const twoDigits = (number: number) => String(number).padStart(2, "0");

const monthNamed = (name: string): number => monthsInOrder.findIndex((names) => names.includes(name)) + 1;

/** As `Date.getUTCDay` counts: Sunday is 0. */
function weekdayNamed(name: string | undefined): number | null {
  const at = weekdays.findIndex(
    (names) => name !== undefined && names.some((whole) => whole.startsWith(name)),
  );
  return at === -1 ? null : (at + 1) % 7;
}
