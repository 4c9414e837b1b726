// Reads in an answer to one of our messages a plain yes or “later”, and the days that it names.
import monthWords from "../../knowledge/words/months.yaml";
import replyWords from "../../knowledge/words/reply-words.yaml";
import { dayAfter } from "../values/days.ts";
import { fold } from "../values/spelling.ts";

export interface ReplyIntent {
  /** `reached` when neither is plain. */
  outcome: "reached" | "interested" | "not-now";
  /** The days that they name, ISO, in order; empty for `reached`. Of several, somebody has to choose one. */
  days: readonly string[];
}

/** The letters of a message that are read. */
const mostLetters = 1200;

const anyOf = (words: readonly string[]) => `(?:${words.map((word) => fold(word)).join("|")})`;
const whole = (pattern: string) => `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`;
const months = monthWords.names.map(({ whole: names }) => names);
const month = anyOf(months.flat());
/** A day of a month: `8`, `1er`. */
const dayNumber = "\\d{1,2}(?:er|st|nd|rd|th)?";
/** Several in a row, with what stands between them: `le 12 ou le 14`, `8, 9 et 10`. */
const daysInARow = `${dayNumber}(?:(?:,? ${anyOf(replyWords.between_days)})*(?:,? ?-?| )? ?${dayNumber})*`;
const weekdays = replyWords.weekdays;
const weekday = anyOf(weekdays.flat());
const beforeDay = `${anyOf(replyWords.before_day)} `;
const inFigures = "\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{4})?";
const patterns = {
  automatic: new RegExp(`^\\W*(?:${replyWords.automatic.join("|")})(?![a-z])`, "u"),
  notNow: new RegExp(whole(anyOf(replyWords.not_now)), "u"),
  interested: new RegExp(whole(anyOf(replyWords.interested)), "u"),
  /** The same, at most three words after a negation. */
  turned: new RegExp(
    `${whole(anyOf(replyWords.no))}(?:\\s\\S+){0,3}?\\s*${whole(anyOf(replyWords.interested))}`,
    "u",
  ),
  days: new RegExp(whole(`(${daysInARow}) (${month})(?: (\\d{4}))?`), "gu"),
  /** Figures count as a day only after such a word as “le”: `3/4` and `12.5` alone do not. */
  figures: new RegExp(
    whole(`${beforeDay}(${inFigures}(?:(?:,? ${anyOf(replyWords.between_days)})+ ${inFigures})*)`),
    "gu",
  ),
  /** `le 12 ou le 14`, without anything after it that the numbers could count. */
  bare: new RegExp(
    whole(
      `${beforeDay}(${dayNumber}(?:(?:,? ${anyOf(replyWords.between_days)})+ ${dayNumber})+)(?=\\s*(?:[^\\s\\p{L}\\p{N}/]|$))`,
    ),
    "gu",
  ),
  /** `à partir du 11`, without anything after it that the number could count. */
  fromDay: new RegExp(
    whole(`${anyOf(replyWords.from_day)} (${dayNumber})(?=\\s*(?:[^\\s\\p{L}\\p{N}/]|$))`),
    "u",
  ),
  asksCall: new RegExp(whole(anyOf(replyWords.asks_call)), "u"),
  passesOn: new RegExp(whole(anyOf(replyWords.passes_on)), "u"),
  asksBack: new RegExp(
    `${whole(anyOf(replyWords.asks_back))}[^.!?]{0,60}?${whole(`(?:${anyOf(replyWords.from_day)} ${dayNumber}|${anyOf(replyWords.start)} ${month})`)}`,
    "u",
  ),
  /** `plutôt le mardi`, `les mardis`, without a day of the month after it. */
  suits: new RegExp(
    `${whole(anyOf(replyWords.suits))}(?:\\s[^\\s.!?]+){0,2}?\\s${whole(`(${weekday})`)}(?!\\s\\d)`,
    "gu",
  ),
  firstDayAway: new RegExp(
    `${whole(anyOf(replyWords.first_day))} (?:[a-z]+ )?\\d[^ ]*(?: [a-z]+\\.?)?(?: \\d{4})?(?=,? ${anyOf(replyWords.last_day)} )`,
    "gu",
  ),
  start: new RegExp(whole(`${anyOf(replyWords.start)} (${month})(?: (\\d{4}))?`), "gu"),
  middle: new RegExp(whole(`${anyOf(replyWords.middle)}[ -]?(${month})(?: (\\d{4}))?`), "gu"),
};
/** Figures that only look like a day: telephone numbers, pairs of digits in a row, a number before an English verb ("12 may"). */
const noDays = [
  /(?:\+\d{2,3}[ .-]?)?\d{1,4}([ ./-])\d{2,4}(?:\1\d{2,4}){2,}/gu,
  new RegExp(`\\d+ ${anyOf(replyWords.verbs_like_months)}\\b`, "gu"),
];

/** Whether they pass our message on, or say to whom to write instead. */
export const passesOn = (written: string): boolean =>
  patterns.passesOn.test(fold(written).replaceAll("’", "'").replace(/\s+/g, " ").slice(0, mostLetters));

/** Whether they ask to be called: "appelez-moi plutôt après le 7". */
export const asksForCall = (written: string): boolean => patterns.asksCall.test(asCompared(written));

/** Whether the subject of a message says that a program sent it: "Réponse automatique : …". */
export const isAutomaticSubject = (subject: string): boolean => patterns.automatic.test(fold(subject));

