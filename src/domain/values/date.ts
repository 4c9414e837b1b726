// Reads the dates of lists and exports, also in French forms and as numbers of spreadsheets.
import monthNames from "../../knowledge/words/months.yaml";
import { fold } from "./spelling.ts";

const months: Readonly<Record<string, number>> = Object.fromEntries(
  monthNames.names.flatMap(({ whole, short }, index) =>
    [...whole, ...short].map((name) => [name, index + 1]),
  ),
);

const isoDay = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/;
const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
/** Days since 1899-12-30, as spreadsheets count: 20000 is 1954, 80000 is 2119. */
const serial = /^([2-7]\d{4})(?:[.,]\d+)?$/;
const words = /^(?:[a-z]+\.?,? )?(\d{1,2})(?:er|e)?[ -]([a-z]+)\.?[ -](\d{4}|\d{2})(?!\d)/;
const nothing = /^(?:0001-01-01|0000-00-00|00\/00\/0000|1900-01-00)/;

/**
 * Reads a date as ISO 8601 (YYYY-MM-DD): `12/03/2026 14:05`, `2026-03-12T…`, `12 mars 2026`, `1er avril 26`, a spreadsheet's serial day. The day comes
 * before the month, as in France, unless only the other order is a date. Null for other texts, and for a day that the calendar does not have
 * (31/02/2026); `""` for a text that stands for no date (`0001-01-01`).
 */
export function isoDate(text: string): string | null {
  const cell = text.trim();
  if (cell.length > 80) return null;
  const iso = isoDay.exec(cell) ?? yearFirst.exec(cell);
  if (iso) return nothing.test(cell) ? "" : calendar(+iso[1]!, +iso[2]!, +iso[3]!);
  const day = dayFirst.exec(cell);
  if (day) {
    if (nothing.test(cell)) return "";
    const [, first, second, year] = day;
    return (
      calendar(fullYear(year!), +second!, +first!) ??
      (+second! > 12 ? calendar(fullYear(year!), +first!, +second!) : null)
    );
  }
  const counted = serial.exec(cell);
  if (counted) return fromSerial(+counted[1]!);
  const packed = compact.exec(cell);
  if (packed) return calendar(+packed[1]!, +packed[2]!, +packed[3]!);
  const spelled = words.exec(fold(cell));
  const month = spelled && months[spelled[2]!];
  return spelled && month ? calendar(fullYear(spelled[3]!), month, +spelled[1]!) : null;
}

/** ISO day of a spreadsheet's serial number (days since 1899-12-30). */
export function fromSerial(days: number): string {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000).toISOString().slice(0, 10);
}

/** Two digits from 70 on are a year of the last century, since lists have no days after 2069. */
const fullYear = (year: string) => (year.length === 4 ? +year : +year >= 70 ? 1900 + +year : 2000 + +year);

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
function calendar(year: number, month: number, day: number): string | null {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return null;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > lengths[month - 1]! + (leap ? 1 : 0)) return null;
  return `${year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}
