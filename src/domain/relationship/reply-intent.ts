// What an answer to one of our messages says of what comes next: a yes or a later, in so many words, and the day that it names.
import monthWords from "../../knowledge/words/months.yaml";
import replyWords from "../../knowledge/words/reply-words.yaml";
import { dayAfter } from "../values/days.ts";
import { fold } from "../values/spelling.ts";

export interface ReplyIntent {
  /** `reached` where neither is plain. */
  outcome: "reached" | "interested" | "not-now";
  /** The day that they name, ISO; null when they name none. */
  on: string | null;
}

/** A longer message says more than when. */
const mostLetters = 1200;

const anyOf = (words: readonly string[]) => `(?:${words.map((word) => fold(word)).join("|")})`;
const whole = (pattern: string) => `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`;
const months = monthWords.names.map(({ whole: names }) => names);
const month = anyOf(months.flat());
const patterns = {
  notNow: new RegExp(whole(anyOf(replyWords.not_now)), "u"),
  interested: new RegExp(whole(anyOf(replyWords.interested)), "u"),
  /** The same, a few words after a word that turns it round. */
  turned: new RegExp(
    `${whole(anyOf(replyWords.no))}(?:\\s\\S+){0,3}?\\s*${whole(anyOf(replyWords.interested))}`,
    "u",
  ),
  day: new RegExp(whole(`(\\d{1,2})(?:er)? (${month})(?: (\\d{4}))?`), "u"),
  figures: new RegExp(whole("(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{4}))?"), "u"),
  start: new RegExp(whole(`${anyOf(replyWords.start)} (${month})(?: (\\d{4}))?`), "u"),
  middle: new RegExp(whole(`${anyOf(replyWords.middle)}[ -]?(${month})(?: (\\d{4}))?`), "u"),
};

/** `on`: the day on which it was written, ISO. The day named is the first of that name from then on. */
export function replyIntent(written: string, on: string): ReplyIntent {
  const text = fold(written).replaceAll("’", "'").replace(/\s+/g, " ").slice(0, mostLetters);
  const isLater = patterns.notNow.test(text);
  const isInterested = !isLater && patterns.interested.test(text) && !patterns.turned.test(text);
  if (!isLater && !isInterested) return { outcome: "reached", on: null };
  return { outcome: isLater ? "not-now" : "interested", on: dayNamed(text, on) };
}

function dayNamed(text: string, after: string): string | null {
  const day = patterns.day.exec(text);
  if (day) return dayFrom(Number(day[1]), monthNumber(day[2]!), day[3], after);
  const figures = patterns.figures.exec(text);
  if (figures) return dayFrom(Number(figures[1]), Number(figures[2]), figures[3], after);
  const middle = patterns.middle.exec(text);
  if (middle) return dayFrom(15, monthNumber(middle[1]!), middle[2], after);
  const start = patterns.start.exec(text);
  return start ? dayFrom(1, monthNumber(start[1]!), start[2], after) : null;
}

const monthNumber = (name: string) => months.findIndex((names) => names.includes(name)) + 1;

/** Null for a day that there is not, or that is over. */
function dayFrom(day: number, of: number, year: string | undefined, after: string): string | null {
  const of4 = (number: number) => `${number}-${String(of).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const isDay = (iso: string) => of >= 1 && of <= 12 && dayAfter(dayAfter(iso, 1), -1) === iso;
  const first = Number(after.slice(0, 4));
  const candidates = year === undefined ? [of4(first), of4(first + 1)] : [of4(Number(year))];
  if (of < 1 || of > 12 || day < 1 || day > 31) return null;
  return candidates.find((iso) => isDay(iso) && iso > after) ?? null;
}