/**
 * The last day that an absence message names, ISO; null when it names none after `on`. The first day of the absence is ignored, since it may
 * be past and would be read as that of next year.
 */
export function awayUntil(written: string, on: string): string | null {
  const days = daysNamed(asCompared(written).replace(patterns.firstDayAway, ""), on);
  const near = days.filter((day) => day <= dayAfter(on, longestAway));
  return (near.length > 0 ? near : days).at(-1) ?? null;
}
/** In days. When a message also names a nearer day, a day farther ahead is probably one of the past. */
const longestAway = 270;

/** `on`: the day on which the message was written, ISO. A day without a year is the next one after it. */
export function replyIntent(written: string, on: string): ReplyIntent {
  const text = asCompared(written);
  const asksLater = patterns.asksBack.test(text) && !patterns.interested.test(text);
  const isLater = patterns.notNow.test(text) || asksLater;
  const isInterested = !isLater && patterns.interested.test(text) && !patterns.turned.test(text);
  if (!isLater && !isInterested) return { outcome: "reached", days: [] };
  return { outcome: isLater ? "not-now" : "interested", days: daysNamed(text, on) };
}

const asCompared = (written: string): string =>
  fold(noDays.reduce((left, pattern) => left.replace(pattern, " "), written))
    .replaceAll("’", "'")
    .replace(/\s+/g, " ")
    .slice(0, mostLetters);

/** The days of the first kind that a text names: days with a month, numbers alone, “from the 11th”, the middle of a month, a month alone. */
function daysNamed(text: string, after: string): string[] {
  const numbered = [...text.matchAll(patterns.days)].flatMap(([, days, name, year]) =>
    [...days!.matchAll(/\d{1,2}/gu)].map(([day]) => dayFrom(Number(day), monthNumber(name!), year, after)),
  );
  const figures = [...text.matchAll(patterns.figures)].flatMap(([, days]) =>
    [...days!.matchAll(new RegExp(inFigures, "gu"))].map(([written]) => {
      const [day, of, year] = written.split(/[/.]/);
      return dayFrom(Number(day), Number(of), year, after);
    }),
  );
  const bare = [...text.matchAll(patterns.bare)].flatMap(([, days]) =>
    [...days!.matchAll(/\d{1,2}/gu)].map(([day]) => nextOfMonth(Number(day), after)),
  );
  const from = (pattern: RegExp, day: number) =>
    [...text.matchAll(pattern)].map(([, name, year]) => dayFrom(day, monthNumber(name!), year, after));
  const within = from(patterns.start, 1);
  const fromDay = dayWithin(text, within, after);
  const named = [[...numbered, ...figures], bare, fromDay, from(patterns.middle, 15), within]
    .map((days) => days.filter((day) => day !== null))
    .find((days) => days.length > 0);
  const days = [...new Set(named)].sort();
  return days.length === 1 && [fromDay, within].some((days) => days.includes(named![0]!))
    ? [onWeekday(text, days[0]!)]
    : days;
}

/** `en janvier, à partir du 11`: that day in the only month named, or, without a month, the next day of that number; empty for several months. */
function dayWithin(text: string, months: readonly (string | null)[], after: string): (string | null)[] {
  const day = patterns.fromDay.exec(text)?.[1];
  if (day === undefined) return [];
  const [first = null] = months;
  if (first === null) return [nextOfMonth(Number.parseInt(day, 10), after)];
  if (months.length > 1) return [];
  const [year, of] = first.split("-");
  return [dayFrom(Number.parseInt(day, 10), Number(of), year, after)];
}

/** The first day from `from` on with the weekday that suits them; `from` itself when they name no weekday, or several. */
function onWeekday(text: string, from: string): string {
  const named = [...text.matchAll(patterns.suits)].map(([, name]) =>
    weekdays.findIndex((names) => names.includes(name!)),
  );
  const [only] = new Set(named);
  if (only === undefined || new Set(named).size > 1) return from;
  const first = (new Date(`${from}T00:00:00Z`).getUTCDay() + 6) % 7;
  return dayAfter(from, (only - first + 7) % 7);
}

const monthNumber = (name: string) => months.findIndex((names) => names.includes(name)) + 1;

/** The next day of this number, this month or the next; null when neither has one. */
function nextOfMonth(day: number, after: string): string | null {
  const [year, of] = after.split("-").map(Number) as [number, number];
  const months = [of, (of % 12) + 1].map((month, index) => [month, year + (month < of && index > 0 ? 1 : 0)]);
  const days = months.map(([month, inYear]) => dayFrom(day, month!, String(inYear), after));
  return days.find((found) => found !== null) ?? null;
}

/** The first such day after `after`; null when it does not exist or is past. */
function dayFrom(day: number, of: number, year: string | undefined, after: string): string | null {
  const isoIn = (year4: number) => `${year4}-${String(of).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const isDay = (iso: string) => of >= 1 && of <= 12 && dayAfter(dayAfter(iso, 1), -1) === iso;
  const first = Number(after.slice(0, 4));
  const candidates = year === undefined ? [isoIn(first), isoIn(first + 1)] : [isoIn(Number(year))];
  if (of < 1 || of > 12 || day < 1 || day > 31) return null;
  return candidates.find((iso) => isDay(iso) && iso > after) ?? null;
}
