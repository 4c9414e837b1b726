// Finds the latest of several states in one cell, each with its day (“12/03 à rappeler ; 02/06 intéressée”).
import answerWords from "../../knowledge/words/answer-words.yaml";
import months from "../../knowledge/words/months.yaml";
import { isoDate } from "../values/date.ts";
import { remembering } from "../values/memoize.ts";
import { fold } from "../values/spelling.ts";
import { closureOfState } from "./noted-closure.ts";
import { withdrawalIn } from "./noted-withdrawal.ts";

/** The day at the beginning of a state, or in brackets at its end. */
interface Stamp {
  year: number | null;
  /** Month × 100 + day: it grows with the days of a year. */
  day: number;
}

const monthNames = new Map(
  months.names.flatMap(({ whole }, at) => whole.map((name) => [fold(name), at + 1] as const)),
);
const numeric = "(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})(?:[/.-](?<year>(?:20)?\\d\\d))?";
const iso = "(?<isoYear>20\\d\\d)-(?<isoMonth>\\d\\d)-(?<isoDay>\\d\\d)";
const written = `(?<dayWritten>\\d{1,2})(?:er)? (?<monthWritten>${[...monthNames.keys()].join("|")})(?: (?<yearWritten>20\\d\\d))?`;
const aDay = `(?:${iso}|${numeric}|${written})(?![\\d/.-]*\\d)(?!\\s*h)`;
const atHead = new RegExp(`^[\\s(\\[–—-]*(?:le |du |the |on )?${aDay}[)\\]]?(?:\\s*[:;,–—-])?(?=\\s*[^\\s])`);
const atEnd = new RegExp(`[(\\[](?:le |du |the |on )?${aDay}[)\\]]\\s*\\.?$`);
const separators = /\s*[;\n|]\s*|\s+\/\s+|[,.]\s+(?=(?:le )?\d{1,2}[/.]\d)/g;

function stampOf(state: string): Stamp | null {
  const folded = fold(state.trim());
  const groups = (atHead.exec(folded) ?? atEnd.exec(folded))?.groups;
  if (groups === undefined) return null;
  const month = monthNames.get(groups.monthWritten ?? "") ?? Number(groups.isoMonth ?? groups.month);
  const day = Number(groups.isoDay ?? groups.day ?? groups.dayWritten);
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const digits = groups.isoYear ?? groups.year ?? groups.yearWritten;
  const year = digits === undefined ? null : Number(digits.length === 2 ? `20${digits}` : digits);
  return { year, day: month * 100 + day };
}

/** Above 0 when one day is later than the other; null when only one of them has a year. */
function laterBy(one: Stamp, other: Stamp): number | null {
  if ((one.year === null) !== (other.year === null)) return null;
  return ((one.year ?? 0) - (other.year ?? 0)) * 10_000 + one.day - other.day;
}

/**
 * The latest of several states in one cell, with its day. Null for a single state, when a state has no day, and when only some days have a year. Without
 * years the last state is the latest, unless each day is earlier than the one before: then the first is.
 */
export function latestState(cell: string): string | null {
  const states = cell.split(separators).filter((part) => part.trim() !== "");
  if (states.length < 2) return null;
  const stamped = states.map((state) => ({ state: state.trim(), stamp: stampOf(state) }));
  const steps = stamped.slice(1).map(({ stamp }, at) => {
    const before = stamped[at]!.stamp;
    return stamp === null || before === null ? null : laterBy(stamp, before);
  });
  if (steps.some((step) => step === null)) return null;
  const isDated = stamped[0]!.stamp!.year !== null;
  if (isDated)
    return stamped.reduce((latest, one) => (laterBy(one.stamp!, latest.stamp!)! >= 0 ? one : latest)).state;
  const isNewestFirst = steps.every((step) => step! <= 0) && steps.some((step) => step! < 0);
  return (isNewestFirst ? stamped[0]! : stamped.at(-1)!).state;
}

const titleOfDay = new RegExp(`^(?:${answerWords.days_of_states.join("|")})$`);
const isTitleOfDay = remembering((title) => titleOfDay.test(fold(title.trim()).replace(/[ :]+$/, "")));

/** The latest day under titles that say when a state was noted; ISO date, null when there is none. */
export function dayOfState(answers: Iterable<{ label: string; text: string }>): string | null {
  let last: string | null = null;
  for (const { label, text } of answers) {
    const day = isTitleOfDay(label) ? isoDate(text) : null;
    if (day && (last === null || day > last)) last = day;
  }
  return last;
}

/**
 * Whether a state replaces the known one. Their own days decide; without any, the `days` on which the two were noted; without these, whether only the new
 * one says that the structure has closed or withdrew.
 */
export function isLaterState(
  state: string,
  known: string,
  days: readonly [ofState: string | null, ofKnown: string | null] = [null, null],
): boolean {
  const [now, before] = [stampOf(state), stampOf(known)];
  const later = now !== null && before !== null ? laterBy(now, before) : null;
  if (later !== null) return later > 0;
  const [day, dayBefore] = days;
  if (now === null && before === null && day !== null && dayBefore !== null) return day > dayBefore;
  const ends = (one: string) => closureOfState(one)?.isDoubt === false || withdrawalIn(one) !== null;
  return ends(state) && !ends(known);
}
