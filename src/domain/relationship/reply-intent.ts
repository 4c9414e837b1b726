// What an answer to one of our messages says of what comes next: a yes or a later, in so many words, and the days that it names.
import monthWords from "../../knowledge/words/months.yaml";
import replyWords from "../../knowledge/words/reply-words.yaml";
import { dayAfter } from "../values/days.ts";
import { fold } from "../values/spelling.ts";

export interface ReplyIntent {
  /** `reached` where neither is plain. */
  outcome: "reached" | "interested" | "not-now";
  /** The days that they name, ISO, the first one first: of several, none is theirs until somebody chooses. */
  days: readonly string[];
}

/** A longer message says more than when. */
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
  /** The same, a few words after a word that turns it round. */
  turned: new RegExp(
    `${whole(anyOf(replyWords.no))}(?:\\s\\S+){0,3}?\\s*${whole(anyOf(replyWords.interested))}`,
    "u",
  ),
  days: new RegExp(whole(`(${daysInARow}) (${month})(?: (\\d{4}))?`), "gu"),
  /** Figures are a day after a word that says so: `3/4` and `12.5` are none. */
  figures: new RegExp(
    whole(`${beforeDay}(${inFigures}(?:(?:,? ${anyOf(replyWords.between_days)})+ ${inFigures})*)`),
    "gu",
  ),
  /** `le 12 ou le 14`, and nothing that they could count. */
  bare: new RegExp(
    whole(
      `${beforeDay}(${dayNumber}(?:(?:,? ${anyOf(replyWords.between_days)})+ ${dayNumber})+)(?=\\s*(?:[^\\s\\p{L}\\p{N}/]|$))`,
    ),
    "gu",
  ),
  /** `à partir du 11`, and nothing that it could count. */
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
  /** `plutôt le mardi`, `les mardis`, and no day of a month behind. */
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

/** Whether they pass a message of ours on, or say whom to write to instead. */
export const passesOn = (written: string): boolean =>
  patterns.passesOn.test(fold(written).replaceAll("’", "'").replace(/\s+/g, " ").slice(0, mostLetters));

/** Whether they ask to be called: "appelez-moi plutôt après le 7". */
export const asksForCall = (written: string): boolean => patterns.asksCall.test(asCompared(written));

/** Whether the subject of a message says that a program sent it: "Réponse automatique : …". */
export const isAutomaticSubject = (subject: string): boolean => patterns.automatic.test(fold(subject));

/**
 * The last day that the message of somebody away names; null when it names none. ISO dates. The first day of the absence is left
 * out: it may be over, and would be taken for that of next year.
 */
export function awayUntil(written: string, on: string): string | null {
  const days = daysNamed(asCompared(written).replace(patterns.firstDayAway, ""), on);
  const near = days.filter((day) => day <= dayAfter(on, longestAway));
  return (near.length > 0 ? near : days).at(-1) ?? null;
}
/** In days. A day without a year that is farther is one that is over, where a nearer one is named. */
const longestAway = 270;

/** `on`: the day on which it was written, ISO. A day named is the first of that name from then on. */
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

/** A day of its own counts before a month alone, its middle before its beginning. */
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

/** `en janvier, à partir du 11`: the day of the one month that is named, else the next of that number. */
function dayWithin(text: string, months: readonly (string | null)[], after: string): (string | null)[] {
  const day = patterns.fromDay.exec(text)?.[1];
  if (day === undefined) return [];
  const [first = null] = months;
  if (first === null) return [nextOfMonth(Number.parseInt(day, 10), after)];
  if (months.length > 1) return [];
  const [year, of] = first.split("-");
  return [dayFrom(Number.parseInt(day, 10), Number(of), year, after)];
}

/** The first day from then on that is the one of the week that suits them; the day itself where they name none, or several. */
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

/** The next day of that number, this month or the next. */
function nextOfMonth(day: number, after: string): string | null {
  const [year, of] = after.split("-").map(Number) as [number, number];
  const months = [of, (of % 12) + 1].map((month, index) => [month, year + (month < of && index > 0 ? 1 : 0)]);
  const days = months.map(([month, inYear]) => dayFrom(day, month!, String(inYear), after));
  return days.find((found) => found !== null) ?? null;
}

/** Null for a day that does not exist, or that is over. */
function dayFrom(day: number, of: number, year: string | undefined, after: string): string | null {
  const isoIn = (year4: number) => `${year4}-${String(of).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const isDay = (iso: string) => of >= 1 && of <= 12 && dayAfter(dayAfter(iso, 1), -1) === iso;
  const first = Number(after.slice(0, 4));
  const candidates = year === undefined ? [isoIn(first), isoIn(first + 1)] : [isoIn(Number(year))];
  if (of < 1 || of > 12 || day < 1 || day > 31) return null;
  return candidates.find((iso) => isDay(iso) && iso > after) ?? null;
}
